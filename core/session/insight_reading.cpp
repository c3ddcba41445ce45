#include "core/session/insight_reading.h"

#include <utility>

#include "core/project/enhance.h"

namespace inventio::session {

namespace {

/// The note as the roll has it, where it is seen at its own pitch.
std::optional<grid::GridNote> noteOnRoll(const music::Note& note, const grid::ScoreGrid& grid, const grid::Roll& roll)
{
    const grid::Cell cell{grid.stepNear(note.onset), note.pitch - grid.pitchOf(0)};
    if (!roll.contains(cell) || !roll.startsAt(cell))
        return std::nullopt;
    return grid::GridNote{cell.step, cell.pitch, roll.lengthAt(cell)};
}

base::Result<std::vector<insight::CoursePoint>> courseOf(
    const project::EnhanceRecord& enhance, composing::NoteScorer& scorer, const std::stop_token& stop)
{
    const auto job = project::prepareEnhance(enhance.before, enhance.receipt.params, enhance.receipt.rules);
    if (!job)
        return base::failure(job.error());
    return insight::courseOf({job->input, job->params, job->rules}, enhance.log, scorer, stop);
}

} // namespace

base::Result<InsightReading> readInsight(
    const InsightRequest& request, composing::NoteScorer& scorer, const std::stop_token& stop)
{
    auto job = project::prepareEnhance(request.piece, request.params);
    if (!job)
        return base::failure(job.error());
    if (stop.stop_requested())
        return base::failure(base::ErrorCode::Cancelled, "Stopped before it was read.");
    insight::Setting setting{std::move(job->input), job->params, job->rules};
    const int steps = setting.input.canvas.steps();
    auto look = insight::lookAt(
        setting, insight::momentAfter(setting), insight::windowOf(job->grid.stepNear(request.at), steps), scorer);
    if (!look)
        return base::failure(look.error());
    InsightReading reading{request, std::move(job->grid), std::move(setting), std::move(*look), {}, {}};
    const auto& canvas = reading.setting.input.canvas;
    if (const auto note = request.note ? noteOnRoll(*request.note, reading.grid, canvas.roll) : std::nullopt) {
        auto support = insight::supportOf(canvas, *note, scorer, stop);
        if (!support)
            return base::failure(support.error());
        reading.support = std::move(*support);
    }
    if (request.enhance) {
        auto course = courseOf(*request.enhance, scorer, stop);
        if (!course)
            return base::failure(course.error());
        reading.course = std::move(*course);
    }
    return reading;
}

} // namespace inventio::session
