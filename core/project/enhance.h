#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "core/analysis/beat_tracking.h"
#include "core/base/result.h"
#include "core/composing/drafts.h"
#include "core/composing/note_scorer.h"
#include "core/composing/sampler.h"
#include "core/composing/sampler_params.h"
#include "core/grid/score_grid.h"
#include "core/music/sequence.h"
#include "core/project/project.h"

namespace inventio::project {

/// A piece as the sampler takes it: locks of notes and areas, region and budgets included.
struct EnhanceJob {
    std::shared_ptr<const Piece> piece;
    music::Sequence sequence;   ///< of the piece; what the grid was made from
    analysis::BeatFinding beat; ///< of kind None: everything is locked, as what is added would not fit
    grid::ScoreGrid grid;
    composing::EnhanceInput input;
    composing::SamplerParams params; ///< melody is Top or Anywhere, as it came to
    composing::SamplingRules rules;
    bool isFull = false; ///< more than four voices nearly throughout: everything is locked there, as nothing is missing
};

/// A locked note keeps its place on the grid to itself, a locked area and everything outside the region likewise: no note
/// of the piece that starts there is taken away, and none is put there. Nothing is added before the first and after the last
/// note of the piece, except in its region, which may reach into bars behind the last note, nor above the melody where that leads (SamplerParams::melody). Fails if the piece is too long, its region holds no
/// step of the grid, or parameters are out of range. [Any]
base::Result<EnhanceJob> prepareEnhance(std::shared_ptr<const Piece> piece, const composing::SamplerParams& params,
    const composing::SamplingRules& rules = {});

/// Whether what there is lies so low that it is taken for a bass, which leads nothing. [Any]
bool hasLoneBass(const EnhanceJob& job);

/// Whether the melody leads and lies mostly below middle C, where three voices have little room under it. [Any]
bool hasLowMelody(const EnhanceJob& job);

/// The piece after the first `iterations` edits of a log that was made from it: notes that survive keep id, owner and
/// lock; new ones are Provenance::Added, on tracks "Added soprano" and so on: those of earlier times, or new ones behind
/// all others. The notes are those of composing::applyRoll(). The id of a note that edit n of the log added is n ids behind
/// the piece's last one, whatever `iterations` is. [Any]
Piece pieceAfter(const EnhanceJob& job, const composing::EditLog& log, int iterations);

/// The result as a version, without id and parent. [Any]
Version enhancedVersion(const EnhanceJob& job, const composing::Enhancement& enhancement, const std::string& model,
    const std::string& program, std::string name);

/// What became of a piece.
struct EnhanceResult {
    Version version; ///< without id, parent and name
    composing::Ending ending;
    int forwards = 0;
    composing::DraftQuality quality; ///< what it was ranked by
};

/// How many results one request makes, and how many of them are wanted.
struct DraftPlan {
    int drafts = composing::kDrafts;
    int variations = 1;

    static constexpr DraftPlan forVariations(int count) { return {composing::draftsFor(count), count}; }
};

/// Lets the sampler work, as composing::enhanceInDrafts() does, and makes versions of the best drafts, the best first: at
/// least one, fewer than planned where drafts came out alike. The receipt of each has its draft's own seed, so it is made
/// again by one run. `program` goes into the receipts. [Worker]
base::Result<std::vector<EnhanceResult>> enhanceVariations(const EnhanceJob& job, composing::NoteScorer& scorer,
    const std::string& program, const DraftPlan& plan, const std::stop_token& stop = {},
    const std::function<void(const composing::Progress&)>& onProgress = {});

/// The best of so many drafts.
base::Result<EnhanceResult> enhance(const EnhanceJob& job, composing::NoteScorer& scorer, const std::string& program,
    const std::stop_token& stop = {}, const std::function<void(const composing::Progress&)>& onProgress = {},
    int drafts = composing::kDrafts);

/// The version as it was after `iterations` (0 to all) of its edits; a version that no model made stays as it is. [Any]
Version versionAt(const Version& enhanced, int iterations);

/// The version as a MIDI file is to hold it: with the receipts that are true of its notes, and no others. A version that was
/// edited by hand, or taken back to an earlier moment, has none of its own. [Any]
music::Sequence sequenceOf(const Version& version);

} // namespace inventio::project
