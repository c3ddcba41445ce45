#include "ui/playback/listen_controller.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include "core/devices/fluidsynth/fluid_synth.h"
#include "tests/ui/studio/fonts.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/scrubber.h"
#include "ui/playback/blind_test_dialog.h"
#include "ui/playback/sound_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/versions/version_controller.h"

namespace inventio::ui {
namespace {

using audio::Listen;

class ListenTest : public StudioTest {
protected:
    Listen heard() { return studio->listening().heard(); }
    void trigger(ActionId what) { studio->actions()[what]->trigger(); }
};

TEST_F(ListenTest, OffersNothingToCompareWithoutAnotherVersion)
{
    for (const auto what :
        {ActionId("compare.other"), ActionId("compare.both"), ActionId("compare.sides"), ActionId("compare.blindTest")})
        EXPECT_FALSE(studio->actions()[what]->isEnabled());
    EXPECT_TRUE(studio->actions()["compare.equallyLoud"]->isChecked());
    EXPECT_EQ(heard(), Listen::A);
}

TEST_F(ListenTest, SwitchesBetweenTheVersions)
{
    enhance();
    EXPECT_EQ(heard(), Listen::A);
    trigger("compare.other");
    EXPECT_EQ(heard(), Listen::B);
    trigger("compare.other");
    EXPECT_EQ(heard(), Listen::A);
}

TEST_F(ListenTest, PutsTheOriginalAtTheLeft)
{
    const auto original = project().current;
    enhance();
    trigger("compare.sides");
    EXPECT_EQ(heard(), Listen::RightLeft) << "the enhanced version is on show";
    studio->versions().open(original);
    EXPECT_EQ(heard(), Listen::LeftRight);
}

TEST_F(ListenTest, HearsOneAtATimeAgainAfterTheSwitch)
{
    enhance();
    trigger("compare.both");
    EXPECT_EQ(heard(), Listen::Both);
    trigger("compare.sides");
    EXPECT_FALSE(studio->actions()["compare.both"]->isChecked());
    trigger("compare.other");
    EXPECT_EQ(heard(), Listen::B);
    EXPECT_FALSE(studio->actions()["compare.sides"]->isChecked());
}

TEST_F(ListenTest, LooksForAMomentWhileTheKeyIsHeld)
{
    enhance();
    studio->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(studio.get()));
    QTest::keyPress(studio.get(), Qt::Key_C);
    EXPECT_EQ(heard(), Listen::B);
    EXPECT_TRUE(studio->versions().showsOther());
    QTest::qWait(ListenController::kHoldMs + 1);
    QTest::keyRelease(studio.get(), Qt::Key_C);
    EXPECT_TRUE(QTest::qWaitFor([this] { return heard() == Listen::A; }));
    EXPECT_FALSE(studio->versions().showsOther());
}

TEST_F(ListenTest, HearsTheVersionOnShowOnceTheScrubberIsTouched)
{
    enhance();
    trigger("compare.other");
    ASSERT_EQ(heard(), Listen::B);
    const int here = studio->scrubber().position();
    Q_EMIT studio->scrubber().moved(here);
    EXPECT_EQ(heard(), Listen::A);
    EXPECT_NE(studio->roll().content().preview().piece(), nullptr) << "the moment that the scrubber is at";
    Q_EMIT studio->scrubber().settled(here);
    EXPECT_EQ(heard(), Listen::A);
    EXPECT_FALSE(studio->versions().showsOther());
    EXPECT_EQ(studio->roll().content().preview().piece(), nullptr);
}

TEST_F(ListenTest, NamesTwoThatTheModelMadeInABlindTest)
{
    enhance();
    ASSERT_GE(project().versions.size(), 3U) << "several variations";
    const auto first = project().versions[1].id;
    studio->versions().open(project().versions[2].id);
    studio->versions().compareWith(first);
    QString title;
    QTimer driver;
    QObject::connect(&driver, &QTimer::timeout, [&] {
        if (auto* dialog = qobject_cast<BlindTestDialog*>(QApplication::activeModalWidget())) {
            title = dialog->windowTitle();
            dialog->reject();
        }
    });
    driver.start(1);
    studio->listening().testBlindly(3, studio.get());
    EXPECT_TRUE(title.contains(QString::fromStdString(project().version(first).name))) << title.toStdString();
}

TEST_F(ListenTest, TestsBlindlyAndGoesBackToWhatWasHeard)
{
    enhance();
    const auto before = project();
    QTimer driver;
    std::vector<Listen> listens;
    QObject::connect(&driver, &QTimer::timeout, [&] {
        auto* dialog = qobject_cast<BlindTestDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        if (dialog->test().isOver())
            return dialog->accept();
        listens.push_back(heard());
        EXPECT_FALSE(studio->roll().viewport().showsPlayhead()) << "it would run through one of the two";
        for (auto* button : dialog->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("The first is mine")) {
                button->click();
                return;
            }
    });
    driver.start(1);
    studio->listening().testBlindly(3, studio.get());
    driver.stop();
    ASSERT_EQ(listens.size(), 6U);
    const session::BlindTest same(6, 3);
    EXPECT_EQ(listens.front(), same.yours() == session::BlindTest::Place::First ? Listen::B : Listen::A)
        << "yours is the parent, the other version";
    EXPECT_EQ(heard(), Listen::A);
    EXPECT_TRUE(studio->roll().viewport().showsPlayhead());
    EXPECT_FALSE(studio->sound().isPlaying());
    EXPECT_EQ(project(), before);
}

/// One note of some loudness in every second.
LevelMatcher::Plan planOf(int velocity)
{
    music::Sequence piece;
    piece.tracks.emplace_back();
    for (int i = 0; i < 4; ++i)
        piece.tracks.back().notes.push_back({.onset = {960 * i}, .pitch = 60, .length = {900}, .velocity = velocity});
    return std::make_shared<const audio::PlaybackPlan>(piece, audio::MixerState{}, audio::kUsualRate);
}

class LevelMatcherTest : public testing::Test {
protected:
    LevelMatcher m_matcher{devices::createFluidSynth};
    QSignalSpy m_matched{&m_matcher, &LevelMatcher::matched};
};

TEST_F(LevelMatcherTest, LowersTheLouderOne)
{
    const auto font = testFont();
    if (!font)
        GTEST_SKIP() << "there is no sound font on this machine";
    m_matcher.match(planOf(110), planOf(60), *font);
    ASSERT_TRUE(m_matched.wait(kWaitMs));
    EXPECT_LT(m_matched[0][0].toDouble(), 0.8);
    EXPECT_EQ(m_matched[0][1].toDouble(), 1.0);
}

TEST_F(LevelMatcherTest, LeavesASingleOneAsItIs)
{
    m_matcher.match(planOf(110), nullptr, "/any/font.sf2");
    ASSERT_EQ(m_matched.count(), 1);
    EXPECT_EQ(m_matched[0][0].toDouble(), 1.0);
}

TEST_F(LevelMatcherTest, TellsOnlyOfWhatWasAskedLast)
{
    const auto font = testFont();
    if (!font)
        GTEST_SKIP() << "there is no sound font on this machine";
    m_matcher.match(planOf(110), planOf(60), *font);
    m_matcher.match(planOf(60), planOf(110), *font);
    ASSERT_TRUE(m_matched.wait(kWaitMs));
    EXPECT_EQ(m_matched.count(), 1);
    EXPECT_EQ(m_matched[0][0].toDouble(), 1.0);
    EXPECT_LT(m_matched[0][1].toDouble(), 0.8);
}

} // namespace
} // namespace inventio::ui
