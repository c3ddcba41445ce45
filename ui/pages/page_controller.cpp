#include "ui/pages/page_controller.h"

#include <algorithm>

#include <QTimer>

#include "ui/actions/actions.h"
#include "ui/pages/page_panel.h"
#include "ui/roll/roll_panel.h"

namespace inventio::ui {

using music::Ticks;

PageController::PageController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
{
    const Actions& actions = m_dependencies.actions;
    m_dependencies.pages.hide();
    actions.on("view.page", this, [this] { setShown(m_dependencies.actions["view.page"]->isChecked()); });
    for (const Tool tool : allTools())
        actions.on(tool.action, this, [this] { setShown(false); });
    for (const ActionId what : {ActionId("view.ghost"), ActionId("view.beforeOverAfter"), ActionId("view.lens"),
             ActionId("view.highlightScale"), ActionId("view.tallerKeys"), ActionId("view.flatterKeys"),
             ActionId("view.nonChordTones"), ActionId("play.timingChange"), ActionId("record.record"),
             ActionId("help.firstSteps")})
        actions.on(what, this, [this] { setShown(false); });
    connect(&m_dependencies.pages.view(), &PageView::rollWanted, this, &PageController::showRollAt);
}

bool PageController::isShown() const
{
    return !m_dependencies.pages.isHidden();
}

void PageController::setShown(bool shown)
{
    if (shown == isShown())
        return;
    RollPanel& roll = m_dependencies.roll;
    PageView& pages = m_dependencies.pages.view();
    m_dependencies.actions["view.page"]->setChecked(shown);
    // Whoever gives the roll the focus means the place where the user works.
    roll.view().setFocusProxy(shown ? &pages : nullptr);
    roll.setVisible(!shown);
    m_dependencies.pages.setVisible(shown);
    roll.commands().setStandIn(
        shown ? [&pages](ActionId action) { return pages.run(action); } : RollCommands::StandIn());
    if (shown)
        pages.show(roll.viewport().isFollowing() && roll.viewport().playhead() > Ticks{0}
                ? roll.viewport().playhead()
                : std::max(roll.viewport().geometry().firstTick(), Ticks{0}));
    roll.view().setFocus();
}

void PageController::showRollAt(Ticks at)
{
    setShown(false);
    // Once the roll has its size.
    QTimer::singleShot(0, this, [this, at] {
        RollPanel& roll = m_dependencies.roll;
        const auto& metre = roll.content().piece().metre;
        const int bar = metre.at(at).bar;
        project::Area area{metre.barStart(bar), metre.barStart(bar + 1), kAllPitches, -1};
        roll.content().notes().visit(area.from, area.to, [&](const project::PieceNote& note, int) {
            area.lowest = std::min(area.lowest, note.note.pitch);
            area.highest = std::max(area.highest, note.note.pitch);
        });
        const RollGeometry& geometry = roll.viewport().geometry();
        if (area.highest < 0)
            area.lowest = area.highest = geometry.pitchAt(geometry.size().height() / 2);
        roll.viewport().show(area);
    });
}

} // namespace inventio::ui
