#include "core/midi/port_watcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/midi/announcements.h"
#include "tests/core/midi/playing.h"
#include "tests/core/midi/scripted_input.h"

namespace inventio::midi {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class PortWatcherTest : public ::testing::Test {
protected:
    void watch()
    {
        watcher = std::make_unique<PortWatcher>(std::make_unique<ScriptedInput>(cables), stream,
            PortWatcher::Options{.whileOpen = std::chrono::milliseconds(1),
                .otherwise = std::chrono::milliseconds(1),
                .announce = announced.listener()});
    }

    Cables cables;
    MidiStream stream;
    Announcements announced;
    std::unique_ptr<PortWatcher> watcher;
};

TEST(PortChangesTest, SaysWhatAppearedAndWhatVanished)
{
    const PortChanges changes = portChanges({"a", "b", "c"}, {"b", "d", "a"});
    EXPECT_THAT(changes.appeared, ElementsAre("d"));
    EXPECT_THAT(changes.vanished, ElementsAre("c"));
}

TEST_F(PortWatcherTest, AnnouncesOnceWhatIsThereAtTheStart)
{
    cables.plugIn("Piano");
    watch();
    EXPECT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.ports.size() == 1; }));
    EXPECT_EQ(announced.count(), 1);
    EXPECT_THAT(watcher->status().ports, ElementsAre("Piano"));
}

TEST_F(PortWatcherTest, AnnouncesPortsThatComeAndGo)
{
    watch();
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.ports.empty(); }));
    cables.plugIn("Piano");
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.ports.size() == 1; }));
    cables.unplug("Piano");
    EXPECT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.ports.empty(); }));
}

TEST_F(PortWatcherTest, PassesOnWhyThereAreNone)
{
    cables.setProblem("No MIDI here.");
    watch();
    EXPECT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.problem == "No MIDI here."; }));
}

TEST_F(PortWatcherTest, OpensWhatIsChosenAndNothingElse)
{
    cables.plugIn("Piano");
    cables.plugIn("Organ");
    watch();
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return !status.ports.empty(); }));
    EXPECT_EQ(cables.open(), "");
    watcher->choose("Organ");
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.isOpen && status.chosen == "Organ"; }));
    EXPECT_EQ(cables.open(), "Organ");
    watcher->choose("Piano");
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.isOpen && status.chosen == "Piano"; }));
    EXPECT_EQ(cables.open(), "Piano");
    watcher->choose("");
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return !status.isOpen; }));
    EXPECT_EQ(cables.open(), "");
}

TEST_F(PortWatcherTest, OpensAChosenPortThatComesLater)
{
    watch();
    watcher->choose("Piano");
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.chosen == "Piano"; }));
    EXPECT_FALSE(watcher->status().isOpen);
    cables.plugIn("Piano");
    EXPECT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.isOpen; }));
}

TEST_F(PortWatcherTest, LetsGoOfHeldNotesWhenThePortGoesAndOpensItAgain)
{
    cables.plugIn("Piano");
    watch();
    watcher->choose("Piano");
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.isOpen; }));
    cables.play("Piano", press(60, 1));
    cables.unplug("Piano");
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return !status.isOpen; }));
    EXPECT_EQ(stream.next(), press(60, 1));
    const auto released = stream.next();
    ASSERT_TRUE(released);
    EXPECT_EQ(messageOf(*released), Message(NoteOff{.pitch = 60}));
    EXPECT_EQ(stream.next(), std::nullopt);

    cables.plugIn("Piano");
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.isOpen; }));
    cables.play("Piano", press(62, 2));
    EXPECT_EQ(stream.next(), press(62, 2));
}

TEST_F(PortWatcherTest, SaysWhyAPortCannotBeOpenedAndTriesAgain)
{
    cables.plugIn("Piano");
    cables.refuseToOpen(true);
    watch();
    watcher->choose("Piano");
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.problem == "It cannot be opened."; }));
    EXPECT_FALSE(watcher->status().isOpen);
    cables.refuseToOpen(false);
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.isOpen; }));
    EXPECT_EQ(watcher->status().problem, "");
}

TEST_F(PortWatcherTest, ClosesThePortAndLetsGoWhenItEnds)
{
    cables.plugIn("Piano");
    watch();
    watcher->choose("Piano");
    ASSERT_TRUE(announced.wait([](const KeyboardStatus& status) { return status.isOpen; }));
    cables.play("Piano", press(60, 1));
    watcher.reset();
    EXPECT_EQ(cables.open(), "");
    EXPECT_EQ(stream.next(), press(60, 1));
    EXPECT_TRUE(stream.next());
}

TEST_F(PortWatcherTest, EndsAtOnceHoweverRarelyItLooks)
{
    const PortWatcher rare(
        std::make_unique<ScriptedInput>(cables), stream, {.otherwise = std::chrono::hours(1), .announce = {}});
}

} // namespace
} // namespace inventio::midi
