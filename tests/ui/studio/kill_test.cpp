// What is left when the studio is killed in the middle of something.
#include <chrono>
#include <string>
#include <thread>

#include <QProcess>

#include "core/base/random.h"
#include "core/project/project_file.h"
#include "tests/ui/studio/studio_fixture.h"

namespace inventio::ui {

namespace {

class KillTest : public StudioTest, public testing::WithParamInterface<int> {
protected:
    /// Lets a studio work and kills it at any moment after some steps. The number of the last step that was done for
    /// certain; 0 if it did not work.
    int killAt(const QString& act)
    {
        base::Random random(static_cast<std::uint64_t>(GetParam()));
        QProcess victim;
        victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        victim.start(QStringLiteral(STUDIO_VICTIM), {victimFolder(), act});
        int steps = 0;
        for (int lines = 3 + random.between(0, 11); lines > 0; --lines) {
            if (!victim.canReadLine() && !victim.waitForReadyRead(kWaitMs))
                return 0;
            steps = victim.readLine().trimmed().toInt();
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random.between(0, 20'000)));
        victim.kill();
        victim.waitForFinished(kWaitMs);
        while (victim.canReadLine())
            steps = victim.readLine().trimmed().toInt();
        return steps;
    }

    QString victimFolder() const { return folder.filePath(QStringLiteral("victim")); }
    /// The next start, which takes what is offered.
    void startAgain() { open(makeBassScorer, QStringLiteral("victim")); }
    int stepOf(const project::Piece& piece) const { return std::stoi(piece.tracks.front().name); }
};

TEST_P(KillTest, KeepsEveryEdit)
{
    const int done = killAt(QStringLiteral("edit"));
    ASSERT_GT(done, 0);
    startAgain();
    EXPECT_GE(stepOf(project().piece()), done);
}

TEST_P(KillTest, LosesNoMoreThanTheDragInHand)
{
    const auto before = project().piece();
    ASSERT_EQ(killAt(QStringLiteral("drag")), 1);
    startAgain();
    EXPECT_EQ(stepOf(project().piece()), 1);
    EXPECT_EQ(project().piece().tracks.front().notes, before.tracks.front().notes);
}

TEST_P(KillTest, KeepsWhatWasThereBeforeAnEnhance)
{
    const auto before = project().piece();
    const int done = killAt(QStringLiteral("enhance"));
    ASSERT_GT(done, 0);
    startAgain();
    EXPECT_GE(stepOf(project().piece()), done);
    EXPECT_EQ(project().versions.front().piece->tracks.front().notes, before.tracks.front().notes);
}

TEST_P(KillTest, KeepsATakeThatIsBeingPlayed)
{
    const auto melody = project().piece().noteCount();
    const int played = killAt(QStringLiteral("record"));
    ASSERT_GT(played, 0);
    startAgain();
    EXPECT_GE(project().piece().noteCount(), melody + played);
    EXPECT_FALSE(studio->document().isSaved());
}

TEST_P(KillTest, LeavesAWholeFileBehindWhenItIsSaving)
{
    const int done = killAt(QStringLiteral("save"));
    ASSERT_GT(done, 0);
    const auto saved = project::readProject((victimFolder() + QStringLiteral("/piece.inventio")).toStdString());
    ASSERT_TRUE(saved) << saved.error().message;
    EXPECT_GE(stepOf(saved->piece()), done - 1);
    startAgain();
    EXPECT_TRUE(prompts.failures.isEmpty()) << prompts.failures.join(QLatin1Char('\n')).toStdString();
}

/// Of each kind; INVENTIO_KILLS in the environment asks for another number.
int kills()
{
    constexpr int kUsual = 5;
    bool isGiven = false;
    const int wanted = qEnvironmentVariableIntValue("INVENTIO_KILLS", &isGiven);
    return isGiven ? wanted : kUsual;
}

INSTANTIATE_TEST_SUITE_P(AtAnyMoment, KillTest, testing::Range(1, kills() + 1));

} // namespace

} // namespace inventio::ui
