#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "core/project/enhance.h"
#include "core/project/enhance_changes.h"
#include "ui/roll/content/roll_preview.h"

namespace inventio::ui {

class Actions;
class Document;
class NoteCard;
class RollPanel;
class Scrubber;

/// Goes through what the model did to the version on show: back to any iteration, from change to change, keeping or
/// taking back each. [GUI]
class ReviewController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        RollPanel& roll;
        Scrubber& scrubber;
        NoteCard& card;
    };
    explicit ReviewController(const Dependencies& dependencies, QObject* parent = nullptr);

    void next();
    void previous();
    void keep();
    void takeBack();
    /// While an Enhance shows its own moments.
    void setPaused(bool paused);

    const std::vector<project::EnhanceChange>& changes() const { return m_changes; }

Q_SIGNALS:
    /// A moment of the version on show is about to be previewed in its place.
    void previewing();

private:
    void updateChanges();
    void reviewSelection();
    void previewIteration(int iteration);
    void commitIteration(int iteration);
    void goTo(int change);
    void showChange();
    const project::EnhanceJob* job();

    Dependencies m_dependencies;
    PreviewSlot m_scrubbed;
    PreviewSlot m_reviewed;
    std::vector<project::EnhanceChange> m_changes;
    int m_change = -1; ///< the one under review
    bool m_going = false;
    bool m_paused = false;
    std::shared_ptr<const project::Piece> m_jobPiece;
    std::optional<project::EnhanceJob> m_job;
};

} // namespace inventio::ui
