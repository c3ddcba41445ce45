#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace inventio::composing {

/// Why a run ended.
enum class StopReason : std::uint8_t {
    NothingLeft,     ///< the model finds nothing to do, or locks and budgets allow nothing more
    IterationsSpent, ///< every iteration made its edit
    AdditionsSpent,  ///< as many notes were added as may be, and the model would add more
    Cancelled,       ///< the user stopped it; what was done so far is whole
};

/// As files and reports have it, "nothing-left" and so on. [Any]
std::string_view nameOf(StopReason reason);
std::optional<StopReason> stopReasonOf(std::string_view name);

/// How a run ended.
struct Ending {
    StopReason reason = StopReason::NothingLeft;
    double expectedEditsLeft = 0.0; ///< as the model saw it last; an estimate where it looked at a part of the piece

    friend bool operator==(const Ending&, const Ending&) = default;
};

} // namespace inventio::composing
