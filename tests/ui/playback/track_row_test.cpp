#include "ui/playback/track_row.h"

#include <vector>

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include <gtest/gtest.h>

#include "ui/widgets/knob.h"

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
    row.findChild<Knob*>()->setValue(25);
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0].volume, 0.25);
}

TEST_F(TrackRowTest, AsksToBeColouredInItsMenu)
{
    project::PieceTrack track;
    track.colour = 2;
    row.show(track, 1);
    int colour = -1;
    QObject::connect(&row, &TrackRow::coloured, [&](int to) { colour = to; });
    for (const auto* action : row.actions())
        if (action->menu()) {
            const auto colours = action->menu()->actions();
            ASSERT_EQ(colours.size(), 1 + project::kTrackColours);
            EXPECT_TRUE(colours.at(2)->isChecked());
            EXPECT_FALSE(colours.at(0)->isChecked());
            colours.at(4)->trigger();
        }
    EXPECT_EQ(colour, 4);
}

TEST_F(TrackRowTest, AsksToBeRenamedMovedAndDeletedInItsMenu)
{
    show(0.5);
    QString name;
    int by = 0;
    int removals = 0;
    QObject::connect(&row, &TrackRow::renamed, [&](const QString& to) { name = to; });
    QObject::connect(&row, &TrackRow::moved, [&](int to) { by = to; });
    QObject::connect(&row, &TrackRow::removed, [&] { ++removals; });
    const auto menu = row.actions();
    ASSERT_EQ(menu.size(), 5);
    menu[0]->trigger();
    auto* field = row.findChild<QLineEdit*>();
    ASSERT_NE(field, nullptr);
    field->setText(QStringLiteral("Violin"));
    Q_EMIT field->editingFinished();
    EXPECT_EQ(name, QStringLiteral("Violin"));
    menu[1]->trigger();
    EXPECT_EQ(by, -1);
    menu[2]->trigger();
    EXPECT_EQ(by, 1);
    menu[4]->trigger();
    EXPECT_EQ(removals, 1);
}

} // namespace
} // namespace inventio::ui
