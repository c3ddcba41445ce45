#pragma once

#include <optional>
#include <stop_token>

#include "core/accompany/accompaniment_model.h"
#include "core/base/result.h"
#include "core/composing/note_scorer.h"
#include "core/composing/receipt.h"
#include "core/project/project.h"
#include "core/project/receipts.h"

namespace inventio::project {

/// What doing an Enhance or an accompaniment again came to.
struct Replay {
    AnyReceipt receipt;     ///< by which it was done
    std::string resultHash; ///< composing::hashOfNotes() of what came out

    bool givesTheSame() const { return resultHash == resultHashOf(receipt); }
};

/// Does again what made a version, from the piece it was made from. Fails if no model made it, or with the failures of
/// the other one below. [Worker]
base::Result<Replay> replay(const Version& version, composing::NoteScorer& scorer, std::stop_token stop = {});

/// Does again what the newest receipt in `result` says, from the notes of `original`; without it from those of `result`,
/// less what was added, and with what was removed. Fails if there is no receipt, the notes were changed since, `original`
/// has other notes than the receipt says, the scorer has other weights, or `stop` was requested. [Worker]
base::Result<Replay> replay(const music::Sequence& result, const std::optional<music::Sequence>& original,
    composing::NoteScorer& scorer, std::stop_token stop = {});

/// The same for what was accompanied; only the notes of the receipt's melody are read as such.
base::Result<Replay> replay(const Version& version, accompany::AccompanimentModel& model, std::stop_token stop = {});
base::Result<Replay> replay(const music::Sequence& result, const std::optional<music::Sequence>& original,
    accompany::AccompanimentModel& model, std::stop_token stop = {});

/// The sequence that a receipt was made for: `result` with the removed notes and without the added ones. What else it
/// holds stays as it is. Fails if the receipt is not about these notes. [Any]
base::Result<music::Sequence> originalOf(const music::Sequence& result, const composing::Receipt& receipt);
base::Result<music::Sequence> originalOf(const music::Sequence& result, const AccompanimentReceipt& receipt);

} // namespace inventio::project
