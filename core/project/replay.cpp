#include "core/project/replay.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/composing/note_list.h"
#include "core/composing/receipt_events.h"
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

/// The piece with the locks and the region that the receipt tells of.
base::Result<std::shared_ptr<const Piece>> pieceFor(const music::Sequence& original, const Receipt& receipt)
{
    const auto places = placesOf(original);
    if (composing::hashOfNotes(original) != receipt.inputHash || reachesBeyond(receipt.lockedNotes, places.size()))
        return otherNotes();
    auto piece = std::make_shared<Piece>(pieceOf(original));
    for (const auto& range : receipt.lockedNotes)
        for (int number = range.first; number <= range.last; ++number) {
            const auto place = places[static_cast<std::size_t>(number)].second;
            piece->tracks[static_cast<std::size_t>(place.track)].notes[static_cast<std::size_t>(place.note)].locked
                = true;
        }
    for (const music::Area& area : receipt.lockedAreas)
        piece->lockedAreas.push_back(scaled(area, receipt.ticksPerQuarter, piece->ticksPerQuarter));
    if (receipt.region)
        piece->region = scaled(*receipt.region, receipt.ticksPerQuarter, piece->ticksPerQuarter);
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
    if (receipt.model != scorer.identity()) {
        return base::failure(ErrorCode::BadInput,
            "It was made with the weights \"" + receipt.model + "\", but these are \"" + scorer.identity() + "\".");
    }
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

} // namespace

base::Result<Replay> replay(const Version& version, composing::NoteScorer& scorer, std::stop_token stop)
{
    if (!version.enhance)
        return base::failure(ErrorCode::BadInput, "No model made this version.");
    return replay(sequenceOf(*version.enhance->before), version.enhance->receipt, scorer, std::move(stop));
}

base::Result<Replay> replay(const music::Sequence& result, const std::optional<music::Sequence>& original,
    composing::NoteScorer& scorer, std::stop_token stop)
{
    const auto receipts = composing::receiptsIn(result);
    if (receipts.empty())
        return base::failure(ErrorCode::NotFound, "There is no receipt in it.");
    const Receipt& receipt = receipts.back();
    if (receipt.resultHash != composing::hashOfNotes(result))
        return base::failure(ErrorCode::BadInput, "Its notes were changed after the receipt was written.");
    if (original)
        return replay(*original, receipt, scorer, std::move(stop));
    const auto rebuilt = originalOf(result, receipt);
    if (!rebuilt)
        return base::failure(rebuilt.error());
    return replay(*rebuilt, receipt, scorer, std::move(stop));
}

base::Result<music::Sequence> originalOf(const music::Sequence& result, const Receipt& receipt)
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
    if (receipt.removed.empty())
        return original;
    music::Track track;
    track.notes = receipt.removed;
    for (music::Note& note : track.notes) {
        note.onset = {note.onset.value * result.ticksPerQuarter / receipt.ticksPerQuarter};
        note.length = {note.length.value * result.ticksPerQuarter / receipt.ticksPerQuarter};
        track.end = std::max(track.end, note.end());
    }
    std::ranges::sort(track.notes);
    original.tracks.push_back(std::move(track));
    return original;
}

} // namespace inventio::project
