#include "core/analysis/harmony/cadences.h"

#include <algorithm>
#include <optional>
#include <string>

namespace inventio::analysis {

namespace {

/// The degree of a numeral: "V" of "V65", nothing where it is applied to another.
std::string degreeOf(const std::string& numeral)
{
    if (numeral.find('/') != std::string::npos)
        return {};
    return numeral.substr(0, std::min(numeral.find_first_not_of("bIViv#"), numeral.size()));
}

/// The degree of a chord in a key that may have come only behind it.
std::string degreeIn(const LocalKey& key, const ChordSpan& chord)
{
    if (chord.key == key)
        return degreeOf(chord.numeral);
    constexpr int kFourth = 5;
    constexpr int kFifth = 7;
    constexpr int kLeadingTone = 11;
    const int above = (chord.chord.root - key.tonic + kPitchClasses) % kPitchClasses;
    const bool isMajor = chord.chord.kind == ChordKind::Major;
    if (above == kFifth && (isMajor || chord.chord.kind == ChordKind::DominantSeventh))
        return "V";
    if (above == kLeadingTone && !isMajor)
        return "vii";
    return above == kFourth ? "IV" : "";
}

bool isTonic(const std::string& degree)
{
    return degree == "I" || degree == "i";
}

std::optional<CadenceKind> kindOf(const ChordSpan* before, const ChordSpan& last)
{
    const std::string goal = degreeOf(last.numeral);
    if (goal == "V")
        return CadenceKind::Half;
    if (before == nullptr)
        return std::nullopt;
    const std::string from = degreeIn(last.key, *before);
    if (isTonic(goal) && (from == "V" || from == "v" || from == "vii"))
        return CadenceKind::Authentic;
    if ((goal == "VI" || goal == "vi") && from == "V")
        return CadenceKind::Deceptive;
    if (isTonic(goal) && (from == "IV" || from == "iv"))
        return CadenceKind::Plagal;
    return std::nullopt;
}

/// The last beat of a phrase's last chord on which the upper voice strikes a note, or else where the chord begins.
std::size_t restOf(const PhraseEnd& end, const ChordSpan& last, const std::vector<Slice>& slices)
{
    std::size_t slice = end.slice;
    const auto isStruck = [](const Slice& one) {
        return one.place != SlicePlace::OffBeat && !one.notes.empty() && !one.notes.back().isHeld;
    };
    while (slices[slice].at > last.onset && !isStruck(slices[slice]))
        --slice;
    return slice;
}

std::string reasonFor(const Cadence& cadence, const ChordSpan* before, const ChordSpan& last)
{
    const std::string from = before != nullptr ? before->numeral : std::string();
    const std::string where = " in " + cadence.key.name() + ".";
    switch (cadence.kind) {
    case CadenceKind::Half:
        return "The phrase rests on the dominant, " + last.numeral + "," + where;
    case CadenceKind::Deceptive:
        return "The dominant, " + from + ", goes to the sixth degree instead of the tonic" + where;
    case CadenceKind::Plagal:
        return "The subdominant, " + from + ", goes to the tonic" + where;
    case CadenceKind::Authentic:
        break;
    }
    if (cadence.isPerfect)
        return "The dominant, " + from + ", goes to the tonic, both over their roots, and the tonic lies on top,"
            + where;
    const std::string lack = before->chord.inversion != 0 || last.chord.inversion != 0 ? "not both over their roots"
        : degreeOf(from) == "vii"                                                      ? "from the leading tone's chord"
                                                                                       : "without the tonic on top";
    return "The dominant, " + from + ", goes to the tonic, " + lack + "," + where;
}

} // namespace

std::vector<Cadence> cadencesAt(
    const std::vector<PhraseEnd>& ends, const std::vector<ChordSpan>& chords, const std::vector<Slice>& slices)
{
    std::vector<Cadence> cadences;
    for (const PhraseEnd& end : ends) {
        const ChordSpan& last = chords[end.chord];
        std::size_t place = end.chord;
        while (place > 0 && chords[place - 1].chord.root == last.chord.root)
            --place;
        const ChordSpan* before = place > 0 ? &chords[place - 1] : nullptr;
        const auto kind = kindOf(before, last);
        if (!kind)
            continue;
        const Slice& rest = slices[restOf(end, last, slices)];
        Cadence cadence{rest.at, *kind, false, last.key, {}};
        if (kind == CadenceKind::Authentic) {
            cadence.isPerfect = degreeIn(last.key, *before) == "V" && before->chord.inversion == 0
                && last.chord.inversion == 0 && !rest.notes.empty()
                && rest.notes.back().pitch % kPitchClasses == last.chord.root;
        }
        cadence.reason = reasonFor(cadence, before, last);
        cadences.push_back(std::move(cadence));
    }
    return cadences;
}

std::string_view Cadence::abbreviation() const
{
    switch (kind) {
    case CadenceKind::Authentic:
        return isPerfect ? "PAC" : "IAC";
    case CadenceKind::Half:
        return "HC";
    case CadenceKind::Deceptive:
        return "DC";
    case CadenceKind::Plagal:
        return "PC";
    }
    return {};
}

std::string_view nameOf(CadenceKind kind)
{
    switch (kind) {
    case CadenceKind::Authentic:
        return "authentic";
    case CadenceKind::Half:
        return "half";
    case CadenceKind::Deceptive:
        return "deceptive";
    case CadenceKind::Plagal:
        return "plagal";
    }
    return {};
}

} // namespace inventio::analysis
