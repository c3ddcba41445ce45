#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/accompany/draw_rules.h"
#include "core/accompany/settings.h"
#include "core/accompany/style.h"
#include "core/base/result.h"
#include "core/composing/receipt.h"
#include "core/music/area.h"

namespace inventio::project {

inline constexpr int kAccompanimentReceiptVersion = 1; ///< that this program writes

/// What one accompaniment depended on, and what it added: enough to write it again to the same melody, and to take it away.
/// ACCOMPANIMENT_RECEIPT.md describes its text. A value. [Any]
struct AccompanimentReceipt {
    int version = kAccompanimentReceiptVersion;
    std::string program; ///< with its version, "inventio 0.1.0"
    std::string model;   ///< AccompanimentModel::identity()
    accompany::Style style = accompany::Style::Chorale;
    accompany::Settings settings;
    accompany::DrawRules rules;
    int ticksPerQuarter = 480;         ///< of the areas
    std::optional<music::Area> region; ///< where notes might be added; nullopt: everywhere
    std::vector<music::Area> lockedAreas;
    std::vector<composing::NoteRange> melody; ///< notes of the input
    std::string inputHash;                    ///< composing::hashOfNotes() before and after
    std::string resultHash;
    std::vector<composing::NoteRange> added; ///< notes of the result that the input has not

    friend bool operator==(const AccompanimentReceipt&, const AccompanimentReceipt&) = default;
};

/// One line of ASCII, "inventio-accompaniment {...}". The same receipt, the same text.
std::string formatReceipt(const AccompanimentReceipt& receipt);

/// Reads such a line. Fails on anything else, on settings out of range, and on a receipt of a later version.
base::Result<AccompanimentReceipt> parseAccompanimentReceipt(std::string_view text);

} // namespace inventio::project
