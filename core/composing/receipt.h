#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/composing/sampler_params.h"
#include "core/music/sequence.h"

namespace inventio::composing {

/// What it takes to make a result again and to prove that it is the same. Holds no time and no path: the same run has
/// the same receipt.
struct Receipt {
    std::string program; ///< with its version, "inventio 0.1.0"
    std::string model;   ///< NoteScorer::identity()
    SamplerParams params;
    std::string inputHash; ///< hashOfNotes() before and after
    std::string resultHash;
    int edits = 0; ///< that were made; fewer than the iterations if the model found nothing left

    friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// SHA-256, 64 hexadecimal digits, of all notes in musical time: order, channels, track names and ticks per quarter do
/// not matter, and neither do tempo, metre and texts (a receipt, say). [Any]
std::string hashOfNotes(const music::Sequence& sequence);

/// One line of ASCII for a text event of a MIDI file, "inventio-receipt {...}". The same receipt, the same text. [Any]
std::string formatReceipt(const Receipt& receipt);

/// Reads such a line. Fails on anything else, and on parameters out of range. [Any]
base::Result<Receipt> parseReceipt(std::string_view text);

} // namespace inventio::composing
