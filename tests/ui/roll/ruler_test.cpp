#include <QContextMenuEvent>
#include <gmock/gmock.h>

#include "tests/ui/roll/roll_fixture.h"
#include "ui/roll/painting/bar_lines.h"

namespace inventio::ui {
namespace {

using music::Ticks;

class RulerTest : public RollFixture {
protected:
    Ruler& ruler() { return m_panel.ruler(); }
    QPointF onRuler(double tick) { return {m_panel.viewport().geometry().x(tick), ruler().height() / 2.0}; }
    void dragOnRuler(QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = {})
    {
        press(ruler(), from, modifiers);
        moveTo(ruler(), to, modifiers);
        release(ruler(), to, modifiers);
    }
};

TEST_F(RulerTest, SeeksWithAClick)
{
    std::vector<Ticks> seeks;
    QObject::connect(&m_panel, &RollPanel::seekRequested, &m_panel, [&](Ticks at) { seeks.push_back(at); });
    press(ruler(), onRuler(970));
    release(ruler(), onRuler(970));
    EXPECT_THAT(seeks, testing::ElementsAre(Ticks{960}));
    EXPECT_FALSE(content().loop());
}

TEST_F(RulerTest, LoopsWithADragEitherWay)
{
    int changes = 0;
    QObject::connect(&m_panel, &RollPanel::loopChanged, &m_panel, [&] { ++changes; });
    dragOnRuler(onRuler(490), onRuler(1430));
    EXPECT_EQ(content().loop(), (TimeSpan{{480}, {1440}}));
    EXPECT_EQ(changes, 1);
    dragOnRuler(onRuler(3010), onRuler(1930));
    EXPECT_EQ(content().loop(), (TimeSpan{{1920}, {3120}}));
    EXPECT_FALSE(m_document.canUndo()) << "a loop is no edit";
}

TEST_F(RulerTest, EndsTheLoopWithADoubleClickOnItsRow)
{
    m_panel.setLoop(TimeSpan{{0}, {960}});
    doubleClick(ruler(), {onRuler(3000).x(), 4.0});
    EXPECT_FALSE(content().loop());
}

class RulerChangesTest : public RulerTest {
protected:
    RulerChangesTest()
    {
        auto piece = m_document.piece();
        piece.metre = music::TimeSignatureMap(480, {{{0}, 3, 4}});
        piece.tempo = music::TempoMap({{{0}, 600'000}, {{1680}, 500'000}});
        m_document.commit(QStringLiteral("Metre"), std::move(piece));
        QObject::connect(&ruler(), &Ruler::changeRequested, &m_panel, [this](Ticks at) { changes.push_back(at); });
    }

    std::vector<Ticks> changes;
};

TEST_F(RulerChangesTest, AsksForAChangeWithADoubleClickOnABar)
{
    m_panel.setLoop(TimeSpan{{0}, {960}});
    doubleClick(ruler(), onRuler(1400));
    doubleClick(ruler(), onRuler(3300));
    EXPECT_THAT(changes, testing::ElementsAre(Ticks{0}, Ticks{2880}));
    EXPECT_TRUE(content().loop());
}

TEST_F(RulerChangesTest, AsksForTheChangeThatIsWrittenThere)
{
    doubleClick(ruler(), onRuler(1680) + QPointF(12, 0));
    EXPECT_THAT(changes, testing::ElementsAre(Ticks{1680})) << "in the middle of bar 2";
}

TEST_F(RulerChangesTest, AsksForAMenuOfTheBar)
{
    std::vector<Ticks> menus;
    QObject::connect(&ruler(), &Ruler::menuRequested, &m_panel, [&](Ticks at, QPoint) { menus.push_back(at); });
    const QPoint at = onRuler(3300).toPoint();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, ruler().mapToGlobal(at));
    QCoreApplication::sendEvent(&ruler(), &event);
    EXPECT_THAT(menus, testing::ElementsAre(Ticks{2880}));
}

TEST_F(RulerTest, SetsTheRegionOverAllPitchesWithAlt)
{
    dragOnRuler(onRuler(490), onRuler(1430), Qt::AltModifier);
    EXPECT_EQ(piece().region, (project::Area{{480}, {1440}, 0, 127}));
    EXPECT_FALSE(content().loop());
    EXPECT_EQ(steps(), 1);
}

class RegionEdgeTest : public RulerTest {
protected:
    RegionEdgeTest()
    {
        auto marked = m_document.piece();
        marked.region = project::Area{{960}, {1920}, 50, 70};
        m_document.commit(QStringLiteral("Mark"), std::move(marked));
    }

    /// On the strip that shows the region.
    QPointF onEdge(double tick) { return {m_panel.viewport().geometry().x(tick), ruler().height() - 4.0}; }
};

TEST_F(RegionEdgeTest, IsDraggedAlone)
{
    dragOnRuler(onEdge(1920), onEdge(2890));
    EXPECT_EQ(piece().region, (project::Area{{960}, {2880}, 50, 70}));
    dragOnRuler(onEdge(960), onEdge(490));
    EXPECT_EQ(piece().region, (project::Area{{480}, {2880}, 50, 70}));
    EXPECT_EQ(m_document.undoName(), QStringLiteral("Change region"));
    EXPECT_FALSE(content().loop());
    EXPECT_EQ(steps(), 3);
}

TEST_F(RegionEdgeTest, MayPassTheOtherEnd)
{
    dragOnRuler(onEdge(960), onEdge(2400));
    EXPECT_EQ(piece().region, (project::Area{{1920}, {2400}, 50, 70}));
}

TEST_F(RegionEdgeTest, ShowsWhereItCanBeDragged)
{
    moveTo(ruler(), onEdge(1920));
    EXPECT_EQ(ruler().cursor().shape(), Qt::SizeHorCursor);
    moveTo(ruler(), onEdge(1440));
    EXPECT_EQ(ruler().cursor().shape(), Qt::ArrowCursor);
}

TEST_F(RegionEdgeTest, LeavesTheRegionAloneWhenCalledOff)
{
    press(ruler(), onEdge(1920));
    moveTo(ruler(), onEdge(2890));
    EXPECT_EQ(content().draft().region, (project::Area{{960}, {2880}, 50, 70}));
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
    QCoreApplication::sendEvent(&ruler(), &escape);
    EXPECT_EQ(piece().region, (project::Area{{960}, {1920}, 50, 70}));
    EXPECT_EQ(steps(), 1);
}

TEST_F(RegionEdgeTest, LeavesTheNumbersToThePlayhead)
{
    std::vector<Ticks> seeks;
    QObject::connect(&m_panel, &RollPanel::seekRequested, &m_panel, [&](Ticks at) { seeks.push_back(at); });
    press(ruler(), onRuler(1920));
    release(ruler(), onRuler(1920));
    EXPECT_THAT(seeks, testing::ElementsAre(Ticks{1920}));
}

TEST_F(RulerTest, IsCalledOffByEscape)
{
    press(ruler(), onRuler(490));
    moveTo(ruler(), onRuler(1430));
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
    QCoreApplication::sendEvent(&ruler(), &escape);
    EXPECT_FALSE(content().loop());
}

TEST(BarLinesTest, CountBarsOfChangingMetres)
{
    const music::TimeSignatureMap metre(480, {{{0}, 3, 4}, {{1440 * 2}, 4, 4}});
    const auto geometry = RollGeometry().withSize({960, 480}).withZoom(40, 16);
    const auto bars = barLines(geometry, metre, 10);
    ASSERT_GE(bars.size(), 4U);
    EXPECT_EQ(bars[1].at, Ticks{1440});
    EXPECT_EQ(bars[2].at, Ticks{2880});
    EXPECT_EQ(bars[3].at, Ticks{2880 + 1920});
}

TEST(BarLinesTest, LeaveSomeOutWhereTheyAreTooClose)
{
    const music::TimeSignatureMap metre(480);
    const auto geometry
        = RollGeometry().withSize({960, 480}).withContentEnd({1920 * 1000}).withZoom(2, 16); // 8 pixels a bar
    const auto bars = barLines(geometry, metre, 30);
    ASSERT_GE(bars.size(), 2U);
    EXPECT_EQ(bars[0].bar, 0);
    EXPECT_EQ(bars[1].bar, 4);
    EXPECT_TRUE(beatLines(geometry, metre, 9).empty());
}

} // namespace
} // namespace inventio::ui
