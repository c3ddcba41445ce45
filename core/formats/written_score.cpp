#include "core/formats/written_score.h"

#include <cmath>
#include <numeric>
#include <utility>

#include "core/formats/printed_voice.h"
#include "core/music/sorted_changes.h"

namespace inventio::formats {

namespace {

/// Whether every note of the sequence lies where it is printed, to the tick.
bool isExact(const music::Sequence& sequence, const NotationVoice& voice)
{
    for (const NotationChord& chord : voice)
        for (const NotationChord::Head& head : chord.heads) {
            const music::Note& note = sequence.tracks[static_cast<std::size_t>(head.note.track)]
                                          .notes[static_cast<std::size_t>(head.note.note)];
            if (std::abs(unitsAt(note.onset, sequence.ticksPerQuarter) - chord.start) > 0.5
                || std::abs(unitsAt(note.end(), sequence.ticksPerQuarter) - chord.end()) > 0.5)
                return false;
        }
    return true;
}

/// As few divisions as all that is printed needs; of a piece with notes beside their printed places those of its ticks too.
int divisionsFor(const music::Sequence& sequence, const Notation& notation)
{
    int common = kUnitsPerQuarter;
    bool isWhole = true;
    for (const NotationPart& part : notation.parts)
        for (const NotationStaff& staff : part.staves)
            for (const NotationVoice& voice : staff.voices) {
                isWhole = isWhole && isExact(sequence, voice);
                for (const NotationBar& bar : notation.bars)
                    for (const Printed& printed : printedVoice(voice, bar))
                        common = std::gcd(common, printed.length);
            }
    for (const NotationBar& bar : notation.bars)
        common = std::gcd(common, bar.length);
    const int divisions = kUnitsPerQuarter / common;
    constexpr std::int64_t kMaxDivisions = 16'383; // that readers can count in two bytes
    const auto both = std::lcm<std::int64_t>(divisions, sequence.ticksPerQuarter);
    return isWhole || both > kMaxDivisions ? divisions : static_cast<int>(both);
}

} // namespace

base::Result<WrittenScore> WrittenScore::create(const music::Sequence& sequence, const MusicXmlOptions& options)
{
    auto notation = notate(sequence);
    if (!notation)
        return base::failure(notation.error());
    const int divisions = divisionsFor(sequence, *notation);
    return WrittenScore{
        sequence, options, std::move(*notation), WrittenNames(sequence), analysis::keySignatures(sequence), divisions};
}

const analysis::KeySignature& WrittenScore::keyAt(const NotationBar& bar) const
{
    const std::size_t begun = music::changesUntil(keys, tickOf(bar.start));
    return keys[begun == 0 ? 0 : begun - 1];
}

int WrittenScore::writtenFifths(const NotationPart& part, const NotationBar& bar) const
{
    constexpr int kMaxAccidentals = 7;
    constexpr int kEnharmonic = 12;
    int fifths = keyAt(bar).fifths + (part.track < 0 ? 0 : names.transpositionOf(part.track).fifths());
    while (fifths > kMaxAccidentals)
        fifths -= kEnharmonic;
    while (fifths < -kMaxAccidentals)
        fifths += kEnharmonic;
    return fifths;
}

music::Ticks WrittenScore::tickOf(int unit) const
{
    const double ticks = static_cast<double>(unit) * sequence.ticksPerQuarter / kUnitsPerQuarter;
    return {static_cast<std::int64_t>(std::llround(ticks))};
}

} // namespace inventio::formats
