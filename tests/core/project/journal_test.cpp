#include "core/project/journal.h"

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <iterator>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/project/history.h"
#include "core/project/piece_edits.h"
#include "tests/core/project/pieces.h"
#include "tests/core/project/random_projects.h"
#include "tests/temporary_folder.h"

namespace inventio::project {
namespace {

namespace fs = std::filesystem;

Project scaleProject()
{
    return newProject(testing::scale(), "Take 1");
}

/// The project with one note more.
Project grown(const Project& project)
{
    return withPiece(project, withNote(project.piece(), 0, testing::noteAt(project.piece().noteCount() * 10, 60, 10)));
}

/// A document as the studio has it: a history whose steps are journalled.
class Session {
public:
    Session(const fs::path& folder, Project project, const fs::path& file = {})
        : m_history(std::move(project))
        , m_journal(Journal::create(folder, m_history.project(), file).value())
    {
    }

    const Project& project() const { return m_history.project(); }
    Journal& journal() { return *m_journal; }
    base::Result<void> commit(const std::string& name, Project next)
    {
        if (!m_history.commit(name, std::move(next)))
            return {};
        return m_journal->append(name, m_history.lastChange());
    }
    void undo()
    {
        if (!m_history.canUndo())
            return;
        m_history.undo();
        EXPECT_TRUE(m_journal->append("Undo", m_history.lastChange()));
    }

private:
    History m_history;
    std::unique_ptr<Journal> m_journal;
};

/// Runs `work` in a program of its own, which is killed where it stands once `work` has returned.
void inAKilledProgram(const std::function<void()>& work)
{
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        work();
        ::raise(SIGKILL);
        ::_exit(1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

std::vector<fs::path> filesIn(const fs::path& folder)
{
    return {fs::directory_iterator(folder), fs::directory_iterator()};
}

std::string contentOf(const fs::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void replaceContent(const fs::path& path, const std::string& content)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
}

TEST(JournalTest, RecoversEveryStepOfAKilledProgram)
{
    for (std::uint64_t seed = 0; seed < 15; ++seed) {
        const tests::TemporaryFolder folder;
        const auto work = [&](Session& session, base::Random& random) {
            for (int step = 0; step < 10; ++step) {
                ASSERT_TRUE(session.commit("Step", testing::randomlyChanged(session.project(), random)));
                if (random.chance(0.3))
                    session.undo();
            }
            ASSERT_TRUE(session.commit("Last step", grown(newProject(testing::scale(), "New"))));
        };
        const auto whole = [&](const fs::path& place) {
            base::Random random(seed);
            auto session = std::make_unique<Session>(place, testing::randomProject(random), "/music/a.inventio");
            work(*session, random);
            return session;
        };
        inAKilledProgram([&] { std::ignore = whole(folder.path()).release(); });
        const auto found = findRecoverable(folder.path());
        ASSERT_EQ(found.size(), 1u) << "seed " << seed;
        EXPECT_EQ(found[0].project, whole(folder.path() / "again")->project()) << "seed " << seed;
        EXPECT_EQ(found[0].lastStep, "Last step");
        EXPECT_EQ(found[0].file, "/music/a.inventio");
        EXPECT_TRUE(fs::exists(found[0].journal));
    }
}

TEST(JournalTest, LosesAtMostTheStepInHandWheneverAProgramIsKilled)
{
    for (int round = 0; round < 20; ++round) {
        const tests::TemporaryFolder folder;
        std::array<int, 2> pipe{};
        ASSERT_EQ(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            Session session(folder.path(), scaleProject());
            for (char done = 0;; ++done) {
                if (!session.commit("Step", grown(session.project())) || ::write(pipe[1], &done, 1) != 1)
                    ::_exit(1);
            }
        }
        ::close(pipe[1]);
        // The child goes on while it is waited for: it is killed at no moment of its own choice.
        int confirmed = 0;
        char byte = 0;
        while (confirmed < 3 + 7 * round && ::read(pipe[0], &byte, 1) == 1)
            ++confirmed;
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        while (::read(pipe[0], &byte, 1) == 1)
            ++confirmed;
        ::close(pipe[0]);
        const auto found = findRecoverable(folder.path());
        ASSERT_EQ(found.size(), 1u);
        const int notes = found[0].project.piece().noteCount();
        EXPECT_GE(notes, 8 + confirmed);
        EXPECT_LE(notes, 8 + confirmed + 1);
    }
}

TEST(JournalTest, PassesOverAHalfWrittenLastLine)
{
    const tests::TemporaryFolder folder;
    inAKilledProgram([&] {
        auto* session = new Session(folder.path(), scaleProject());
        std::ignore = session->commit("One", grown(session->project()));
        std::ignore = session->commit("Two", grown(session->project()));
    });
    const fs::path journal = filesIn(folder.path()).at(0);
    const std::string whole = contentOf(journal);
    const std::size_t last = whole.rfind('\n', whole.size() - 2) + 1;
    for (std::size_t length = last; length < whole.size(); ++length) {
        replaceContent(journal, whole.substr(0, length));
        const auto found = findRecoverable(folder.path());
        ASSERT_EQ(found.size(), 1u) << length << " bytes";
        ASSERT_EQ(found[0].project, grown(scaleProject())) << length << " bytes";
        ASSERT_EQ(found[0].lastStep, "One");
    }
}

TEST(JournalTest, StopsAtALineThatCannotBeRead)
{
    const tests::TemporaryFolder folder;
    inAKilledProgram([&] {
        auto* session = new Session(folder.path(), scaleProject());
        for (const char* name : {"One", "Two", "Three"})
            std::ignore = session->commit(name, grown(session->project()));
    });
    const fs::path journal = filesIn(folder.path()).at(0);
    std::string content = contentOf(journal);
    content[content.find("Two") - 4] = '#';
    replaceContent(journal, content);
    const auto found = findRecoverable(folder.path());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].lastStep, "One");
    EXPECT_EQ(found[0].steps, 1);
}

TEST(JournalTest, IsGoneOnceTheProjectIsClosed)
{
    const tests::TemporaryFolder folder;
    {
        Session session(folder.path(), scaleProject());
        ASSERT_TRUE(session.commit("One", grown(session.project())));
        EXPECT_EQ(filesIn(folder.path()).size(), 1u);
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(JournalTest, IsNotOfferedWhileItsProgramRuns)
{
    const tests::TemporaryFolder folder;
    Session mine(folder.path(), scaleProject());
    Session other(folder.path(), scaleProject());
    ASSERT_TRUE(mine.commit("One", grown(mine.project())));
    ASSERT_TRUE(other.commit("One", grown(other.project())));
    ASSERT_TRUE(other.journal().restart(other.project(), {}));
    ASSERT_TRUE(other.commit("Two", grown(other.project())));
    EXPECT_EQ(filesIn(folder.path()).size(), 2u);
    EXPECT_TRUE(findRecoverable(folder.path()).empty());
}

TEST(JournalTest, TellsProgramsApart)
{
    const tests::TemporaryFolder folder;
    Session mine(folder.path(), scaleProject());
    ASSERT_TRUE(mine.commit("Mine", grown(mine.project())));
    inAKilledProgram([&] {
        auto* session = new Session(folder.path(), scaleProject());
        std::ignore = session->commit("Theirs", grown(session->project()));
    });
    const auto found = findRecoverable(folder.path());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].lastStep, "Theirs");
}

TEST(JournalTest, HasNothingToRecoverAfterASave)
{
    const tests::TemporaryFolder folder;
    inAKilledProgram([&] {
        auto* session = new Session(folder.path(), scaleProject());
        std::ignore = session->commit("One", grown(session->project()));
        std::ignore = session->journal().restart(session->project(), "/music/a.inventio");
    });
    EXPECT_TRUE(findRecoverable(folder.path()).empty());
    EXPECT_TRUE(fs::is_empty(folder.path())) << "what is of no use is removed";
}

TEST(JournalTest, RecoversAProjectThatNoFileHoldsThoughNoStepWasMadeSince)
{
    const tests::TemporaryFolder folder;
    inAKilledProgram([&] {
        auto* session = new Session(folder.path(), scaleProject());
        std::ignore = session->journal().restart(grown(scaleProject()), "/music/a.inventio", Journal::Base::Unsaved);
    });
    const auto found = findRecoverable(folder.path());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].project, grown(scaleProject()));
    EXPECT_EQ(found[0].steps, 0);
}

TEST(JournalTest, GoesOnAfterASave)
{
    const tests::TemporaryFolder folder;
    inAKilledProgram([&] {
        auto* session = new Session(folder.path(), scaleProject());
        std::ignore = session->commit("One", grown(session->project()));
        std::ignore = session->journal().restart(session->project(), "/music/a.inventio");
        std::ignore = session->commit("Two", grown(session->project()));
    });
    const auto found = findRecoverable(folder.path());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].project, grown(grown(scaleProject())));
    EXPECT_EQ(found[0].file, "/music/a.inventio");
    EXPECT_EQ(found[0].steps, 1);
}

TEST(JournalTest, OffersTheNewestFirst)
{
    const tests::TemporaryFolder folder;
    for (const char* name : {"Old", "New", "Older"})
        inAKilledProgram([&] {
            auto* session = new Session(folder.path(), scaleProject());
            std::ignore = session->commit(name, grown(session->project()));
        });
    const auto now = fs::file_time_type::clock::now();
    for (const auto& each : findRecoverable(folder.path()))
        fs::last_write_time(each.journal,
            now
                - std::chrono::hours(each.lastStep == "New" ? 0
                        : each.lastStep == "Old"            ? 1
                                                            : 2));
    const auto found = findRecoverable(folder.path());
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0].lastStep, "New");
    EXPECT_EQ(found[1].lastStep, "Old");
    EXPECT_EQ(found[2].lastStep, "Older");
}

TEST(JournalTest, LeavesOutWhatItCannotRead)
{
    const tests::TemporaryFolder folder;
    replaceContent(folder.path() / "a.journal", "");
    replaceContent(folder.path() / "b.journal", "MThd\n");
    replaceContent(folder.path() / "c.journal", "{\"format\":\"inventio-journal\",\"version\":2}\n");
    replaceContent(folder.path() / "notes.txt", "mine");
    fs::create_directory(folder.path() / "d.journal");
    EXPECT_TRUE(findRecoverable(folder.path()).empty());
    EXPECT_TRUE(fs::exists(folder.path() / "c.journal")) << "a newer program may read it";
    EXPECT_TRUE(findRecoverable(folder.path() / "missing").empty());
}

TEST(JournalTest, SaysThatItsFolderCannotBeWritten)
{
    const tests::TemporaryFolder folder;
    replaceContent(folder.path() / "file", "");
    const auto journal = Journal::create(folder.path() / "file" / "journals", scaleProject(), {});
    ASSERT_FALSE(journal);
    EXPECT_EQ(journal.error().code, base::ErrorCode::CannotWrite);
    EXPECT_NE(journal.error().message.find("journals"), std::string::npos);
}

TEST(JournalTest, KeepsWhatItHasOnAFullDiskAndGoesOnLater)
{
    const tests::TemporaryFolder folder;
    inAKilledProgram([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        auto* session = new Session(folder.path(), scaleProject());
        const auto require = [](bool holds) { holds ? void() : ::_exit(1); };
        require(session->commit("One", grown(session->project())).has_value());
        // A file that may not grow further is written in part and then not at all, as on a full disk.
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        const rlimit tight{fs::file_size(filesIn(folder.path()).at(0)) + 20, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
        require(!session->commit("Two", grown(session->project())));
        require(!session->commit("Three", grown(session->project())));
        const auto found = contentOf(filesIn(folder.path()).at(0));
        require(found.back() == '\n' && found.find("Two") == std::string::npos);
        const rlimit tighter{100, limit.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tighter);
        require(!session->journal().restart(session->project(), {}));
        require(contentOf(filesIn(folder.path()).at(0)) == found && filesIn(folder.path()).size() == 1);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        require(!session->commit("Four", grown(session->project())));
        require(session->journal().restart(session->project(), {}).has_value());
        require(session->commit("Five", grown(session->project())).has_value());
    });
    const auto found = findRecoverable(folder.path());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].lastStep, "Five");
    EXPECT_EQ(found[0].project.piece().noteCount(), 13);
}

TEST(JournalTest, KeepsATextWithLineBreaksOnOneLine)
{
    const tests::TemporaryFolder folder;
    inAKilledProgram([&] {
        auto* session = new Session(folder.path(), newProject(testing::scale(), "two\nlines"));
        std::ignore = session->commit("One\nstep", grown(session->project()));
    });
    const auto found = findRecoverable(folder.path());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].lastStep, "One\nstep");
    EXPECT_EQ(found[0].project.currentVersion().name, "two\nlines");
}

TEST(JournalTest, RecoversATakeThatWasBeingPlayed)
{
    const tests::TemporaryFolder folder;
    const std::vector<Take> takes{{"Take 1", 0, {testing::noteAt(0, 48, 7), testing::noteAt(10, 50, 3)}}};
    inAKilledProgram([&] {
        auto session = std::make_unique<Session>(folder.path(), scaleProject(), "/music/a.inventio");
        TakeProgress progress;
        for (const TakePart& part : progress.update({{"Take 1", 0, {testing::noteAt(0, 48, 1)}}}))
            ASSERT_TRUE(session->journal().append(part));
        for (const TakePart& part : progress.update(takes))
            ASSERT_TRUE(session->journal().append(part));
        std::ignore = session.release();
    });
    const auto found = findRecoverable(folder.path());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].project, withTakes(scaleProject(), takes));
    EXPECT_EQ(found[0].lastStep, "Take 1");
    EXPECT_EQ(found[0].steps, 1);
}

TEST(JournalTest, HoldsATakeOnlyOnceItHasBecomeAStep)
{
    const tests::TemporaryFolder folder;
    const std::vector<Take> takes{{"Take 1", 0, {testing::noteAt(0, 48, 7)}}};
    inAKilledProgram([&] {
        auto session = std::make_unique<Session>(folder.path(), scaleProject(), "/music/a.inventio");
        for (const TakePart& part : TakeProgress().update(takes))
            ASSERT_TRUE(session->journal().append(part));
        ASSERT_TRUE(session->commit("Take 1", withTakes(session->project(), takes)));
        std::ignore = session.release();
    });
    const auto found = findRecoverable(folder.path());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].project.piece().noteCount(), 9);
    EXPECT_EQ(found[0].steps, 1);
}

TEST(JournalTest, RecoversWhatCanBeReadOfATakeInPieces)
{
    const tests::TemporaryFolder folder;
    inAKilledProgram([&] {
        auto session = std::make_unique<Session>(folder.path(), scaleProject(), "/music/a.inventio");
        ASSERT_TRUE(session->journal().append(TakePart{0, "Take 1", 0, {{0, testing::noteAt(0, 48, 7)}}}));
        ASSERT_TRUE(session->journal().append(TakePart{0, "Take 1", 0, {{7, testing::noteAt(9, 48, 7)}}}));
        std::ignore = session.release();
    });
    const auto found = findRecoverable(folder.path());
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].project.piece().noteCount(), 9);
}

} // namespace
} // namespace inventio::project
