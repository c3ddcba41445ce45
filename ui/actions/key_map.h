#pragma once

#include <map>
#include <string>
#include <vector>

#include <QKeySequence>
#include <QList>

#include "ui/actions/action_id.h"

class QKeyEvent;

namespace inventio::ui {

/// Which keys mean which action: those of the table, and what the user has changed of them. A value. [Any]
class KeyMap {
public:
    /// The user's changes, as they are kept: id of the action to its keys in portable form, parted by spaces.
    using Changes = std::map<std::string, std::string>;

    KeyMap(); ///< the keys of the table
    /// Changes of actions that are no more are passed over.
    explicit KeyMap(const Changes& changes);

    const QList<QKeySequence>& keysOf(ActionId action) const { return m_keys[action.row()]; }
    void setKeys(ActionId action, QList<QKeySequence> keys);
    void reset(ActionId action);
    bool isChanged(ActionId action) const;
    Changes changes() const;

    /// All actions with this key, in the order of the table.
    std::vector<ActionId> actionsWith(const QKeySequence& key) const;
    /// Those that `action` would take the key from. Where the table itself gives a key to the roll and to the window,
    /// they share it.
    std::vector<ActionId> conflictsOf(ActionId action, const QKeySequence& key) const;
    /// Gives the key to the action, as its only one, and takes it from whoever had it.
    void assign(ActionId action, const QKeySequence& key);

    friend bool operator==(const KeyMap&, const KeyMap&) = default;

private:
    std::vector<QList<QKeySequence>> m_keys; ///< by the row of the table
};

/// What was pressed, as key maps have it: without the keypad's mark, and + without the Shift that leads to it. [Any]
QKeySequence pressedKey(const QKeyEvent& event);

} // namespace inventio::ui
