#include "ui/roll/scene/note_index.h"

#include <algorithm>
#include <tuple>

#include "core/project/voices.h"

namespace inventio::ui {

using music::Ticks;
using project::NoteId;
using project::PieceNote;

namespace {

/// Longer pieces are spelled by their key signature alone: every edit would wait for it.
constexpr int kMostSpelled = 20'000;

} // namespace

NoteIndex::NoteIndex()
    : NoteIndex(std::make_shared<const project::Piece>())
{
}

NoteIndex::NoteIndex(std::shared_ptr<const project::Piece> piece)
    : m_piece(std::move(piece))
{
    m_latestEnds.reserve(m_piece->tracks.size());
    for (const auto& track : m_piece->tracks) {
        auto& ends = m_latestEnds.emplace_back((track.notes.size() + kBlock - 1) / kBlock, Ticks{-1});
        for (std::size_t i = 0; i < track.notes.size(); ++i) {
            const auto& note = track.notes[i].note;
            // A note of no length counts as one tick long, or nobody could find it.
            ends[i / kBlock] = std::max({ends[i / kBlock], note.end(), note.onset + Ticks{1}});
        }
    }
}

const PieceNote& NoteIndex::at(NotePlace place) const
{
    return m_piece->tracks[static_cast<std::size_t>(place.track)].notes[static_cast<std::size_t>(place.note)];
}

const PieceNote* NoteIndex::find(NoteId id) const
{
    if (m_byName.empty()) {
        m_byName.reserve(static_cast<std::size_t>(m_piece->noteCount()));
        for (std::size_t track = 0; track < m_piece->tracks.size(); ++track)
            for (std::size_t i = 0; i < m_piece->tracks[track].notes.size(); ++i)
                m_byName.push_back(
                    {m_piece->tracks[track].notes[i].id, {static_cast<int>(track), static_cast<int>(i)}});
        std::ranges::sort(m_byName, {}, &Named::id);
    }
    const auto found = std::ranges::lower_bound(m_byName, id, {}, &Named::id);
    return found != m_byName.end() && found->id == id ? &at(found->place) : nullptr;
}

const std::vector<NotePlace>& NoteIndex::order() const
{
    if (m_order.empty()) {
        m_order.reserve(static_cast<std::size_t>(m_piece->noteCount()));
        for (std::size_t track = 0; track < m_piece->tracks.size(); ++track)
            for (std::size_t i = 0; i < m_piece->tracks[track].notes.size(); ++i)
                m_order.push_back({static_cast<int>(track), static_cast<int>(i)});
        std::ranges::sort(m_order, {}, [this](NotePlace place) {
            const auto& note = at(place).note;
            return std::tuple(note.onset, note.pitch, place);
        });
    }
    return m_order;
}

const analysis::SpellingMap& NoteIndex::spelling() const
{
    if (!m_spelling) {
        m_spelling.emplace(m_piece->noteCount() > kMostSpelled ? project::sequenceWithoutNotes(*m_piece)
                                                               : project::sequenceOf(*m_piece));
    }
    return *m_spelling;
}

std::optional<analysis::Voice> NoteIndex::voiceOf(NotePlace place) const
{
    if (m_voices.empty())
        m_voices = project::voicesOf(*m_piece);
    return m_voices[static_cast<std::size_t>(place.track)][static_cast<std::size_t>(place.note)];
}

} // namespace inventio::ui
