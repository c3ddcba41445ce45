#pragma once

#include <functional>
#include <optional>
#include <utility>

#include <QObject>

#include "ui/actions/actions.h"
#include "ui/roll/commands/roll_command.h"

class QKeyEvent;

namespace inventio::ui {

/// Does on the roll what actions and keys say: edits the selected notes, or moves the note cursor where nothing is
/// selected; each edit is one step to undo. Keeps the actions' needs and switches true. [GUI]
class RollCommands : public QObject {
    Q_OBJECT
public:
    RollCommands(const RollContext& roll, const Actions& actions, QObject* parent = nullptr);

    /// Asked before each command is run: true means that what stands in the roll's place has done it.
    using StandIn = std::function<bool(ActionId)>;
    void setStandIn(StandIn standIn) { m_standIn = std::move(standIn); }

    /// Passes over what is impossible now: edits of a preview, or of nothing; and actions that are not the roll's.
    void run(ActionId action);
    /// Whether an action of the roll has what it needs.
    bool canRun(ActionId action) const;

    /// The action of the roll that a key means; nullopt: none.
    std::optional<ActionId> actionFor(const QKeyEvent& key) const;
    /// Keys that the roll takes from the window while it has the focus.
    bool takesFromWindow(const QKeyEvent& key) const;

private:
    Need provided() const;
    void provideNeeds();
    void showSwitches();

    RollContext m_roll;
    const Actions& m_actions;
    StandIn m_standIn;
};

} // namespace inventio::ui
