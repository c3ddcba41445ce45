#include "core/formats/printed_staff.h"

#include <algorithm>
#include <array>
#include <map>

namespace inventio::formats {

namespace {

/// What a signature does to a letter: sharps come in fifths from F upwards, flats from B downwards.
int alterInKey(int letter, int fifths)
{
    constexpr std::array<int, 7> kPlace{1, 3, 5, 0, 2, 4, 6}; // of C D E F G A B in the order F C G D A E B
    const int place = kPlace[static_cast<std::size_t>(letter)];
    return fifths > place ? 1 : fifths < place - 6 ? -1 : 0;
}

void addValues(PrintedVoice& voice, const NotationChord* chord, int from, int to, const NotationBar& bar)
{
    int position = from - bar.start;
    for (const PrintedValue& value : printedValues(position, to - from)) {
        Printed printed{chord, position, value};
        position += value.units;
        printed.isTiedBack = chord != nullptr && bar.start + printed.position > chord->start;
        printed.isTiedOn = chord != nullptr && bar.start + position < chord->end();
        voice.push_back(printed);
    }
}

/// Empty if nothing sounds there.
PrintedVoice printedVoice(const NotationVoice& voice, const NotationBar& bar)
{
    const int end = bar.start + bar.length;
    PrintedVoice printed;
    int done = bar.start;
    auto chord = std::ranges::upper_bound(voice, bar.start, {}, &NotationChord::end);
    for (; chord != voice.end() && chord->start < end; ++chord) {
        const int from = std::max(chord->start, bar.start);
        addValues(printed, nullptr, done, from, bar);
        done = std::min(chord->end(), end);
        addValues(printed, &*chord, from, done, bar);
    }
    if (!printed.empty())
        addValues(printed, nullptr, done, end, bar);
    return printed;
}

} // namespace

PrintedStaff::PrintedStaff(const NotationStaff& staff, const NotationBar& bar, const analysis::KeySignature& key)
{
    for (const NotationVoice& voice : staff.voices)
        m_voices.push_back(printedVoice(voice, bar));
    if (staff.clef != Clef::Percussion)
        findAccidentals(key);
}

void PrintedStaff::findAccidentals(const analysis::KeySignature& key)
{
    std::vector<const Printed*> inTime;
    for (const PrintedVoice& voice : m_voices)
        for (const Printed& printed : voice)
            if (printed.chord != nullptr && !printed.isTiedBack)
                inTime.push_back(&printed);
    std::ranges::stable_sort(inTime, {}, &Printed::position);
    std::map<std::pair<int, int>, int> alters; // by letter and octave
    for (const Printed* printed : inTime)
        for (const NotationChord::Head& head : printed->chord->heads) {
            const Spelling spelling = spellingOf(head.pitch, key);
            const int inKey = alterInKey(spelling.letter, key.fifths);
            const auto known = alters.try_emplace({spelling.letter, spelling.octave}, inKey).first;
            if (std::exchange(known->second, spelling.alter) != spelling.alter)
                m_accidentals.insert({printed, head.pitch});
        }
}

} // namespace inventio::formats
