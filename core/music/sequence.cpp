#include "core/music/sequence.h"

#include <algorithm>

namespace inventio::music {

Ticks Sequence::lastNoteEnd() const
{
    Ticks last;
    for (const Track& track : tracks)
        for (const Note& note : track.notes)
            last = std::max(last, note.end());
    return last;
}

Ticks Sequence::end() const
{
    Ticks last;
    for (const Track& track : tracks)
        last = std::max(last, track.end);
    return last;
}

int Sequence::noteCount() const
{
    std::size_t count = 0;
    for (const Track& track : tracks)
        count += track.notes.size();
    return static_cast<int>(count);
}

} // namespace inventio::music
