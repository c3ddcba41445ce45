#pragma once

#include <memory>
#include <vector>

#include "core/base/result.h"
#include "core/composing/sampler.h"
#include "core/composing/sampler_params.h"
#include "core/music/bar_range.h"
#include "core/project/enhance.h"
#include "core/project/project.h"

namespace inventio::project {

/// Where the model may work.
enum class EnhanceScope {
    Everything,
    Selection, ///< the time that the selected notes take
    Region,    ///< the piece's own region
};

/// What becomes of the user's own notes.
enum class MelodyRole {
    Leads,       ///< as it is: none of them goes, and nothing is added above a melody
    LeadsMended, ///< wrong ones may go, and nothing is added above a melody
    Anywhere,    ///< any may go, and what is added may lie above them
};

/// What the user asks of the model.
struct EnhanceSettings {
    composing::SamplerParams params; ///< its melody follows from the role
    MelodyRole melody = MelodyRole::Leads;
    EnhanceScope scope = EnhanceScope::Everything;

    friend bool operator==(const EnhanceSettings&, const EnhanceSettings&) = default;
};

/// The settings' parameters as the model takes them. [Any]
composing::SamplerParams paramsOf(const EnhanceSettings& settings);

/// The time of some bars, as a region: every note in it lies nearest to a step of these bars. Fails if the piece has not so
/// many, empty ones at its end included. [Any]
base::Result<Area> areaOfBars(const Piece& piece, const music::BarRange& bars);

/// The piece as the model is to see it: what the settings keep is locked, where it may work is the region. [Any]
Piece pieceForModel(const Piece& piece, const std::vector<NoteId>& selection, const EnhanceSettings& settings);

/// A piece made from a pieceForModel(), with the locks and the region that `like`, the user's own piece, has. [Any]
Piece withUsersLocks(Piece made, const Piece& like);

/// The notes of `before` that `after` has not. By track, then as on it. [Any]
std::vector<music::Note> notesLost(const Piece& before, const Piece& after);

/// One Enhance, as the composer takes it.
struct EnhanceRequest {
    VersionId version;                  ///< that the piece is of
    std::shared_ptr<const Piece> piece; ///< pieceForModel()
    std::shared_ptr<const Piece> users; ///< the piece as it is in the document
    composing::SamplerParams params;
    int drafts = composing::kDrafts; ///< of which the best is taken; 1 where the next request is soon to come
    int variations = 1;              ///< that are wanted of them, at most
    /// Of a result of the same piece that is on show: its notes stay in the snapshots until others take their place.
    composing::EditLog onShow{};
};

/// How far an Enhance has come. The piece grows with the first draft, and stays as that left it while others are tried.
struct EnhanceSnapshot {
    int draft = 0; ///< counted from 0
    int drafts = 1;
    int iteration = 0;              ///< of this draft
    double expectedEditsLeft = 0.0; ///< in this draft, as the model sees it, or as many as there may be
    double share = 0.0;             ///< of all the work, 0..1
    double secondsLeft = -1.0;      ///< below 0 while there is nothing to tell it from
    composing::EditLog log;         ///< what made the piece from the request's
    std::shared_ptr<const Piece> piece;
    std::vector<music::Note> removed;
};

/// What became of it.
struct EnhanceOutcome {
    EnhanceRequest request;
    Version version;             ///< the best, without id, parent and name
    std::vector<Version> others; ///< other variations with other notes, the best first
    composing::Ending ending;
};

} // namespace inventio::project
