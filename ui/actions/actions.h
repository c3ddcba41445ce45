#pragma once

#include <functional>
#include <map>
#include <vector>

#include <QAction>
#include <QMenu>
#include <QObject>

#include "ui/actions/action_id.h"
#include "ui/actions/key_map.h"

class QMenuBar;
class QWidget;

namespace inventio::ui {

/// One QAction for each row of the table: the same one in menu, tool bar, palette, context menu and behind its key. [GUI]
class Actions : public QObject {
    Q_OBJECT
public:
    /// The actions are added to `window`, so that their keys work in it.
    explicit Actions(QWidget* window);

    QAction* operator[](ActionId action) const { return m_actions[action.row()]; }
    /// Calls `handler` when the action is triggered, as long as `context` lives.
    void on(ActionId action, const QObject* context, std::function<void()> handler) const;
    /// Whether anybody does what the action says.
    bool isHandled(ActionId action) const;

    /// Says whether something is there that actions may need; those that lack it are disabled.
    void provide(Need what, bool isThere) const;

    const KeyMap& keys() const { return m_keys; }
    void setKeys(KeyMap keys);
    /// The first key in the user's notation; empty if it has none.
    QString keyText(ActionId action) const;
    /// Keys of a single letter rest while letters play notes.
    void setLettersPlay(bool play);

    /// The window's menus, filled in the order of the table.
    void fill(QMenuBar* bar);
    QMenu* menu(Menu which) const { return m_menus.at(which); }
    static QString menuTitle(Menu menu);

    /// Text as the menus have it, but without mnemonics and dots.
    static QString plainText(ActionId action);
    static QString hint(ActionId action);

Q_SIGNALS:
    void keysChanged();

private:
    void applyKeys(ActionId id);

    std::vector<QAction*> m_actions; ///< by the row of the table
    std::map<Menu, QMenu*> m_menus;
    KeyMap m_keys;
    bool m_lettersPlay = false;
    mutable Need m_there = Need::Nothing;
};

/// All actions, for loops.
std::vector<ActionId> allActions();

} // namespace inventio::ui
