#include "ui/playback/sound_system.h"

#include <filesystem>
#include <fstream>

#include <QSignalSpy>
#include <QSlider>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include "core/project/timing_edits.h"
#include "tests/ui/studio/fonts.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/playback/sound_controller.h"
#include "ui/playback/transport_bar.h"
#include "ui/settings/settings.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {
namespace {

std::filesystem::path brokenFont(const QTemporaryDir& folder)
{
    const std::filesystem::path file = folder.filePath(QStringLiteral("broken.sf2")).toStdString();
    std::ofstream(file) << "RIFFnot a font";
    return file;
}

/// Without a device, since a test must not be heard.
class SoundSystemTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_font = testFont().value_or("");
        if (m_font.empty())
            GTEST_SKIP() << "there is no sound font on this machine";
    }
    void open(const std::filesystem::path& font)
    {
        m_system.open({audio::kSilentBackend, font});
        ASSERT_TRUE(QTest::qWaitFor([this] { return !m_system.isOpening(); }, kWaitMs));
    }

    QTemporaryDir m_folder;
    std::filesystem::path m_font;
    SoundSystem m_system{devices::fluidEngine()};
    QSignalSpy m_refused{&m_system, &SoundSystem::fontRefused};
};

TEST_F(SoundSystemTest, SaysThatNothingWasOpened)
{
    EXPECT_FALSE(m_system.isOpened());
    EXPECT_FALSE(m_system.state().isEmpty());
}

TEST_F(SoundSystemTest, RunsItsClockWithoutADevice)
{
    open(m_font);
    EXPECT_EQ(m_system.font(), m_font);
    EXPECT_TRUE(m_system.output().isSilent());
    const auto before = m_system.player().framesRendered();
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_system.player().framesRendered() > before; }, kWaitMs));
}

TEST_F(SoundSystemTest, SaysInTwoWordsThatThereIsNoDevice)
{
    SoundSystem system({.backends = {}, .makeSynth = devices::fluidEngine().makeSynth});
    system.open({{}, m_font});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !system.isOpening(); }, kWaitMs));
    EXPECT_TRUE(system.state().contains(system.trouble()));
    EXPECT_EQ(system.briefState(), QStringLiteral("No sound"));
}

TEST_F(SoundSystemTest, FindsAFontByItself)
{
    open({});
    EXPECT_TRUE(std::filesystem::exists(m_system.font()));
    EXPECT_EQ(m_refused.count(), 0);
}

TEST_F(SoundSystemTest, KeepsTheOldFontWhereTheNewOneIsBroken)
{
    open(m_font);
    open(brokenFont(m_folder));
    ASSERT_EQ(m_refused.count(), 1);
    EXPECT_TRUE(m_refused[0][0].toString().endsWith(QLatin1Char('.'))) << m_refused[0][0].toString().toStdString();
    EXPECT_EQ(m_system.font(), m_font);
    EXPECT_EQ(m_system.choice().font, m_font);
}

TEST_F(SoundSystemTest, TakesAnotherFontWhereTheWishedOneIsGone)
{
    open("/nowhere/mine.sf2");
    EXPECT_EQ(m_refused.count(), 1);
    EXPECT_TRUE(std::filesystem::exists(m_system.font()));
}

TEST_F(SoundSystemTest, HeedsTheLastOfManyWishes)
{
    m_system.open({audio::kSilentBackend, {}});
    m_system.open({audio::kSilentBackend, brokenFont(m_folder)});
    open(m_font);
    EXPECT_EQ(m_system.font(), m_font);
    EXPECT_EQ(m_system.choice().font, m_font);
}

TEST_F(SoundSystemTest, PlaysOnWhileTheFontChanges)
{
    open(m_font);
    auto& player = m_system.player();
    music::Sequence piece;
    player.setPlan(
        audio::DeckName::A, std::make_shared<audio::PlaybackPlan>(piece, audio::MixerState{}, player.rate()));
    player.setEndless(true);
    player.play();
    ASSERT_TRUE(QTest::qWaitFor([&] { return player.playhead().position > 0; }, kWaitMs));
    const double before = player.playhead().position;
    open({});
    EXPECT_EQ(player.playhead().state, audio::Transport::State::Playing);
    EXPECT_GT(player.playhead().position, before);
}

TEST_F(SoundSystemTest, EndsInTheMiddleOfOpening)
{
    SoundSystem brief(devices::fluidEngine());
    brief.open({audio::kSilentBackend, m_font});
}

bool silencesATrack(const audio::PlaybackPlan& plan)
{
    for (std::size_t lane = 0; lane < plan.controlLanes(); ++lane) {
        const auto& event = plan.controlBefore(lane, {0});
        if (event.kind == audio::SynthEvent::Kind::Attenuation && event.value == audio::kSilenceCentibels)
            return true;
    }
    return false;
}

using SoundControllerTest = StudioTest;

TEST_F(SoundControllerTest, RemembersAFontThatCanBeUsed)
{
    const auto font = testFont();
    if (!font)
        GTEST_SKIP() << "there is no sound font on this machine";
    auto& sound = studio->sound();
    sound.choose({audio::kSilentBackend, *font});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !sound.system().isOpening(); }, kWaitMs));
    EXPECT_EQ(studio->settings().soundFont().toStdString(), font->string());
    EXPECT_EQ(studio->settings().audioDriver(), QLatin1String(audio::kSilentBackend));

    QSignalSpy troubled(&sound, &SoundController::troubled);
    sound.choose({audio::kSilentBackend, brokenFont(folder)});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !sound.system().isOpening(); }, kWaitMs));
    EXPECT_EQ(troubled.count(), 1);
    EXPECT_EQ(studio->settings().soundFont().toStdString(), font->string());
}

TEST_F(SoundControllerTest, OffersABetterFontOnceToWhoHasASmallOne)
{
    const auto font = testFont();
    if (!font || std::filesystem::file_size(*font) > 16'000'000)
        GTEST_SKIP() << "there is no small sound font on this machine";
    auto parts = studioParts(makeBassScorer, folder.filePath(QStringLiteral("again")), &prompts);
    parts.greets = true;
    for (const int start : {0, 1, 2}) {
        studio.reset();
        studio = std::make_unique<TestStudio>(parts);
        studio->show();
        studio->begin({});
        auto& sound = studio->sound();
        sound.choose({audio::kSilentBackend, *font});
        ASSERT_TRUE(QTest::qWaitFor([&] { return !sound.system().isOpening(); }, kWaitMs));
        EXPECT_EQ(studio->notices().sentence().contains(QStringLiteral("fluid-soundfont-gm")), start == 1)
            << "start " << start << ": the first has the first steps, and once is enough";
    }
}

TEST_F(SoundControllerTest, RemembersTheVolume)
{
    studio->transport().setVolume(0.35);
    EXPECT_DOUBLE_EQ(studio->settings().masterVolume(), 0.35);
    open(makeBassScorer);
    EXPECT_DOUBLE_EQ(studio->settings().masterVolume(), 0.35);
}

TEST_F(SoundControllerTest, PlansAgainOnlyWhatHasChanged)
{
    enhance();
    auto& sound = studio->sound();
    ASSERT_TRUE(QTest::qWaitFor([&] { return sound.plan(audio::DeckName::B) != nullptr; }, kWaitMs));
    const auto a = sound.plan(audio::DeckName::A);
    const auto b = sound.plan(audio::DeckName::B);
    studio->actions()["edit.selectAll"]->trigger();
    studio->actions()["edit.octaveUp"]->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return sound.plan(audio::DeckName::A) != a; }, kWaitMs));
    EXPECT_EQ(sound.plan(audio::DeckName::B), b);
}

TEST_F(SoundControllerTest, PlaysTheOtherVersionAtTheTempoOfTheOneOnShow)
{
    enhance();
    auto& sound = studio->sound();
    ASSERT_TRUE(QTest::qWaitFor([&] { return sound.plan(audio::DeckName::B) != nullptr; }, kWaitMs));
    const auto before = sound.plan(audio::DeckName::B);
    studio->document().commit(QStringLiteral("Slower"), project::withTempo(project().piece(), {0}, 50).value());
    ASSERT_TRUE(QTest::qWaitFor([&] { return sound.plan(audio::DeckName::B) != before; }, kWaitMs));
    const music::Ticks quarter{project().piece().ticksPerQuarter};
    for (const auto deck : {audio::DeckName::A, audio::DeckName::B})
        EXPECT_EQ(sound.plan(deck)->timeline().frameAt(quarter), audio::Frames{audio::kUsualRate * 60 / 50});
}

TEST_F(SoundControllerTest, MutesATrackInBothVersions)
{
    enhance();
    auto& sound = studio->sound();
    ASSERT_TRUE(QTest::qWaitFor([&] { return sound.plan(audio::DeckName::B) != nullptr; }, kWaitMs));
    EXPECT_FALSE(silencesATrack(*sound.plan(audio::DeckName::B)));
    studio->actions()["play.mute"]->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return silencesATrack(*sound.plan(audio::DeckName::A)); }, kWaitMs));
    EXPECT_TRUE(silencesATrack(*sound.plan(audio::DeckName::B)));
}

} // namespace
} // namespace inventio::ui
