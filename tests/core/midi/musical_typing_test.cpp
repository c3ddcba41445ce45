#include "core/midi/musical_typing.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/midi/playing.h"

namespace inventio::midi {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// X11 codes of the keys that a US keyboard names so.
constexpr std::uint32_t kZ = 52;
constexpr std::uint32_t kS = 39;
constexpr std::uint32_t kX = 53;
constexpr std::uint32_t kM = 58;
constexpr std::uint32_t kComma = 59;
constexpr std::uint32_t kQ = 24;
constexpr std::uint32_t k2 = 11;
constexpr std::uint32_t kA = 38;

MidiEvent typed(int pitch, std::int64_t atMs)
{
    return press(pitch, atMs, MusicalTyping().velocity());
}

TEST(MusicalTypingTest, LaysAPianoOverTheLetterRows)
{
    const MusicalTyping typing;
    EXPECT_EQ(typing.pitchOf(kZ), 48);
    EXPECT_EQ(typing.pitchOf(kS), 49);
    EXPECT_EQ(typing.pitchOf(kX), 50);
    EXPECT_EQ(typing.pitchOf(kM), 59);
    EXPECT_EQ(typing.pitchOf(kQ), 60);
    EXPECT_EQ(typing.pitchOf(k2), 61);
    EXPECT_EQ(typing.pitchOf(kA), std::nullopt); // no black key between B and C
    EXPECT_EQ(typing.pitchOf(0), std::nullopt);
}

TEST(MusicalTypingTest, LeavesNoPitchOut)
{
    std::set<int> pitches;
    for (std::uint32_t code = 0; code < 256; ++code)
        if (const auto pitch = MusicalTyping().pitchOf(code))
            pitches.insert(*pitch);
    EXPECT_EQ(*pitches.begin(), 47);
    EXPECT_EQ(*pitches.rbegin(), 79);
    EXPECT_EQ(pitches.size(), 33U);
}

TEST(MusicalTypingTest, PlaysWhatIsPressed)
{
    MusicalTyping typing;
    EXPECT_EQ(typing.press(kZ, milliseconds(1)), typed(48, 1));
    EXPECT_EQ(typing.release(kZ, milliseconds(2)), release(48, 2));
    EXPECT_EQ(typing.press(kA, milliseconds(3)), std::nullopt);
    EXPECT_EQ(typing.release(kA, milliseconds(3)), std::nullopt);
}

TEST(MusicalTypingTest, IgnoresAKeyThatRepeats)
{
    MusicalTyping typing;
    typing.press(kZ, milliseconds(1));
    EXPECT_EQ(typing.press(kZ, milliseconds(2)), std::nullopt);
    EXPECT_EQ(typing.release(kZ, milliseconds(3)), release(48, 3));
    EXPECT_EQ(typing.release(kZ, milliseconds(4)), std::nullopt);
}

TEST(MusicalTypingTest, EndsThePitchItBeganAfterTheOctaveHasChanged)
{
    MusicalTyping typing;
    typing.press(kZ, milliseconds(1));
    typing.setOctave(1);
    EXPECT_EQ(typing.release(kZ, milliseconds(2)), release(48, 2));
    EXPECT_EQ(typing.press(kZ, milliseconds(3)), typed(60, 3));
}

TEST(MusicalTypingTest, TwoKeysOfOnePitchAreOneNote)
{
    MusicalTyping typing;
    typing.press(kComma, milliseconds(1));
    EXPECT_EQ(typing.press(kQ, milliseconds(2)), std::nullopt);
    EXPECT_EQ(typing.release(kComma, milliseconds(3)), std::nullopt);
    EXPECT_EQ(typing.release(kQ, milliseconds(4)), release(60, 4));
}

TEST(MusicalTypingTest, LetsGoOfEverything)
{
    MusicalTyping typing;
    typing.press(kZ, milliseconds(1));
    typing.press(kComma, milliseconds(1));
    typing.press(kQ, milliseconds(1));
    EXPECT_THAT(typing.releaseAll(milliseconds(2)), ElementsAre(release(60, 2), release(48, 2)));
    EXPECT_THAT(typing.releaseAll(milliseconds(3)), IsEmpty());
}

TEST(MusicalTypingTest, StaysWithinMidi)
{
    MusicalTyping typing;
    typing.setOctave(99);
    EXPECT_EQ(typing.octave(), MusicalTyping::kMaxOctaves);
    EXPECT_EQ(typing.pitchOf(kZ), 96);
    EXPECT_EQ(typing.pitchOf(35), 127); // ]
    typing.setOctave(-99);
    EXPECT_EQ(typing.pitchOf(kZ), 0);
    EXPECT_EQ(typing.pitchOf(94), std::nullopt); // the key left of Z would be -1
    typing.setVelocity(0);
    EXPECT_EQ(typing.velocity(), 1);
}

} // namespace
} // namespace inventio::midi
