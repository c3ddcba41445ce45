#include "core/composing/enhance_piece.h"
#include "core/music/midi_protocol.h"

#include <algorithm>
#include <iterator>

#include "core/composing/apply_roll.h"
#include "core/composing/locks.h"

namespace inventio::composing {

namespace {

using grid::ScoreGrid;

std::string barsText(int first, int last)
{
    return first == last ? std::to_string(first) : std::to_string(first) + "-" + std::to_string(last);
}

base::Result<StepRange> stepsOf(const BarRange& region, const ScoreGrid& grid)
{
    if (region.last > grid.bars()) {
        return base::failure(base::ErrorCode::BadInput,
            "The piece has bars " + barsText(1, grid.bars()) + " only; the region "
                + barsText(region.first, region.last) + " reaches beyond them.");
    }
    return StepRange{grid.stepOfBar(region.first - 1), grid.stepOfBar(region.last)};
}

InputNotes inputNotes(const ScoreGrid& grid)
{
    InputNotes notes{grid.report().notes, {}};
    for (const auto& note : grid.roll().notes()) {
        const grid::Cell cell{note.step, note.pitch};
        if (const auto behind = std::ssize(grid.sourceNotes(cell)); behind != 1)
            notes.behind[cell] = static_cast<int>(behind);
    }
    return notes;
}

/// How many notes of `a` are not in `b`.
int countMissing(const grid::Roll& a, const grid::Roll& b)
{
    const auto have = a.notes();
    const auto others = b.notes();
    std::vector<grid::GridNote> missing;
    std::ranges::set_difference(have, others, std::back_inserter(missing));
    return static_cast<int>(missing.size());
}

void addReceipt(music::Sequence& piece, const Receipt& receipt)
{
    music::RawEvent event{{0}, {music::protocol::kMeta, music::protocol::kText}};
    const std::string text = formatReceipt(receipt);
    event.bytes.insert(event.bytes.end(), text.begin(), text.end());
    const auto later = std::ranges::upper_bound(piece.conductor, event.at, {}, &music::RawEvent::at);
    piece.conductor.insert(later, std::move(event));
}

} // namespace

EnhanceInput enhanceInputOf(const ScoreGrid& grid)
{
    CellMask locked(grid.steps());
    for (const auto& cell : grid.overlapping())
        locked.set(cell);
    return {{grid.roll(), std::move(locked), grid.metrePositions()}, inputNotes(grid)};
}

Receipt withHashes(Receipt receipt, const music::Sequence& before, const music::Sequence& after)
{
    receipt.inputHash = hashOfNotes(before);
    receipt.resultHash = hashOfNotes(after);
    return receipt;
}

base::Result<PreparedPiece> preparePiece(const music::Sequence& piece, const SamplerParams& params)
{
    auto grid = ScoreGrid::create(piece);
    if (!grid)
        return base::failure(grid.error());
    EnhanceInput input = enhanceInputOf(*grid);
    if (params.region) {
        const auto steps = stepsOf(*params.region, *grid);
        if (!steps)
            return base::failure(steps.error());
        lockOutside(input.canvas.locked, *steps);
    }
    return PreparedPiece{std::move(*grid), std::move(input)};
}

base::Result<EnhancedPiece> enhancePiece(const music::Sequence& piece, const PreparedPiece& prepared,
    const SamplerParams& params, NoteScorer& scorer, const std::string& program, std::stop_token stop,
    const std::function<void(const Progress&)>& onProgress)
{
    auto enhancement = enhance(prepared.input, params, scorer, std::move(stop), onProgress);
    if (!enhancement)
        return base::failure(enhancement.error());
    const auto& before = prepared.grid.roll();
    EnhancedPiece result;
    result.sequence = composing::applyRoll(piece, prepared.grid, enhancement->roll);
    result.added = countMissing(enhancement->roll, before);
    result.removed = countMissing(before, enhancement->roll);
    addReceipt(result.sequence,
        withHashes({program, scorer.identity(), params, {}, {}, static_cast<int>(enhancement->log.size())}, piece,
            result.sequence));
    result.enhancement = std::move(*enhancement);
    return result;
}

} // namespace inventio::composing
