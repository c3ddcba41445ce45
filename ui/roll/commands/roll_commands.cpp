#include "ui/roll/commands/roll_commands.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>

#include "ui/roll/commands/note_clipboard.h"

namespace inventio::ui {

namespace {

constexpr Need kSelectedNotes = Need::Selection | Need::Editable;

std::array<std::span<const RollCommand>, 3> allCommands()
{
    return {noteCommands(), selectionCommands(), viewCommands()};
}

bool isTool(ActionId action)
{
    return std::string_view(action.info().id).starts_with("tool.");
}

const RollCommand* commandOf(ActionId action)
{
    for (const auto commands : allCommands())
        if (const auto found = std::ranges::find(commands, action, &RollCommand::action); found != commands.end())
            return &*found;
    return nullptr;
}

} // namespace

RollCommands::RollCommands(const RollContext& roll, const Actions& actions, QObject* parent)
    : QObject(parent)
    , m_roll(roll)
    , m_actions(actions)
{
    for (const auto commands : allCommands())
        for (const auto& command : commands)
            m_actions.on(command.action, this, [this, action = command.action] { run(action); });
    for (const Tool tool : allTools())
        m_actions.on(tool.action, this, [this, tool] { run(tool.action); });
    auto* content = &m_roll.content;
    connect(content, &RollContent::notesChanged, this, &RollCommands::provideNeeds);
    connect(content, &RollContent::selectionChanged, this, &RollCommands::provideNeeds);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &RollCommands::provideNeeds);
    connect(&content->tools(), &RollTools::toolChanged, this, &RollCommands::showSwitches);
    connect(content, &RollContent::changed, this, &RollCommands::showSwitches);
    provideNeeds();
    showSwitches();
}

void RollCommands::run(ActionId action)
{
    if (isTool(action)) {
        m_roll.content.tools().setTool({action});
        return showSwitches();
    }
    const auto* command = commandOf(action);
    if (!command || (m_standIn && m_standIn(action)))
        return;
    const bool editsSelection = meets(action.info().needs, kSelectedNotes);
    if (!canRun(action)) {
        if (command->runOnCursor && m_roll.content.selection().empty())
            command->runOnCursor(m_roll);
    } else if (!editsSelection || !m_roll.content.selectedNotes().empty()) {
        command->run(m_roll);
    }
    showSwitches();
}

bool RollCommands::canRun(ActionId action) const
{
    return isTool(action) || (commandOf(action) && meets(provided(), action.info().needs));
}

std::optional<ActionId> RollCommands::actionFor(const QKeyEvent& key) const
{
    for (const ActionId action : m_actions.keys().actionsWith(pressedKey(key)))
        if (isTool(action) || commandOf(action))
            return action;
    return std::nullopt;
}

bool RollCommands::takesFromWindow(const QKeyEvent& key) const
{
    const auto action = actionFor(key);
    return action && action->info().where == Keys::Roll;
}

Need RollCommands::provided() const
{
    const auto& content = m_roll.content;
    const auto onlyIf = [](bool there, Need what) { return there ? what : Need::Nothing; };
    return onlyIf(!content.selection().empty(), Need::Selection) | onlyIf(content.isEditable(), Need::Editable)
        | onlyIf(content.piece().region.has_value(), Need::Region) | onlyIf(clipboardHasNotes(), Need::CopiedNotes);
}

void RollCommands::provideNeeds()
{
    const Need there = provided();
    for (const Need need : {Need::Selection, Need::Editable, Need::Region, Need::CopiedNotes})
        m_actions.provide(need, meets(there, need));
}

void RollCommands::showSwitches()
{
    for (const Tool tool : allTools())
        m_actions[tool.action]->setChecked(m_roll.content.tools().tool() == tool);
    for (const auto commands : allCommands())
        for (const auto& command : commands)
            if (command.isOn)
                m_actions[command.action]->setChecked(command.isOn(m_roll));
}

} // namespace inventio::ui
