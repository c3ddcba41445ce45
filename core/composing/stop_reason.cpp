#include "core/composing/stop_reason.h"

#include <algorithm>
#include <array>
#include <utility>

namespace inventio::composing {

namespace {

constexpr std::array<std::pair<StopReason, std::string_view>, 4> kNames{{
    {StopReason::NothingLeft, "nothing-left"},
    {StopReason::IterationsSpent, "iterations-spent"},
    {StopReason::AdditionsSpent, "additions-spent"},
    {StopReason::Cancelled, "cancelled"},
}};

} // namespace

std::string_view nameOf(StopReason reason)
{
    return std::ranges::find(kNames, reason, &std::pair<StopReason, std::string_view>::first)->second;
}

std::optional<StopReason> stopReasonOf(std::string_view name)
{
    const auto found = std::ranges::find(kNames, name, &std::pair<StopReason, std::string_view>::second);
    return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

} // namespace inventio::composing
