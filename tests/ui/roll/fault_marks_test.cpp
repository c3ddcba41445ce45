#include "ui/roll/scene/fault_marks.h"

#include <array>

#include <gmock/gmock.h>

#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

using analysis::FaultKind;
using project::NoteId;
using project::PieceNote;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

/// Soprano and bass go in octaves; notes are numbered voice by voice, four each.
project::Piece octaves()
{
    constexpr std::array<std::array<int, 4>, 4> kVoices{
        {{72, 74, 76, 77}, {67, 67, 67, 69}, {64, 65, 67, 60}, {48, 50, 52, 53}}};
    project::Piece piece;
    for (const auto& voice : kVoices) {
        piece.tracks.emplace_back();
        for (std::size_t i = 0; i < 4; ++i)
            piece.tracks.back().notes.push_back(
                {{.onset = {static_cast<std::int64_t>(i) * 480}, .pitch = voice[i], .length = {480}}, piece.newId()});
        piece.tracks.back().end = {1920};
    }
    return piece;
}

PieceNote noteAt(std::int64_t onset, std::uint64_t id)
{
    return {{.onset = {onset}, .pitch = 60, .length = {480}}, {id}};
}

TEST(FaultMarksTest, KnowTheNotesOfThePieceThatTheyAreAbout)
{
    const auto marks = faultMarksOf(octaves());
    const auto first = std::ranges::find(marks, FaultKind::ParallelOctaves, &FaultMark::kind);
    ASSERT_NE(first, marks.end());
    EXPECT_EQ(first->at, music::Ticks{480});
    EXPECT_THAT(first->notes, ::testing::IsSupersetOf({NoteId{2}, NoteId{14}})) << "d'' and d";
    EXPECT_THAT(faultMarksOf(threeNotes()), IsEmpty());
}

TEST(FaultMarksTest, LinesGoFromEachNoteToTheNextOfItsVoice)
{
    EXPECT_THAT(linesOf({noteAt(0, 1), noteAt(0, 2), noteAt(480, 3), noteAt(480, 4)}),
        ElementsAre(Pair(NoteId{1}, NoteId{3}), Pair(NoteId{2}, NoteId{4})));
    EXPECT_THAT(linesOf({noteAt(0, 1), noteAt(0, 2), noteAt(0, 3)}),
        ElementsAre(Pair(NoteId{1}, NoteId{2}), Pair(NoteId{2}, NoteId{3})));
    EXPECT_THAT(linesOf({noteAt(0, 1), noteAt(480, 2)}), ElementsAre(Pair(NoteId{1}, NoteId{2})));
    EXPECT_THAT(linesOf({noteAt(0, 1)}), IsEmpty());
}

class MarkedRollTest : public RollFixture {
protected:
    MarkedRollTest()
        : RollFixture(octaves())
    {
    }
};

TEST_F(MarkedRollTest, FaultsAreSeenOnRollAndScore)
{
    const QImage roll = view().grab().toImage();
    const QImage score = m_panel.lanes().score().grab().toImage();
    m_panel.overlays().setFaults(faultMarksOf(piece()), -1);
    const QImage marked = view().grab().toImage();
    EXPECT_NE(marked, roll);
    EXPECT_NE(m_panel.lanes().score().grab().toImage(), score);
    m_panel.overlays().setFaults(faultMarksOf(piece()), 0);
    EXPECT_NE(view().grab().toImage(), marked) << "the chosen one stands out";
    m_panel.overlays().setFaults({}, -1);
    EXPECT_EQ(view().grab().toImage(), roll);
}

} // namespace
} // namespace inventio::ui
