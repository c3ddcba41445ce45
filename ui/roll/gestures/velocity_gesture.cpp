#include "ui/roll/gestures/velocity_gesture.h"

#include <algorithm>
#include <cmath>

#include "core/project/piece_edits.h"

namespace inventio::ui {

using project::NoteId;
using project::PieceNote;

namespace {

constexpr int kLoudest = 127;
constexpr double kReach = 5; ///< pixels from a note's onset that a line still changes it

} // namespace

VelocityGesture::VelocityGesture(
    RollContext context, const Pointer& press, double height, const std::optional<PieceNote>& grabbed)
    : Gesture(context, press)
    , m_height(height)
    , m_grabbed(grabbed)
    , m_last(press.at)
{
    if (!m_grabbed)
        paintTo(press.at);
    else
        m_originals = content().isSelected(m_grabbed->id) ? content().selectedNotes() : std::vector{*m_grabbed};
}

int VelocityGesture::velocityAt(double y) const
{
    return std::clamp(static_cast<int>(std::lround((1 - y / m_height) * kLoudest)), 1, kLoudest);
}

void VelocityGesture::move(const Pointer& pointer)
{
    if (m_grabbed)
        changeGrabbed(pointer);
    else
        paintTo(pointer.at);
}

void VelocityGesture::changeGrabbed(const Pointer& pointer)
{
    int by = static_cast<int>(std::lround((press().at.y() - pointer.at.y()) / m_height * kLoudest));
    for (const PieceNote& note : m_originals)
        by = std::clamp(by, 1 - note.note.velocity, kLoudest - note.note.velocity);
    m_drawn.clear();
    for (PieceNote note : m_originals) {
        note.note.velocity += by;
        m_drawn[note.id] = note;
    }
    show();
}

void VelocityGesture::paintTo(QPointF point)
{
    const auto [left, right] = std::minmax({m_last.x(), point.x()});
    const double from = left - kReach;
    const double to = right + kReach;
    content().notes().visit(geometry().tickAt(from), geometry().tickAt(to), [&](PieceNote note, int track) {
        const double x = geometry().x(note.note.onset);
        if (x < from || x > to || !content().scene().showsTrack(track)
            || (!content().selection().empty() && !content().isSelected(note.id)))
            return;
        const double way = point.x() - m_last.x();
        const double share = way == 0 ? 1 : std::clamp((x - m_last.x()) / way, 0.0, 1.0);
        note.note.velocity = velocityAt(m_last.y() + (point.y() - m_last.y()) * share);
        m_drawn[note.id] = note;
    });
    m_last = point;
    show();
}

void VelocityGesture::show()
{
    Draft draft;
    for (const auto& [id, note] : m_drawn) {
        draft.hidden.push_back(id);
        draft.shown.push_back(note);
    }
    content().setDraft(std::move(draft));
}

void VelocityGesture::release(const Pointer& pointer)
{
    move(pointer);
    content().setDraft({});
    std::map<int, std::vector<NoteId>> byChange;
    for (const auto& [id, note] : m_drawn)
        if (const PieceNote* original = content().notes().find(id))
            if (const int by = note.note.velocity - original->note.velocity; by != 0)
                byChange[by].push_back(id);
    if (byChange.empty())
        return;
    std::size_t count = 0;
    project::Piece piece = content().piece();
    for (const auto& [by, ids] : byChange) {
        piece = project::withVelocityChanged(std::move(piece), ids, by);
        count += ids.size();
    }
    content().tools().setLastVelocity(m_drawn.rbegin()->second.note.velocity);
    content().commit(countedName(tr("Change velocity"), tr("Change velocity of %1 notes"), count), std::move(piece));
}

} // namespace inventio::ui
