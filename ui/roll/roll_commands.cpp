#include "ui/roll/roll_commands.h"

#include <algorithm>

#include "ui/roll/gestures/gesture.h"
#include "ui/roll/note_clipboard.h"

namespace inventio::ui {

using music::Ticks;
using project::Area;
using project::NoteId;
using project::PieceNote;

namespace {

constexpr int kOctave = 12;
constexpr int kVelocityStep = 5;

} // namespace

RollCommands::RollCommands(RollContent& content, RollViewport& viewport, const Metrics& metrics, QObject* parent)
    : QObject(parent)
    , m_content(content)
    , m_viewport(viewport)
    , m_metrics(metrics)
{
}

bool RollCommands::editsNotes(RollCommand command) const
{
    switch (command) {
    case RollCommand::Delete:
    case RollCommand::Cut:
    case RollCommand::Duplicate:
    case RollCommand::Quantise:
    case RollCommand::SemitoneUp:
    case RollCommand::SemitoneDown:
    case RollCommand::OctaveUp:
    case RollCommand::OctaveDown:
    case RollCommand::DegreeUp:
    case RollCommand::DegreeDown:
    case RollCommand::Earlier:
    case RollCommand::Later:
    case RollCommand::FineEarlier:
    case RollCommand::FineLater:
    case RollCommand::Shorter:
    case RollCommand::Longer:
    case RollCommand::Softer:
    case RollCommand::Louder:
    case RollCommand::ToggleLock:
    case RollCommand::RegionFromSelection:
        return true;
    default:
        return false;
    }
}

bool RollCommands::canRun(RollCommand command) const
{
    const bool selected = !m_content.selection().empty();
    switch (command) {
    case RollCommand::Copy:
    case RollCommand::SelectNone:
    case RollCommand::LoopSelection:
    case RollCommand::ZoomToSelection:
        return selected;
    case RollCommand::Paste:
        return m_content.isEditable() && clipboardHasNotes();
    case RollCommand::InsertAtCursor:
        return m_content.isEditable();
    case RollCommand::ClearRegion:
        return m_content.isEditable() && m_content.piece().region.has_value();
    default:
        return !editsNotes(command) || (selected && m_content.isEditable());
    }
}

void RollCommands::run(RollCommand command)
{
    const QPointF middle(m_viewport.geometry().size().width() / 2, m_viewport.geometry().size().height() / 2);
    switch (command) {
    case RollCommand::ToolSelect:
        return m_content.setTool(Tool::Select);
    case RollCommand::ToolDraw:
        return m_content.setTool(Tool::Draw);
    case RollCommand::ToolErase:
        return m_content.setTool(Tool::Erase);
    case RollCommand::ToolRegion:
        return m_content.setTool(Tool::Region);
    case RollCommand::ToolLock:
        return m_content.setTool(Tool::Lock);
    case RollCommand::SelectAll:
        return m_content.select(m_content.visibleNotes());
    case RollCommand::SelectNone:
        return m_content.select({});
    case RollCommand::SelectNext:
    case RollCommand::ExtendToNext:
        return selectBy(1, command == RollCommand::ExtendToNext);
    case RollCommand::SelectPrevious:
    case RollCommand::ExtendToPrevious:
        return selectBy(-1, command == RollCommand::ExtendToPrevious);
    case RollCommand::Copy:
        return copy();
    case RollCommand::Paste:
        return paste();
    case RollCommand::InsertAtCursor:
        return insert();
    case RollCommand::ClearRegion:
        return setRegion(std::nullopt);
    case RollCommand::LoopSelection:
        return loopSelection();
    case RollCommand::ZoomIn:
        return m_viewport.zoomInTime(m_metrics.zoomStep, middle.x());
    case RollCommand::ZoomOut:
        return m_viewport.zoomInTime(1 / m_metrics.zoomStep, middle.x());
    case RollCommand::TallerRows:
        return m_viewport.zoomInPitch(m_metrics.zoomStep, middle.y());
    case RollCommand::LowerRows:
        return m_viewport.zoomInPitch(1 / m_metrics.zoomStep, middle.y());
    case RollCommand::Fit:
        return m_viewport.fitTo(wholePiece());
    case RollCommand::ZoomToSelection:
        return m_viewport.fitTo(selectedArea().value_or(wholePiece()));
    case RollCommand::NextFollowMode:
        return m_viewport.setFollowMode(static_cast<FollowMode>((static_cast<int>(m_viewport.followMode()) + 1) % 3));
    case RollCommand::ToggleGhost:
        return m_content.setGhostShown(!m_content.isGhostShown());
    default:
        break;
    }
    if (m_content.selection().empty())
        runOnCursor(command);
    else if (m_content.isEditable())
        runOnSelection(command);
}

void RollCommands::runOnSelection(RollCommand command)
{
    const auto notes = m_content.selectedNotes();
    if (notes.empty())
        return;
    switch (command) {
    case RollCommand::Delete:
        return erase();
    case RollCommand::Cut:
        copy();
        return erase();
    case RollCommand::Duplicate:
        return duplicate();
    case RollCommand::Quantise:
        return quantise();
    case RollCommand::SemitoneUp:
        return transpose(1);
    case RollCommand::SemitoneDown:
        return transpose(-1);
    case RollCommand::OctaveUp:
        return transpose(kOctave);
    case RollCommand::OctaveDown:
        return transpose(-kOctave);
    case RollCommand::DegreeUp:
        return transposeInScale(1);
    case RollCommand::DegreeDown:
        return transposeInScale(-1);
    case RollCommand::Earlier:
        return moveInTime(oneStepFrom(notes.front().note.onset, -1));
    case RollCommand::Later:
        return moveInTime(oneStepFrom(notes.front().note.onset, 1));
    case RollCommand::FineEarlier:
        return moveInTime(Ticks{-1});
    case RollCommand::FineLater:
        return moveInTime(Ticks{1});
    case RollCommand::Shorter:
        return changeLength(-1);
    case RollCommand::Longer:
        return changeLength(1);
    case RollCommand::Softer:
        return changeVelocity(-kVelocityStep);
    case RollCommand::Louder:
        return changeVelocity(kVelocityStep);
    case RollCommand::ToggleLock:
        return toggleLock();
    case RollCommand::RegionFromSelection:
        return setRegion(selectedArea());
    default:
        return;
    }
}

void RollCommands::runOnCursor(RollCommand command)
{
    NoteCursor cursor = m_content.cursor();
    switch (command) {
    case RollCommand::SemitoneUp:
    case RollCommand::DegreeUp:
        cursor.pitch += 1;
        break;
    case RollCommand::SemitoneDown:
    case RollCommand::DegreeDown:
        cursor.pitch -= 1;
        break;
    case RollCommand::OctaveUp:
        cursor.pitch += kOctave;
        break;
    case RollCommand::OctaveDown:
        cursor.pitch -= kOctave;
        break;
    case RollCommand::Earlier:
        cursor.at = m_content.grid().previous(cursor.at);
        break;
    case RollCommand::Later:
        cursor.at = m_content.grid().next(cursor.at);
        break;
    case RollCommand::FineEarlier:
        cursor.at -= Ticks{1};
        break;
    case RollCommand::FineLater:
        cursor.at += Ticks{1};
        break;
    case RollCommand::Shorter:
        cursor.at = m_content.grid(SnapUnit::Bar).previous(cursor.at);
        break;
    case RollCommand::Longer:
        cursor.at = m_content.grid(SnapUnit::Bar).next(cursor.at);
        break;
    default:
        return;
    }
    m_content.setCursor(cursor);
    m_content.soundBriefly(m_content.cursor().pitch, m_content.lastVelocity());
    showCursor();
}

void RollCommands::edit(const QString& one, const QString& many, project::Piece piece)
{
    m_content.commit(countedName(one, many, m_content.selection().size()), std::move(piece));
    showSelection();
}

void RollCommands::transpose(int semitones)
{
    edit(tr("Transpose note"), tr("Transpose %1 notes"),
        project::withNotesMoved(m_content.piece(), m_content.selection(), {.by = {}, .semitones = semitones}));
    const auto notes = m_content.selectedNotes();
    if (!notes.empty())
        m_content.soundBriefly(notes.front().note.pitch, notes.front().note.velocity);
}

void RollCommands::transposeInScale(int degrees)
{
    edit(tr("Transpose note in its scale"), tr("Transpose %1 notes in their scale"),
        project::withNotesTransposedInScale(m_content.piece(), m_content.selection(), degrees));
    const auto notes = m_content.selectedNotes();
    if (!notes.empty())
        m_content.soundBriefly(notes.front().note.pitch, notes.front().note.velocity);
}

void RollCommands::moveInTime(Ticks by)
{
    edit(tr("Move note"), tr("Move %1 notes"),
        project::withNotesMoved(m_content.piece(), m_content.selection(), {.by = by, .semitones = 0}));
}

void RollCommands::changeLength(int steps)
{
    const auto notes = m_content.selectedNotes();
    Ticks by = m_content.grid().unitAt(notes.front().note.onset) * steps;
    // Shortening stops at what is left of the shortest note, so that none of them vanishes.
    if (steps < 0)
        for (const PieceNote& note : notes)
            by = std::max(by, Ticks{1} - note.note.length);
    edit(tr("Resize note"), tr("Resize %1 notes"),
        project::withNotesResized(m_content.piece(), m_content.selection(), project::Edge::End, by));
    m_content.setLastLength(notes.front().note.length + by);
}

void RollCommands::changeVelocity(int by)
{
    edit(tr("Change velocity"), tr("Change velocity of %1 notes"),
        project::withVelocityChanged(m_content.piece(), m_content.selection(), by));
}

void RollCommands::erase()
{
    const auto ids = m_content.selection();
    m_content.commit(countedName(tr("Delete note"), tr("Delete %1 notes"), ids.size()),
        project::withoutNotes(m_content.piece(), ids));
}

void RollCommands::duplicate()
{
    const auto area = selectedArea();
    const auto ids = m_content.selection();
    const Ticks end = m_content.grid().nearest(area->to);
    const Ticks by = std::max(end, m_content.grid().next(area->from)) - area->from;
    const auto firstCopy = m_content.piece().lastId + 1;
    auto piece = project::withNotesCopied(m_content.piece(), ids, {.by = by, .semitones = 0});
    std::vector<NoteId> copies;
    for (auto id = firstCopy; id <= piece.lastId; ++id)
        copies.push_back({id});
    m_content.commit(countedName(tr("Duplicate note"), tr("Duplicate %1 notes"), ids.size()), std::move(piece));
    m_content.select(std::move(copies));
    showSelection();
}

void RollCommands::quantise()
{
    if (m_content.snap() == SnapUnit::Off)
        return;
    const Ticks first = m_content.selectedNotes().front().note.onset;
    edit(tr("Quantise note"), tr("Quantise %1 notes"),
        project::withNotesQuantised(m_content.piece(), m_content.selection(),
            {.grid = m_content.grid().quantiseGridAt(first), .strengthPercent = m_strength}));
}

void RollCommands::toggleLock()
{
    const auto notes = m_content.selectedNotes();
    const bool locks = !std::ranges::all_of(notes, &PieceNote::locked);
    edit(locks ? tr("Lock note") : tr("Unlock note"), locks ? tr("Lock %1 notes") : tr("Unlock %1 notes"),
        project::withNotesLocked(m_content.piece(), m_content.selection(), locks));
}

void RollCommands::insert()
{
    const NoteCursor cursor = m_content.cursor();
    const auto under = m_content.notesTouching({cursor.at, cursor.at + Ticks{1}, cursor.pitch, cursor.pitch});
    if (!under.empty())
        return m_content.select(under);
    if (!m_content.isEditable() || !m_content.selection().empty())
        return;
    const music::Note note{.onset = cursor.at,
        .pitch = cursor.pitch,
        .length = m_content.lastLength(),
        .velocity = m_content.lastVelocity()};
    m_content.commit(tr("Draw note"), project::withNote(m_content.editablePiece(), m_content.editableTrack(), note));
    m_content.soundBriefly(note.pitch, note.velocity);
    m_content.setCursor({note.end(), cursor.pitch});
    showCursor();
}

void RollCommands::selectBy(int steps, bool extends)
{
    const auto& notes = m_content.notes();
    const RollScene scene = m_content.scene();
    const auto key
        = [&](NotePlace place) { return std::tuple(notes.at(place).note.onset, notes.at(place).note.pitch); };
    // From the outermost selected note on; without one from the cursor.
    std::optional<std::tuple<Ticks, int>> from;
    for (const PieceNote& note : m_content.selectedNotes()) {
        const std::tuple here(note.note.onset, note.note.pitch);
        from = !from ? here : steps > 0 ? std::max(*from, here) : std::min(*from, here);
    }
    const bool nothing = !from;
    if (nothing)
        from = std::tuple(m_content.cursor().at, steps > 0 ? -1 : kAllPitches);
    const PieceNote* found = nullptr;
    const auto& order = notes.order();
    if (steps > 0) {
        auto next = std::ranges::upper_bound(order, *from, {}, key);
        while (next != order.end() && !scene.showsTrack(next->track))
            ++next;
        found = next != order.end() ? &notes.at(*next) : nullptr;
    } else {
        auto previous = std::ranges::lower_bound(order, *from, {}, key);
        while (previous != order.begin() && !found) {
            --previous;
            found = scene.showsTrack(previous->track) ? &notes.at(*previous) : nullptr;
        }
    }
    if (!found)
        return;
    auto selection = extends ? m_content.selection() : std::vector<NoteId>{};
    selection.push_back(found->id);
    const PieceNote note = *found;
    m_content.select(std::move(selection));
    m_content.setCursor({note.note.onset, note.note.pitch});
    m_content.soundBriefly(note.note.pitch, note.note.velocity);
    showCursor();
}

void RollCommands::setRegion(std::optional<Area> region)
{
    if (!m_content.isEditable() || region == m_content.piece().region)
        return;
    project::Piece piece = m_content.piece();
    piece.region = region;
    m_content.commit(region ? tr("Set region") : tr("Clear region"), std::move(piece));
}

void RollCommands::loopSelection()
{
    const auto area = selectedArea();
    if (!area)
        return m_content.setLoop(std::nullopt);
    const TimeSpan loop{m_content.grid().down(area->from), m_content.grid().next(area->to - Ticks{1})};
    m_content.setLoop(m_content.loop() == loop ? std::nullopt : std::optional(loop));
}

void RollCommands::copy()
{
    const auto notes = m_content.selectedNotes();
    if (!notes.empty())
        copyNotes(notes, m_content.piece().ticksPerQuarter);
}

void RollCommands::paste()
{
    if (!m_content.isEditable())
        return;
    auto notes = pastedNotes(m_content.piece().ticksPerQuarter);
    if (notes.empty())
        return;
    const Ticks at = m_content.grid().nearest(m_viewport.playhead());
    for (music::Note& note : notes)
        note.onset += at;
    const auto first = m_content.editablePiece().lastId + 1;
    auto piece = project::withNotes(m_content.editablePiece(), m_content.editableTrack(), notes);
    std::vector<NoteId> pasted;
    for (auto id = first; id <= piece.lastId; ++id)
        pasted.push_back({id});
    m_content.commit(countedName(tr("Paste note"), tr("Paste %1 notes"), pasted.size()), std::move(piece));
    m_content.select(std::move(pasted));
    showSelection();
}

Ticks RollCommands::oneStepFrom(Ticks tick, int steps) const
{
    const Ticks unit = m_content.grid().unitAt(steps < 0 ? tick - Ticks{1} : tick);
    return unit * steps;
}

std::optional<Area> RollCommands::selectedArea() const
{
    std::optional<Area> area;
    for (const PieceNote& note : m_content.selectedNotes()) {
        if (!area)
            area = Area{note.note.onset, note.note.end(), note.note.pitch, note.note.pitch};
        area->from = std::min(area->from, note.note.onset);
        area->to = std::max(area->to, note.note.end());
        area->lowest = std::min(area->lowest, note.note.pitch);
        area->highest = std::max(area->highest, note.note.pitch);
    }
    return area;
}

Area RollCommands::wholePiece() const
{
    constexpr int lowestOfNone = 48;
    constexpr int highestOfNone = 84;
    Area area{Ticks{0}, m_content.endOfLastBar(), kAllPitches, -1};
    const RollScene scene = m_content.scene();
    m_content.notes().visit(Ticks{0}, area.to, [&](const PieceNote& note, int track) {
        if (!scene.showsTrack(track))
            return;
        area.lowest = std::min(area.lowest, note.note.pitch);
        area.highest = std::max(area.highest, note.note.pitch);
    });
    if (area.highest < 0)
        return {area.from, area.to, lowestOfNone, highestOfNone};
    return area;
}

void RollCommands::showSelection()
{
    if (const auto area = selectedArea())
        m_viewport.show(*area);
}

void RollCommands::showCursor()
{
    const NoteCursor cursor = m_content.cursor();
    m_viewport.show({cursor.at, cursor.at + m_content.lastLength(), cursor.pitch, cursor.pitch});
}

} // namespace inventio::ui
