#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "ui/inspector/part_writing_panel.h"
#include "ui/widgets/background_job.h"

namespace inventio::ui {

class Actions;
class Document;
class EnhanceController;
class RollPanel;
class Settings;

/// Shows what part-writing is wrong in the piece on show while its panel is open: lists it, marks it on roll and score, and
/// lets the model mend it. Faults are looked for in a thread of their own, once the piece has not changed for a moment.
/// [GUI]
class PartWritingController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        RollPanel& roll;
        Settings& settings;
        EnhanceController& enhancing;
    };
    PartWritingController(const Dependencies& dependencies, QWidget* window);
    ~PartWritingController() override;

    PartWritingPanel& panel() { return *m_panel; }

Q_SIGNALS:
    void looked(); ///< the panel shows the faults of the piece on show

private:
    struct Found {
        std::shared_ptr<const project::Piece> piece;
        std::shared_ptr<const project::Piece> before; ///< null: the model did not make it
        std::vector<FaultMark> faults;
        std::optional<FaultCounts> countsBefore;
    };

    /// What the version on show was made from by the model; null: the user made it.
    std::shared_ptr<const project::Piece> before() const;
    bool isCurrent() const;
    void follow();
    void look();
    void fill(const Found& found);
    void mark();
    void goTo();
    void mend(int fault);

    Dependencies m_dependencies;
    std::unique_ptr<PartWritingPanel> m_panel;
    Found m_found;
    QTimer m_calm;
    BackgroundJob m_job;
};

} // namespace inventio::ui
