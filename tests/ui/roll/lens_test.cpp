// What the lens proposes, under the pointer.
#include <QToolTip>

#include "tests/ui/roll/roll_fixture.h"
#include "ui/roll/gestures/choose_gesture.h"

namespace inventio::ui {
namespace {

class LensChoiceTest : public RollFixture {
protected:
    LensChoiceTest()
    {
        LensMap lens;
        lens.choices = {{{.onset = {1440}, .pitch = 60, .length = {480}}, 0.5}, {m_note, 0.31}};
        m_panel.overlays().setLens(std::make_shared<const LensMap>(std::move(lens)));
    }

    QPointF middle() const { return at(720, m_note.pitch); }

    const music::Note m_note{.onset = {480}, .pitch = 57, .length = {480}, .velocity = 72};
};

TEST_F(LensChoiceTest, AClickAcceptsItAsTheModelS)
{
    click(middle());
    ASSERT_EQ(noteCount(), 4);
    EXPECT_EQ(note({4}), m_note);
    EXPECT_EQ(content().notes().find({4})->provenance, project::Provenance::Added);
    EXPECT_TRUE(content().piece().tracks.back().name.starts_with("Added")) << "not among the user's own";
    EXPECT_EQ(steps(), 1);
}

TEST_F(LensChoiceTest, LetGoElsewhereItIsNotTaken)
{
    drag(middle(), at(1440, 50));
    EXPECT_EQ(noteCount(), 3);
    EXPECT_EQ(steps(), 0);
}

TEST_F(LensChoiceTest, ThePointerSaysThatItCanBeTakenAndWhatItIs)
{
    moveTo(view(), middle());
    EXPECT_EQ(view().cursor().shape(), Qt::PointingHandCursor);
    EXPECT_EQ(QToolTip::text(), QStringLiteral("A3, quarter, 31 %, 2nd choice"));
    moveTo(view(), at(1440, 50));
    EXPECT_NE(view().cursor().shape(), Qt::PointingHandCursor);
}

TEST_F(LensChoiceTest, WithoutTheLensNothingIsProposed)
{
    m_panel.overlays().setLens(nullptr);
    click(middle());
    EXPECT_EQ(noteCount(), 3);
}

TEST_F(LensChoiceTest, OtherToolsDoTheirOwn)
{
    m_panel.setTool(Tool::kErase);
    click(middle());
    EXPECT_EQ(noteCount(), 3);
}

} // namespace
} // namespace inventio::ui
