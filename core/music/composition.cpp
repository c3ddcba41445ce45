#include "core/music/composition.h"

#include <algorithm>

namespace inventio::music {

Ticks Composition::lastNoteEnd() const
{
    Ticks last;
    for (const Track& track : tracks)
        for (const Note& note : track.notes)
            last = std::max(last, note.end());
    return last;
}

Ticks Composition::end() const
{
    Ticks last;
    for (const Track& track : tracks)
        last = std::max(last, track.end);
    return last;
}

int Composition::noteCount() const
{
    std::size_t count = 0;
    for (const Track& track : tracks)
        count += track.notes.size();
    return static_cast<int>(count);
}

} // namespace inventio::music
