#include "app/commands/timing_text.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "app/terminal/text.h"

namespace inventio::app {

namespace {

using analysis::BeatFinding;
using analysis::BeatKind;

constexpr double kNoLag = 0.01; ///< seconds; nobody hears it

std::string_view kindName(BeatKind kind)
{
    switch (kind) {
    case BeatKind::Written:
        return "written";
    case BeatKind::Late:
        return "late";
    case BeatKind::Steady:
        return "steady";
    case BeatKind::Moving:
        return "moving";
    case BeatKind::None:
        return "none";
    }
    return "";
}

std::string lateText(double lag)
{
    if (std::abs(lag) < kNoLag)
        return "unevenly, but in time";
    return (lag > 0.0 ? "late by " : "early by ") + decimal(std::abs(lag) * 1000.0, 0) + " ms";
}

std::string kindText(const BeatFinding& finding)
{
    const std::string tempo = decimal(finding.quartersPerMinute, 0) + " quarters a minute";
    switch (finding.kind) {
    case BeatKind::Written:
        return "as written";
    case BeatKind::Late:
        return "played " + lateText(finding.lag);
    case BeatKind::Steady:
        return "played steadily at " + tempo;
    case BeatKind::Moving:
        return "played freely, at about " + tempo;
    case BeatKind::None:
        return "no beat that convinces";
    }
    return "";
}

} // namespace

std::string timingText(const BeatFinding& finding)
{
    std::string text = kindText(finding);
    if (finding.isSwung)
        text += ", swung";
    if (finding.isCompound)
        text += ", in beats of three eighths";
    if (finding.triplets > 0)
        text += ", " + counted(finding.triplets, "beat") + " with triplets";
    return text;
}

nlohmann::ordered_json timingJson(const BeatFinding& finding)
{
    nlohmann::ordered_json json{{"kind", kindName(finding.kind)}, {"swung", finding.isSwung},
        {"compound", finding.isCompound}, {"triplets", finding.triplets}};
    if (finding.kind != BeatKind::None)
        json["quarters_per_minute"] = finding.quartersPerMinute;
    if (finding.kind == BeatKind::Late)
        json["lag_ms"] = finding.lag * 1000.0;
    if (finding.kind != BeatKind::Written)
        json["evidence"] = finding.evidence;
    return json;
}

} // namespace inventio::app
