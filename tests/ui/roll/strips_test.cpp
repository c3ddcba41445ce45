#include <gmock/gmock.h>

#include <QApplication>

#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

using music::Ticks;
using ::testing::ElementsAre;

class KeysStripTest : public RollFixture {
protected:
    KeysStripTest()
    {
        QObject::connect(&m_panel, &RollPanel::noteOn, &m_panel, [this](int pitch, int) { m_on.push_back(pitch); });
        QObject::connect(&m_panel, &RollPanel::noteOff, &m_panel, [this](int pitch) { m_off.push_back(pitch); });
    }
    QPointF keyOf(int pitch) const { return {30, at(0, pitch).y()}; }

    std::vector<int> m_on;
    std::vector<int> m_off;
};

TEST_F(KeysStripTest, SoundsWhilePressed)
{
    press(m_panel.keys(), keyOf(64));
    EXPECT_THAT(m_on, ElementsAre(64));
    release(m_panel.keys(), keyOf(64));
    EXPECT_THAT(m_off, ElementsAre(64));
}

TEST_F(KeysStripTest, NamesEveryKeyByItsPitch)
{
    const KeyboardStrip& keys = m_panel.keys();
    const char* const white[] = {"C4", "D4", "E4", "F4", "G4", "A4", "B4"};
    const int pitches[] = {60, 62, 64, 65, 67, 69, 71};
    for (std::size_t i = 0; i < std::size(pitches); ++i)
        EXPECT_EQ(keys.nameOf(pitches[i]), QString::fromLatin1(white[i]));
    EXPECT_EQ(keys.nameOf(57), QStringLiteral("A3"));
    EXPECT_TRUE(keys.nameOf(66).startsWith(QStringLiteral("F"))) << keys.nameOf(66).toStdString();
}

TEST_F(KeysStripTest, PlaysAGlissandoWhenDragged)
{
    press(m_panel.keys(), keyOf(64));
    moveTo(m_panel.keys(), keyOf(65));
    moveTo(m_panel.keys(), keyOf(65) + QPointF(2, 0));
    moveTo(m_panel.keys(), keyOf(66));
    release(m_panel.keys(), keyOf(66));
    EXPECT_THAT(m_on, ElementsAre(64, 65, 66));
    EXPECT_THAT(m_off, ElementsAre(64, 65, 66));
}

TEST_F(KeysStripTest, SelectsItsRowWithADoubleClick)
{
    doubleClick(m_panel.keys(), keyOf(64));
    EXPECT_THAT(m_document.selection(), ElementsAre(kE));
}

TEST_F(KeysStripTest, ShowsThePressedKey)
{
    const QImage before = m_panel.keys().grab().toImage();
    m_panel.setKeyPressed(64, true);
    EXPECT_NE(m_panel.keys().grab().toImage(), before);
    m_panel.setKeyPressed(64, false);
    EXPECT_EQ(m_panel.keys().grab().toImage(), before);
}

class OverviewTest : public RollFixture { };

TEST_F(OverviewTest, ScrollsWithItsFrame)
{
    m_panel.viewport().zoomInTime(4, 0);
    const QPointF middle = m_panel.overview().frame().center();
    press(m_panel.overview(), middle);
    EXPECT_NEAR(m_panel.viewport().geometry().left(), 0, 1) << "a press on the frame moves nothing";
    moveTo(m_panel.overview(), middle + QPointF(100, 0));
    EXPECT_NEAR(m_panel.overview().frame().center().x(), middle.x() + 100, 0.5);
}

TEST_F(OverviewTest, BringsItsFrameToAPress)
{
    m_panel.viewport().zoomInTime(4, 0);
    press(m_panel.overview(), {400, 10});
    EXPECT_NEAR(m_panel.overview().frame().center().x(), 400, 0.5);
}

TEST_F(OverviewTest, ShowsThePieceFromEdgeToEdge)
{
    m_panel.viewport().zoomInTime(8, 0);
    const double end = static_cast<double>(content().endOfLastBar().value);
    const auto& geometry = m_panel.viewport().geometry();
    ASSERT_LT(geometry.ticksAt(geometry.size().width()), end);
    EXPECT_NEAR(m_panel.overview().frame().width(),
        geometry.size().width() / geometry.pixelsPerTick() / end * m_panel.overview().width(), 0.5);
}

class StripWheelTest : public RollFixture {
protected:
    StripWheelTest() { m_panel.viewport().zoomInTime(3, 0); }
    const RollGeometry& geometry() { return m_panel.viewport().geometry(); }
};

TEST_F(StripWheelTest, ScrollsInTimeOverRulerVelocitiesAndOverview)
{
    for (QWidget* strip :
        std::initializer_list<QWidget*>{&m_panel.ruler(), &m_panel.velocityLane(), &m_panel.overview()}) {
        const double left = geometry().left();
        const double top = geometry().top();
        wheel(*strip, {100, 5}, -1);
        EXPECT_GT(geometry().left(), left);
        EXPECT_DOUBLE_EQ(geometry().top(), top);
    }
}

TEST_F(StripWheelTest, ZoomsInTimeAboutThePointerWithCtrl)
{
    for (QWidget* strip : std::initializer_list<QWidget*>{&m_panel.ruler(), &m_panel.velocityLane()}) {
        const double ticks = geometry().ticksAt(100);
        const double right = geometry().ticksAt(200);
        wheel(*strip, {100, 5}, 1, Qt::ControlModifier);
        EXPECT_NEAR(geometry().ticksAt(100), ticks, 1e-6);
        EXPECT_LT(geometry().ticksAt(200), right);
    }
}

TEST_F(StripWheelTest, ScrollsAndZoomsInPitchOverTheKeys)
{
    const double left = geometry().left();
    const double top = geometry().top();
    wheel(m_panel.keys(), {30, 200}, -1);
    EXPECT_GT(geometry().top(), top);
    const double row = geometry().rowHeight();
    wheel(m_panel.keys(), {30, 200}, 1, Qt::ControlModifier);
    EXPECT_GT(geometry().rowHeight(), row);
    EXPECT_DOUBLE_EQ(geometry().left(), left);
}

class PanelTest : public RollFixture { };

TEST_F(PanelTest, BeginsWithTheMusicInView)
{
    const auto& geometry = m_panel.viewport().geometry();
    const QRectF view(QPointF(), geometry.size());
    for (const auto id : {kC, kE, kG})
        EXPECT_TRUE(view.contains(geometry.rectOf(note(id))));
}

TEST_F(PanelTest, LinesUpItsParts)
{
    const auto left = [this](const QWidget& widget) { return widget.mapTo(&m_panel, QPoint()).x(); };
    EXPECT_EQ(left(m_panel.ruler()), left(view()));
    EXPECT_EQ(left(m_panel.harmony()), left(view()));
    EXPECT_EQ(left(m_panel.lanes().score()), left(view()));
    m_panel.lanes().setLane(LowerLane::Velocity);
    QApplication::processEvents();
    EXPECT_EQ(left(m_panel.velocityLane()), left(view()));
    EXPECT_EQ(m_panel.keys().mapTo(&m_panel, QPoint()).y(), view().mapTo(&m_panel, QPoint()).y());
}

TEST_F(PanelTest, SaysWhatThePointerIsOver)
{
    std::vector<project::NoteId> notes;
    std::vector<int> pitches;
    QObject::connect(&m_panel, &RollPanel::noteHovered, &m_panel, [&](project::NoteId id) { notes.push_back(id); });
    QObject::connect(&m_panel, &RollPanel::cellHovered, &m_panel, [&](Ticks, int pitch) { pitches.push_back(pitch); });
    moveTo(view(), bodyOf(kE), {}, Qt::NoButton);
    moveTo(view(), at(600, 70), {}, Qt::NoButton);
    EXPECT_THAT(notes, ElementsAre(kE, project::NoteId{}));
    EXPECT_THAT(pitches, ElementsAre(64, 70));
}

TEST_F(PanelTest, ShowsAnotherProjectFromItsBeginning)
{
    m_panel.viewport().scrollBy(300, 300);
    m_document.replace(project::newProject(threeNotes(), "Other"), {});
    EXPECT_DOUBLE_EQ(m_panel.viewport().geometry().left(), 0);
}

TEST_F(PanelTest, LivesWithoutADocument)
{
    m_panel.setDocument(nullptr);
    click(at(490, 72));
    key(Qt::Key_A, Qt::ControlModifier);
    key(Qt::Key_Delete);
    EXPECT_EQ(noteCount(), 3);
    EXPECT_EQ(content().piece().noteCount(), 0);
}

} // namespace
} // namespace inventio::ui
