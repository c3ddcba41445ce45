#pragma once

#include <set>
#include <utility>
#include <vector>

#include "core/analysis/key_signature.h"
#include "core/formats/notation.h"

namespace inventio::formats {

/// A part of a chord as it is printed: within one bar, with one value.
struct Printed {
    const NotationChord* chord = nullptr; ///< of the notation; null: a rest
    int position = 0;                     ///< units after the start of the bar
    PrintedValue value;
    bool isTiedBack = false; ///< to what is printed before it
    bool isTiedOn = false;   ///< to what is printed behind it
};

/// The printed values of one bar, which they fill.
using PrintedVoice = std::vector<Printed>;

/// A staff in one bar: what is printed in each voice, and which heads have an accidental. Looks at the notation it was
/// made from. [Any]
class PrintedStaff {
public:
    PrintedStaff(const NotationStaff& staff, const NotationBar& bar, const analysis::KeySignature& key);
    PrintedStaff(const PrintedStaff&) = delete;
    PrintedStaff& operator=(const PrintedStaff&) = delete;

    /// One for each voice of the staff, empty where it has nothing in this bar.
    const std::vector<PrintedVoice>& voices() const { return m_voices; }
    /// Whether what was printed before it in the bar, or the key, would make another pitch of it. `printed` is one of
    /// voices().
    bool showsAccidental(const Printed& printed, int pitch) const { return m_accidentals.contains({&printed, pitch}); }

private:
    void findAccidentals(const analysis::KeySignature& key);

    std::vector<PrintedVoice> m_voices;
    std::set<std::pair<const Printed*, int>> m_accidentals;
};

} // namespace inventio::formats
