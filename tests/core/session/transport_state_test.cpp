#include "core/session/transport_state.h"

#include <gtest/gtest.h>

namespace inventio::session {
namespace {

using audio::Listen;
using Listening = TransportState::Listening;

constexpr TickSpan kBar{{0}, {1920}};

TEST(TransportStateTest, RepeatsWhatIsMarkedWhileTheLoopIsOn)
{
    TransportState state;
    EXPECT_EQ(state.loop(), std::nullopt);
    state.markLoop(kBar);
    EXPECT_EQ(state.loop(), kBar) << "marking turns it on";
    state.setLooping(false);
    EXPECT_EQ(state.loop(), std::nullopt);
    EXPECT_EQ(state.markedLoop(), kBar) << "to be turned on again";
    state.markLoop(std::nullopt);
    EXPECT_FALSE(state.isLooping());
}

TEST(TransportStateTest, HearsTheVersionThatIsSeen)
{
    TransportState state;
    EXPECT_EQ(state.heard(), Listen::A);
    state.setOther({.exists = true, .isOlder = true, .isShown = true});
    EXPECT_EQ(state.heard(), Listen::B);
    state.setOther({.exists = true, .isOlder = true, .isShown = false});
    EXPECT_EQ(state.heard(), Listen::A);
}

TEST(TransportStateTest, PutsTheOlderVersionAtTheLeft)
{
    TransportState state;
    state.setListening(Listening::Sides);
    EXPECT_EQ(state.heard(), Listen::A) << "there is no other one";
    state.setOther({.exists = true, .isOlder = true});
    EXPECT_EQ(state.heard(), Listen::RightLeft);
    state.setOther({.exists = true, .isOlder = false});
    EXPECT_EQ(state.heard(), Listen::LeftRight);
    state.setListening(Listening::Both);
    EXPECT_EQ(state.heard(), Listen::Both);
}

TEST(TransportStateTest, KeepsASecretWhateverIsChosen)
{
    TransportState state;
    state.setOther({.exists = true, .isOlder = true});
    state.setListening(Listening::Both);
    state.setSecret(Listen::B);
    EXPECT_TRUE(state.isSecret());
    EXPECT_EQ(state.heard(), Listen::B);
    state.setSecret(std::nullopt);
    EXPECT_EQ(state.heard(), Listen::Both);
}

} // namespace
} // namespace inventio::session
