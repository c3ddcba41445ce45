#include "core/project/replay.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/composing/note_list.h"
#include "core/project/accompaniment.h"
#include "core/project/enhance.h"

namespace inventio::project {

namespace {

using base::ErrorCode;
using composing::Receipt;

/// The places of all notes, in the order of composing::listNotes().
std::vector<std::pair<composing::ListedNote, grid::NoteReference>> placesOf(const music::Sequence& sequence)
{
    std::vector<std::pair<composing::ListedNote, grid::NoteReference>> places;
    for (std::size_t track = 0; track < sequence.tracks.size(); ++track)
        for (std::size_t note = 0; note < sequence.tracks[track].notes.size(); ++note)
            places.push_back({{sequence.tracks[track].notes[note], sequence.tracks[track].isDrums()},
                {static_cast<int>(track), static_cast<int>(note)}});
    std::ranges::sort(places);
    return places;
}

bool reachesBeyond(const std::vector<composing::NoteRange>& ranges, std::size_t notes)
{
    return std::ranges::any_of(
        ranges, [notes](const auto& range) { return static_cast<std::size_t>(range.last) >= notes; });
}

music::Area scaled(music::Area area, int from, int to)
{
    area.from = {area.from.value * to / from};
    area.to = {area.to.value * to / from};
    return area;
}

tl::unexpected<base::Error> otherNotes()
{
    return base::failure(ErrorCode::BadInput, "The receipt was made for other notes than these.");
}

tl::unexpected<base::Error> otherWeights(const std::string& needed, const std::string& there)
{
    return base::failure(
        ErrorCode::BadInput, "It was made with the weights \"" + needed + "\", but these are \"" + there + "\".");
}

/// The piece with the areas that a receipt tells of.
template <class AReceipt> Piece pieceIn(const music::Sequence& original, const AReceipt& receipt)
{
    Piece piece = pieceOf(original);
    for (const music::Area& area : receipt.lockedAreas)
        piece.lockedAreas.push_back(scaled(area, receipt.ticksPerQuarter, piece.ticksPerQuarter));
    if (receipt.region)
        piece.region = scaled(*receipt.region, receipt.ticksPerQuarter, piece.ticksPerQuarter);
    return piece;
}

/// With its locked notes too.
base::Result<std::shared_ptr<const Piece>> pieceFor(const music::Sequence& original, const Receipt& receipt)
{
    const auto places = placesOf(original);
    if (composing::hashOfNotes(original) != receipt.inputHash || reachesBeyond(receipt.lockedNotes, places.size()))
        return otherNotes();
    auto piece = std::make_shared<Piece>(pieceIn(original, receipt));
    for (const auto& range : receipt.lockedNotes)
        for (int number = range.first; number <= range.last; ++number) {
            const auto place = places[static_cast<std::size_t>(number)].second;
            piece->tracks[static_cast<std::size_t>(place.track)].notes[static_cast<std::size_t>(place.note)].locked
                = true;
        }
    return piece;
}

base::Result<Replay> replay(
    const music::Sequence& original, const Receipt& receipt, composing::NoteScorer& scorer, std::stop_token stop)
{
    if (receipt.version < composing::kReceiptVersion) {
        return base::failure(ErrorCode::BadInput,
            "This receipt was written by an earlier Inventio (" + receipt.program
                + ") and does not say everything that the result depends on.");
    }
    if (receipt.model != scorer.identity())
        return otherWeights(receipt.model, scorer.identity());
    const auto piece = pieceFor(original, receipt);
    if (!piece)
        return base::failure(piece.error());
    const auto job = prepareEnhance(*piece, receipt.params, receipt.rules);
    if (!job)
        return base::failure(job.error());
    const auto result = enhance(*job, scorer, receipt.program, stop, {}, 1); // the draft that was chosen
    if (!result)
        return base::failure(result.error());
    if (result->ending.reason == composing::StopReason::Cancelled)
        return base::failure(ErrorCode::Cancelled, "Stopped before it was done.");
    return Replay{receipt, result->version.enhance->receipt.resultHash};
}

base::Result<Replay> replay(const music::Sequence& original, const AccompanimentReceipt& receipt,
    accompany::AccompanimentModel& model, std::stop_token stop)
{
    if (receipt.model != model.identity())
        return otherWeights(receipt.model, model.identity());
    if (composing::hashOfNotes(original) != receipt.inputHash)
        return otherNotes();
    const auto job = prepareAccompaniment({.version = {},
        .piece = std::make_shared<const Piece>(pieceIn(original, receipt)),
        .users = nullptr,
        .melody = receipt.melody,
        .style = receipt.style,
        .settings = receipt.settings,
        .rules = receipt.rules});
    if (!job)
        return base::failure(job.error());
    const auto made = accompany(*job, model, receipt.program, std::move(stop));
    if (!made)
        return base::failure(made.error());
    return Replay{receipt, made->accompaniment->receipt.resultHash};
}

/// The newest receipt, if it is of that kind and true of the notes.
template <class AReceipt> base::Result<AReceipt> newestReceipt(const music::Sequence& result)
{
    const auto receipts = receiptsIn(result);
    if (receipts.empty())
        return base::failure(ErrorCode::NotFound, "There is no receipt in it.");
    const auto* receipt = std::get_if<AReceipt>(&receipts.back());
    if (receipt == nullptr)
        return base::failure(ErrorCode::BadInput, "Its receipt is of another kind of model.");
    if (receipt->resultHash != composing::hashOfNotes(result))
        return base::failure(ErrorCode::BadInput, "Its notes were changed after the receipt was written.");
    return *receipt;
}

template <class AReceipt, class Model>
base::Result<Replay> replayNewest(
    const music::Sequence& result, const std::optional<music::Sequence>& original, Model& model, std::stop_token stop)
{
    const auto receipt = newestReceipt<AReceipt>(result);
    if (!receipt)
        return base::failure(receipt.error());
    const auto before = original ? base::Result<music::Sequence>(*original) : originalOf(result, *receipt);
    if (!before)
        return base::failure(before.error());
    return replay(*before, *receipt, model, std::move(stop));
}

/// Without the notes that were added.
template <class AReceipt>
base::Result<music::Sequence> withoutAdded(const music::Sequence& result, const AReceipt& receipt)
{
    const auto places = placesOf(result);
    if (composing::hashOfNotes(result) != receipt.resultHash || reachesBeyond(receipt.added, places.size()))
        return otherNotes();
    std::vector<std::vector<bool>> isAdded;
    for (const music::Track& track : result.tracks)
        isAdded.emplace_back(track.notes.size());
    for (const auto& range : receipt.added)
        for (int number = range.first; number <= range.last; ++number) {
            const auto place = places[static_cast<std::size_t>(number)].second;
            isAdded[static_cast<std::size_t>(place.track)][static_cast<std::size_t>(place.note)] = true;
        }
    music::Sequence original = result;
    for (std::size_t track = 0; track < original.tracks.size(); ++track) {
        std::size_t at = 0;
        std::erase_if(original.tracks[track].notes, [&](const music::Note&) { return isAdded[track][at++]; });
    }
    return original;
}

} // namespace

base::Result<Replay> replay(const Version& version, composing::NoteScorer& scorer, std::stop_token stop)
{
    if (!version.enhance)
        return base::failure(ErrorCode::BadInput, "No model made this version.");
    return replay(sequenceOf(*version.enhance->before), version.enhance->receipt, scorer, std::move(stop));
}

base::Result<Replay> replay(const Version& version, accompany::AccompanimentModel& model, std::stop_token stop)
{
    if (!version.accompaniment)
        return base::failure(ErrorCode::BadInput, "No model accompanied this version.");
    return replay(sequenceOf(*version.accompaniment->before), version.accompaniment->receipt, model, std::move(stop));
}

base::Result<Replay> replay(const music::Sequence& result, const std::optional<music::Sequence>& original,
    composing::NoteScorer& scorer, std::stop_token stop)
{
    return replayNewest<Receipt>(result, original, scorer, std::move(stop));
}

base::Result<Replay> replay(const music::Sequence& result, const std::optional<music::Sequence>& original,
    accompany::AccompanimentModel& model, std::stop_token stop)
{
    return replayNewest<AccompanimentReceipt>(result, original, model, std::move(stop));
}

base::Result<music::Sequence> originalOf(const music::Sequence& result, const AccompanimentReceipt& receipt)
{
    return withoutAdded(result, receipt);
}

base::Result<music::Sequence> originalOf(const music::Sequence& result, const Receipt& receipt)
{
    auto rest = withoutAdded(result, receipt);
    if (!rest)
        return rest;
    music::Sequence& original = *rest;
    if (receipt.removed.empty())
        return rest;
    music::Track track;
    track.notes = receipt.removed;
    for (music::Note& note : track.notes) {
        note.onset = {note.onset.value * result.ticksPerQuarter / receipt.ticksPerQuarter};
        note.length = {note.length.value * result.ticksPerQuarter / receipt.ticksPerQuarter};
        track.end = std::max(track.end, note.end());
    }
    std::ranges::sort(track.notes);
    original.tracks.push_back(std::move(track));
    return rest;
}

} // namespace inventio::project
