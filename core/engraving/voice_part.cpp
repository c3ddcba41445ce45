#include "core/engraving/voice_part.h"

#include <algorithm>

#include "core/analysis/key_signature.h"
#include "core/formats/notation.h"
#include "core/grid/score_grid.h"
#include "core/music/midi_protocol.h"

namespace inventio::engraving {

namespace {

constexpr std::uint8_t kKeySignature = 0x59;

bool isChoir(const formats::Notation& notation)
{
    return notation.parts.size() == analysis::kVoices
        && std::ranges::all_of(notation.parts, [](const formats::NotationPart& part) {
               return part.staves.size() == 1 && part.staves.front().voices.size() == 1
                   && part.staves.front().clef != formats::Clef::Percussion;
           });
}

/// Without notes, but with a track for them.
music::Sequence frameOf(const music::Sequence& sequence)
{
    music::Sequence frame = sequence;
    frame.tracks.assign(1, {});
    frame.tracks.front().end = sequence.end();
    if (analysis::writtenKeySignatures(frame).empty()) // the key of a piece is not always that of its parts alone
        for (const analysis::KeySignature& key : analysis::keySignatures(sequence))
            frame.conductor.push_back({key.at,
                {music::protocol::kMeta, kKeySignature, static_cast<std::uint8_t>(key.fifths),
                    static_cast<std::uint8_t>(key.mode == analysis::Mode::Minor)}});
    return frame;
}

base::Result<std::vector<music::Note>> notesHeardIn(const music::Sequence& sequence, analysis::Voice voice)
{
    const auto grid = grid::ScoreGrid::create(sequence);
    if (!grid)
        return base::failure(grid.error());
    const analysis::VoiceLines lines = analysis::separateVoices(grid->roll());
    std::vector<music::Note> notes;
    for (const grid::GridNote& note : grid->roll().notes()) {
        if (lines.voiceOf(note) != voice)
            continue;
        const auto sources = grid->sourceNotes({note.step, note.pitch});
        if (sources.empty())
            continue;
        const grid::NoteReference at = sources.front().note;
        notes.push_back(sequence.tracks[static_cast<std::size_t>(at.track)].notes[static_cast<std::size_t>(at.note)]);
    }
    std::ranges::sort(notes);
    return notes;
}

} // namespace

base::Result<music::Sequence> voicePart(const music::Sequence& sequence, analysis::Voice voice)
{
    const auto notation = formats::notate(sequence);
    if (!notation)
        return base::failure(notation.error());
    music::Sequence part = frameOf(sequence);
    if (isChoir(*notation)) {
        const int track = notation->parts[static_cast<std::size_t>(voice)].track;
        part.tracks.front() = sequence.tracks[static_cast<std::size_t>(track)];
    } else {
        auto notes = notesHeardIn(sequence, voice);
        if (!notes)
            return base::failure(notes.error());
        part.tracks.front().notes = std::move(*notes);
    }
    if (part.tracks.front().notes.empty())
        return base::failure(base::ErrorCode::BadInput, "This voice rests throughout the piece.");
    return part;
}

} // namespace inventio::engraving
