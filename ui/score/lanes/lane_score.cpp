#include "ui/score/lanes/lane_score.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/score/lanes/note_ink.h"

namespace inventio::ui {

using engraving::Role;
using engraving::Symbol;

namespace {

constexpr double kStaffSpace = 7; ///< pixels at 100 %
constexpr int kAtOnce = 1000;     ///< notes, which take two or three milliseconds

/// Without drums, whose pitches are none.
music::Sequence pitchedSequenceOf(const project::Piece& piece)
{
    music::Sequence sequence = project::sequenceOf(piece);
    for (music::Track& track : sequence.tracks)
        if (track.isDrums())
            track.notes.clear();
    return sequence;
}

/// Null: there is nothing to show.
std::shared_ptr<const engraving::ScoreStrip> stripOf(const project::Piece& piece)
{
    auto strip = engraving::ScoreStrip::create(pitchedSequenceOf(piece));
    return strip && !(*strip)->staffTops().empty() ? std::move(*strip) : nullptr;
}

} // namespace

LaneScore::LaneScore(
    const RollContent& content, const RollViewport& viewport, const Theme& theme, std::function<void()> made)
    : m_content(content)
    , m_viewport(viewport)
    , m_theme(theme)
    , m_made(std::move(made))
{
}

const engraving::ScoreStrip* LaneScore::strip()
{
    const auto& shown = m_content.notes().sharedPiece();
    if (shown == m_piece)
        return m_strip.get();
    if (shown->noteCount() <= kAtOnce)
        take(shown, stripOf(*shown));
    else if (!m_job.isRunning())
        m_job.start([this, piece = shown](const std::stop_token&) -> BackgroundJob::Then {
            return [this, piece, strip = stripOf(*piece)] {
                take(piece, strip);
                m_made(); // whoever paints it then asks for what has been changed meanwhile
            };
        });
    return m_strip.get();
}

void LaneScore::take(const std::shared_ptr<const project::Piece>& piece, Strip strip)
{
    m_piece = piece;
    m_strip = std::move(strip);
    m_view.reset();
}

ScorePlace LaneScore::placeIn(double height)
{
    ScorePlace place;
    place.x = m_viewport.geometry().x(music::Ticks{0});
    place.space = kStaffSpace * m_theme.metrics.scale;
    if (const auto* strip = this->strip()) {
        // Whole pixels of the screen: staff lines are as far from each other everywhere.
        const double ratio = m_viewport.pixelRatio();
        const auto whole = [ratio](double length) { return std::floor(length * ratio) / ratio; };
        place.space = std::max(whole(std::min(place.space, height / strip->height())), 1 / ratio);
        place.y = whole((height - strip->height() * place.space) / 2);
    }
    return place;
}

const engraving::EngravedSystem& LaneScore::system(double height)
{
    const auto* strip = this->strip();
    const RollGeometry& geometry = m_viewport.geometry();
    const View view{geometry.left(), geometry.size().width(), geometry.pixelsPerTick(), placeIn(height).space};
    if (strip == nullptr) {
        m_system = {};
    } else if (m_view != view) {
        const music::Ticks margin = geometry.ticksOf(3 * view.space); // what reaches over a barline
        m_system = strip->engrave(
            geometry.firstTick() - margin, geometry.lastTick() + margin, view.pixelsPerTick / view.space);
        m_view = view;
    }
    return m_system;
}

const project::PieceNote* LaneScore::noteOf(const Symbol& symbol) const
{
    const auto at = symbol.source.note;
    return m_piece && at.track >= 0
        ? &m_piece->tracks[static_cast<std::size_t>(at.track)].notes[static_cast<std::size_t>(at.note)]
        : nullptr;
}

QColor LaneScore::colourOf(const Symbol& symbol) const
{
    const Colours& colours = m_theme.colours;
    if (symbol.role == Role::StaffLine || symbol.role == Role::Barline)
        return colours.mutedText;
    const project::PieceNote* note = noteOf(symbol);
    const auto voice = note != nullptr && isCurrent()
        ? m_content.notes().voiceOf({symbol.source.note.track, symbol.source.note.note})
        : std::nullopt;
    return inkOf(m_content, note, voice, colours, colours.lane);
}

} // namespace inventio::ui
