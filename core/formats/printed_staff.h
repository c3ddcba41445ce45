#pragma once

#include <set>
#include <utility>
#include <vector>

#include "core/formats/printed_voice.h"
#include "core/formats/written_names.h"

namespace inventio::formats {

/// A staff in one bar: what is printed in each voice, and which heads have an accidental. Looks at the notation it was
/// made from. [Any]
class PrintedStaff {
public:
    /// `fifths`: the key signature as it is written.
    PrintedStaff(const NotationStaff& staff, const NotationBar& bar, int fifths, const WrittenNames& names);
    PrintedStaff(const PrintedStaff&) = delete;
    PrintedStaff& operator=(const PrintedStaff&) = delete;

    /// One for each voice of the staff, empty where it has nothing in this bar.
    const std::vector<PrintedVoice>& voices() const { return m_voices; }
    /// Whether what was printed before it in the bar, or the key, would make another pitch of it. `printed` is one of
    /// voices().
    bool showsAccidental(const Printed& printed, int pitch) const { return m_accidentals.contains({&printed, pitch}); }

private:
    void findAccidentals(int fifths, const WrittenNames& names);

    std::vector<PrintedVoice> m_voices;
    std::set<std::pair<const Printed*, int>> m_accidentals;
};

} // namespace inventio::formats
