#include "core/project/enhance.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <tuple>
#include <utility>

#include "core/analysis/full_bars.h"
#include "core/analysis/octaves.h"
#include "core/composing/apply_roll.h"
#include "core/composing/line_mending.h"
#include "core/composing/locks.h"
#include "core/composing/melody.h"
#include "core/project/note_numbers.h"
#include "core/project/note_selection.h"
#include "core/project/played_grid.h"
#include "core/project/receipts.h"
#include "core/project/texture.h"
#include "core/project/track_edits.h"

namespace inventio::project {

namespace {

using composing::CellMask;
using grid::Cell;
using grid::ScoreGrid;
using music::Ticks;

const PieceNote& noteOf(const Piece& piece, grid::NoteReference reference)
{
    return piece.tracks[static_cast<std::size_t>(reference.track)].notes[static_cast<std::size_t>(reference.note)];
}

/// Where sixteenths have no tick, a cell is where it will be once composing::applyRoll() gives it one.
bool isIn(const Area& area, const ScoreGrid& grid, Cell cell)
{
    const int factor = grid.ticksPerQuarter() < grid::kStepsPerQuarter ? grid::kStepsPerQuarter : 1;
    const Ticks at = grid.tickOf(cell.step, factor);
    const int pitch = grid.pitchOf(cell.pitch);
    return at >= area.from * factor && at < area.to * factor && pitch >= area.lowest && pitch <= area.highest;
}

/// Nothing is locked but what the grid itself cannot do without (ScoreGrid::overlapping()), what may be wrong by
/// rounding alone (ScoreGrid::unsure()), and what is seen in another octave (ScoreGrid::folded()).
composing::EnhanceInput inputOf(const ScoreGrid& grid)
{
    CellMask locked(grid.steps());
    for (const Cell& cell : grid.overlapping())
        locked.set(cell);
    for (const Cell& cell : grid.unsure())
        locked.set(cell);
    for (const Cell& cell : grid.folded())
        locked.set(cell);
    composing::InputNotes notes{grid.report().notes, {}};
    for (const auto& note : grid.roll().notes()) {
        const Cell cell{note.step, note.pitch};
        if (const auto sources = std::ssize(grid.sourceNotes(cell)); sources != 1)
            notes.behind[cell] = static_cast<int>(sources);
    }
    return {{grid.roll(), std::move(locked), grid.metrePositions()}, std::move(notes), {{0, grid.steps()}, {}},
        composing::isSingleLine(grid.roll()) ? composing::finalChordOf(grid.roll()) : std::nullopt};
}

bool mustStay(const Piece& piece, const PieceNote& note)
{
    return note.locked || (piece.region && !piece.region->contains(note.note))
        || std::ranges::any_of(piece.lockedAreas, [&](const Area& area) { return area.contains(note.note); });
}

template <class Visit> void visitCells(int steps, Visit&& visit)
{
    for (int step = 0; step < steps; ++step)
        for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch)
            visit(Cell{step, pitch});
}

/// False if that leaves nothing.
bool lockOutsideRegion(CellMask& locked, const Piece& piece, const ScoreGrid& grid)
{
    if (!piece.region)
        return true;
    bool anyInside = false;
    visitCells(grid.steps(), [&](Cell cell) {
        if (isIn(*piece.region, grid, cell))
            anyInside = true;
        else
            locked.set(cell);
    });
    return anyInside;
}

void lockAreas(CellMask& locked, const Piece& piece, const ScoreGrid& grid)
{
    for (const Area& area : piece.lockedAreas)
        visitCells(grid.steps(), [&](Cell cell) {
            if (isIn(area, grid, cell))
                locked.set(cell);
        });
}

/// The cells of notes, too: a note a little before its step may start outside an area whose cells do not hold its cell.
void lockNotes(CellMask& locked, const Piece& piece, const ScoreGrid& grid)
{
    for (const ScoreGrid::Origin& origin : grid.origins())
        if (mustStay(piece, noteOf(piece, origin.note)))
            locked.set(origin.cell);
}

/// From the first to the last note, drums included and as the grid has them, and where the region is: silence before and
/// after a piece is the user's, unless the user points there.
composing::StepRange spanOf(const Piece& piece, const ScoreGrid& grid)
{
    const auto stepOf = [&grid](Ticks tick) { return std::min(grid.steps(), grid.stepNear(tick)); };
    composing::StepRange span{grid.steps(), 0};
    const auto reach = [&span](int first, int end) { span = {std::min(span.first, first), std::max(span.end, end)}; };
    for (const PieceTrack& track : piece.tracks)
        for (const PieceNote& note : track.notes)
            reach(stepOf(note.note.onset), std::max(stepOf(note.note.end()), stepOf(note.note.onset) + 1));
    for (const grid::GridNote& note : grid.roll().notes())
        reach(note.step, note.end());
    if (piece.region)
        reach(stepOf(piece.region->from), stepOf(piece.region->to));
    return span.first < span.end ? span : composing::StepRange{0, grid.steps()};
}

/// Says where notes may be added, and locks what starts elsewhere. params.melody becomes what it comes to.
void limitAdditions(composing::EnhanceInput& input, composing::StepRange span, composing::SamplerParams& params)
{
    using composing::MelodyPlace;
    composing::Canvas& canvas = input.canvas;
    input.limits.span = span;
    const bool mayRemove = composing::mayLoseNotes(canvas, params);
    input.limits.lockForbidden(canvas);
    if (params.melody == MelodyPlace::Top)
        input.limits.ceilings = composing::ceilingsUnderMelody(canvas, mayRemove);
    // Above a line that is final; above one that may be wrong a lock would say how far it is to rise.
    if (!mayRemove)
        input.limits.lockForbidden(canvas);
}

/// Erases the notes behind what is no longer on the roll.
void removeNotes(Piece& piece, const EnhanceJob& job, const grid::Roll& roll)
{
    std::vector<std::vector<bool>> isGone(piece.tracks.size());
    for (const ScoreGrid::Origin& origin : job.grid.origins()) {
        if (roll.lengthAt(origin.cell) == job.grid.roll().lengthAt(origin.cell))
            continue;
        const auto track = static_cast<std::size_t>(origin.note.track);
        isGone[track].resize(piece.tracks[track].notes.size());
        isGone[track][static_cast<std::size_t>(origin.note.note)] = true;
    }
    for (std::size_t track = 0; track < isGone.size(); ++track) {
        std::size_t at = 0;
        if (!isGone[track].empty())
            std::erase_if(piece.tracks[track].notes, [&](const PieceNote&) { return isGone[track][at++]; });
    }
}

/// applyRoll() gives a sequence of very few ticks a quarter more of them.
void scale(Piece& piece, const music::Sequence& as)
{
    const std::int64_t factor = as.ticksPerQuarter / piece.ticksPerQuarter;
    if (factor == 1)
        return;
    piece.ticksPerQuarter = as.ticksPerQuarter;
    piece.tempo = as.tempo;
    piece.metre = as.metre;
    piece.conductor = as.conductor;
    const auto scaleArea = [factor](Area& area) {
        area.from = area.from * factor;
        area.to = area.to * factor;
    };
    std::ranges::for_each(piece.lockedAreas, scaleArea);
    if (piece.region)
        scaleArea(*piece.region);
    for (PieceTrack& track : piece.tracks) {
        track.end = track.end * factor;
        for (music::RawEvent& event : track.events)
            event.at = event.at * factor;
        for (PieceNote& note : track.notes) {
            note.note.onset = note.note.onset * factor;
            note.note.length = note.note.length * factor;
        }
    }
}

/// Onset, pitch and length, as applyRoll() writes them.
using WrittenNote = std::tuple<Ticks, int, Ticks>;

/// For each note that was added and not replaced since, the number of its edit in the log, counted from 1. Ticks are
/// those of a file that has `factor` times as many as the grid's.
std::map<WrittenNote, std::uint64_t> additions(
    const composing::EditLog& log, int iterations, const ScoreGrid& grid, int factor)
{
    std::map<WrittenNote, std::uint64_t> numbers;
    for (std::size_t edit = 0; edit < log.size(); ++edit) {
        const grid::GridNote& note = log[edit].note;
        const Ticks onset = grid.tickOf(note.step, factor);
        const Ticks length = std::max(grid.tickOf(note.end(), factor) - onset, Ticks{1});
        if (log[edit].kind == composing::EditKind::Add && log[edit].iteration <= iterations)
            numbers[{onset, grid.pitchOf(note.pitch), length}] = edit + 1;
    }
    return numbers;
}

/// The notes of a track that only the model wrote to.
PieceTrack addedTrack(
    const music::Track& track, const EnhanceJob& job, const std::map<WrittenNote, std::uint64_t>& numbers)
{
    Piece unused; // ids come from the log
    PieceTrack made = trackOf(track, unused);
    for (PieceNote& note : made.notes) {
        const auto found = numbers.find({note.note.onset, note.note.pitch, note.note.length});
        assert(found != numbers.end());
        note.id = {job.piece->lastId + (found == numbers.end() ? 0 : found->second)};
        note.provenance = Provenance::Added;
    }
    std::ranges::sort(made.notes);
    return made;
}

void addTrack(Piece& piece, PieceTrack added)
{
    const std::size_t place = trackOfAdded(piece, added.name);
    if (place == piece.tracks.size()) {
        piece.tracks.push_back(std::move(added));
        return;
    }
    PieceTrack& track = piece.tracks[place];
    track.notes.insert(track.notes.end(), added.notes.begin(), added.notes.end());
    tidy(track);
}

composing::Receipt receiptOf(const EnhanceJob& job, const Piece& after, int edits)
{
    composing::Receipt receipt;
    receipt.params = job.params;
    receipt.rules = job.rules;
    receipt.region = after.region; // in the result's ticks, as everything in a receipt
    receipt.lockedAreas = after.lockedAreas;
    receipt.lockedNotes = noteNumbers(*job.piece, [](const PieceTrack&, const PieceNote& note) { return note.locked; });
    receipt.edits = edits;
    return composing::withNotes(std::move(receipt), job.sequence, sequenceOf(after));
}

composing::MelodyPlace placeOfMelody(composing::MelodyPlace asked, const ScoreGrid& grid)
{
    using composing::MelodyPlace;
    if (asked != MelodyPlace::TopIfAlone)
        return asked;
    return composing::isSingleLine(grid.roll()) && !isBass(grid) ? MelodyPlace::Top : MelodyPlace::Anywhere;
}

} // namespace

base::Result<EnhanceJob> prepareEnhance(
    std::shared_ptr<const Piece> piece, const composing::SamplerParams& params, const composing::SamplingRules& rules)
{
    if (const auto valid = composing::validate(params); !valid)
        return base::failure(valid.error());
    music::Sequence sequence = sequenceOf(*piece);
    auto beat
        = params.timing == composing::Timing::Auto ? analysis::findBeat(sequence) : analysis::beatAsWritten(sequence);
    auto grid = ScoreGrid::create(sequence, timingThroughNotes(beat, sequence),
        analysis::octavesFor(sequence, beat.timing), piece->region ? piece->region->to : Ticks{});
    if (!grid)
        return base::failure(grid.error());
    composing::EnhanceInput input = inputOf(*grid);
    EnhanceJob job{
        std::move(piece), std::move(sequence), std::move(beat), std::move(*grid), std::move(input), params, rules};
    CellMask& locked = job.input.canvas.locked;
    if (!lockOutsideRegion(locked, *job.piece, job.grid))
        return base::failure(base::ErrorCode::BadInput,
            "There is nothing to fill in the region: it is too short, or lies above or below the notes that the model "
            "writes (C2 to B5).");
    if (job.beat.kind == analysis::BeatKind::None)
        composing::lockOutside(locked, {0, 0});
    lockBetweenBeats(locked, job.grid, job.beat);
    lockAreas(locked, *job.piece, job.grid);
    lockNotes(locked, *job.piece, job.grid);
    job.input.canvas.idiom = params.idiom;
    const std::vector<int> fullBars = analysis::fullBars(job.grid);
    job.isFull = lockFullBars(locked, job.grid, fullBars);
    job.params.melody = placeOfMelody(params.melody, job.grid);
    limitToTexture(job.input.limits, job.grid, fullBars);
    limitAdditions(job.input, spanOf(*job.piece, job.grid), job.params);
    return job;
}

bool hasLoneBass(const EnhanceJob& job)
{
    return isBass(job.grid) && composing::isSingleLine(job.grid.roll())
        && job.params.melody == composing::MelodyPlace::Anywhere;
}

bool hasLowMelody(const EnhanceJob& job)
{
    constexpr int kMiddleC = 60;
    const auto& ceilings = job.input.limits.ceilings;
    const auto low = std::ranges::count_if(ceilings, [](const auto& ceiling) { return ceiling.pitch < kMiddleC; });
    return 2 * low > std::ssize(ceilings);
}

Piece pieceAfter(const EnhanceJob& job, const composing::EditLog& log, int iterations)
{
    const grid::Roll roll = composing::replay(job.grid.roll(), log, iterations);
    const music::Sequence edited = composing::applyRoll(job.sequence, job.grid, roll);
    Piece piece = *job.piece;
    removeNotes(piece, job, roll);
    scale(piece, edited);
    const auto numbers = additions(log, iterations, job.grid, edited.ticksPerQuarter / job.grid.ticksPerQuarter());
    for (std::size_t track = job.piece->tracks.size(); track < edited.tracks.size(); ++track)
        addTrack(piece, addedTrack(edited.tracks[track], job, numbers));
    piece.lastId = job.piece->lastId + log.size();
    return piece;
}

Version enhancedVersion(const EnhanceJob& job, const composing::Enhancement& enhancement, const std::string& model,
    const std::string& program, std::string name)
{
    const int edits = static_cast<int>(enhancement.log.size());
    Version version;
    version.name = std::move(name);
    version.piece = std::make_shared<const Piece>(pieceAfter(job, enhancement.log, edits));
    version.enhance
        = EnhanceRecord{job.piece, enhancement.log, receiptOf(job, *version.piece, edits), edits, enhancement.ending};
    version.enhance->receipt.model = model;
    version.enhance->receipt.program = program;
    return version;
}

base::Result<std::vector<EnhanceResult>> enhanceVariations(const EnhanceJob& job, composing::NoteScorer& scorer,
    const std::string& program, const DraftPlan& plan, const std::stop_token& stop,
    const std::function<void(const composing::Progress&)>& onProgress)
{
    auto drafts = composing::enhanceInDrafts(job.input, job.params, scorer, plan.drafts, stop, onProgress, job.rules);
    if (!drafts)
        return base::failure(drafts.error());
    std::vector<EnhanceResult> results;
    for (const composing::Draft& draft : composing::bestOf(std::move(*drafts), plan.variations)) {
        auto& result
            = results.emplace_back(EnhanceResult{enhancedVersion(job, draft.made, scorer.identity(), program, {}),
                draft.made.ending, draft.made.forwards, draft.quality});
        result.version.enhance->receipt.params.seed = draft.seed;
    }
    return results;
}

base::Result<EnhanceResult> enhance(const EnhanceJob& job, composing::NoteScorer& scorer, const std::string& program,
    const std::stop_token& stop, const std::function<void(const composing::Progress&)>& onProgress, int drafts)
{
    auto results = enhanceVariations(job, scorer, program, {drafts, 1}, stop, onProgress);
    if (!results)
        return base::failure(results.error());
    return std::move(results->front());
}

Version versionAt(const Version& enhanced, int iterations)
{
    if (!enhanced.enhance)
        return enhanced;
    const auto job = prepareEnhance(enhanced.enhance->before, enhanced.enhance->receipt.params);
    if (!job)
        return enhanced;
    Version version = enhanced;
    const int shown = std::clamp(iterations, 0, static_cast<int>(enhanced.enhance->log.size()));
    version.piece = std::make_shared<const Piece>(pieceAfter(*job, enhanced.enhance->log, shown));
    version.enhance->shownIterations = shown;
    return version;
}

music::Sequence sequenceOf(const Version& version)
{
    std::optional<AnyReceipt> newest;
    if (version.enhance)
        newest = version.enhance->receipt;
    else if (version.accompaniment)
        newest = version.accompaniment->receipt;
    return withTrueReceipts(sequenceOf(*version.piece), newest);
}

} // namespace inventio::project
