#pragma once

#include <vector>

#include "core/audio/frames.h"
#include "core/music/sequence.h"

namespace inventio::audio {

/// When things happen: ticks of a piece to frames at a sample rate, and back. Frame 0 is tick 0; before it, the tempo at
/// the start goes on backwards (for a count-in). A value that knows nothing else of the piece; reading it takes no memory. [Any]
class Timeline {
public:
    /// `rate` in frames a second.
    Timeline(const music::TempoMap& tempo, int ticksPerQuarter, int rate);

    /// The nearest frame. O(log tempo changes), no allocation.
    Frames frameAt(music::Ticks tick) const;
    /// The nearest tick; undoes frameAt wherever a tick is longer than a frame.
    music::Ticks tickAt(Frames frame) const;
    /// How many frames a tick takes there.
    double framesPerTick(music::Ticks tick) const;
    int rate() const { return m_rate; }

private:
    /// A stretch of one tempo.
    struct Section {
        music::Ticks tick;
        double frame = 0.0;
        double framesPerTick = 0.0;
    };
    const Section& sectionAt(music::Ticks tick) const;

    std::vector<Section> m_sections; ///< never empty, the first one begins at tick 0
    int m_rate;
};

} // namespace inventio::audio
