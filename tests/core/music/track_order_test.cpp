#include "core/music/track_order.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::music {
namespace {

using namespace testing;

/// "+60 -60 e0": notes that begin and end, by pitch, and events by number.
std::string told(const std::vector<Note>& notes, const std::vector<RawEvent>& events)
{
    std::string text;
    for (const TrackMessage& message : messagesInOrder(notes, events)) {
        text += text.empty() ? "" : " ";
        if (message.kind == TrackMessage::Kind::Event)
            text += "e" + std::to_string(message.index);
        else
            text += (message.kind == TrackMessage::Kind::NoteBegin ? "+" : "-")
                + std::to_string(notes[message.index].pitch);
    }
    return text;
}

RawEvent eventAt(
    std::int64_t tick, std::initializer_list<int> begunBefore = {}, std::initializer_list<int> endedAfter = {})
{
    RawEvent event{{tick}, {0xb0, 7, 1}, {}};
    for (const int pitch : begunBefore)
        event.order.begunBefore.set(static_cast<std::size_t>(pitch));
    for (const int pitch : endedAfter)
        event.order.endedAfter.set(static_cast<std::size_t>(pitch));
    return event;
}

TEST(TrackOrderTest, IsEndsThenEventsThenBeginnings)
{
    EXPECT_EQ(told({noteAt(0, 60, 5), noteAt(5, 60, 5)}, {eventAt(5), eventAt(5)}), "+60 -60 e0 e1 +60 -60");
}

TEST(TrackOrderTest, PutsAPedalBeforeTheNotesItCatches)
{
    EXPECT_EQ(told({noteAt(0, 60, 5), noteAt(0, 64, 5)}, {eventAt(5, {}, {64})}), "+60 +64 -60 e0 -64");
}

TEST(TrackOrderTest, LetsATextBesideAPedalSayNothingOfNotes)
{
    const RawEvent text{{5}, {0xff, 1, 'A'}, {}};
    EXPECT_EQ(told({noteAt(0, 60, 5), noteAt(0, 64, 5)}, {text, eventAt(5, {}, {64})}), "+60 +64 e0 -60 e1 -64");
}

TEST(TrackOrderTest, PutsAnEventBehindTheNotesThatBeganBefore)
{
    EXPECT_EQ(
        told({noteAt(0, 60, 5), noteAt(0, 64, 5)}, {eventAt(0, {60}), eventAt(0, {60})}), "+60 e0 e1 +64 -60 -64");
    EXPECT_EQ(told({noteAt(0, 60, 5), noteAt(0, 64, 5)}, {eventAt(0), eventAt(0, {64})}), "e0 +64 e1 +60 -60 -64");
}

TEST(TrackOrderTest, EndsANoteOfNoLengthRightAfterItsBeginning)
{
    EXPECT_EQ(told({noteAt(0, 60, 5), noteAt(5, 62, 0), noteAt(5, 64, 1)}, {}), "+60 -60 +62 -62 +64 -64");
    EXPECT_EQ(told({noteAt(5, 62, 0)}, {eventAt(5, {62})}), "+62 -62 e0");
    EXPECT_EQ(told({noteAt(5, 62, 0)}, {eventAt(5, {62}, {62})}), "+62 e0 -62");
}

TEST(TrackOrderTest, MeansNothingForNotesThatAreGone)
{
    EXPECT_EQ(told({noteAt(0, 60, 5)}, {eventAt(5, {72}, {71}), eventAt(9, {60}, {60})}), "+60 -60 e0 e1");
}

TEST(TrackOrderTest, TellsWhatComesAfterTheLastEvent)
{
    EXPECT_EQ(told({noteAt(1, 60, 9), noteAt(2, 62, 1), noteAt(3, 62, 9)}, {eventAt(0)}), "e0 +60 +62 -62 +62 -60 -62");
    EXPECT_EQ(told({}, {eventAt(0)}), "e0");
    EXPECT_EQ(told({}, {}), "");
}

} // namespace
} // namespace inventio::music
