#include "ui/roll/roll_menu.h"

#include <QCoreApplication>

#include "ui/roll/roll_keys.h"

namespace inventio::ui {

namespace {

/// The context of the texts here.
struct RollMenu {
    Q_DECLARE_TR_FUNCTIONS(RollMenu)
};

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
        return RollMenu::tr("&Select");
    case ToolDraw:
        return RollMenu::tr("&Draw");
    case ToolErase:
        return RollMenu::tr("&Erase");
    case ToolRegion:
        return RollMenu::tr("&Region");
    case ToolLock:
        return RollMenu::tr("&Lock");
    case Delete:
        return RollMenu::tr("&Delete");
    case Cut:
        return RollMenu::tr("Cu&t");
    case Copy:
        return RollMenu::tr("&Copy");
    case Paste:
        return RollMenu::tr("&Paste");
    case SelectAll:
        return RollMenu::tr("Select &All");
    case SelectNone:
        return RollMenu::tr("Select &None");
    case SelectNext:
        return RollMenu::tr("Select Next Note");
    case SelectPrevious:
        return RollMenu::tr("Select Previous Note");
    case ExtendToNext:
        return RollMenu::tr("Add Next Note to Selection");
    case ExtendToPrevious:
        return RollMenu::tr("Add Previous Note to Selection");
    case Duplicate:
        return RollMenu::tr("D&uplicate");
    case Quantise:
        return RollMenu::tr("&Quantise");
    case SemitoneUp:
        return RollMenu::tr("Up a Semitone");
    case SemitoneDown:
        return RollMenu::tr("Down a Semitone");
    case OctaveUp:
        return RollMenu::tr("Up an Octave");
    case OctaveDown:
        return RollMenu::tr("Down an Octave");
    case DegreeUp:
        return RollMenu::tr("Up a Step of the Scale");
    case DegreeDown:
        return RollMenu::tr("Down a Step of the Scale");
    case Earlier:
        return RollMenu::tr("Earlier");
    case Later:
        return RollMenu::tr("Later");
    case FineEarlier:
        return RollMenu::tr("Slightly Earlier");
    case FineLater:
        return RollMenu::tr("Slightly Later");
    case Shorter:
        return RollMenu::tr("Shorter");
    case Longer:
        return RollMenu::tr("Longer");
    case Softer:
        return RollMenu::tr("Softer");
    case Louder:
        return RollMenu::tr("Louder");
    case ToggleLock:
        return RollMenu::tr("Loc&k for the Model");
    case InsertAtCursor:
        return RollMenu::tr("Insert Note at Cursor");
    case RegionFromSelection:
        return RollMenu::tr("&Region Around Selection");
    case ClearRegion:
        return RollMenu::tr("Clear Re&gion");
    case LoopSelection:
        return RollMenu::tr("&Loop Selection");
    case ZoomIn:
        return RollMenu::tr("Zoom &In");
    case ZoomOut:
        return RollMenu::tr("Zoom &Out");
    case TallerRows:
        return RollMenu::tr("Taller Rows");
    case LowerRows:
        return RollMenu::tr("Lower Rows");
    case Fit:
        return RollMenu::tr("&Fit Piece");
    case ZoomToSelection:
        return RollMenu::tr("&Zoom to Selection");
    case NextFollowMode:
        return RollMenu::tr("Follow Playhead");
    case ToggleGhost:
        return RollMenu::tr("Show Other &Version as Ghost");
    }
    return {};
}

} // namespace inventio::ui
