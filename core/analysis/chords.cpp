#include "core/analysis/chords.h"

#include <algorithm>
#include <bitset>

namespace inventio::analysis {

namespace {

constexpr int kPitchClasses = 12;
using PitchClasses = std::bitset<kPitchClasses>;

struct Template {
    ChordKind kind;
    int third;
    int fifth;
    int seventh; ///< 0: none
};

constexpr std::array kTemplates{Template{ChordKind::Major, 4, 7, 0}, Template{ChordKind::Minor, 3, 7, 0},
    Template{ChordKind::Diminished, 3, 6, 0}, Template{ChordKind::Augmented, 4, 8, 0},
    Template{ChordKind::DominantSeventh, 4, 7, 10}, Template{ChordKind::MinorSeventh, 3, 7, 10},
    Template{ChordKind::MajorSeventh, 4, 7, 11}, Template{ChordKind::HalfDiminished, 3, 6, 10},
    Template{ChordKind::DiminishedSeventh, 3, 6, 9}};

PitchClasses classesOf(const Template& chord, int root, bool withFifth)
{
    PitchClasses classes;
    const auto set = [&](int semitones) { classes.set(static_cast<std::size_t>((root + semitones) % kPitchClasses)); };
    set(0);
    set(chord.third);
    if (withFifth)
        set(chord.fifth);
    if (chord.seventh > 0)
        set(chord.seventh);
    return classes;
}

} // namespace

std::optional<Chord> chordOf(std::span<const int> pitches)
{
    if (pitches.empty())
        return std::nullopt;
    PitchClasses sounding;
    for (const int pitch : pitches)
        sounding.set(static_cast<std::size_t>(pitch % kPitchClasses));
    const int bass = *std::ranges::min_element(pitches) % kPitchClasses;
    for (const bool withFifth : {true, false})
        for (const Template& chord : kTemplates)
            for (int above = 0; above < kPitchClasses; ++above) {
                const int root = (bass + above) % kPitchClasses;
                if ((withFifth || chord.seventh > 0) && classesOf(chord, root, withFifth) == sounding)
                    return Chord{chord.kind, root};
            }
    return std::nullopt;
}

bool isTriad(ChordKind kind)
{
    return !seventhOf(kind);
}

std::optional<int> seventhOf(ChordKind kind)
{
    const auto found = std::ranges::find(kTemplates, kind, &Template::kind);
    return found->seventh > 0 ? std::optional(found->seventh) : std::nullopt;
}

} // namespace inventio::analysis
