#include "core/music/drums.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::music {
namespace {

using namespace testing;

/// A track of one note on a channel, counted from 1.
Track trackOn(int channel, std::vector<std::vector<std::uint8_t>> events = {}, std::string name = {})
{
    Track track = trackOf({noteAt(0, 36, 480)}, channel - 1);
    track.name = std::move(name);
    for (auto& bytes : events)
        track.events.push_back({{0}, std::move(bytes), {}});
    return track;
}

bool isDrums(Track track, std::vector<RawEvent> conductor = {})
{
    Sequence piece = pieceOf(std::vector<Track>{std::move(track)});
    piece.conductor = std::move(conductor);
    markDrums(piece);
    return piece.tracks[0].isDrums();
}

RawEvent sysEx(std::vector<std::uint8_t> data)
{
    data.insert(data.begin(), 0xf0);
    return {{0}, std::move(data), {}};
}

const RawEvent kGsReset = sysEx({0x41, 0x10, 0x42, 0x12, 0x40, 0x00, 0x7f, 0x00, 0x41, 0xf7});
RawEvent gsPart(std::uint8_t block, std::uint8_t use)
{
    return sysEx({0x41, 0x10, 0x42, 0x12, 0x40, block, 0x15, use, 0x00, 0xf7});
}

TEST(DrumsTest, AreOnChannel10)
{
    EXPECT_TRUE(isDrums(trackOn(10)));
    EXPECT_FALSE(isDrums(trackOn(11)));
}

TEST(DrumsTest, AreWhereAGsMessageSaysSo)
{
    EXPECT_TRUE(isDrums(trackOn(11), {gsPart(0x1a, 2)}));
    EXPECT_TRUE(isDrums(trackOn(3), {gsPart(0x13, 1)}));
    EXPECT_FALSE(isDrums(trackOn(12), {gsPart(0x1a, 2)}));
    EXPECT_FALSE(isDrums(trackOn(10), {gsPart(0x10, 0)}));
    EXPECT_FALSE(isDrums(trackOn(11), {gsPart(0x2a, 2)})); // another table
}

TEST(DrumsTest, AreWhereAnXgMessageSaysSo)
{
    EXPECT_TRUE(isDrums(trackOn(11), {sysEx({0x43, 0x10, 0x4c, 0x08, 10, 0x07, 2, 0xf7})}));
    EXPECT_FALSE(isDrums(trackOn(10), {sysEx({0x43, 0x10, 0x4c, 0x08, 9, 0x07, 0, 0xf7})}));
}

TEST(DrumsTest, AreWhereABankSaysSo)
{
    EXPECT_TRUE(isDrums(trackOn(5, {{0xb4, 0, 127}, {0xc4, 0}})));
    EXPECT_TRUE(isDrums(trackOn(5, {{0xb4, 0, 120}, {0xc4, 0}})));
    EXPECT_FALSE(isDrums(trackOn(5, {{0xb4, 0, 121}, {0xc4, 0}})));
    EXPECT_FALSE(isDrums(trackOn(5, {{0xb4, 32, 127}, {0xc4, 0}})));
}

// Roland's devices play the sounds of an older one from bank 127.
TEST(DrumsTest, AreNotInBank127OfGs)
{
    EXPECT_FALSE(isDrums(trackOn(5, {{0xb4, 0, 127}, {0xc4, 0}}), {kGsReset}));
}

TEST(DrumsTest, AreKnownByTheMessagesOfOtherTracksOfTheirPort)
{
    Sequence piece = pieceOf({trackOn(5, {{0xb4, 0, 127}}), trackOn(5), trackOn(5)});
    piece.tracks[2].port = 1;
    markDrums(piece);
    EXPECT_TRUE(piece.tracks[1].isDrums());
    EXPECT_FALSE(piece.tracks[2].isDrums());
}

TEST(DrumsTest, AreKnownByName)
{
    for (const char* name : {"Drums", "drum kit", "DRUMS 2", "Percussion", "Bass Drum", "Schlagzeug", "Snare (L)",
             "Bater\xc3\xad"
             "a"})
        EXPECT_TRUE(isNameOfDrums(name)) << name;
    for (const char* name : {"", "Steel Drums", "Drum & Bass", "Bass", "The drum song", "Tuned percussion", "Piano"})
        EXPECT_FALSE(isNameOfDrums(name)) << name;
    EXPECT_TRUE(isDrums(trackOn(16, {}, "Drums")));
    EXPECT_TRUE(isDrums(trackOn(16, {{0xcf, 8}}, "Drums")));
}

TEST(DrumsTest, AreNotWhatPlaysTunesUnderTheirName)
{
    EXPECT_FALSE(isDrums(trackOn(16, {{0xcf, 47}}, "Percussion"))); // timpani
    EXPECT_FALSE(isDrums(trackOn(1, {{0xc0, 114}}, "Drums")));      // of steel
}

TEST(DrumsTest, IgnoreMessagesThatAreCutShort)
{
    EXPECT_FALSE(
        isDrums(trackOn(11, {{0xba, 0}, {0xba}}), {sysEx({0x41, 0x10, 0x42, 0x12, 0x40, 0x1a, 0x15}), sysEx({})}));
}

} // namespace
} // namespace inventio::music
