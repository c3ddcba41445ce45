#include "ui/roll/roll_menu.h"

#include <QCoreApplication>

#include "ui/roll/roll_keys.h"

namespace inventio::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("inventio::ui::RollMenu", text);
}

void add(QMenu& menu, RollCommands& commands, std::initializer_list<RollCommand> entries)
{
    for (const RollCommand command : entries) {
        auto* action = menu.addAction(titleOf(command), &menu, [&commands, command] { commands.run(command); });
        action->setShortcut(keyOf(command));
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(commands.canRun(command));
    }
    menu.addSeparator();
}

} // namespace

std::unique_ptr<QMenu> makeRollMenu(RollCommands& commands)
{
    using enum RollCommand;
    auto menu = std::make_unique<QMenu>();
    add(*menu, commands, {Cut, Copy, Paste, Duplicate, Delete});
    add(*menu, commands, {SelectAll, Quantise, ToggleLock});
    add(*menu, commands, {SemitoneUp, SemitoneDown, OctaveUp, OctaveDown, DegreeUp, DegreeDown});
    add(*menu, commands, {RegionFromSelection, ClearRegion, LoopSelection});
    add(*menu, commands, {ZoomToSelection, Fit, ToggleGhost});
    return menu;
}

QString titleOf(RollCommand command)
{
    using enum RollCommand;
    switch (command) {
    case ToolSelect:
        return translated("&Select");
    case ToolDraw:
        return translated("&Draw");
    case ToolErase:
        return translated("&Erase");
    case ToolRegion:
        return translated("&Region");
    case ToolLock:
        return translated("&Lock");
    case Delete:
        return translated("&Delete");
    case Cut:
        return translated("Cu&t");
    case Copy:
        return translated("&Copy");
    case Paste:
        return translated("&Paste");
    case SelectAll:
        return translated("Select &All");
    case SelectNone:
        return translated("Select &None");
    case SelectNext:
        return translated("Select Next Note");
    case SelectPrevious:
        return translated("Select Previous Note");
    case ExtendToNext:
        return translated("Add Next Note to Selection");
    case ExtendToPrevious:
        return translated("Add Previous Note to Selection");
    case Duplicate:
        return translated("D&uplicate");
    case Quantise:
        return translated("&Quantise");
    case SemitoneUp:
        return translated("Up a Semitone");
    case SemitoneDown:
        return translated("Down a Semitone");
    case OctaveUp:
        return translated("Up an Octave");
    case OctaveDown:
        return translated("Down an Octave");
    case DegreeUp:
        return translated("Up a Step of the Scale");
    case DegreeDown:
        return translated("Down a Step of the Scale");
    case Earlier:
        return translated("Earlier");
    case Later:
        return translated("Later");
    case FineEarlier:
        return translated("Slightly Earlier");
    case FineLater:
        return translated("Slightly Later");
    case Shorter:
        return translated("Shorter");
    case Longer:
        return translated("Longer");
    case Softer:
        return translated("Softer");
    case Louder:
        return translated("Louder");
    case ToggleLock:
        return translated("Loc&k for the Model");
    case InsertAtCursor:
        return translated("Insert Note at Cursor");
    case RegionFromSelection:
        return translated("&Region Around Selection");
    case ClearRegion:
        return translated("Clear Re&gion");
    case LoopSelection:
        return translated("&Loop Selection");
    case ZoomIn:
        return translated("Zoom &In");
    case ZoomOut:
        return translated("Zoom &Out");
    case TallerRows:
        return translated("Taller Rows");
    case LowerRows:
        return translated("Lower Rows");
    case Fit:
        return translated("&Fit Piece");
    case ZoomToSelection:
        return translated("&Zoom to Selection");
    case NextFollowMode:
        return translated("Follow Playhead");
    case ToggleGhost:
        return translated("Show Other &Version as Ghost");
    }
    return {};
}

} // namespace inventio::ui
