#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QObject>

#include "core/learn/capsule.h"
#include "ui/learn/facts.h"

namespace inventio::ui {

class AccompanyController;
class Actions;
class Document;
class EnhanceController;
class EnhancePanel;
class LensController;
class PartWritingController;
class RecordController;
class Scrubber;
class SoundController;

/// Tells lessons what happens in the studio, however it was done, and what the facts of the piece are. It changes nothing
/// but by the action that spoils the piece on purpose. [GUI]
class LessonWatcher : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        EnhancePanel& panel;
        Scrubber& scrubber;
        EnhanceController& enhancing;
        AccompanyController& accompanying;
        LensController& lens;
        SoundController& sound;
        RecordController& recording;
        PartWritingController& partWriting;
    };
    explicit LessonWatcher(const Dependencies& dependencies, QObject* parent = nullptr);

    std::optional<Fact> fact(std::string_view name) const;
    /// All that are known now; what the lens tells as it was when it was read last.
    std::map<std::string, Fact, std::less<>> facts() const;

    /// What the lens shows of the piece; null: nothing now.
    const std::shared_ptr<const project::LensReading>& lens() const { return m_lens; }

    const std::shared_ptr<const project::LensReading>& lastLens() const { return m_lastLens; }

Q_SIGNALS:
    void happened(inventio::learn::Happening what);
    void triggered(const QString& action); ///< by menu, key, button or palette
    void factsChanged();

private:
    void followActions();
    void followDocument();
    void damage();
    FactSources sources() const;

    Dependencies m_dependencies;
    std::shared_ptr<const project::LensReading> m_lens;
    std::shared_ptr<const project::LensReading> m_lastLens; ///< of this piece, though it may have changed since
    std::optional<int> m_iteration;
    std::optional<int> m_faults;
    std::optional<int> m_made;
    std::vector<DamagedNote> m_damage;
    std::uint64_t m_damages = 0; ///< each with another seed
};

} // namespace inventio::ui
