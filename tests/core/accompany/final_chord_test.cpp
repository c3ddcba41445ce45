#include "core/accompany/final_chord.h"

#include <set>

#include <gtest/gtest.h>

#include "core/accompany/accompanist.h"
#include "tests/core/accompany/acting_models.h"

namespace inventio::accompany {
namespace {

/// Quarters in one track.
music::Sequence tune(const std::vector<int>& pitches)
{
    music::Sequence sequence;
    sequence.tracks.emplace_back();
    for (const int pitch : pitches) {
        auto& track = sequence.tracks[0];
        track.notes.push_back({track.end, pitch, music::Ticks{480}});
        track.end += music::Ticks{480};
    }
    return sequence;
}

const std::vector<int> kInC{60, 62, 64, 65, 67, 65, 64, 62, 64, 62, 60, 67, 64, 62, 60, 60};

TEST(FinalChordTest, IsTheTonicTriadUnderTheLastNote)
{
    const auto chord = finalChordOf(*melodyLine(tune(kInC)));
    ASSERT_TRUE(chord);
    EXPECT_EQ(*chord, (FinalChord{60, 0, analysis::Mode::Major}));
    EXPECT_TRUE(chord->holds(40));
    EXPECT_FALSE(chord->holds(41));
    EXPECT_FALSE(chord->holds(39)) << "a major tune ends in major";
    EXPECT_TRUE(chord->isRoot(36));
    EXPECT_FALSE(chord->isRoot(40));
}

TEST(FinalChordTest, AMelodyThatStopsInItsMiddleHasNone)
{
    std::vector<int> half = kInC;
    half.back() = 62;
    EXPECT_FALSE(finalChordOf(*melodyLine(tune(half))));
}

TEST(FinalChordTest, EveryStyleEndsOnItWhateverTheSeed)
{
    const MelodyLine line = *melodyLine(tune(kInC));
    for (const Style style : {Style::Chorale, Style::Song}) {
        FreeModel model(style);
        const StyleLayout& layout = layoutOf(style);
        for (std::uint64_t seed = 1; seed < 20; ++seed) {
            const auto slots = *accompany(line, model, {.seed = seed});
            for (const Slot& slot : slots)
                for (std::size_t step = 60; step < 64; ++step) {
                    const Symbol sounds = soundingIn(slot)[step];
                    EXPECT_TRUE(sounds < 0 || finalChordOf(line)->holds(kLowestPitch + sounds));
                }
            const std::size_t bass = style == Style::Chorale ? 2 : static_cast<std::size_t>(layout.slotsPerPart);
            EXPECT_EQ((kLowestPitch + soundingIn(slots[bass])[60]) % 12, 0) << "seed " << seed;
            if (style == Style::Chorale) {
                EXPECT_EQ((kLowestPitch + soundingIn(slots[bass])[63]) % 12, 0) << "seed " << seed;
            }
        }
    }
}

/// How far above the root C what sounds at a step lies, of all slots.
std::set<int> degreesAt(const std::vector<Slot>& slots, std::size_t step)
{
    std::set<int> degrees;
    for (const Slot& slot : slots)
        if (const Symbol sounds = soundingIn(slot)[step]; sounds >= 0)
            degrees.insert((kLowestPitch + sounds) % 12);
    return degrees;
}

TEST(FinalChordTest, HasItsThirdThroughoutWhateverTheSeed)
{
    const MelodyLine line = *melodyLine(tune(kInC));
    for (const Style style : {Style::Chorale, Style::Song}) {
        FreeModel model(style);
        for (std::uint64_t seed = 1; seed < 20; ++seed) {
            const auto slots = *accompany(line, model, {.seed = seed});
            for (std::size_t step = 60; step < 64; ++step)
                EXPECT_TRUE(degreesAt(slots, step).contains(4)) << nameOf(style) << ", seed " << seed;
        }
    }
}

TEST(FinalChordTest, AMinorTuneDoesNotEndWithBothThirds)
{
    const MelodyLine line
        = *melodyLine(tune({60, 62, 63, 65, 67, 68, 67, 65, 63, 62, 60, 59, 60, 67, 65, 63, 62, 59, 62, 60}));
    ASSERT_EQ(finalChordOf(line)->mode, analysis::Mode::Minor);
    for (const Style style : {Style::Chorale, Style::Song}) {
        FreeModel model(style);
        for (std::uint64_t seed = 1; seed < 20; ++seed) {
            std::set<int> degrees;
            const auto slots = *accompany(line, model, {.seed = seed});
            for (std::size_t step = 76; step < 80; ++step)
                degrees.merge(degreesAt(slots, step));
            EXPECT_NE(degrees.contains(3), degrees.contains(4)) << nameOf(style) << ", seed " << seed;
        }
    }
}

TEST(FinalChordTest, NothingBeforeTheLastNoteChanges)
{
    const MelodyLine line = *melodyLine(tune(kInC));
    FreeModel model(Style::Song);
    DrawRules without = drawRulesOf(Style::Song);
    without.endBias = 0.0;
    without.rounds = {1.0};
    DrawRules with = without;
    with.endBias = 8.0;
    const auto led = *accompany(line, model, {}, with, {}, {});
    const auto free = *accompany(line, model, {}, without, {}, {});
    EXPECT_NE(led, free);
    for (std::size_t slot = 0; slot < led.size(); ++slot)
        EXPECT_TRUE(std::equal(led[slot].begin(), led[slot].begin() + 60, free[slot].begin()));
}

} // namespace
} // namespace inventio::accompany
