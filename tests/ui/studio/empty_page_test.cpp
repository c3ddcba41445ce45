// What an empty page offers, and who is here for the first time.
#include "ui/files/empty_page.h"

#include <algorithm>

#include <QAbstractButton>
#include <QEnterEvent>
#include <QtTest/QTest>

#include "tests/ui/studio/studio_fixture.h"
#include "ui/files/file_controller.h"
#include "ui/files/tune_card.h"
#include "ui/playback/sound_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/studio/first_steps.h"

namespace inventio::ui {

namespace {

class EmptyPageTest : public StudioTest {
protected:
    EmptyPage& page() { return *studio->findChild<EmptyPage*>(); }

    void click(const QString& begin)
    {
        for (auto* button : page().findChildren<QAbstractButton*>())
            if (button->text().startsWith(begin))
                return QTest::mouseClick(button, Qt::LeftButton);
        FAIL() << "no button " << begin.toStdString();
    }
};

TEST_F(EmptyPageTest, ShowsWhileThereIsNothing)
{
    EXPECT_FALSE(page().isVisible());
    studio->actions()["file.new"]->trigger();
    EXPECT_TRUE(page().isVisible());
    EXPECT_TRUE(page().parentWidget()->rect().contains(page().geometry()));
    studio->actions()["edit.undo"]->trigger();
    EXPECT_TRUE(page().isVisible());
}

TEST_F(EmptyPageTest, BeginsWithATune)
{
    studio->actions()["file.new"]->trigger();
    click(QStringLiteral("Ode to Joy"));
    EXPECT_FALSE(page().isVisible());
    EXPECT_GT(project().currentVersion().piece->noteCount(), 0);
}

TEST_F(EmptyPageTest, OffersSixTunesWithTheirPicturesAndAsManyAsThereIsRoomFor)
{
    studio->actions()["file.new"]->trigger();
    const auto shown = [this] {
        const auto cards = page().findChildren<TuneCard*>();
        return std::ranges::count_if(cards, [](const TuneCard* card) { return card->isVisible(); });
    };
    EXPECT_EQ(shown(), 6);
    studio->setMinimumSize(1, 1);
    studio->resize(760, 520);
    QCoreApplication::processEvents();
    EXPECT_LT(shown(), 6);
    EXPECT_GT(shown(), 0);
    EXPECT_TRUE(page().parentWidget()->rect().contains(page().geometry()));
}

TEST_F(EmptyPageTest, PlaysATuneWhileThePointerIsOverIt)
{
    openSilence();
    studio->actions()["file.new"]->trigger();
    auto* card = page().findChildren<TuneCard*>().at(1);
    const auto before = studio->sound().plan(audio::DeckName::A)->end();
    QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(card, &enter);
    EXPECT_TRUE(waitUntilPlaying(true));
    EXPECT_GT(studio->sound().plan(audio::DeckName::A)->end(), before);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(card, &leave);
    EXPECT_TRUE(waitUntilPlaying(false));
    EXPECT_TRUE(QTest::qWaitFor([&] { return studio->sound().plan(audio::DeckName::A)->end() == before; }, kWaitMs));
    QTest::mouseClick(card, Qt::LeftButton);
    EXPECT_TRUE(waitUntilPlaying(true)) << "the tune that was chosen";
}

TEST_F(EmptyPageTest, KeepsSilentWhereItComesUnderAPointerThatRests)
{
    openSilence();
    studio->actions()["file.new"]->trigger();
    auto* card = page().findChildren<TuneCard*>().at(1);
    QSignalSpy pointed(&page(), &EmptyPage::melodyPointed);
    const auto enter = [card](QPoint at) {
        QEnterEvent event({5, 5}, {5, 5}, at);
        QCoreApplication::sendEvent(card, &event);
    };
    enter(QCursor::pos());
    EXPECT_EQ(pointed.count(), 0);
    enter(QCursor::pos() + QPoint(3, 0));
    EXPECT_EQ(pointed.count(), 1);
    EXPECT_FALSE(studio->roll().viewport().showsPlayhead()) << "which belongs to the tune in the roll";
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(card, &leave);
    EXPECT_TRUE(studio->roll().viewport().showsPlayhead());
}

TEST_F(EmptyPageTest, EnterChoosesTheTuneAndControlEnterEnhances)
{
    studio->actions()["help.firstSteps"]->trigger();
    QSignalSpy chosen(&page(), &EmptyPage::melodyChosen);
    auto* card = page().findChildren<TuneCard*>().at(0);
    QKeyEvent enhances(QEvent::ShortcutOverride, Qt::Key_Return, Qt::ControlModifier);
    enhances.ignore();
    QCoreApplication::sendEvent(card, &enhances);
    EXPECT_FALSE(enhances.isAccepted()) << "it is the window's";
    QTest::keyClick(card, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(chosen.count(), 0);
    QTest::keyClick(card, Qt::Key_Return);
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(EmptyPageTest, NoNameOnACardIsCut)
{
    studio->resize(1280, 800);
    studio->actions()["file.new"]->trigger();
    QCoreApplication::processEvents();
    for (const auto* card : page().findChildren<TuneCard*>())
        EXPECT_TRUE(card->showsAll()) << card->text().toStdString();
}

TEST_F(EmptyPageTest, GreetsAtTheFirstStartAndNotAgain)
{
    auto parts = studioParts(makeBassScorer, folder.filePath(QStringLiteral("first")), &prompts);
    parts.greets = true;
    for (const bool first : {true, false}) {
        studio.reset();
        studio = std::make_unique<TestStudio>(parts);
        studio->show();
        studio->begin({});
        EXPECT_EQ(page().isVisible(), first);
        EXPECT_EQ(studio->findChild<FirstSteps*>()->isVisible(), first);
        EXPECT_GT(project().piece().noteCount(), 0) << "there is something to play";
    }
    studio->actions()["help.firstSteps"]->trigger();
    EXPECT_TRUE(page().isVisible());
    studio->actions()["play.play"]->trigger();
    EXPECT_FALSE(page().isVisible());
}

TEST_F(EmptyPageTest, AShortPieceFillsTheRollAndAnEmptyOneHasRoomToWrite)
{
    const auto barsInView
        = [this] { return project().piece().metre.barsUntil(studio->roll().viewport().geometry().lastTick()); };
    studio->files().openMelody(QStringLiteral("bach-invention-bwv-772")); // four bars
    EXPECT_LE(barsInView(), 5);
    studio->actions()["file.new"]->trigger();
    EXPECT_GE(barsInView(), 8);
}

TEST_F(EmptyPageTest, GivesWayToThePencil)
{
    studio->actions()["file.new"]->trigger();
    click(QStringLiteral("Draw it"));
    EXPECT_FALSE(page().isVisible());
    EXPECT_TRUE(studio->actions()["tool.draw"]->isChecked());
    studio->actions()["file.new"]->trigger();
    EXPECT_TRUE(page().isVisible()) << "another page";
}

TEST_F(EmptyPageTest, GivesWayToARecording)
{
    studio->actions()["file.new"]->trigger();
    studio->actions()["record.record"]->trigger();
    EXPECT_FALSE(page().isVisible());
}

} // namespace

} // namespace inventio::ui
