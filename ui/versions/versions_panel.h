#pragma once

#include <QWidget>

#include "core/project/project.h"
#include "ui/theme/theme.h"

class QTreeWidget;
class QTreeWidgetItem;

namespace inventio::ui {

class Actions;
class Document;
class VersionDelegate;

/// The tree of versions: each result under what it came from. Follows the document and changes nothing but names, which
/// it hands over as a wish. [GUI]
class VersionsPanel : public QWidget {
    Q_OBJECT
public:
    VersionsPanel(Document& document, const Actions& actions, QWidget* parent = nullptr);

    project::VersionId chosen() const; ///< in the list; the current one if none is
    void choose(project::VersionId version);
    void editName();
    /// The other version, which is shown pale and heard with C; none: 0.
    void setOther(project::VersionId other);
    void setTheme(const Theme& theme);

Q_SIGNALS:
    void openRequested(inventio::project::VersionId version);
    void renamed(inventio::project::VersionId version, const QString& name);
    void choiceChanged();
    void starClicked(inventio::project::VersionId version);
    /// The pointer is over this version, and no longer over any.
    void pointed(inventio::project::VersionId version);
    void pointerLeft();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void followPointer();
    void point(project::VersionId version);
    QTreeWidgetItem* itemOf(project::VersionId version) const;
    QString markOf(project::VersionId version) const;
    void style(QTreeWidgetItem* item, const project::Version& version);

    Document& m_document;
    QTreeWidget* m_tree;
    VersionDelegate* m_delegate;
    project::VersionId m_onShow; ///< when the list was filled
    project::VersionId m_other;
    project::VersionId m_pointed; ///< none: 0
    bool m_filling = false;
};

} // namespace inventio::ui
