#include "core/analysis/played_onsets.h"

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

/// Quarters at 120 quarters a minute, all alike.
std::vector<PlayedNote> quarters(int count)
{
    std::vector<PlayedNote> notes;
    for (int i = 0; i < count; ++i)
        notes.push_back({i * 0.5, 0.45, 67, 80});
    return notes;
}

TEST(PlayedOnsetsTest, AChordThatIsStruckUnevenlyIsOneOnset)
{
    const std::vector<PlayedNote> notes{{1.00, 1, 48}, {1.02, 1, 55}, {1.04, 1, 64}, {1.30, 1, 67}};
    const auto onsets = onsetsOf(notes);
    ASSERT_EQ(onsets.size(), 2U);
    EXPECT_NEAR(onsets[0].time, 1.02, 1e-9);
    EXPECT_EQ(onsets[0].firstNote, 0U);
    EXPECT_EQ(onsets[1].firstNote, 3U);
}

TEST(PlayedOnsetsTest, InALineNotesThatComeCloseFollowEachOther)
{
    auto notes = quarters(8);
    notes[3].onset = notes[4].onset - 0.02;
    notes[3].pitch = 65;
    EXPECT_EQ(onsetsOf(notes).size(), 8U);
}

TEST(PlayedOnsetsTest, AnUnevenRunOverAHeldNoteIsNoChord)
{
    std::vector<PlayedNote> notes{{0.0, 3.0, 48, 80}};
    const std::vector<double> gaps{0.03, 0.07, 0.06, 0.11, 0.04, 0.06, 0.05, 0.13};
    double at = 0.1;
    for (int i = 0; i < 32; ++i) {
        notes.push_back({at, 0.2, 60 + i % 7, 80});
        at += gaps[static_cast<std::size_t>(i) % gaps.size()];
    }
    EXPECT_EQ(onsetsOf(notes).size(), notes.size());
}

TEST(PlayedOnsetsTest, NoNotesHaveNoOnsets)
{
    EXPECT_TRUE(onsetsOf({}).empty());
}

TEST(PlayedOnsetsTest, NotesThatAreAllAlikeHaveNoAccents)
{
    for (const PlayedOnset& onset : onsetsOf(quarters(20)))
        EXPECT_NEAR(onset.accent, 0.0, 1e-9);
}

TEST(PlayedOnsetsTest, LongLowFullAndLoudOnesAreAccented)
{
    const auto accentOf = [](const auto& change) {
        auto notes = quarters(20);
        change(notes);
        return onsetsOf(notes)[10].accent;
    };
    EXPECT_GT(accentOf([](auto& notes) { notes[10].length = 0.9; }), 0.1);
    EXPECT_GT(accentOf([](auto& notes) { notes[10].pitch = 43; }), 0.5);
    EXPECT_GT(accentOf([](auto& notes) { notes[10].velocity = 110; }), 0.3);
    EXPECT_GT(accentOf([](auto& notes) { notes.insert(notes.begin() + 10, {5.0, 0.45, 71, 80}); }), 0.2);
    EXPECT_LT(accentOf([](auto& notes) { notes[10].velocity = 50; }), -0.3);
}

TEST(PlayedOnsetsTest, WhatAPauseFollowsIsAccented)
{
    auto notes = quarters(20);
    for (std::size_t i = 11; i < notes.size(); ++i)
        notes[i].onset += 0.5;
    EXPECT_GT(onsetsOf(notes)[10].accent, 0.2);
}

} // namespace
} // namespace inventio::analysis
