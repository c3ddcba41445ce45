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

} // namespace

PrintedStaff::PrintedStaff(const NotationStaff& staff, const NotationBar& bar, int fifths, const WrittenNames& names)
{
    for (const NotationVoice& voice : staff.voices)
        m_voices.push_back(printedVoice(voice, bar));
    if (staff.clef != Clef::Percussion)
        findAccidentals(fifths, names);
}

void PrintedStaff::findAccidentals(int fifths, const WrittenNames& names)
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
            const analysis::Spelling name = names.of(head);
            const auto known = alters.try_emplace({name.letter, name.octave}, alterInKey(name.letter, fifths)).first;
            if (std::exchange(known->second, name.alter) != name.alter)
                m_accidentals.insert({printed, head.pitch});
        }
}

} // namespace inventio::formats
