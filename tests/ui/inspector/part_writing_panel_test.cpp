#include "ui/inspector/part_writing_panel.h"

#include <gmock/gmock.h>

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include "core/project/piece_edits.h"

namespace inventio::ui {
namespace {

using analysis::FaultKind;
using ::testing::ElementsAre;

project::Piece twoNotes()
{
    project::Piece piece;
    piece.tracks.emplace_back();
    piece = project::withNote(piece, 0, {.onset = {0}, .pitch = 60, .length = {480}});
    return project::withNote(piece, 0, {.onset = {0}, .pitch = 67, .length = {480}});
}

class PartWritingPanelTest : public ::testing::Test {
protected:
    PartWritingPanelTest()
        : notes(std::make_shared<const project::Piece>(twoNotes()))
    {
        panel.setFaults({{FaultKind::ParallelFifths, {0}, {{1}, {2}}}, {FaultKind::OutOfRange, {480}, {{2}}},
                            {FaultKind::ParallelFifths, {960}, {{1}}}},
            FaultCounts{3}, notes);
    }
    QTreeWidgetItem* rule(FaultKind kind)
    {
        return panel.findChild<QTreeWidget*>()->topLevelItem(static_cast<int>(kind));
    }

    NoteIndex notes;
    PartWritingPanel panel;
};

TEST_F(PartWritingPanelTest, ListsEachFaultUnderItsRuleAndCountsBeforeAndAfter)
{
    EXPECT_EQ(rule(FaultKind::ParallelFifths)->text(0), QStringLiteral("Parallel fifths"));
    EXPECT_EQ(rule(FaultKind::ParallelFifths)->text(1), QStringLiteral("3 → 2"));
    ASSERT_EQ(rule(FaultKind::ParallelFifths)->childCount(), 2);
    EXPECT_EQ(rule(FaultKind::ParallelFifths)->child(0)->text(0), QStringLiteral("bar 1 beat 1: C4 G4"));
    EXPECT_EQ(rule(FaultKind::OutOfRange)->text(1), QStringLiteral("0 → 1"));
}

TEST_F(PartWritingPanelTest, WithoutABeforeThereIsOneCount)
{
    panel.setFaults({{FaultKind::OutOfRange, {480}, {{2}}}}, {}, notes);
    EXPECT_EQ(rule(FaultKind::OutOfRange)->text(1), QStringLiteral("1"));
    EXPECT_EQ(rule(FaultKind::ParallelFifths)->childCount(), 0);
}

TEST_F(PartWritingPanelTest, TellsWhichIsChosenAndWhyItIsOne)
{
    int told = 0;
    QObject::connect(&panel, &PartWritingPanel::chosenChanged, &panel, [&] { ++told; });
    EXPECT_EQ(panel.chosen(), -1);
    panel.choose(1);
    EXPECT_EQ(panel.chosen(), 1);
    EXPECT_EQ(told, 1);
    const auto labels = panel.findChildren<QLabel*>();
    EXPECT_TRUE(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text().startsWith(QStringLiteral("The note lies beyond")); }));
}

TEST_F(PartWritingPanelTest, ARuleIsSwitchedOffByItsBox)
{
    int told = 0;
    QObject::connect(&panel, &PartWritingPanel::ignoredChanged, &panel, [&] { ++told; });
    panel.setIgnored({FaultKind::BassLeap});
    EXPECT_EQ(told, 0) << "nobody is told what he has just said";
    rule(FaultKind::OutOfRange)->setCheckState(0, Qt::Unchecked);
    EXPECT_EQ(told, 1);
    EXPECT_THAT(panel.ignored(), ElementsAre(FaultKind::BassLeap, FaultKind::OutOfRange));
}

TEST_F(PartWritingPanelTest, MendsOnlyAChosenFaultAndOnlyWhereTheModelCouldBeAsked)
{
    auto* mend = panel.findChild<QPushButton*>();
    panel.choose(0);
    EXPECT_FALSE(mend->isEnabled());
    panel.setMendable(true);
    EXPECT_TRUE(mend->isEnabled());
    std::vector<int> asked;
    QObject::connect(&panel, &PartWritingPanel::mendRequested, &panel, [&](int fault) { asked.push_back(fault); });
    mend->click();
    EXPECT_THAT(asked, ElementsAre(0));
}

} // namespace
} // namespace inventio::ui
