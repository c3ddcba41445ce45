#include "core/grid/pitch_view.h"

namespace inventio::grid {

PitchView writtenPitches(const music::Sequence& piece)
{
    PitchView view;
    for (const music::Track& track : piece.tracks) {
        std::vector<SeenPitch>& seen = view.notes.emplace_back();
        for (const music::Note& note : track.notes)
            seen.push_back({note.pitch, PitchRole::Own});
    }
    return view;
}

} // namespace inventio::grid
