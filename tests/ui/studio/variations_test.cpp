// The strip of variations, by mouse and by keys.
#include <set>

#include <QDateTime>
#include <QMouseEvent>
#include <QStandardItemModel>
#include <QTimeZone>
#include <QTreeWidget>
#include <QtTest/QTest>

#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/variation_card.h"
#include "ui/enhance/variation_strip.h"
#include "ui/playback/sound_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/theme/tokens.h"
#include "ui/versions/version_controller.h"
#include "ui/versions/version_delegate.h"
#include "ui/versions/versions_panel.h"

namespace inventio::ui {

namespace {

class VariationsTest : public StudioTest {
protected:
    VariationStrip& strip() { return *studio->findChild<VariationStrip*>(); }
    const std::vector<VariationCard*>& cards() { return strip().cards(); }

    /// Another variation.
    void another()
    {
        QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
        studio->actions()["model.enhanceAgain"]->trigger();
        ASSERT_TRUE(stopped.wait(kWaitMs));
    }
};

TEST_F(VariationsTest, TheOriginalComesFirstThenWhatWasMadeOfIt)
{
    ASSERT_EQ(cards().size(), 1U);
    const auto original = project().current;
    EXPECT_EQ(cards()[0]->version(), original);
    enhance();
    const auto made = cards().size();
    EXPECT_GE(made, 2U);
    EXPECT_EQ(cards()[1]->version(), project().current) << "the best one";
    another();
    ASSERT_EQ(cards().size(), made + 1);
    EXPECT_EQ(cards()[0]->version(), original);
    EXPECT_EQ(cards().back()->version(), project().current);
    EXPECT_TRUE(cards().back()->accessibleName().contains(QStringLiteral("on show")));
    EXPECT_FALSE(cards()[1]->accessibleName().contains(QStringLiteral("on show")));
}

TEST_F(VariationsTest, ARowSaysWhenItsVersionWasMade)
{
    const QDateTime now(QDate(2026, 3, 2), QTime(11, 10), QTimeZone::utc());
    EXPECT_EQ(timeText(now.toSecsSinceEpoch(), now), QStringLiteral("11:10"));
    EXPECT_EQ(timeText(0, now), QString());
    EXPECT_FALSE(timeText(now.toSecsSinceEpoch(), now.addDays(1)).contains(QStringLiteral("11:10")));
    enhance();
    const auto* tree = studio->versionsPanel().findChild<QTreeWidget*>();
    const auto* made = tree->topLevelItem(0)->child(0);
    EXPECT_EQ(made->data(0, VersionDelegate::TimeRole).toString().size(), 5);
}

TEST_F(VariationsTest, AVersionOfThisYearHasAShortDay)
{
    const QDateTime now(QDate(2026, 3, 2), QTime(11, 10), QTimeZone::utc());
    EXPECT_EQ(
        timeText(now.toSecsSinceEpoch(), now.addDays(40)), QLocale().toString(now.date(), QStringLiteral("d MMM")));
    EXPECT_TRUE(timeText(now.toSecsSinceEpoch(), now.addYears(2)).contains(QStringLiteral("26")));
}

TEST_F(VariationsTest, ARowThatIsTooNarrowKeepsTheTimeWhole)
{
    QStandardItemModel rows(1, 1);
    const QModelIndex row = rows.index(0, 0);
    rows.setData(row, QStringLiteral("+163 −103"), VersionDelegate::CountsRole);
    rows.setData(row, QStringLiteral("19:59"), VersionDelegate::TimeRole);
    rows.setData(row, QStringLiteral("Before"), VersionDelegate::MarkRole);
    const QFontMetrics metrics(studio->font());
    const auto second = [&](double room) { return VersionDelegate::secondLine(row, metrics, room, 6); };
    EXPECT_EQ(second(1000), std::pair(QStringLiteral("+163 −103 · 19:59"), QStringLiteral("Before")));
    const int counted
        = metrics.horizontalAdvance(QStringLiteral("+163 −103")) + metrics.horizontalAdvance(QStringLiteral("Before"));
    EXPECT_EQ(second(counted + 6), std::pair(QStringLiteral("+163 −103"), QStringLiteral("Before")));
    const int words
        = metrics.horizontalAdvance(QStringLiteral("19:59")) + metrics.horizontalAdvance(QStringLiteral("Before"));
    EXPECT_EQ(second(words + 6), std::pair(QStringLiteral("19:59"), QStringLiteral("Before")));
    EXPECT_EQ(second(words), std::pair(QStringLiteral("19:59"), QString()));
    EXPECT_EQ(second(1).first, QStringLiteral("19:59"));
}

TEST_F(VariationsTest, ALongNameIsCutBeforeItsNumberAndTheTipHasAllOfIt)
{
    const QString name = QStringLiteral("Accompaniment 12");
    const QFontMetrics metrics(studio->font());
    EXPECT_EQ(elidedName(name, metrics, 1000), name);
    const int room = metrics.horizontalAdvance(name) - 10;
    const QString cut = elidedName(name, metrics, room);
    EXPECT_TRUE(cut.startsWith(QStringLiteral("Acc")) && cut.endsWith(QStringLiteral("… 12"))) << cut.toStdString();
    EXPECT_LE(metrics.horizontalAdvance(cut), room);
    enhance();
    const auto* made = studio->versionsPanel().findChild<QTreeWidget*>()->topLevelItem(0)->child(0);
    EXPECT_TRUE(made->toolTip(0).startsWith(made->text(0) + QLatin1Char('\n')));
}

TEST_F(VariationsTest, NoTwoHaveTheSameNameAlsoAfterOneWasRejected)
{
    enhance();
    while (cards().size() < 4)
        another();
    studio->versions().open(cards()[1]->version());
    studio->actions()["variation.reject"]->trigger();
    another();
    another();
    std::set<std::string> names;
    for (const auto& version : project().versions)
        EXPECT_TRUE(names.insert(version.name).second) << version.name;
}

TEST_F(VariationsTest, TheListMarksTheVersionOnShow)
{
    enhance();
    another();
    for (const std::size_t card : {1U, 0U, 2U}) {
        QTest::mouseClick(cards()[card], Qt::LeftButton);
        EXPECT_EQ(studio->versionsPanel().chosen(), project().current) << card;
    }
    studio->versionsPanel().choose(cards()[0]->version());
    studio->actions()["version.favourite"]->trigger();
    EXPECT_EQ(studio->versionsPanel().chosen(), cards()[0]->version()) << "the user's choice stays";
}

TEST_F(VariationsTest, TheFocusIsOnTheCardOnShowWhereAnotherFamilyComes)
{
    enhance();
    QTest::qWait(1); // until the new cards are there
    const auto made = project().current;
    auto child = project().version(made);
    child.name = "Of the variation";
    studio->document().commit(QStringLiteral("Child"), project::withChild(project(), made, child));
    ASSERT_EQ(cards()[0]->version(), made);
    studio->activateWindow();
    cards()[0]->setFocus();
    QTest::mouseClick(cards()[0], Qt::LeftButton);
    ASSERT_EQ(project().current, made);
    ASSERT_NE(cards()[0]->version(), made) << "the family is that of the first original";
    for (const auto* card : cards())
        EXPECT_EQ(card->hasFocus(), card->version() == made);
}

TEST_F(VariationsTest, TheOriginalAndThreeVariationsAreSeenAsAWhole)
{
    studio->resize(token::kWindowWidth, token::kWindowHeight);
    enhance();
    while (cards().size() < 4)
        another();
    QTest::qWait(1);
    for (const auto* card : cards()) {
        const QRect place(card->mapTo(&strip(), QPoint()), card->size());
        EXPECT_EQ(card->visibleRegion().boundingRect(), card->rect()) << place.right() << " of " << strip().width();
    }
}

TEST_F(VariationsTest, TheOneOnShowIsScrolledTo)
{
    studio->resize(token::kWindowWidth, token::kWindowHeight);
    enhance();
    while (cards().size() < 6)
        another();
    QTest::qWait(1);
    ASSERT_EQ(cards().back()->version(), project().current);
    EXPECT_EQ(cards().back()->visibleRegion().boundingRect(), cards().back()->rect());
}

TEST_F(VariationsTest, AClickShowsOneAndReturnKeepsIt)
{
    enhance();
    another();
    const auto first = cards()[1]->version();
    QTest::mouseClick(cards()[1], Qt::LeftButton);
    EXPECT_EQ(project().current, first);
    cards()[1]->setFocus();
    QTest::keyClick(cards()[1], Qt::Key_Return);
    EXPECT_TRUE(project().version(first).favourite);
    EXPECT_TRUE(studio->roll().view().hasFocus());
}

TEST_F(VariationsTest, TheArrowsGoFromOneToTheNext)
{
    enhance();
    another();
    cards()[2]->setFocus();
    QTest::keyClick(cards()[2], Qt::Key_Left);
    EXPECT_EQ(project().current, cards()[1]->version());
    EXPECT_TRUE(cards()[1]->hasFocus());
    QTest::keyClick(cards()[1], Qt::Key_Left);
    EXPECT_EQ(project().current, cards()[0]->version());
    QTest::keyClick(cards()[0], Qt::Key_Left);
    EXPECT_EQ(project().current, cards()[0]->version()) << "there is none before the original";
}

TEST_F(VariationsTest, DelRejectsOneAndShowsTheNext)
{
    enhance();
    another();
    const auto original = cards()[0]->version();
    const auto second = cards()[2]->version();
    const auto all = cards().size();
    studio->versions().open(cards()[1]->version());
    cards()[1]->setFocus();
    QTest::keyClick(cards()[1], Qt::Key_Delete);
    EXPECT_EQ(project().current, second);
    EXPECT_EQ(cards().size(), all - 1);
    for (auto left = all - 1; left > 1; --left)
        studio->actions()["variation.reject"]->trigger();
    EXPECT_EQ(project().current, original);
    cards()[0]->setFocus();
    QTest::keyClick(cards()[0], Qt::Key_Delete);
    EXPECT_EQ(project().versions.size(), 1U) << "the original is not rejected";
    for (std::size_t rejected = 1; rejected < all; ++rejected)
        studio->actions()["edit.undo"]->trigger();
    EXPECT_EQ(cards().size(), all);
}

TEST_F(VariationsTest, PointingAtOneShowsItUntilThePointerLeaves)
{
    const auto original = project().current;
    enhance();
    const auto made = project().current;
    const auto before = project();
    Q_EMIT strip().pointed(original);
    EXPECT_TRUE(studio->versions().showsOther());
    EXPECT_EQ(studio->roll().content().piece(), *project().version(original).piece);
    Q_EMIT strip().pointed(made);
    EXPECT_FALSE(studio->versions().showsOther()) << "it is on show anyway";
    Q_EMIT strip().left(made);
    EXPECT_FALSE(studio->versions().showsOther());
    EXPECT_EQ(studio->versions().other(), original);
    EXPECT_EQ(project(), before);
}

class VersionRowsTest : public VariationsTest {
protected:
    QTreeWidget& tree() { return *studio->versionsPanel().findChild<QTreeWidget*>(); }
    QRect rowOf(project::VersionId id)
    {
        QTreeWidgetItemIterator it(&tree());
        while (*it && (*it)->data(0, Qt::UserRole).toULongLong() != id.value)
            ++it;
        return tree().visualItemRect(*it);
    }
    void point(QPoint at)
    {
        QMouseEvent move(QEvent::MouseMove, at, tree().viewport()->mapToGlobal(at), Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(tree().viewport(), &move);
    }
};

TEST_F(VersionRowsTest, PointingAtOnePlaysItUntilThePointerLeaves)
{
    openSilence();
    const auto original = project().current;
    enhance();
    const auto made = project().current;
    point(rowOf(original).center());
    EXPECT_TRUE(studio->versions().showsOther());
    EXPECT_TRUE(waitUntilPlaying(true));
    EXPECT_EQ(studio->roll().content().piece(), *project().version(original).piece);
    point(rowOf(made).center());
    EXPECT_FALSE(studio->versions().showsOther());
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(tree().viewport(), &leave);
    EXPECT_TRUE(waitUntilPlaying(false));
    EXPECT_EQ(studio->versions().other(), original);
    EXPECT_EQ(project().current, made);
}

TEST_F(VersionRowsTest, AClickOnItsStarKeepsOne)
{
    enhance();
    const auto original = project().versions.front().id;
    for (const bool keeps : {true, false}) {
        const QRect row = rowOf(original);
        QTest::mouseClick(tree().viewport(), Qt::LeftButton, {}, {row.right() - 12, row.top() + 12});
        QCoreApplication::processEvents();
        EXPECT_EQ(project().version(original).favourite, keeps);
    }
}

} // namespace

} // namespace inventio::ui
