#include "ui/roll/scene/note_motion.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace inventio::ui {

using music::Ticks;
using project::PieceNote;

namespace {

constexpr double kGrowMs = 120;
constexpr double kFadeMs = 180;
constexpr std::size_t kMostSeen = 2000; ///< where there are more, none can be followed with the eye

auto keyOf(const PieceNote& note)
{
    return std::tuple(note.id.value, note.note.onset, note.note.pitch, note.note.length);
}

bool isBefore(const PieceNote& a, const PieceNote& b)
{
    return keyOf(a) < keyOf(b);
}

/// What begins in [from, to), sorted by key; nullopt: too much.
std::optional<std::vector<PieceNote>> seenIn(const project::Piece& piece, Ticks from, Ticks to)
{
    std::vector<PieceNote> seen;
    for (const auto& track : piece.tracks) {
        auto note
            = std::ranges::lower_bound(track.notes, from, {}, [](const PieceNote& each) { return each.note.onset; });
        for (; note != track.notes.end() && note->note.onset < to; ++note) {
            if (seen.size() == kMostSeen)
                return std::nullopt;
            seen.push_back(*note);
        }
    }
    std::ranges::sort(seen, isBefore);
    return seen;
}

void advance(std::vector<NoteMotion::Moving>& notes, double by)
{
    for (auto& note : notes)
        note.done += by;
    std::erase_if(notes, [](const NoteMotion::Moving& note) { return note.done >= 1; });
}

} // namespace

void NoteMotion::setAnimated(bool animated)
{
    m_animated = animated;
    if (!animated)
        reset(m_piece);
}

void NoteMotion::reset(const std::shared_ptr<const project::Piece>& piece)
{
    m_piece = piece;
    m_growing.clear();
    m_fading.clear();
}

void NoteMotion::follow(const std::shared_ptr<const project::Piece>& piece, Ticks from, Ticks to, double ms)
{
    if (piece == m_piece)
        return;
    const auto before = m_animated && m_piece ? seenIn(*m_piece, from, to) : std::nullopt;
    const auto after = before && piece ? seenIn(*piece, from, to) : std::nullopt;
    if (!before || !after)
        return reset(piece);
    advance(ms);
    m_piece = piece;
    std::vector<PieceNote> come;
    std::vector<PieceNote> gone;
    std::ranges::set_difference(*after, *before, std::back_inserter(come), isBefore);
    std::ranges::set_difference(*before, *after, std::back_inserter(gone), isBefore);
    for (const PieceNote& note : come)
        if (note.provenance == project::Provenance::Added) // what a hand draws is there at once
            m_growing.push_back({note.note});
    for (const PieceNote& note : gone) {
        std::erase_if(m_growing, [&](const Moving& each) { return each.note == note.note; });
        m_fading.push_back({note.note});
    }
}

void NoteMotion::advance(double ms)
{
    const double passed = std::max(0.0, ms - m_lastMs);
    m_lastMs = ms;
    ui::advance(m_growing, passed / kGrowMs);
    ui::advance(m_fading, passed / kFadeMs);
}

} // namespace inventio::ui
