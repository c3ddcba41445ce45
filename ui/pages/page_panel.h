#pragma once

#include <QLabel>
#include <QToolButton>
#include <QWidget>

#include "ui/pages/page_view.h"

namespace inventio::ui {

/// The pages with what belongs to them: buttons for their size, which one is seen, and the way back to the roll, each where
/// the roll's panel has its own. [GUI]
class PagePanel : public QWidget {
    Q_OBJECT
public:
    /// The roll outlives it.
    PagePanel(const Actions& actions, RollPanel& roll, const Theme& theme, QWidget* parent = nullptr);
    ~PagePanel() override;

    PageView& view() { return *m_view; }
    void setTheme(const Theme& theme);
    void setTitle(const QString& title) { m_view->setTitle(title); }

private:
    QToolButton* addButton(const QString& sign, const QString& name);
    void tellView();
    void applyTheme();

    Theme m_theme;
    PageView* m_view;
    QWidget* m_zoom; ///< the buttons
    QLabel* m_percent;
    QLabel* m_place; ///< which page is seen
    QToolButton* m_back;
};

} // namespace inventio::ui
