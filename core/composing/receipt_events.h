#pragma once

#include <optional>
#include <vector>

#include "core/composing/receipt.h"
#include "core/music/sequence.h"

namespace inventio::composing {

/// The receipts that a sequence holds, oldest first: those that can be read. [Any]
std::vector<Receipt> receiptsIn(const music::Sequence& sequence);

/// The sequence with those of its receipts, and the `newest` one behind them, that are true of its notes: the last one gave
/// exactly these notes, each of the others what the one after it began with. The others are left out. A receipt is a
/// sequencer-specific meta event at the beginning of the conductor's track. [Any]
music::Sequence withTrueReceipts(music::Sequence sequence, const std::optional<Receipt>& newest = std::nullopt);

} // namespace inventio::composing
