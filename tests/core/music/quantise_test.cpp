#include "core/music/quantise.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/random.h"
#include "tests/core/music/pieces.h"

namespace inventio::music {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr int kTicksPerQuarter = 480;
constexpr double kTicksPerMillisecond = 0.96; // at 120 quarters a minute

const QuantiseSettings kSixteenths{.grid = QuantiseGrid::ofNotes(16, kTicksPerQuarter)};

std::vector<std::int64_t> onsets(const std::vector<Note>& notes)
{
    std::vector<std::int64_t> result;
    for (const Note& note : notes)
        result.push_back(note.onset.value);
    return result;
}

std::vector<std::int64_t> quantisedOnsets(const std::vector<Note>& played, const QuantiseSettings& settings,
    const TimeSignatureMap& metre = TimeSignatureMap())
{
    return onsets(quantised(played, settings, metre));
}

/// A tune on the sixteenths, every pitch unlike the one before.
std::vector<Note> tune(base::Random& random, int notes)
{
    std::vector<Note> result;
    std::int64_t at = kStep;
    for (int count = 0; count < notes; ++count) {
        const std::int64_t length = random.between(1, 6) * kStep;
        result.push_back(noteAt(at, 60 + count % 7, length, random.between(1, 127)));
        at += length;
    }
    return result;
}

/// `tune` as a person plays it: up to 60 ms early or late, keys let go whenever.
std::vector<Note> playedBy(base::Random& random, std::vector<Note> tune)
{
    constexpr auto kMaxJitter = static_cast<int>(60 * kTicksPerMillisecond);
    for (Note& note : tune) {
        note.onset += Ticks{random.between(-kMaxJitter, kMaxJitter)};
        note.length = std::max(note.length - Ticks{random.between(0, 100)}, Ticks{1});
    }
    return tune;
}

TEST(QuantiseTest, DrawsOnsetsToTheNearestLine)
{
    EXPECT_THAT(quantisedOnsets({noteAt(50, 60, 100), noteAt(70, 62, 100), noteAt(480, 64, 10)}, kSixteenths),
        ElementsAre(0, 120, 480));
}

TEST(QuantiseTest, MovesANoteAsAWhole)
{
    EXPECT_EQ(
        quantised(std::vector{noteAt(50, 60, 77, 33)}, kSixteenths, TimeSignatureMap()).front(), noteAt(0, 60, 77, 33));
}

TEST(QuantiseTest, GoesAsFarAsItsStrength)
{
    const std::vector<Note> played{noteAt(130, 60, 100), noteAt(220, 62, 100)};
    QuantiseSettings settings = kSixteenths;
    settings.strengthPercent = 50;
    EXPECT_THAT(quantisedOnsets(played, settings), ElementsAre(125, 230));
    settings.strengthPercent = 10;
    EXPECT_THAT(quantisedOnsets(played, settings), ElementsAre(129, 222));
}

TEST(QuantiseTest, LeavesEverythingAsItWasPlayedWithoutStrength)
{
    base::Random random(1);
    const std::vector<Note> played = playedBy(random, tune(random, 200));
    QuantiseSettings settings = kSixteenths;
    settings.strengthPercent = 0;
    settings.lengths = QuantiseLengths::Snap;
    EXPECT_EQ(quantised(played, settings, TimeSignatureMap()), played);
}

TEST(QuantiseTest, FindsTheTuneBehindAJitterOfSixtyMilliseconds)
{
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        base::Random random(seed);
        const std::vector<Note> meant = tune(random, 100);
        ASSERT_EQ(quantisedOnsets(playedBy(random, meant), kSixteenths), onsets(meant)) << "seed " << seed;
    }
}

TEST(QuantiseTest, ComesNearerToTheTuneTheStrongerItIs)
{
    base::Random random(3);
    const std::vector<Note> meant = tune(random, 500);
    const std::vector<Note> played = playedBy(random, meant);
    std::int64_t before = -1;
    for (int strength = 100; strength >= 0; strength -= 10) {
        QuantiseSettings settings = kSixteenths;
        settings.strengthPercent = strength;
        const std::vector<Note> result = quantised(played, settings, TimeSignatureMap());
        std::int64_t distance = 0;
        for (std::size_t index = 0; index < meant.size(); ++index)
            distance += std::abs((result[index].onset - meant[index].onset).value);
        EXPECT_GT(distance, before) << strength;
        before = distance;
    }
}

TEST(QuantiseTest, ChangesNothingWhenDoneTwice)
{
    base::Random random(4);
    const std::vector<Note> once = quantised(playedBy(random, tune(random, 300)), kSixteenths, TimeSignatureMap());
    EXPECT_EQ(quantised(once, kSixteenths, TimeSignatureMap()), once);
}

TEST(QuantiseTest, SnapsEndsToLinesBehindTheOnset)
{
    QuantiseSettings settings = kSixteenths;
    settings.lengths = QuantiseLengths::Snap;
    EXPECT_THAT(quantised(std::vector{noteAt(10, 60, 200), noteAt(230, 62, 20)}, settings, TimeSignatureMap()),
        ElementsAre(noteAt(0, 60, 240), noteAt(240, 62, 120)));
}

TEST(QuantiseTest, KeepsTripletsWhereAQuarterHasNoThirdOfItsTicks)
{
    const QuantiseSettings triplets{.grid = QuantiseGrid::ofNotes(8, 100, QuantiseGrid::Feel::Triplet)};
    EXPECT_THAT(quantisedOnsets({noteAt(30, 60, 9), noteAt(70, 60, 9), noteAt(3005, 60, 9), noteAt(3035, 60, 9)},
                    triplets, TimeSignatureMap(100)),
        ElementsAre(33, 67, 3000, 3033));
}

TEST(QuantiseTest, SwingMakesEverySecondLineLate)
{
    QuantiseSettings settings{.grid = QuantiseGrid::ofNotes(8, kTicksPerQuarter), .swingPercent = 100};
    EXPECT_THAT(quantisedOnsets({noteAt(5, 60, 9), noteAt(240, 60, 9), noteAt(500, 60, 9)}, settings),
        ElementsAre(0, 320, 480));
    settings.swingPercent = 50;
    EXPECT_THAT(quantisedOnsets({noteAt(5, 60, 9), noteAt(240, 60, 9), noteAt(500, 60, 9)}, settings),
        ElementsAre(0, 280, 480));
}

TEST(QuantiseTest, CountsItsLinesFromTheBar)
{
    const TimeSignatureMap pickup(480, {{.at = {0}, .numerator = 1, .denominator = 16}, {.at = {120}}});
    const QuantiseSettings quarters{.grid = QuantiseGrid::ofNotes(4, kTicksPerQuarter)};
    EXPECT_THAT(quantisedOnsets({noteAt(40, 60, 9), noteAt(110, 62, 9), noteAt(640, 64, 9)}, quarters, pickup),
        ElementsAre(0, 120, 600));
}

TEST(QuantiseTest, OfNotesThatWouldMeetOnALineTheNearestGoesThere)
{
    EXPECT_THAT(quantisedOnsets({noteAt(70, 60, 20), noteAt(125, 60, 20), noteAt(170, 60, 10)}, kSixteenths),
        ElementsAre(70, 120, 170));
}

TEST(QuantiseTest, ARepeatedNoteIsStillTwoNotesThatDoNotOverlap)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        base::Random random(seed);
        std::vector<Note> played;
        for (std::int64_t at = 0; played.size() < 60;) {
            const std::int64_t length = random.between(1, 200);
            played.push_back(noteAt(at, 60, length));
            at += length + random.between(0, 30);
        }
        QuantiseSettings settings = kSixteenths;
        settings.strengthPercent = random.between(0, 10) * 10;
        settings.swingPercent = random.between(0, 1) * 66;
        settings.lengths = random.chance(0.5) ? QuantiseLengths::Snap : QuantiseLengths::Keep;
        const std::vector<Note> result = quantised(played, settings, TimeSignatureMap());
        for (std::size_t index = 1; index < result.size(); ++index)
            ASSERT_LE(result[index - 1].end(), result[index].onset) << "seed " << seed << " note " << index;
    }
}

TEST(QuantiseTest, LeavesNotesThatOverlapOnAPitchAsLongAsTheyWere)
{
    EXPECT_THAT(quantised(std::vector{noteAt(0, 60, 500), noteAt(130, 60, 100)}, kSixteenths, TimeSignatureMap()),
        ElementsAre(noteAt(0, 60, 500), noteAt(120, 60, 100)));
}

TEST(QuantiseTest, RefusesWhatIsNoSetting)
{
    EXPECT_TRUE(kSixteenths.validate());
    QuantiseSettings settings;
    settings.strengthPercent = 101;
    EXPECT_THAT(settings.validate().error().message, HasSubstr("strength"));
    settings = {.swingPercent = -1};
    EXPECT_THAT(settings.validate().error().message, HasSubstr("swing"));
    settings = {.grid = {.span = {0}}};
    EXPECT_THAT(settings.validate().error().message, HasSubstr("grid"));
}

} // namespace
} // namespace inventio::music
