#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/accompany/accompaniment_model.h"
#include "core/accompany/draw_rules.h"
#include "core/accompany/melody_line.h"
#include "core/accompany/settings.h"
#include "core/base/result.h"
#include "core/project/project.h"

namespace inventio::project {

/// What a user asks for.
struct AccompanySettings {
    accompany::Style style = accompany::Style::Chorale;
    accompany::Settings music = {};
    std::optional<int> melody
        = std::nullopt;      ///< a track of the piece; nullopt: its first that has notes and is no drums
    bool onlyRegion = false; ///< notes are added in the region of the piece alone
    bool keepsAdded = false; ///< whether what a model added before stays, or makes way

    friend bool operator==(const AccompanySettings&, const AccompanySettings&) = default;
};

/// One accompaniment, as the composer takes it.
struct AccompanyRequest {
    VersionId version;                        ///< that the piece is of
    std::shared_ptr<const Piece> piece;       ///< what is accompanied
    std::shared_ptr<const Piece> users;       ///< the piece as it is in the document
    std::vector<composing::NoteRange> melody; ///< which of the piece's notes are
    accompany::Style style = accompany::Style::Chorale;
    accompany::Settings settings;
    accompany::DrawRules rules; ///< of the style
};

/// The request for the piece of a version. Its piece is the user's without notes that models added earlier where new ones
/// may come, unless they are locked, of the melody or to stay, and without tracks that had no others; it has a region only if
/// that matters. Of a piece without a melody the request has none. [Any]
AccompanyRequest requestFor(VersionId version, std::shared_ptr<const Piece> users, const AccompanySettings& settings);

/// A piece as the accompanist takes it.
struct AccompanyJob {
    AccompanyRequest request;
    music::Sequence sequence; ///< of the piece
    accompany::MelodyLine line;
};

/// Fails without a melody, with one that is too long, or settings out of range. [Any]
base::Result<AccompanyJob> prepareAccompaniment(AccompanyRequest request);

/// The piece with a track for each part of the style; a track of that name that only models wrote to goes on. All that is
/// added is Provenance::Added; no other note changes. What would begin outside the region, or in a locked area, is left
/// out. [Any]
Piece pieceWith(const AccompanyJob& job, const std::vector<accompany::Slot>& slots);

/// The share that is done, and the piece so far.
using OnAccompanied = std::function<void(double share, const Piece& piece)>;

/// Lets the model write, and makes a version of the piece, without id, parent and name. `program` goes into the receipt.
/// Fails with Cancelled when stopped, and where the model has another style. [Worker]
base::Result<Version> accompany(const AccompanyJob& job, accompany::AccompanimentModel& model,
    const std::string& program, std::stop_token stop = {}, const OnAccompanied& onProgress = {});

/// What became of a request.
struct AccompanyOutcome {
    AccompanyRequest request;
    Version version; ///< without id, parent and name
};

} // namespace inventio::project
