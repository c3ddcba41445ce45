#include "core/analysis/parallels.h"

#include <cstdlib>

namespace inventio::analysis {

namespace {

constexpr int kFifth = 7;
constexpr int kOctave = 12;

bool moveTogether(const Progression& to)
{
    const int upper = to.upperAfter - to.upperBefore;
    const int lower = to.lowerAfter - to.lowerBefore;
    return (upper > 0 && lower > 0) || (upper < 0 && lower < 0);
}

/// Neither unison nor another interval; compound intervals count as simple ones.
bool keeps(const Progression& to, int interval)
{
    const int before = std::abs(to.upperBefore - to.lowerBefore);
    const int after = std::abs(to.upperAfter - to.lowerAfter);
    return before > 0 && after > 0 && before % kOctave == interval && after % kOctave == interval;
}

} // namespace

bool isParallelFifth(const Progression& progression)
{
    return moveTogether(progression) && keeps(progression, kFifth);
}

bool isParallelOctave(const Progression& progression)
{
    return moveTogether(progression) && keeps(progression, 0);
}

Parallels countParallels(const VoiceLines& lines)
{
    Parallels count;
    const int steps = static_cast<int>(lines.pitches.front().size());
    for (std::size_t upper = 0; upper < kAllVoices.size(); ++upper)
        for (std::size_t lower = upper + 1; lower < kAllVoices.size(); ++lower)
            for (int step = 1; step < steps; ++step) {
                const Progression to{lines.pitchAt(kAllVoices[upper], step - 1),
                    lines.pitchAt(kAllVoices[lower], step - 1), lines.pitchAt(kAllVoices[upper], step),
                    lines.pitchAt(kAllVoices[lower], step)};
                if (to.upperBefore == 0 || to.lowerBefore == 0 || to.upperAfter == 0 || to.lowerAfter == 0)
                    continue;
                count.fifths += isParallelFifth(to) ? 1 : 0;
                count.octaves += isParallelOctave(to) ? 1 : 0;
            }
    return count;
}

} // namespace inventio::analysis
