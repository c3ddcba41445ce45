#include "app/commands/enhance_report.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "app/commands/timing_text.h"
#include "app/terminal/console.h"
#include "app/terminal/text.h"
#include "core/composing/edit.h"

namespace inventio::app {

namespace {

using composing::StopReason;
using nlohmann::ordered_json;

constexpr std::string_view kNoBeat
    = "No beat was found in what was played that convinces, so nothing was changed; --timing written goes by the bars"
      " of the file.";

std::string_view noTuneText(const EnhanceOutcome& outcome)
{
    return outcome.report.notes == 0 ? "It holds no notes, so there was nothing to enhance."
                                     : "It holds nothing but drums, which are left alone, so nothing was added.";
}

constexpr std::string_view kFull
    = "The piece is full: more than four voices sound nearly throughout, so nothing was added or changed.";

std::string leftText(double edits)
{
    const auto left = std::lround(edits);
    return left > 0 ? "about " + counted(left, "more edit") + (left == 1 ? " seems" : " seem") + " worthwhile" : "";
}

std::string stopText(const EnhanceOutcome& outcome, const EnhanceOptions& options)
{
    const auto used = options.params.iterations
        ? std::to_string(outcome.iterations) + " of " + counted(*options.params.iterations, "iteration")
        : counted(outcome.iterations, "iteration");
    if (outcome.ending.reason == StopReason::NothingLeft)
        return "stopped after " + used + ": nothing left to improve";
    const auto left = leftText(outcome.ending.expectedEditsLeft);
    if (outcome.ending.reason == StopReason::AdditionsSpent)
        return "stopped after " + used + ": as many notes are added as may be" + (left.empty() ? "" : ", " + left);
    return used + " used" + (left.empty() ? "" : ", " + left);
}

ordered_json regionJson(const std::optional<music::BarRange>& region)
{
    return region ? ordered_json::array({region->first, region->last}) : ordered_json();
}

ordered_json riskJson(const composing::CreativeRisk& risk)
{
    return risk.isCurve() ? ordered_json(std::vector<double>(risk.values().begin(), risk.values().end()))
                          : ordered_json(risk.start());
}

ordered_json paramsJson(const EnhanceOptions& options)
{
    const auto& params = options.params;
    return {{"seed", params.seed},
        {"iterations", params.iterations ? ordered_json(*params.iterations) : ordered_json("auto")},
        {"max_remove", params.maxRemovePercent},
        {"max_add", params.maxAdd ? ordered_json(*params.maxAdd) : ordered_json()},
        {"creative_risk", riskJson(params.creativeRisk)}, {"region", regionJson(options.region)},
        {"added_bars", options.addedBars}, {"idiom", params.idiom == composing::Idiom::Bach ? "bach" : "hymn"},
        {"voices", composing::textOf(params.voices)}, {"movement", params.movement}, {"density", params.density},
        {"variations", options.variations}, {"tracks", options.tracks},
        {"timing", params.timing == composing::Timing::Auto ? "auto" : "written"}};
}

ordered_json variationJson(const VariationOutcome& variation)
{
    const auto& quality = variation.quality;
    return {{"output", variation.output.string()}, {"seed", variation.seed}, {"added", variation.added},
        {"removed", variation.removed}, {"iterations", variation.iterations}, {"cost", quality.cost()},
        {"faults_per_bar", quality.faultsPerBar}, {"missing_per_bar", quality.missingPerBar},
        {"movement", quality.movement}, {"movement_wanted", quality.movementWanted},
        {"edits_left_per_bar", quality.editsLeftPerBar}, {"share_lost", quality.shareLost}};
}

ordered_json outcomeJson(const EnhanceOutcome& outcome)
{
    ordered_json json{{"input", outcome.job.input.string()}};
    if (!outcome.error.empty()) {
        json["error"] = outcome.error;
        return json;
    }
    json.update({{"output", outcome.job.output.string()}, {"added", outcome.added}, {"removed", outcome.removed},
        {"iterations", outcome.iterations}, {"stop_reason", composing::nameOf(outcome.ending.reason)},
        {"expected_edits_left", outcome.ending.expectedEditsLeft}, {"forwards", outcome.forwards},
        {"milliseconds", outcome.milliseconds}, {"notes", outcome.report.notes},
        {"notes_outside_range", outcome.report.octaves}, {"notes_doubling", outcome.report.doublings},
        {"full", outcome.isFull}, {"notes_of_drums", outcome.report.drums}, {"notes_off_grid", outcome.report.moved},
        {"timing", timingJson(outcome.beat)}, {"warnings", outcome.warnings}});
    for (const auto& variation : outcome.variations)
        json["variations"].push_back(variationJson(variation));
    return json;
}

} // namespace

std::string enhanceText(const EnhanceOutcome& outcome, const EnhanceOptions& options)
{
    std::string text = printable(outcome.job.input.filename().string() + " -> " + outcome.job.output.string()) + ": "
        + counted(outcome.added, "note") + " added, " + grouped(outcome.removed) + " removed in "
        + decimal(outcome.milliseconds, 0) + " ms; " + stopText(outcome, options) + ".\n";
    for (std::size_t i = 1; i < outcome.variations.size(); ++i)
        text += "  Another, less good: " + printable(outcome.variations[i].output.string()) + "\n";
    if (outcome.hasNoTune())
        text += "  " + std::string(noTuneText(outcome)) + "\n";
    else if (outcome.beat.kind == analysis::BeatKind::None)
        text += "  " + std::string(kNoBeat) + "\n";
    else if (outcome.beat.kind != analysis::BeatKind::Written)
        text += "  What was there is " + timingText(outcome.beat) + "; what was added follows it.\n";
    if (outcome.isFull)
        text += "  " + std::string(kFull) + "\n";
    if (outcome.report.octaves > 0)
        text += "  " + counted(outcome.report.octaves, "note") + " outside C2-B5 seen octaves away.\n";
    if (outcome.report.doublings > 0)
        text += "  " + counted(outcome.report.doublings, "note")
            + " taken with the notes octaves away that they double.\n";
    if (outcome.report.drums > 0)
        text += "  " + counted(outcome.report.drums, "drum note") + " left untouched.\n";
    return text;
}

std::vector<std::string> enhanceNotices(const EnhanceOutcome& outcome)
{
    std::vector<std::string> notices;
    if (outcome.hasNoTune())
        notices.emplace_back(noTuneText(outcome));
    else if (outcome.beat.kind == analysis::BeatKind::None)
        notices.emplace_back(kNoBeat);
    else if (outcome.isFull)
        notices.emplace_back(kFull);
    const auto left = leftText(outcome.ending.expectedEditsLeft);
    if (outcome.ending.reason == StopReason::IterationsSpent && !left.empty())
        notices.push_back("Stopped after " + counted(outcome.iterations, "iteration") + "; " + left
            + ". --iterations auto goes on until nothing is left.");
    return notices;
}

ordered_json enhanceJson(
    const std::vector<EnhanceOutcome>& outcomes, const EnhanceOptions& options, const std::string& model)
{
    ordered_json json{{"program", "inventio " INVENTIO_VERSION}, {"model", model}};
    json.update(paramsJson(options));
    json["files"] = ordered_json::array();
    for (const auto& outcome : outcomes)
        json["files"].push_back(outcomeJson(outcome));
    return json;
}

std::string traceLines(const composing::EditLog& log, const std::string& input)
{
    if (input.empty())
        return composing::formatTrace(log);
    const std::string name = ordered_json(input).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
    std::string lines;
    for (const auto& edit : log)
        lines += "{\"input\":" + name + "," + composing::formatEdit(edit).substr(1) + "\n";
    return lines;
}

} // namespace inventio::app
