#include "core/midi/port_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::midi {
namespace {

using ::testing::ElementsAre;

TEST(PortNamesTest, LeavesOutTheNumbersThatChangeWhenPluggedInAgain)
{
    EXPECT_THAT(portNames({"Keystation 49:Keystation 49 MIDI 1 20:0", "Keystation 49:Keystation 49 MIDI 2 20:1"}),
        ElementsAre("Keystation 49:Keystation 49 MIDI 1", "Keystation 49:Keystation 49 MIDI 2"));
}

TEST(PortNamesTest, LeavesOtherNamesAlone)
{
    EXPECT_THAT(portNames({"FakeKeyboard:keys", "system:midi_capture_1", "Piano 2", "Studio 3:b", "a 1:", "", " 1:2"}),
        ElementsAre("FakeKeyboard:keys", "system:midi_capture_1", "Piano 2", "Studio 3:b", "a 1:", "", " 1:2"));
}

TEST(PortNamesTest, TellsEqualKeyboardsApart)
{
    EXPECT_THAT(portNames({"Piano:keys 20:0", "Organ:keys 24:0", "Piano:keys 28:0", "", ""}),
        ElementsAre("Piano:keys", "Organ:keys", "Piano:keys (2)", "", ""));
}

TEST(PortNamesTest, SuggestsTheFirstKeyboardThatIsNoLoop)
{
    EXPECT_EQ(likelyKeyboard({"Midi Through:Midi Through Port-0", "Piano:keys", "Organ:keys"}), "Piano:keys");
    EXPECT_EQ(likelyKeyboard({"Midi Through:Midi Through Port-0"}), "");
    EXPECT_EQ(likelyKeyboard({}), "");
}

} // namespace
} // namespace inventio::midi
