#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/composing/sampler_params.h"
#include "core/composing/sampling_rules.h"
#include "core/music/area.h"
#include "core/music/sequence.h"

namespace inventio::composing {

/// What this program writes. Version 1 said neither what was locked nor where the model might work, nor by which rules.
inline constexpr int kReceiptVersion = 2;

/// Numbers of notes, both included, as listNotes() counts them.
struct NoteRange {
    int first = 0;
    int last = 0;

    friend bool operator==(const NoteRange&, const NoteRange&) = default;
};

/// What one Enhance depended on, and what it did: enough to make the result again from the input, to make the input again
/// from the result, and to prove that both are the same. Holds no time of day and no path: the same run has the same
/// receipt. RECEIPT.md describes its text. A value. [Any]
struct Receipt {
    int version = kReceiptVersion;
    std::string program; ///< with its version, "inventio 0.1.0"
    std::string model;   ///< NoteScorer::identity(), a name and a hash of the weights
    SamplerParams params;
    SamplingRules rules;
    int ticksPerQuarter = 480;         ///< of all times in here; the result's
    std::optional<music::Area> region; ///< where the model might work; nullopt: everywhere
    std::vector<music::Area> lockedAreas;
    std::vector<NoteRange> lockedNotes; ///< of the input
    std::string inputHash;              ///< hashOfNotes() before and after
    std::string resultHash;
    int edits = 0;                    ///< that were made; fewer than the iterations if the model found nothing left
    std::vector<NoteRange> added;     ///< notes of the result that the input has not
    std::vector<music::Note> removed; ///< notes of the input that the result has not; release velocities are not kept

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// The receipt with what follows from the notes before and after: hashes, added, removed, ticksPerQuarter. A quarter of
/// `after` has as many ticks as one of `before`, or a multiple.
Receipt withNotes(Receipt receipt, const music::Sequence& before, const music::Sequence& after);

/// The numbers, in order, as few ranges.
std::vector<NoteRange> asRanges(const std::vector<int>& numbers);

/// How many notes ranges hold.
int countNotes(const std::vector<NoteRange>& ranges);

/// One line of ASCII, "inventio-receipt {...}". The same receipt, the same text.
std::string formatReceipt(const Receipt& receipt);

/// Reads such a line. Fails on anything else, on parameters out of range, and on receipts of a later version or with
/// other rules than these.
base::Result<Receipt> parseReceipt(std::string_view text);

} // namespace inventio::composing
