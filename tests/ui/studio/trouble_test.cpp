// What goes wrong around the studio: disks that are full, folders that go away, files that others write, names that nobody
// should give.
#include <gmock/gmock.h>

#include <QDir>
#include <QProcess>

#include "core/project/piece_edits.h"
#include "core/project/project_file.h"
#include "tests/cycles.h"
#include "tests/ui/studio/recording_studio.h"
#include "ui/files/file_controller.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

namespace {

using ::testing::HasSubstr;

class TroubleTest : public StudioTest {
protected:
    static void change(TestStudio& studio, const std::string& name)
    {
        auto piece = studio.document().piece();
        piece.tracks.front().name = name;
        studio.document().commit(QStringLiteral("Rename"), std::move(piece));
    }
    static std::string savedName(const QString& file)
    {
        const auto project = project::readProject(file.toStdString());
        return project ? project->piece().tracks.front().name : project.error().message;
    }
    const QString m_file = folder.filePath(QStringLiteral("piece.inventio"));
};

TEST_F(TroubleTest, OfTwoWindowsOnOneFileTheLaterOneOverwritesNothing)
{
    ASSERT_TRUE(studio->files().saveTo(m_file));
    FakePrompts otherPrompts;
    TestStudio other(studioParts(makeBassScorer, folder.filePath(QStringLiteral("other")), &otherPrompts));
    other.show();
    other.begin({m_file});
    change(other, "theirs");
    ASSERT_TRUE(other.files().save());
    change(*studio, "mine");
    prompts.written = folder.filePath(QStringLiteral("mine.inventio"));
    EXPECT_TRUE(studio->files().save());
    ASSERT_EQ(prompts.failures.size(), 1);
    EXPECT_THAT(prompts.failures.front().toStdString(), HasSubstr("piece.inventio has been written by another window"));
    EXPECT_THAT(prompts.suggestions.back().toStdString(), HasSubstr("piece 2.inventio"));
    EXPECT_EQ(savedName(m_file), "theirs");
    EXPECT_EQ(savedName(prompts.written), "mine");
    change(*studio, "mine again");
    EXPECT_TRUE(studio->files().save()) << "from now on it has a file of its own";
    EXPECT_EQ(prompts.failures.size(), 1);
    EXPECT_EQ(savedName(prompts.written), "mine again");
}

TEST_F(TroubleTest, TwoWindowsKeepJournalsOfTheirOwn)
{
    FakePrompts otherPrompts;
    auto other = std::make_unique<TestStudio>(studioParts(makeBassScorer, folder.path(), &otherPrompts));
    other->show();
    other->begin({});
    change(*other, "theirs");
    change(*studio, "mine");
    other.reset();
    EXPECT_EQ(project().piece().tracks.front().name, "mine");
    EXPECT_TRUE(prompts.failures.isEmpty());
    EXPECT_EQ(studio->notices().sentence(), QString());
}

TEST_F(TroubleTest, AFolderThatVanishesIsToldAndEverythingCanStillBeSavedElsewhere)
{
    ASSERT_TRUE(QDir(folder.path()).removeRecursively());
    change(*studio, "after");
    EXPECT_FALSE(studio->files().saveTo(m_file));
    ASSERT_EQ(prompts.failures.size(), 1);
    EXPECT_THAT(prompts.failures.front().toStdString(), HasSubstr("piece.inventio"));
    EXPECT_FALSE(studio->document().isSaved());
    const QTemporaryDir elsewhere;
    EXPECT_TRUE(studio->files().saveTo(elsewhere.filePath(QStringLiteral("piece.inventio"))));
    EXPECT_EQ(savedName(elsewhere.filePath(QStringLiteral("piece.inventio"))), "after");
}

TEST_F(TroubleTest, AProjectWhoseFileVanishedIsWrittenAgainWhereItWas)
{
    ASSERT_TRUE(studio->files().saveTo(m_file));
    ASSERT_TRUE(QFile::remove(m_file));
    change(*studio, "after");
    EXPECT_TRUE(studio->files().save());
    EXPECT_EQ(savedName(m_file), "after");
    EXPECT_TRUE(prompts.failures.isEmpty());
}

class HostileName : public TroubleTest, public ::testing::WithParamInterface<const char*> { };

TEST_P(HostileName, IsSavedOpenedAndShownAsItIs)
{
    const QString name = QString::fromUtf8(GetParam());
    const QString file = folder.filePath(name + QStringLiteral(".inventio"));
    change(*studio, GetParam());
    ASSERT_TRUE(studio->files().saveTo(file)) << prompts.failures.join(QLatin1Char(' ')).toStdString();
    studio->files().newPiece();
    ASSERT_TRUE(studio->files().open(file));
    EXPECT_EQ(project().piece().tracks.front().name, GetParam());
    EXPECT_EQ(studio->files().name(), name);
    EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("*.inventio")}, QDir::Files | QDir::Hidden).size(), 1);
    change(*studio, "again");
    EXPECT_TRUE(studio->files().save());
    EXPECT_EQ(savedName(file), "again");
}

INSTANTIATE_TEST_SUITE_P(Names, HostileName,
    ::testing::Values("-rf", "100 % %1 %2 %n", "a&b", "quote\" 'and` $(touch x)", "two\nlines", "..", "...hidden",
        "über 音楽 🎼",
        "\xE2\x80\xAE"
        "dim.oitnevni",
        "<b>bold", "{key:file.save}", "*?[x]", " blank ", "a\\b"));

/// Lets a studio work on a disk that is mounted with these options; what it says in words, line by line.
QStringList workIn(const QString& folder, const QString& options, const QStringList& acts)
{
    QString script = QStringLiteral("mount -t tmpfs -o %1 tmpfs \"$1\" && cd /").arg(options);
    for (const QString& act : acts)
        script += QStringLiteral(" && \"$2\" \"$1\" ") + act;
    QProcess shell;
    shell.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    shell.start(QStringLiteral("unshare"),
        {QStringLiteral("--mount"), QStringLiteral("--map-root-user"), QStringLiteral("sh"), QStringLiteral("-c"),
            script, QStringLiteral("sh"), folder, QStringLiteral(STUDIO_VICTIM)});
    EXPECT_TRUE(shell.waitForFinished(kWaitMs));
    EXPECT_EQ(shell.exitCode(), 0);
    const auto lines = QString::fromUtf8(shell.readAllStandardOutput()).split(QLatin1Char('\n'));
    return lines.filter(QStringLiteral(" ")); // the others are the numbers of its steps
}

bool canMount()
{
    return QProcess::execute(QStringLiteral("unshare"),
               {QStringLiteral("--mount"), QStringLiteral("--map-root-user"), QStringLiteral("true")})
        == 0;
}

TEST(DiskTest, OnAFullOneTheSavedFileStaysWholeAndWorkGoesOnOnceThereIsRoom)
{
    if (!canMount())
        GTEST_SKIP() << "this system lets nobody mount a small disk";
    const QTemporaryDir folder;
    const auto said
        = workIn(folder.path(), QStringLiteral("size=1m"), {QStringLiteral("full"), QStringLiteral("recovered")});
    ASSERT_EQ(said.size(), 5) << said.join(QLatin1Char('\n')).toStdString();
    EXPECT_EQ(said[0], QStringLiteral("saved 1"));
    EXPECT_THAT(said[1].toStdString(), HasSubstr("refused: "));
    EXPECT_THAT(said[1].toStdString(), HasSubstr("piece.inventio"));
    EXPECT_EQ(said[2], QStringLiteral("in the file 1"));
    EXPECT_EQ(said[3], QStringLiteral("saved 3"));
    EXPECT_EQ(said[4], QStringLiteral("recovered 4")) << "a step that was made after there was room again";
}

TEST(DiskTest, OnOneThatCannotBeWrittenTheStudioWorksAndSaysSo)
{
    if (!canMount())
        GTEST_SKIP() << "this system lets nobody mount a small disk";
    const QTemporaryDir folder;
    const auto said = workIn(folder.path(), QStringLiteral("ro"), {QStringLiteral("readOnly")});
    ASSERT_EQ(said.size(), 2) << said.join(QLatin1Char('\n')).toStdString();
    EXPECT_THAT(said[0].toStdString(), HasSubstr("notice: Your steps are not being backed up."));
    EXPECT_THAT(said[1].toStdString(), HasSubstr("refused: "));
}

class PluggedTest : public RecordingStudio { };

TEST_F(PluggedTest, AKeyboardThatComesAndGoesLosesNoTakeAndLeavesNoNoteSounding)
{
    ASSERT_TRUE(waitForKeyboard(true));
    for (int i = 0; i < tests::cycles(3); ++i) {
        SCOPED_TRACE(i);
        record(1.0);
        press(60 + i % 12, kQuarter);
        QTest::qWait(1);
        cables.unplug(kPort);
        ASSERT_TRUE(waitForKeyboard(false));
        hear(0.1);
        studio->recording().frame();
        act("record.record");
        EXPECT_EQ(notes().size(), static_cast<std::size_t>(i) + 1) << "it is kept, though its key was never let go";
        cables.plugIn(kPort);
        ASSERT_TRUE(waitForKeyboard(true));
        act("play.toStart");
        hear(0.01);
    }
}

} // namespace

} // namespace inventio::ui
