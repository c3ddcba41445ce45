#include "core/analysis/triads.h"

#include <algorithm>

namespace inventio::analysis {

namespace {

constexpr int kOctave = 12;
constexpr int kFifth = 7;

int above(int root, int pitch)
{
    return (pitch + kOctave - root) % kOctave;
}

bool holds(int root, int third, int pitch)
{
    const int interval = above(root, pitch);
    return interval == 0 || interval == third || interval == kFifth;
}

} // namespace

std::vector<int> pitchesAt(const grid::Roll& roll, int step)
{
    std::vector<int> pitches;
    for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
        if (roll.soundsAt({step, pitch}))
            pitches.push_back(pitch);
    return pitches;
}

TriadReading readTriads(std::span<const int> pitches)
{
    TriadReading reading;
    int triads = 0;
    for (int root = 0; root < kOctave; ++root)
        for (const int third : {3, 4})
            if (std::ranges::all_of(pitches, [root, third](int pitch) { return holds(root, third, pitch); })) {
                ++triads;
                reading.isOnRoot = reading.isOnRoot || above(root, pitches.front()) == 0;
                reading.isOnFifth = above(root, pitches.front()) == kFifth;
            }
    reading.isTriad = triads > 0;
    reading.isOnFifth = reading.isOnFifth && triads == 1;
    return reading;
}

} // namespace inventio::analysis
