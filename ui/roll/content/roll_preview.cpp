#include "ui/roll/content/roll_preview.h"

#include <algorithm>
#include <utility>

namespace inventio::ui {

namespace {

const Preview& nothing()
{
    static const Preview none;
    return none;
}

/// The most important preview that has what is asked for.
template <class Previews, class Has> const Preview& topOf(const Previews& previews, Has has)
{
    const auto found = std::find_if(previews.rbegin(), previews.rend(), has);
    return found == previews.rend() ? nothing() : *found;
}

} // namespace

PreviewSlot RollPreview::slotOf(PreviewSource source)
{
    return {this, source};
}

std::shared_ptr<const project::Piece> RollPreview::piece() const
{
    return topOf(m_previews, [](const Preview& preview) { return preview.piece != nullptr; }).piece;
}

const std::vector<music::Note>& RollPreview::removed() const
{
    return topOf(m_previews, [](const Preview& preview) { return preview.piece || !preview.removed.empty(); }).removed;
}

const std::vector<music::Note>& RollPreview::recording() const
{
    return topOf(m_previews, [](const Preview& preview) { return !preview.recording.empty(); }).recording;
}

void RollPreview::set(PreviewSource source, Preview preview)
{
    auto& slot = m_previews[static_cast<std::size_t>(source)];
    if (slot == preview)
        return;
    const auto before = piece();
    slot = std::move(preview);
    if (piece() != before)
        Q_EMIT pieceChanged();
    Q_EMIT layersChanged();
}

PreviewSlot::PreviewSlot(RollPreview* roll, PreviewSource source)
    : m_roll(roll)
    , m_source(source)
{
}

PreviewSlot::PreviewSlot(PreviewSlot&& other) noexcept
    : m_roll(std::exchange(other.m_roll, nullptr))
    , m_source(other.m_source)
{
}

PreviewSlot& PreviewSlot::operator=(PreviewSlot&& other) noexcept
{
    clear();
    m_roll = std::exchange(other.m_roll, nullptr);
    m_source = other.m_source;
    return *this;
}

void PreviewSlot::show(Preview preview)
{
    if (m_roll)
        m_roll->set(m_source, std::move(preview));
}

} // namespace inventio::ui
