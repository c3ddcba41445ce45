#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/formats/sheet.h"

namespace inventio::formats {

struct PlayedBar {
    std::size_t bar = 0;
    int pass = 1; ///< the how-manieth time through its repeat

    friend bool operator==(const PlayedBar&, const PlayedBar&) = default;
};

struct PlayOrder {
    std::vector<PlayedBar> bars;
    std::vector<std::string> oddities; ///< the ends of sentences that begin with the name of the file
};

/// The bars as they are played: repeats as often as they say, each bracket in its passes, a repeat that begins nowhere from
/// the end of the one before; then one D.C. or D.S. without repeats and with the last brackets, up to Fine or from "To
/// Coda" to the Coda. At most `maxBars`. [Any]
PlayOrder playOrder(const std::vector<SheetBar>& bars, std::size_t maxBars);

} // namespace inventio::formats
