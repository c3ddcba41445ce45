#include "core/accompany/accompanist.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/core/accompany/small_melody.h"

namespace inventio::accompany {
namespace {

/// Strikes the melody's pitch an octave lower wherever the melody begins a note, and holds it.
void octaveBelow(const ModelView& view, std::vector<float>& logits)
{
    for (std::size_t slot = 0; slot < view.slots.size(); ++slot)
        for (std::size_t step = 0; step < view.spans.size(); ++step) {
            const Symbol melody = view.melody[step];
            logitOf(logits, view, slot, step, melody < kPitches ? melody - 12 : melody) = 40.0F;
        }
}

MelodyLine lineOfBars(int bars)
{
    return *melodyLine(quarters(bars));
}

TEST(AccompanistTest, WritesEveryWindowOfALongMelody)
{
    ScriptedModel model(Style::Chorale, octaveBelow);
    const MelodyLine line = lineOfBars(13);
    const auto slots = accompany(line, model, {});
    ASSERT_TRUE(slots);
    ASSERT_EQ(slots->size(), 3U);
    const auto melody = notesOf(line.symbols);
    const auto below = notesOf((*slots)[2]);
    ASSERT_EQ(below.size(), melody.size());
    for (std::size_t i = 0; i < melody.size(); ++i)
        EXPECT_EQ(below[i], (grid::GridNote{melody[i].step, melody[i].pitch - 12, melody[i].length}));
}

TEST(AccompanistTest, LaterWindowsAreGivenWhatStandsBefore)
{
    ScriptedModel model(Style::Chorale, octaveBelow);
    ASSERT_TRUE(accompany(lineOfBars(8), model, {}));
    const ModelView& last = model.seen.back();
    EXPECT_EQ(last.known[0][0], 1);
    EXPECT_NE(last.slots[0][0], kRest);
    EXPECT_EQ(model.seen.front().known[0][0], 0);
}

TEST(AccompanistTest, NoiseBelongsToTheSpanOfThePiece)
{
    ScriptedModel model(Style::Chorale, octaveBelow);
    ASSERT_TRUE(accompany(lineOfBars(8), model, {}));
    const ModelView& first = model.seen.front();
    const ModelView& last = model.seen.back(); // begins with the fifth bar
    ASSERT_EQ(first.noise.size(), 4U);
    ASSERT_EQ(last.noise.size(), 4U);
    EXPECT_EQ(first.noise[0].size(), 6U);
    EXPECT_NE(first.noise[0][0], last.noise[0][0]);
    EXPECT_EQ(first.noise[0][5], last.noise[0][5]); // the piece's
    ScriptedModel other(Style::Chorale, octaveBelow);
    ASSERT_TRUE(accompany(lineOfBars(4), other, {}));
    EXPECT_EQ(other.seen.front().noise, first.noise);
}

TEST(AccompanistTest, TwoMelodiesWithOneSeedHaveNoiseOfTheirOwn)
{
    const auto firstNoise = [](const MelodyLine& line) {
        ScriptedModel model(Style::Chorale, octaveBelow);
        EXPECT_TRUE(accompany(line, model, {}));
        return model.seen.front().noise;
    };
    music::Sequence other = quarters(4);
    other.tracks[0].notes[1].pitch += 3;
    EXPECT_NE(firstNoise(lineOfBars(4)), firstNoise(*melodyLine(other)));
    EXPECT_EQ(firstNoise(lineOfBars(4)), firstNoise(*melodyLine(quarters(4, 65))));
}

TEST(AccompanistTest, TheSameSeedGivesTheSameAndAnotherSeedAnother)
{
    const auto flat = [](const ModelView&, std::vector<float>&) {};
    const auto made = [&](std::uint64_t seed) {
        ScriptedModel model(Style::Song, flat);
        return *accompany(lineOfBars(6), model, {seed, 1.0, 0, 1.0});
    };
    EXPECT_EQ(made(1), made(1));
    EXPECT_NE(made(1), made(2));
}

TEST(AccompanistTest, StopsWhenAsked)
{
    std::stop_source source;
    source.request_stop();
    ScriptedModel model(Style::Chorale, octaveBelow);
    const auto slots = accompany(lineOfBars(8), model, {}, source.get_token(), {});
    ASSERT_FALSE(slots);
    EXPECT_EQ(slots.error().code, base::ErrorCode::Cancelled);
    EXPECT_TRUE(model.seen.empty());
}

TEST(AccompanistTest, TellsHowMuchIsDone)
{
    ScriptedModel model(Style::Chorale, octaveBelow);
    std::vector<double> told;
    ASSERT_TRUE(accompany(lineOfBars(16), model, {}, {}, [&](double share, const auto&) { told.push_back(share); }));
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    EXPECT_EQ(told.back(), 1.0);
}

} // namespace
} // namespace inventio::accompany
