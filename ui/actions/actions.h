#pragma once

#include <functional>
#include <map>

#include <QAction>
#include <QMenu>
#include <QObject>

#include "ui/actions/action_table.h"

class QMenuBar;
class QWidget;

namespace inventio::ui {

/// One QAction for each line of the table: the same one in menu, tool bar, palette and behind its key. [GUI]
class Actions : public QObject {
    Q_OBJECT
public:
    /// The actions are added to `window`, so that their keys work in it.
    explicit Actions(QWidget* window);

    QAction* operator[](Do what) const { return m_actions.at(what); }
    /// Calls `handler` when the action is triggered.
    void on(Do what, std::function<void()> handler);

    /// The window's menus, filled in the order of the table.
    void fill(QMenuBar* bar);
    QMenu* menu(Menu which) const { return m_menus.at(which); }

    /// Keys of a single letter rest while letters play notes.
    void setLettersPlay(bool play);

    /// Text as the menus have it, but without mnemonics and dots.
    static QString plainText(const ActionInfo& info);
    static QString hint(const ActionInfo& info);
    /// The first key in the user's notation; empty if it has none.
    static QString keyText(const ActionInfo& info);

private:
    std::map<Do, QAction*> m_actions;
    std::map<Menu, QMenu*> m_menus;
};

} // namespace inventio::ui
