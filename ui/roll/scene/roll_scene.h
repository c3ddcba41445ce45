#pragma once

#include <optional>
#include <span>
#include <vector>

#include "ui/roll/scene/draft.h"
#include "ui/roll/scene/fault_marks.h"
#include "ui/roll/scene/lens_map.h"
#include "ui/roll/scene/note_index.h"
#include "ui/roll/scene/scale_highlight.h"
#include "ui/roll/scene/snap.h"

namespace inventio::ui {

/// Everything the roll shows but the playhead and what the pointer is over. Looks at what others own. [GUI]
struct RollScene {
    const NoteIndex* notes = nullptr;           ///< never null when painted
    const NoteIndex* ghost = nullptr;           ///< another version, behind the notes
    std::span<const music::Note> removed;       ///< drawn hollow
    std::span<const music::Note> recording;     ///< growing while they are played
    std::span<const project::NoteId> selection; ///< sorted
    const Draft* draft = nullptr;
    const LensMap* lens = nullptr;
    std::span<const FaultMark> faults{}; ///< of part-writing, that are marked
    int chosenFault = -1;                ///< one of them; -1: none
    std::optional<ScaleHighlight> scale;
    bool coloursByVoice = false; ///< in place of by owner
    SnapUnit snap = SnapUnit::Sixteenth;
    int activeTrack = 0;
    music::Ticks end; ///< of the piece; what comes after is dimmed

    /// Drums are no pitches: their notes show only while their track is the one being edited.
    bool showsTrack(int track) const
    {
        return track == activeTrack || !notes->piece().tracks[static_cast<std::size_t>(track)].isDrums();
    }
    /// Of a note that `notes` has just visited on that track.
    std::optional<analysis::Voice> voiceOf(const project::PieceNote& note, int track) const
    {
        const auto* first = notes->piece().tracks[static_cast<std::size_t>(track)].notes.data();
        return notes->voiceOf({track, static_cast<int>(&note - first)});
    }
    /// Which of the four hues fills such a note: that of its voice, or the one that the user gave its track; nullopt: its
    /// owner's colour.
    std::optional<analysis::Voice> hueOf(const project::PieceNote& note, int track) const
    {
        if (coloursByVoice)
            return voiceOf(note, track);
        const int colour = notes->piece().tracks[static_cast<std::size_t>(track)].colour;
        return colour > 0 ? std::optional(analysis::Voice(colour - 1)) : std::nullopt;
    }
    bool isSelected(project::NoteId id) const { return std::ranges::binary_search(selection, id); }
};

} // namespace inventio::ui
