#include "core/analysis/harmony/reasons.h"

#include <array>
#include <bitset>

namespace inventio::analysis {

namespace {

constexpr std::array<int, kPitchClasses> kMajorFifths{0, -5, 2, -3, 4, -1, 6, 1, -4, 3, -2, 5};
constexpr std::array<int, kPitchClasses> kMinorFifths{0, 7, 2, -3, 4, -1, 6, 1, 8, 3, -2, 5};

/// Of the tonic on the line of fifths, with as few accidentals as printed music has.
int tonicFifths(const LocalKey& key)
{
    const auto tonic = static_cast<std::size_t>(key.tonic);
    return key.mode == Mode::Major ? kMajorFifths[tonic] : kMinorFifths[tonic];
}

std::string nameAt(int fifths)
{
    constexpr std::array<char, 7> kLetters{'F', 'C', 'G', 'D', 'A', 'E', 'B'};
    constexpr int kFar = 70;
    const int fromF = fifths + 1 + kFar;
    const int alter = fromF / 7 - kFar / 7;
    std::string name(1, kLetters[static_cast<std::size_t>(fromF % 7)]);
    name.append(static_cast<std::size_t>(alter > 0 ? alter : -alter), alter > 0 ? '#' : 'b');
    return name;
}

std::string spoken(const std::string& name)
{
    std::string result(1, name.front());
    for (const char accidental : name.substr(1))
        result += accidental == '#' ? "-sharp" : "-flat";
    return result;
}

std::string_view nameOf(ChordKind kind)
{
    constexpr std::array<std::string_view, kChordKinds> kNames{"major triad", "minor triad", "diminished triad",
        "augmented triad", "dominant seventh chord", "minor seventh chord", "major seventh chord",
        "half-diminished seventh chord", "diminished seventh chord"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::string listed(const std::bitset<kPitchClasses>& classes, const LocalKey& key)
{
    std::string list;
    for (int i = 0; i < kPitchClasses; ++i) {
        const int pitchClass = (key.tonic + i) % kPitchClasses;
        if (!classes[static_cast<std::size_t>(pitchClass)])
            continue;
        if (!list.empty())
            list += ' ';
        list += noteName(pitchClass, key);
    }
    return list;
}

} // namespace

std::string noteName(int pitchClass, const LocalKey& key)
{
    // From the lowered second to the raised fourth; in minor, whose own notes lie lower, from there to the raised third.
    const int lowest = tonicFifths(key) + (key.mode == Mode::Major ? -5 : -6);
    const int above = ((pitchClass * 7 - lowest) % kPitchClasses + kPitchClasses) % kPitchClasses;
    return nameAt(lowest + above);
}

std::string LocalKey::shortName() const
{
    std::string name = noteName(tonic, *this);
    if (mode == Mode::Minor)
        name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return name;
}

std::string LocalKey::name() const
{
    return spoken(noteName(tonic, *this)) + (mode == Mode::Major ? " major" : " minor");
}

std::string reasonFor(const ChordSpan& span, const std::vector<Slice>& slices, std::size_t first, std::size_t end)
{
    std::bitset<kPitchClasses> sounding;
    for (std::size_t slice = first; slice < end; ++slice)
        for (const SliceNote& note : slices[slice].notes)
            sounding.set(static_cast<std::size_t>(note.pitch % kPitchClasses));
    std::bitset<kPitchClasses> tones;
    for (int tone = 0; tone < toneCount(span.chord.kind); ++tone)
        tones.set(static_cast<std::size_t>((span.chord.root + intervalOf(span.chord.kind, tone)) % kPitchClasses));
    const std::string root = noteName(span.chord.root, span.key);
    std::string reason = listed(sounding & tones, span.key) + ": a " + std::string(nameOf(span.chord.kind)) + " on "
        + root + (span.chord.inversion == 0 ? ", its root" : ", " + noteName(span.chord.bass(), span.key))
        + " in the bass";
    if ((sounding & tones) != tones)
        reason += "; " + listed(tones & ~sounding, span.key) + " left out";
    if ((sounding & ~tones).any())
        reason += "; " + listed(sounding & ~tones, span.key) + " foreign to it";
    return reason + ". In " + span.key.name() + " it is " + span.numeral + ".";
}

} // namespace inventio::analysis
