#include "core/project/replay.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/composing/note_list.h"
#include "core/project/enhance.h"
#include "core/project/enhance_request.h"
#include "core/project/piece_edits.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/core/project/pieces.h"
#include "tests/seeds.h"

namespace inventio::project {
namespace {

using composing::hashOfNotes;
using testing::noteAt;
using testing::shared;

/// Likes some additions and removals more than others, always the same ones.
composing::ScriptedScorer opinionatedScorer()
{
    return composing::ScriptedScorer([](const composing::Canvas&, int firstStep, composing::EditScores& scores) {
        base::Random random(static_cast<std::uint64_t>(firstStep) + 1);
        for (float& value : scores.values())
            value = static_cast<float>(random.unit());
    });
}

/// Two tracks and drums, off the grid, with unisons.
music::Sequence take(std::uint64_t seed)
{
    base::Random random(seed);
    std::vector<music::Note> upper;
    std::vector<music::Note> lower;
    for (int beat = 0; beat < 16; ++beat) {
        upper.push_back(noteAt(std::max(0, beat * 480 + random.between(-30, 30)), random.between(60, 76), 400));
        lower.push_back(noteAt(beat * 480, random.between(48, 64), 480));
    }
    lower.push_back(upper[5]);
    std::ranges::sort(upper);
    std::ranges::sort(lower);
    return music::testing::pieceOf({music::testing::trackOf(upper), music::testing::trackOf(lower, 1),
        music::testing::trackOf({noteAt(0, 40, 10), noteAt(480, 60, 10)}, music::kDrumChannel)});
}

/// With locked notes, a locked area and a region in time and pitch.
Piece lockedPiece(std::uint64_t seed)
{
    Piece piece = pieceOf(take(seed));
    base::Random random(seed + 100);
    for (auto& track : piece.tracks)
        for (auto& note : track.notes)
            note.locked = random.chance(0.3);
    piece.lockedAreas = {Area{{480}, {1200}, 40, 60}};
    piece.region = Area{{0}, {5000}, 45, 127};
    return piece;
}

Version made(const Piece& piece, std::uint64_t seed = 1)
{
    auto scorer = opinionatedScorer();
    const auto job = prepareEnhance(shared(piece), {.iterations = 40, .seed = seed}).value();
    return enhance(job, scorer, "inventio test").value().version;
}

TEST(ReplayTest, AVersionGivesTheSameNotesAgain)
{
    for (std::uint64_t seed = 0; seed < seeds(4); ++seed) {
        const Version version = made(lockedPiece(seed), seed);
        ASSERT_GT(version.enhance->receipt.edits, 0);
        auto scorer = opinionatedScorer();
        const auto again = replay(version, scorer);
        ASSERT_TRUE(again) << again.error().message;
        EXPECT_TRUE(again->givesTheSame()) << "seed " << seed;
    }
}

TEST(ReplayTest, EveryVariationIsMadeAgain)
{
    auto scorer = opinionatedScorer();
    const auto job = prepareEnhance(shared(lockedPiece(1)), {.iterations = 40}).value();
    const auto results = enhanceVariations(job, scorer, "inventio test", DraftPlan::forVariations(3)).value();
    ASSERT_EQ(results.size(), 3u);
    EXPECT_NE(sequenceOf(results[0].version), sequenceOf(results[1].version));
    for (const EnhanceResult& result : results)
        EXPECT_TRUE(replay(result.version, scorer).value().givesTheSame());
}

TEST(ReplayTest, SoDoesAVersionMadeWithACurveOfRiskInBarsBehindTheEnd)
{
    auto scorer = opinionatedScorer();
    const composing::SamplerParams params{.iterations = 40, .creativeRisk = *composing::creativeRiskOf("4..0.5")};
    const auto job = prepareEnhance(shared(withBarsAtEnd(pieceOf(take(5)), 2)), params).value();
    const Version version = enhance(job, scorer, "inventio test").value().version;
    EXPECT_GT(version.enhance->receipt.edits, 0);
    EXPECT_TRUE(replay(version, scorer).value().givesTheSame());
    EXPECT_TRUE(replay(sequenceOf(version), std::nullopt, scorer).value().givesTheSame());
}

TEST(ReplayTest, SoDoesAVersionMadeBelowAMelodyInARegion)
{
    Piece users = pieceOf(take(3));
    users.region = Area{{960}, {3840}, 0, 127};
    const Version version = made(pieceForModel(users, {}, {{}, MelodyRole::Leads, EnhanceScope::Region}));
    auto scorer = opinionatedScorer();
    EXPECT_TRUE(replay(version, scorer).value().givesTheSame());
}

TEST(ReplayTest, AFileGivesTheSameNotesAgainFromTheOriginal)
{
    for (std::uint64_t seed = 0; seed < seeds(4); ++seed) {
        const Version version = made(lockedPiece(seed), seed);
        auto scorer = opinionatedScorer();
        const auto again = replay(sequenceOf(version), take(seed), scorer);
        ASSERT_TRUE(again) << again.error().message;
        EXPECT_TRUE(again->givesTheSame()) << "seed " << seed;
    }
}

TEST(ReplayTest, AFileGivesTheSameNotesAgainWithoutTheOriginal)
{
    for (std::uint64_t seed = 0; seed < seeds(4); ++seed) {
        const Version version = made(lockedPiece(seed), seed);
        const auto result = sequenceOf(version);
        const auto original = originalOf(result, version.enhance->receipt);
        ASSERT_TRUE(original);
        ASSERT_EQ(hashOfNotes(*original), hashOfNotes(take(seed)));
        auto scorer = opinionatedScorer();
        const auto again = replay(result, std::nullopt, scorer);
        ASSERT_TRUE(again) << again.error().message;
        EXPECT_TRUE(again->givesTheSame()) << "seed " << seed;
    }
}

TEST(ReplayTest, SoDoesAFileWhereSixteenthsHadNoTick)
{
    Piece piece;
    piece.ticksPerQuarter = 1;
    piece.metre = music::TimeSignatureMap(1);
    piece.tracks.emplace_back();
    piece = withNotes(piece, 0, {noteAt(0, 60, 4), noteAt(4, 64, 4), noteAt(8, 67, 8)});
    piece.region = Area{{4}, {12}, 0, 127};
    const Version version = made(piece);
    ASSERT_EQ(version.enhance->receipt.ticksPerQuarter, 4);
    auto scorer = opinionatedScorer();
    EXPECT_TRUE(replay(version, scorer).value().givesTheSame());
    EXPECT_TRUE(replay(sequenceOf(version), std::nullopt, scorer).value().givesTheSame());
}

TEST(ReplayTest, NoticesThatTheSameRunGivesOtherNotesNow)
{
    const Version version = made(lockedPiece(1));
    auto other = composing::noiseScorer(77); // of the same name, yet of another opinion
    const auto again = replay(version, other);
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->givesTheSame());
}

TEST(ReplayTest, SaysWhyItCannotBeDone)
{
    const auto reason = [](const music::Sequence& result, const std::optional<music::Sequence>& original = {}) {
        auto scorer = opinionatedScorer();
        const auto again = replay(result, original, scorer);
        return again ? std::string() : again.error().message;
    };
    const Version version = made(lockedPiece(1));
    EXPECT_EQ(reason(take(1)), "There is no receipt in it.");
    auto changed = sequenceOf(version);
    changed.tracks[0].notes.pop_back();
    EXPECT_EQ(reason(changed), "Its notes were changed after the receipt was written.");
    EXPECT_EQ(reason(sequenceOf(version), take(2)), "The receipt was made for other notes than these.");
    Version foreign = version;
    foreign.enhance->receipt.model = "bach 1234";
    EXPECT_EQ(reason(sequenceOf(foreign)), "It was made with the weights \"bach 1234\", but these are \"scripted\".");
    Version old = version;
    old.enhance->receipt.version = 1;
    EXPECT_EQ(reason(sequenceOf(old)),
        "This receipt was written by an earlier Inventio (inventio test) and does not say everything that the result "
        "depends on.");
}

TEST(ReplayTest, AVersionOfTheUsersCannotBeDoneAgain)
{
    auto scorer = opinionatedScorer();
    const auto again = replay(newProject(testing::scale(), "Take 1").versions[0], scorer);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().message, "No model made this version.");
}

TEST(ReplayTest, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    auto scorer = opinionatedScorer();
    const auto again = replay(made(lockedPiece(1)), scorer, stop.get_token());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, base::ErrorCode::Cancelled);
}

TEST(ReplayTest, AReceiptThatSpeaksOfNotesBeyondTheLastIsRefused)
{
    const Version version = made(lockedPiece(1));
    auto receipt = version.enhance->receipt;
    receipt.added.push_back({100000, 100001});
    EXPECT_FALSE(originalOf(sequenceOf(version), receipt));
}

} // namespace
} // namespace inventio::project
