#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/composing/receipt.h"
#include "core/music/sequence.h"
#include "core/project/accompaniment_receipt.h"

namespace inventio::project {

/// Of an Enhance, or of an accompaniment.
using AnyReceipt = std::variant<composing::Receipt, AccompanimentReceipt>;

// What both have. [Any]
const std::string& programOf(const AnyReceipt& receipt);
const std::string& modelOf(const AnyReceipt& receipt);
std::uint64_t seedOf(const AnyReceipt& receipt);
const std::string& inputHashOf(const AnyReceipt& receipt);
const std::string& resultHashOf(const AnyReceipt& receipt);
/// How many edits were made, or notes added.
int changesIn(const AnyReceipt& receipt);

/// The receipts that a sequence holds, oldest first: those that can be read. [Any]
std::vector<AnyReceipt> receiptsIn(const music::Sequence& sequence);

/// Those of them that are true of its notes: the last one gave exactly these notes, each of the others what the one after it
/// began with. [Any]
std::vector<AnyReceipt> trueReceiptsIn(const music::Sequence& sequence);

/// The sequence with those of its receipts, and the `newest` one behind them, that are true of its notes, and without the
/// others. A receipt is a sequencer-specific meta event at the beginning of the conductor's track. [Any]
music::Sequence withTrueReceipts(music::Sequence sequence, const std::optional<AnyReceipt>& newest = std::nullopt);

} // namespace inventio::project
