#pragma once

#include <stop_token>
#include <vector>

#include "core/insight/look.h"

namespace inventio::insight {

/// How a piece stood at a moment of an Enhance.
struct CoursePoint {
    int iteration = 0;              ///< so many edits were made; 0 before the first
    double expectedEditsLeft = 0.0; ///< in all windows, as the model sees them
    double entropyBits = 0.0;       ///< of the next draw in a window, the mean of all windows
};

inline constexpr int kCoursePoints = 13;
/// Of a longer piece so many windows are looked at, evenly spread, and count for the others.
inline constexpr int kMaxCourseWindows = 8;

/// How an Enhance went, told from its log: at most kCoursePoints moments, evenly spread from before the first edit to
/// after the last, each looked at anew with one forward a window. Checks `stop` before every forward; stopped, it
/// fails with ErrorCode::Cancelled. [Worker]
base::Result<std::vector<CoursePoint>> courseOf(const Setting& setting, const composing::EditLog& log,
    composing::NoteScorer& scorer, const std::stop_token& stop = {});

} // namespace inventio::insight
