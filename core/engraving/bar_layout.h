#pragma once

#include <vector>

#include "core/engraving/staff_bar.h"
#include "core/formats/written_score.h"

namespace inventio::engraving {

/// What begins together in a bar, on all staves.
struct Column {
    int position = 0;   ///< units from the start of the bar
    double left = 0;    ///< how far it reaches before its place, >= 0
    double right = 0;   ///< and behind it
    double advance = 0; ///< to the next column, or the barline, at its natural width
};

/// A staff of a system with the notes of one part or, where two voices share it, of two.
struct StaffPlan {
    const formats::NotationPart* part = nullptr;
    const formats::NotationPart* lowerPart = nullptr; ///< that shares the staff
    formats::NotationStaff staff;
};

/// A bar on all staves, in its natural width.
struct BarLayout {
    std::vector<StaffBar> staves;
    std::vector<Column> columns;
    bool showsTime = false; ///< the time signature, as it changes here
    bool showsKey = false;  ///< likewise
    double prefix = 0;      ///< what these take
    double width = 0;       ///< without the prefix
};

/// The staves of a score: four parts of one voice each, the last of them a bass, share a pair as those of a chorale. [Any]
std::vector<StaffPlan> stavesOf(const formats::Notation& notation);

/// Lays every bar. Keeps looking at `score`. [Any]
std::vector<BarLayout> layBars(const formats::WrittenScore& score, const std::vector<StaffPlan>& staves);

/// What a key signature takes in width. [Any]
double keyWidth(int fifths);
/// What a time signature takes in width. [Any]
double timeWidth(const music::MetreChange& metre);

} // namespace inventio::engraving
