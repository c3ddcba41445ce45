#include "ui/playback/track_row.h"

#include <vector>

#include <QPushButton>
#include <QSlider>

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

class TrackRowTest : public testing::Test {
protected:
    TrackRowTest()
    {
        QObject::connect(&row, &TrackRow::mixChanged,
            [this](const QString&, const project::TrackMix& mix) { changes.push_back(mix); });
    }
    void show(double volume)
    {
        project::PieceTrack track;
        track.mix.volume = volume;
        row.show(track, 1);
    }

    TrackRow row;
    std::vector<project::TrackMix> changes;
};

TEST_F(TrackRowTest, LeavesEveryVolumeAsItIsWhenATrackIsMuted)
{
    for (int volume = 0; volume < 128; ++volume) {
        show(volume / 127.0);
        row.findChildren<QPushButton*>().at(1)->click();
        ASSERT_EQ(changes.size(), 1U);
        EXPECT_TRUE(changes[0].muted);
        EXPECT_EQ(changes[0].volume, volume / 127.0);
        changes.clear();
    }
}

TEST_F(TrackRowTest, TellsTheVolumeThatIsChosen)
{
    show(0.5);
    row.findChild<QSlider*>()->setValue(25);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].volume, 0.25);
}

} // namespace
} // namespace inventio::ui
