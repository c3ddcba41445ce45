#include "core/analysis/harmony/heard_chord.h"

#include <cstddef>

namespace inventio::analysis {

namespace {

constexpr std::array<std::array<int, kMostTones>, kChordKinds> kIntervals{{{0, 4, 7, -1}, {0, 3, 7, -1}, {0, 3, 6, -1},
    {0, 4, 8, -1}, {0, 4, 7, 10}, {0, 3, 7, 10}, {0, 4, 7, 11}, {0, 3, 6, 10}, {0, 3, 6, 9}}};

constexpr int modulo(int number)
{
    return (number % kPitchClasses + kPitchClasses) % kPitchClasses;
}

} // namespace

int toneCount(ChordKind kind)
{
    return isTriad(kind) ? kMostTones - 1 : kMostTones;
}

int intervalOf(ChordKind kind, int tone)
{
    return kIntervals[static_cast<std::size_t>(kind)][static_cast<std::size_t>(tone)];
}

int HeardChord::bass() const
{
    return modulo(root + intervalOf(kind, inversion));
}

std::optional<int> HeardChord::toneOf(int pitchClass) const
{
    for (int tone = 0; tone < toneCount(kind); ++tone)
        if (modulo(root + intervalOf(kind, tone) - pitchClass) == 0)
            return tone;
    return std::nullopt;
}

HeardChord HeardChord::raisedBy(int semitones) const
{
    return {kind, modulo(root + semitones), inversion};
}

HeardChord heardChord(int number)
{
    const int kindAndInversion = number / kPitchClasses;
    return {
        static_cast<ChordKind>(kindAndInversion / kMostTones), number % kPitchClasses, kindAndInversion % kMostTones};
}

int numberOf(const HeardChord& chord)
{
    return (static_cast<int>(chord.kind) * kMostTones + chord.inversion) * kPitchClasses + chord.root;
}

bool isPossible(const HeardChord& chord)
{
    return chord.inversion < toneCount(chord.kind);
}

} // namespace inventio::analysis
