#include "core/insight/course.h"

#include <algorithm>
#include <cstdint>

#include "core/insight/distribution.h"

namespace inventio::insight {

namespace {

/// At most `count` of 0..last, evenly spread, both ends among them.
std::vector<int> spread(int last, int count)
{
    std::vector<int> numbers;
    const int steps = std::min(last, count - 1);
    for (int i = 0; i <= steps; ++i)
        numbers.push_back(steps == 0 ? 0 : static_cast<int>(static_cast<std::int64_t>(last) * i / steps));
    return numbers;
}

base::Result<CoursePoint> pointAt(const Setting& setting, const composing::EditLog& log, int iteration,
    composing::NoteScorer& scorer, const std::stop_token& stop)
{
    const Moment moment = momentAfter(setting, log, iteration);
    const int windows = composing::windowCount(moment.canvas.steps());
    const int edits = log.empty() ? 1 : log.back().iteration;
    const double risk = setting.params.creativeRisk.at(static_cast<double>(iteration) / edits);
    const auto lookedAt = spread(windows - 1, kMaxCourseWindows);
    CoursePoint point{iteration, 0.0, 0.0};
    for (const int window : lookedAt) {
        if (stop.stop_requested())
            return base::failure(base::ErrorCode::Cancelled, "Stopped before it was read.");
        const auto look = lookAt(setting, moment, window, scorer);
        if (!look)
            return base::failure(look.error());
        const auto distribution = distributionOf(setting, *look, risk);
        point.expectedEditsLeft += distribution.statistics.expectedEditsLeft();
        point.entropyBits += distribution.entropyBits();
    }
    const auto count = static_cast<double>(lookedAt.size());
    point.expectedEditsLeft *= windows / count;
    point.entropyBits /= count;
    return point;
}

} // namespace

base::Result<std::vector<CoursePoint>> courseOf(
    const Setting& setting, const composing::EditLog& log, composing::NoteScorer& scorer, const std::stop_token& stop)
{
    std::vector<CoursePoint> course;
    if (setting.input.canvas.steps() == 0)
        return course;
    for (const int iteration : spread(log.empty() ? 0 : log.back().iteration, kCoursePoints)) {
        auto point = pointAt(setting, log, iteration, scorer, stop);
        if (!point)
            return base::failure(point.error());
        course.push_back(*point);
    }
    return course;
}

} // namespace inventio::insight
