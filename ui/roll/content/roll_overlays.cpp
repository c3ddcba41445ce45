#include "ui/roll/content/roll_overlays.h"

#include <utility>

namespace inventio::ui {

void RollOverlays::setGhost(std::shared_ptr<const project::Piece> piece)
{
    if (!piece && !m_ghost)
        return;
    m_ghost = piece ? std::optional(NoteIndex(std::move(piece))) : std::nullopt;
    Q_EMIT changed();
}

void RollOverlays::setGhostShown(bool shown)
{
    m_ghostShown = shown;
    Q_EMIT changed();
}

void RollOverlays::setOtherShown(bool shown)
{
    if (std::exchange(m_otherShown, shown) != shown)
        Q_EMIT changed();
}

void RollOverlays::setLens(std::shared_ptr<const LensMap> lens)
{
    if (std::exchange(m_lens, std::move(lens)) != m_lens)
        Q_EMIT changed();
}

void RollOverlays::setFaults(std::vector<FaultMark> faults, int chosen)
{
    if (faults == m_faults && chosen == m_chosenFault)
        return;
    m_faults = std::move(faults);
    m_chosenFault = chosen;
    Q_EMIT changed();
}

void RollOverlays::setColoursByVoice(bool on)
{
    if (std::exchange(m_coloursByVoice, on) != on)
        Q_EMIT changed();
}

void RollOverlays::setScale(std::optional<ScaleHighlight> scale)
{
    if (std::exchange(m_scale, scale) != m_scale)
        Q_EMIT changed();
}

} // namespace inventio::ui
