#include "ui/roll/gestures/region_gesture.h"

namespace inventio::ui {

void showRegion(RollContent& content, const std::optional<project::Area>& region)
{
    Draft draft;
    draft.region = region;
    content.setDraft(std::move(draft));
}

void commitRegion(RollContent& content, const QString& step, const std::optional<project::Area>& region)
{
    content.setDraft({});
    if (region == content.piece().region)
        return;
    project::Piece piece = content.piece();
    piece.region = region;
    content.commit(step, std::move(piece));
}

RegionGesture::RegionGesture(RollContext context, const Pointer& press, Pitches pitches)
    : Gesture(context, press)
    , m_pitches(pitches)
{
}

void RegionGesture::move(const Pointer& pointer)
{
    if (!isDrag(pointer))
        return;
    m_region = areaTo(pointer);
    if (m_pitches == Pitches::All) {
        m_region->lowest = 0;
        m_region->highest = kAllPitches - 1;
    }
    showRegion(content(), m_region);
}

void RegionGesture::release(const Pointer& pointer)
{
    move(pointer);
    commitRegion(content(), m_region ? tr("Set region") : tr("Clear region"), m_region);
}

} // namespace inventio::ui
