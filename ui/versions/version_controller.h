#pragma once

#include <QObject>

#include "core/project/project.h"
#include "ui/roll/content/roll_preview.h"

namespace inventio::ui {

class Actions;
class Document;
class RollPanel;
class VersionsPanel;

/// Opens, compares, names, marks and deletes versions, and knows which is the other one: B, pale behind A. [GUI]
class VersionController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        VersionsPanel& panel;
        RollPanel& roll;
    };
    explicit VersionController(const Dependencies& dependencies, QObject* parent = nullptr);

    project::VersionId other() const { return m_other; } ///< none: 0
    void compareWith(project::VersionId other);
    void open(project::VersionId version);
    /// Shows the other version in place of the one on show, to look at.
    void showOther(bool shows);
    bool showsOther() const { return m_showsOther; }

Q_SIGNALS:
    void otherChanged();
    void showsOtherChanged();

private:
    void updateOther();
    void provideNeeds();
    void rename(project::VersionId id, const QString& name);
    void toggleFavourite(project::VersionId id);
    void remove();

    Dependencies m_dependencies;
    PreviewSlot m_preview;
    project::VersionId m_other;
    std::shared_ptr<const project::Piece> m_piece; ///< of the other
    bool m_showsOther = false;
};

} // namespace inventio::ui
