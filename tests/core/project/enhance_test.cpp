#include "core/project/enhance.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>

#include <gtest/gtest.h>

#include "core/composing/apply_roll.h"
#include "core/composing/locks.h"
#include "core/composing/note_list.h"
#include "core/project/piece_edits.h"
#include "core/project/receipts.h"
#include "tests/core/composing/pieces.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/core/project/pieces.h"
#include "tests/core/project/random_projects.h"
#include "tests/seeds.h"

namespace inventio::project {
namespace {

using composing::Enhancement;
using music::Ticks;
using testing::noteAt;
using testing::scale;
using testing::shared;

/// Four bars with two tracks, some notes off the grid, unisons, a drum and a note out of the model's range.
Piece fourBars(std::uint64_t seed)
{
    base::Random random(seed);
    std::vector<music::Note> upper;
    std::vector<music::Note> lower;
    for (int step = 0; step < 64; step += 2) {
        const int offGrid = random.chance(0.3) ? random.between(-25, 25) : 0;
        upper.push_back(noteAt(std::max(0, step * 120 + offGrid), random.between(60, 80), random.between(60, 480)));
        lower.push_back(noteAt(step * 120, random.between(38, 62), 240));
    }
    upper.push_back(noteAt(0, 100, 480));
    lower.push_back(noteAt(480, 65, 240));
    upper.push_back(noteAt(480, 65, 240));
    std::ranges::sort(upper);
    std::ranges::sort(lower);
    return pieceOf(music::testing::pieceOf({music::testing::trackOf(upper), music::testing::trackOf(lower, 1),
        music::testing::trackOf({noteAt(0, 40, 10)}, music::kDrumChannel)}));
}

EnhanceJob jobOf(Piece piece, composing::SamplerParams params = {})
{
    return prepareEnhance(shared(std::move(piece)), params, composing::withoutCraft()).value();
}

Enhancement noise(const EnhanceJob& job, std::uint64_t seed = 1)
{
    auto scorer = composing::noiseScorer(seed);
    return composing::enhance(job.input, job.params, scorer, {}, {}, job.rules).value();
}

std::vector<music::Note> musicOf(const std::vector<PieceNote>& notes)
{
    std::vector<music::Note> found;
    for (const PieceNote& note : notes)
        found.push_back(note.note);
    std::ranges::sort(found);
    return found;
}

std::vector<PieceNote> notesWhere(const Piece& piece, const std::function<bool(const PieceNote&)>& holds)
{
    std::vector<PieceNote> notes = testing::notesOf(piece);
    std::erase_if(notes, std::not_fn(holds));
    return notes;
}

TEST(EnhanceTest, AtTheEndThePieceHasTheNotesOfTheSampler)
{
    for (std::uint64_t seed = 0; seed < seeds(6); ++seed) {
        const auto job = jobOf(fourBars(seed), {.seed = seed});
        const auto result = noise(job, seed);
        const Piece piece = pieceAfter(job, result.log, static_cast<int>(result.log.size()));
        const auto expected = pieceOf(composing::applyRoll(sequenceOf(*job.piece), job.grid, result.roll));
        ASSERT_EQ(musicOf(testing::notesOf(piece)), musicOf(testing::notesOf(expected))) << "seed " << seed;
        ASSERT_EQ(composing::hashOfNotes(sequenceOf(piece)), composing::hashOfNotes(sequenceOf(expected)));
    }
}

TEST(EnhanceTest, BeforeTheFirstEditThePieceIsAsItWas)
{
    const auto job = jobOf(fourBars(1));
    Piece piece = pieceAfter(job, noise(job).log, 0);
    piece.lastId = job.piece->lastId;
    EXPECT_EQ(piece, *job.piece);
}

TEST(EnhanceTest, EverySnapshotIsTheReplayOfTheLog)
{
    const auto job = jobOf(fourBars(2), {.iterations = 60});
    const auto log = noise(job).log;
    ASSERT_FALSE(log.empty());
    for (int k = 0; k <= static_cast<int>(log.size()); ++k) {
        const auto roll = composing::replay(job.grid.roll(), log, k);
        const auto expected = pieceOf(composing::applyRoll(job.sequence, job.grid, roll));
        ASSERT_EQ(musicOf(testing::notesOf(pieceAfter(job, log, k))), musicOf(testing::notesOf(expected))) << k;
    }
}

TEST(EnhanceTest, ANoteKeepsItsIdAtEveryMoment)
{
    const auto job = jobOf(fourBars(3), {.iterations = 80, .creativeRisk = 5.0});
    const auto log = noise(job).log;
    std::map<NoteId, music::Note> named;
    for (int k = 0; k <= static_cast<int>(log.size()); ++k) {
        const Piece piece = pieceAfter(job, log, k);
        const auto notes = testing::notesOf(piece);
        ASSERT_TRUE(std::ranges::adjacent_find(notes, {}, &PieceNote::id) == notes.end());
        for (const PieceNote& note : notes) {
            ASSERT_LE(note.id.value, piece.lastId);
            const auto [known, isNew] = named.emplace(note.id, note.note);
            ASSERT_TRUE(isNew
                || (known->second.onset == note.note.onset && known->second.pitch == note.note.pitch
                    && known->second.length == note.note.length))
                << k;
        }
        if (k > 0 && log[static_cast<std::size_t>(k) - 1].kind == composing::EditKind::Add) {
            const NoteId id{job.piece->lastId + static_cast<std::uint64_t>(k)};
            const auto& edit = log[static_cast<std::size_t>(k) - 1];
            if (!job.grid.roll().startsAt({edit.note.step, edit.note.pitch})) {
                ASSERT_NE(findNote(piece, id), nullptr) << k;
            }
        }
    }
}

TEST(EnhanceTest, SaysWhichNotesAreTheModels)
{
    const auto job = jobOf(fourBars(4));
    const auto log = noise(job).log;
    const Piece piece = pieceAfter(job, log, 1000);
    for (const PieceNote& note : testing::notesOf(piece)) {
        const PieceNote* before = findNote(*job.piece, note.id);
        EXPECT_EQ(note.provenance, before != nullptr ? before->provenance : Provenance::Added);
        if (before != nullptr) {
            EXPECT_EQ(note, *before);
        }
    }
}

TEST(EnhanceTest, PutsNewNotesOnTheTracksOfEarlierTimes)
{
    const auto first = jobOf(fourBars(5), {.iterations = 40});
    const Piece once = pieceAfter(first, noise(first).log, 40);
    const auto second = jobOf(once, {.iterations = 40, .seed = 2});
    const Piece twice = pieceAfter(second, noise(second, 2).log, 40);
    std::vector<std::string> names;
    for (const PieceTrack& track : twice.tracks)
        if (track.name.starts_with("Added"))
            names.push_back(track.name);
    std::ranges::sort(names);
    EXPECT_TRUE(std::ranges::adjacent_find(names) == names.end());
    EXPECT_LE(names.size(), 4u);
}

TEST(EnhanceTest, GoesOnWithTheVoicesOfAnAccompaniment)
{
    const auto first = jobOf(fourBars(5), {.iterations = 40});
    Piece accompanied = pieceAfter(first, noise(first).log, 40);
    for (PieceTrack& track : accompanied.tracks)
        if (track.name == "Added alto")
            track.name = "Alto";
    const auto second = jobOf(accompanied, {.iterations = 40, .seed = 2});
    const Piece twice = pieceAfter(second, noise(second, 2).log, 40);
    EXPECT_EQ(std::ranges::count(twice.tracks, "Alto", &PieceTrack::name), 1);
    EXPECT_EQ(std::ranges::count(twice.tracks, "Added alto", &PieceTrack::name), 0);
}

TEST(EnhanceTest, LockedNotesAreLeftAsTheyAre)
{
    for (std::uint64_t seed = 0; seed < seeds(5); ++seed) {
        base::Random random(seed);
        Piece piece = fourBars(seed);
        for (PieceTrack& track : piece.tracks)
            for (PieceNote& note : track.notes)
                note.locked = random.chance(0.5);
        const auto job = jobOf(piece, {.creativeRisk = 10.0, .seed = seed});
        const auto result = noise(job, seed);
        const auto isLocked = [](const PieceNote& note) { return note.locked; };
        ASSERT_EQ(notesWhere(pieceAfter(job, result.log, 1000), isLocked), notesWhere(piece, isLocked)) << seed;
        ASSERT_FALSE(result.log.empty());
    }
}

TEST(EnhanceTest, EverythingOutsideTheRegionIsLeftAsItIs)
{
    for (std::uint64_t seed = 0; seed < seeds(5); ++seed) {
        base::Random random(seed);
        Piece piece = fourBars(seed);
        const int from = random.between(0, 5000);
        piece.region = Area{{from}, {from + random.between(500, 3000)}, random.between(36, 60), random.between(62, 83)};
        const auto job = jobOf(piece, {.creativeRisk = 10.0, .seed = seed});
        const auto result = noise(job, seed);
        const auto isOutside = [&](const PieceNote& note) { return !piece.region->contains(note.note); };
        ASSERT_EQ(notesWhere(pieceAfter(job, result.log, 1000), isOutside), notesWhere(piece, isOutside)) << seed;
        ASSERT_FALSE(result.log.empty());
    }
}

TEST(EnhanceTest, LockedAreasAreLeftAsTheyAre)
{
    for (std::uint64_t seed = 0; seed < seeds(5); ++seed) {
        base::Random random(seed);
        Piece piece = fourBars(seed);
        const int from = random.between(0, 5000);
        piece.lockedAreas = {{{from}, {from + 2000}, 40, 70}, {{0}, {9000}, 71, 75}};
        const auto job = jobOf(piece, {.creativeRisk = 10.0, .seed = seed});
        const auto result = noise(job, seed);
        const auto isLocked = [&](const PieceNote& note) {
            return piece.lockedAreas[0].contains(note.note) || piece.lockedAreas[1].contains(note.note);
        };
        ASSERT_EQ(notesWhere(pieceAfter(job, result.log, 1000), isLocked), notesWhere(piece, isLocked)) << seed;
        ASSERT_FALSE(result.log.empty());
    }
}

TEST(EnhanceTest, RefusesARegionInWhichThereIsNothingToFill)
{
    Piece piece = scale();
    for (const Area& region : {Area{{0}, {9000}, 100, 110}, Area{{10}, {20}, 0, 127}}) {
        piece.region = region;
        const auto job = prepareEnhance(shared(piece), {});
        ASSERT_FALSE(job);
        EXPECT_EQ(job.error().code, base::ErrorCode::BadInput);
    }
}

TEST(EnhanceTest, AnAdditionMayBeginWithTheFirstNoteOfALateOne)
{
    std::vector<music::Note> notes;
    for (int i = 0; i < 32; ++i)
        notes.push_back(noteAt(96 + i * 240, 60 + i % 7, 230));
    const auto job = jobOf(testing::pieceWith(notes));
    EXPECT_EQ(job.beat.kind, analysis::BeatKind::Late);
    EXPECT_EQ(job.input.limits.span, (composing::StepRange{0, 64}));
}

TEST(EnhanceTest, AnAdditionMayEndWithTheLastBeatOfALateOneHoweverLongItWasHeld)
{
    for (const int held : {100, 130, 230, 320}) {
        std::vector<music::Note> notes;
        for (int i = 0; i < 32; ++i)
            notes.push_back(noteAt(96 + i * 240, 60 + i % 7, 230));
        notes.back().length = {held};
        const auto job = jobOf(testing::pieceWith(notes));
        EXPECT_EQ(job.input.limits.span.end, 64) << held;
        EXPECT_EQ(job.input.canvas.roll.notes().back().end(), 64) << held;
    }
}

TEST(EnhanceTest, RefusesParametersOutOfRange)
{
    EXPECT_FALSE(prepareEnhance(shared(scale()), {.iterations = 0}));
}

TEST(EnhanceTest, AResultIsAVersionWithAReceipt)
{
    const auto job = jobOf(fourBars(6), {.iterations = 30});
    const auto result = noise(job);
    const Version version = enhancedVersion(job, result, "noise", "inventio test", "Enhanced 1");
    ASSERT_TRUE(version.enhance);
    EXPECT_EQ(version.name, "Enhanced 1");
    EXPECT_EQ(version.enhance->before, job.piece);
    EXPECT_EQ(version.enhance->log, result.log);
    EXPECT_EQ(version.enhance->shownIterations, static_cast<int>(result.log.size()));
    EXPECT_EQ(version.enhance->receipt.model, "noise");
    EXPECT_EQ(version.enhance->receipt.inputHash, composing::hashOfNotes(sequenceOf(*job.piece)));
    EXPECT_EQ(version.enhance->receipt.resultHash, composing::hashOfNotes(sequenceOf(*version.piece)));
    EXPECT_EQ(versionAt(version, 1000), version);
}

TEST(EnhanceTest, AVersionCanGoBackToAnyMomentAndForthAgain)
{
    const auto job = jobOf(fourBars(7), {.iterations = 30});
    const auto result = noise(job);
    const Version version = enhancedVersion(job, result, "noise", "inventio test", "Enhanced 1");
    const Version early = versionAt(version, 5);
    EXPECT_EQ(early.enhance->shownIterations, 5);
    EXPECT_EQ(*early.piece, pieceAfter(job, result.log, 5));
    EXPECT_EQ(versionAt(early, 1000), version);
    EXPECT_EQ(versionAt(version, -3).enhance->shownIterations, 0);
}

TEST(EnhanceTest, AVersionOfYoursHasNoMomentsToGoBackTo)
{
    const Project project = newProject(scale(), "Take 1");
    EXPECT_EQ(versionAt(project.versions[0], 3), project.versions[0]);
}

TEST(EnhanceTest, WorksWhereSixteenthsHaveNoTick)
{
    Piece piece;
    piece.ticksPerQuarter = 1;
    piece.metre = music::TimeSignatureMap(1);
    piece.tracks.emplace_back();
    piece = withNotes(piece, 0, {noteAt(0, 60, 4), noteAt(4, 64, 4), noteAt(8, 67, 8)});
    piece.region = Area{{4}, {12}, 0, 127};
    const auto job = jobOf(piece);
    const auto result = noise(job);
    ASSERT_FALSE(result.log.empty());
    const Piece after = pieceAfter(job, result.log, 1000);
    EXPECT_EQ(after.ticksPerQuarter, 4);
    EXPECT_EQ(after.region, (Area{{16}, {48}, 0, 127}));
    EXPECT_EQ(findNote(after, {1})->note, noteAt(0, 60, 16));
}

TEST(EnhanceTest, TheReceiptTellsLocksRegionAndRules)
{
    Piece piece = scale();
    testing::noteOf(piece, 2).locked = true;
    testing::noteOf(piece, 3).locked = true;
    piece.lockedAreas = {Area{{0}, {480}, 40, 50}};
    piece.region = Area{{0}, {1920}, 0, 127};
    composing::SamplingRules rules;
    rules.spacing = 5;
    const auto job = prepareEnhance(shared(piece), {.iterations = 9}, rules).value();
    const auto receipt = enhancedVersion(job, noise(job), "noise", "inventio test", {}).enhance->receipt;
    EXPECT_EQ(receipt.lockedNotes, (std::vector<composing::NoteRange>{{1, 2}}));
    EXPECT_EQ(receipt.lockedAreas, piece.lockedAreas);
    EXPECT_EQ(receipt.region, piece.region);
    EXPECT_EQ(receipt.rules, rules);
    EXPECT_EQ(receipt.params, (composing::SamplerParams{.iterations = 9, .melody = composing::MelodyPlace::Top}));
    EXPECT_EQ(receipt.ticksPerQuarter, 480);
}

TEST(EnhanceTest, AVersionHasItsReceiptInAFileWhileItIsTrue)
{
    const auto job = jobOf(fourBars(3), {.iterations = 30});
    auto scorer = composing::noiseScorer(1);
    const Version version = enhance(job, scorer, "inventio test").value().version;
    const auto receipts = receiptsIn(sequenceOf(version));
    ASSERT_EQ(receipts.size(), 1u);
    EXPECT_EQ(receipts[0], AnyReceipt(version.enhance->receipt));
    EXPECT_TRUE(receiptsIn(sequenceOf(versionAt(version, 5))).empty());
    Version byHand = version;
    byHand.piece = shared(withNotes(*version.piece, 0, {noteAt(100, 70, 100)}));
    EXPECT_TRUE(receiptsIn(sequenceOf(byHand)).empty());
}

TEST(EnhanceTest, PassesOnThatTheModelFailed)
{
    class BrokenScorer : public composing::NoteScorer {
    public:
        base::Result<composing::EditScores> score(const composing::Canvas&, int) override
        {
            return base::failure(base::ErrorCode::Internal, "The model cannot be run.");
        }
        std::string identity() const override { return "broken 0000"; }
    };
    BrokenScorer scorer;
    const auto result = enhance(jobOf(scale()), scorer, "inventio test");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "The model cannot be run.");
}

/// Everything that was added to a single line by a scorer that likes everything.
std::vector<music::Note> addedToLine(const Piece& line, composing::SamplerParams params)
{
    params.iterations = 300;
    params.creativeRisk = 5.0;
    std::vector<music::Note> added;
    const auto job = jobOf(line, params);
    const auto result = noise(job, params.seed);
    for (const PieceNote& note : testing::notesOf(pieceAfter(job, result.log, 1000)))
        if (note.provenance == Provenance::Added)
            added.push_back(note.note);
    return added;
}

/// C5 E5, a bar's rest, D5 B4, in quarters from bar 2 on.
Piece tune()
{
    return testing::pieceWith(
        {noteAt(1920, 72, 480), noteAt(2400, 76, 480), noteAt(4800, 74, 480), noteAt(5280, 71, 480)});
}

bool anyAbove(const std::vector<music::Note>& notes, std::int64_t from, std::int64_t to, int pitch)
{
    return std::ranges::any_of(notes, [&](const music::Note& note) {
        return note.pitch > pitch && note.onset < Ticks{to} && note.end() > Ticks{from};
    });
}

TEST(EnhanceTest, NothingIsAddedAboveASingleLineNorOverItsRests)
{
    for (std::uint64_t seed = 0; seed < seeds(10); ++seed) {
        const auto added = addedToLine(tune(), {.maxRemovePercent = 0.0, .seed = seed});
        ASSERT_GT(added.size(), 10u);
        EXPECT_FALSE(anyAbove(added, 1920, 2400, 72)) << seed;
        EXPECT_FALSE(anyAbove(added, 2400, 2880, 76)) << seed;
        EXPECT_FALSE(anyAbove(added, 2880, 4800, 74)) << seed;
        EXPECT_FALSE(anyAbove(added, 5280, 5760, 71)) << seed;
    }
}

TEST(EnhanceTest, AWrongNoteOfTheLineMayBeReplacedByAHigherOne)
{
    for (std::uint64_t seed = 0; seed < seeds(10); ++seed)
        EXPECT_FALSE(anyAbove(addedToLine(tune(), {.maxRemovePercent = 100.0, .seed = seed}), 0, 9600, 78)) << seed;
}

TEST(EnhanceTest, AnywhereMeansAnywhere)
{
    const auto anywhere = composing::MelodyPlace::Anywhere;
    EXPECT_TRUE(anyAbove(addedToLine(tune(), {.maxRemovePercent = 0.0, .melody = anywhere}), 0, 9600, 78));
}

TEST(EnhanceTest, SilenceBeforeAndAfterThePieceStays)
{
    for (const auto melody : {composing::MelodyPlace::Top, composing::MelodyPlace::Anywhere})
        for (const auto& note : addedToLine(tune(), {.melody = melody})) {
            EXPECT_GE(note.onset, Ticks{1920});
            EXPECT_LE(note.end(), Ticks{5760});
        }
}

TEST(EnhanceTest, WhereTheRegionIsSilenceMayBeFilled)
{
    Piece piece = tune();
    piece.region = Area{{0}, {1920}, 0, 127};
    const auto added = addedToLine(piece, {});
    EXPECT_TRUE(std::ranges::any_of(added, [](const music::Note& note) { return note.onset < Ticks{1920}; }));
}

TEST(EnhanceTest, TellsWhatTheMelodyCameTo)
{
    EXPECT_EQ(jobOf(tune()).params.melody, composing::MelodyPlace::Top);
    EXPECT_EQ(jobOf(fourBars(1)).params.melody, composing::MelodyPlace::Anywhere);
    EXPECT_EQ(jobOf(fourBars(1), {.melody = composing::MelodyPlace::Top}).params.melody, composing::MelodyPlace::Top);
}

TEST(EnhanceTest, TellsThatAMelodyLiesLow)
{
    EXPECT_FALSE(hasLowMelody(jobOf(tune())));
    EXPECT_TRUE(hasLowMelody(jobOf(testing::pieceWith({noteAt(0, 50, 480), noteAt(480, 54, 480)}))));
}

} // namespace
} // namespace inventio::project
