#include <algorithm>
#include <cstdlib>

#include <QFile>
#include <QSignalSpy>
#include <QtEndian>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include "core/project/piece_edits.h"
#include "tests/ui/studio/fonts.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/files/export_controller.h"
#include "ui/playback/sound_controller.h"
#include "ui/widgets/progress_notice.h"

namespace inventio::ui {
namespace {

/// Of a WAV file of 16 bits, 0..32768.
int loudestSample(const QByteArray& wav)
{
    constexpr qsizetype kHeader = 44;
    int loudest = 0;
    for (qsizetype at = kHeader; at + 1 < wav.size(); at += 2)
        loudest = std::max(loudest, std::abs(int(qFromLittleEndian<qint16>(wav.constData() + at))));
    return loudest;
}

class ExportAudioTest : public StudioTest {
protected:
    void SetUp() override
    {
        const auto font = testFont();
        if (!font)
            GTEST_SKIP() << "there is no sound font on this machine";
        studio->sound().choose({audio::kSilentBackend, *font});
        ASSERT_TRUE(QTest::qWaitFor([this] { return !studio->sound().system().isOpening(); }, kWaitMs));
    }
    /// Waits until the file is written, or is not.
    void exportTo(const QString& file)
    {
        studio->exports().exportAudio(file);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !studio->exports().isExportingAudio(); }, kWaitMs));
    }
    QByteArray contents(const QString& file)
    {
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    ProgressNotice& progress() { return *studio->findChild<ProgressNotice*>(); }
    /// Half an hour of silence between two notes.
    void makeLong()
    {
        studio->document().commit(QStringLiteral("Long"),
            project::withNote(project().piece(), 0, {.onset = {480 * 2 * 60 * 30}, .pitch = 60, .length = {480}}));
    }
};

TEST_F(ExportAudioTest, WritesEveryKindOfFile)
{
    QSignalSpy exported(&studio->exports(), &ExportController::exported);
    for (const auto& [ending, mark] : {std::pair{"wav", "RIFF"}, std::pair{"flac", "fLaC"}, std::pair{"ogg", "OggS"}}) {
        const QString file = folder.filePath(QStringLiteral("out.%1").arg(QLatin1String(ending)));
        exportTo(file);
        EXPECT_TRUE(contents(file).startsWith(mark)) << ending;
        EXPECT_GT(contents(file).size(), 20'000) << ending;
    }
    EXPECT_EQ(exported.count(), 3);
    EXPECT_TRUE(prompts.failures.isEmpty());
    EXPECT_TRUE(progress().isHidden());
}

TEST_F(ExportAudioTest, LeavesMuteTracksOut)
{
    const QString audible = folder.filePath(QStringLiteral("audible.wav"));
    exportTo(audible);
    EXPECT_GT(loudestSample(contents(audible)), 1000);
    auto piece = project().piece();
    for (auto& track : piece.tracks)
        track.mix.muted = true;
    studio->document().commit(QStringLiteral("Mute"), std::move(piece));
    const QString file = folder.filePath(QStringLiteral("mute.wav"));
    exportTo(file);
    EXPECT_LE(loudestSample(contents(file)), 1);
}

TEST_F(ExportAudioTest, LeavesTheOldFileWhenItIsCalledOff)
{
    makeLong();
    const QString file = folder.filePath(QStringLiteral("long.wav"));
    QFile old(file);
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    studio->exports().exportAudio(file);
    EXPECT_FALSE(progress().isHidden());
    EXPECT_FALSE(studio->actions()["file.exportAudio"]->isEnabled());
    Q_EMIT progress().cancelled();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !studio->exports().isExportingAudio(); }, kWaitMs));
    EXPECT_EQ(contents(file), QByteArray("old"));
    EXPECT_TRUE(progress().isHidden());
    EXPECT_TRUE(studio->actions()["file.exportAudio"]->isEnabled());
    EXPECT_TRUE(prompts.failures.isEmpty());
}

TEST_F(ExportAudioTest, TellsInOneSentenceWhatIsWrong)
{
    exportTo(folder.filePath(QStringLiteral("out.mp3")));
    exportTo(folder.filePath(QStringLiteral("missing/out.wav")));
    studio->actions()["file.new"]->trigger();
    exportTo(folder.filePath(QStringLiteral("empty.wav")));
    ASSERT_EQ(prompts.failures.size(), 3);
    for (const auto& sentence : prompts.failures)
        EXPECT_TRUE(sentence.endsWith(QLatin1Char('.'))) << sentence.toStdString();
    EXPECT_FALSE(QFile::exists(folder.filePath(QStringLiteral("empty.wav"))));
    EXPECT_TRUE(progress().isHidden());
}

TEST_F(ExportAudioTest, IsGivenUpOnlyIfTheUserSaysSo)
{
    makeLong();
    const QString file = folder.filePath(QStringLiteral("long.flac"));
    studio->exports().exportAudio(file);
    prompts.stopsExport = false;
    EXPECT_FALSE(studio->close());
    EXPECT_TRUE(studio->exports().isExportingAudio());
    prompts.stopsExport = true;
    EXPECT_TRUE(studio->close());
    ASSERT_TRUE(QTest::qWaitFor([this] { return !studio->exports().isExportingAudio(); }, kWaitMs));
    EXPECT_FALSE(QFile::exists(file));
}

TEST_F(ExportAudioTest, LetsTheStudioBeClosedInTheMiddle)
{
    makeLong();
    const QString file = folder.filePath(QStringLiteral("long.flac"));
    studio->exports().exportAudio(file);
    studio.reset();
    EXPECT_FALSE(QFile::exists(file));
}

} // namespace
} // namespace inventio::ui
