#include "core/project/project.h"

#include <gtest/gtest.h>

#include "tests/core/project/pieces.h"

namespace inventio::project {
namespace {

Version child(const char* name)
{
    return {{}, {}, name, false, 0, testing::shared(testing::scale()), std::nullopt};
}

/// 1 "root", its child 2, and 3, a child of 2; the last one is current.
Project chain()
{
    Project project = newProject(testing::scale(), "root");
    project = withChild(std::move(project), {1}, child("two"));
    return withChild(std::move(project), {2}, child("three"));
}

std::vector<std::uint64_t> parentsOf(const Project& project)
{
    std::vector<std::uint64_t> parents;
    for (const Version& version : project.versions)
        parents.push_back(version.parent.value);
    return parents;
}

TEST(ProjectTest, BeginsWithOneVersion)
{
    const Project project = newProject(testing::scale(), "Take 1");
    ASSERT_EQ(project.versions.size(), 1u);
    EXPECT_EQ(project.currentVersion().name, "Take 1");
    EXPECT_EQ(project.piece(), testing::scale());
}

TEST(ProjectTest, MakesANewChildCurrent)
{
    const Project project = chain();
    EXPECT_EQ(project.currentVersion().name, "three");
    EXPECT_EQ(parentsOf(project), (std::vector<std::uint64_t>{0, 1, 2}));
}

TEST(ProjectTest, ReplacesThePieceOfTheCurrentVersionOnly)
{
    const Project project = withPiece(chain(), Piece());
    EXPECT_EQ(project.piece(), Piece());
    EXPECT_EQ(*project.version({2}).piece, testing::scale());
}

TEST(ProjectTest, MakesAVersionBesideOneThatOthersCameFrom)
{
    Project project = chain();
    project.current = {2};
    Piece edited = testing::scale();
    edited.tracks.front().notes.front().note.pitch += 1;
    project = withPiece(std::move(project), edited);
    EXPECT_EQ(project.currentVersion().id, VersionId{4});
    EXPECT_EQ(project.currentVersion().name, "two (2)");
    EXPECT_EQ(parentsOf(project), (std::vector<std::uint64_t>{0, 1, 2, 1}));
    EXPECT_EQ(project.piece(), edited);
    EXPECT_EQ(*project.version({2}).piece, testing::scale());

    edited.tracks.front().notes.front().note.pitch += 1;
    project = withPiece(std::move(project), edited);
    EXPECT_EQ(project.versions.size(), 4u) << "nothing came from the new one yet";
    EXPECT_EQ(project.piece(), edited);
}

TEST(ProjectTest, NamesTheVersionsBesideAnotherOneByOne)
{
    Project project = chain();
    for (const char* name : {"two (2)", "two (3)", "two (4)"}) {
        project = withSibling(std::move(project), {2}, child("any"));
        EXPECT_EQ(project.currentVersion().name, name);
    }
    project = withSibling(std::move(project), project.current, child("any"));
    EXPECT_EQ(project.currentVersion().name, "two (5)");
}

TEST(ProjectTest, LetsAVersionThatOthersCameFromSoundAndBeLockedOtherwise)
{
    Project project = chain();
    project.current = {2};
    Piece edited = testing::scale();
    edited.tracks.front().mix.volume = 0.25;
    edited.tracks.front().name = "Choir";
    edited.tracks.front().notes.front().locked = true;
    edited.region = Area{{0}, {480}};
    project = withPiece(std::move(project), edited);
    EXPECT_EQ(project.versions.size(), 3u);
    EXPECT_EQ(*project.version({2}).piece, edited);
}

TEST(ProjectTest, GivesATimeToWhatIsNew)
{
    const Project before = newProject(Piece(), "Take 1");
    const Project after = withChild(before, before.current,
        {.id = {}, .parent = {}, .name = "Variation 1", .piece = before.versions[0].piece, .enhance = {}});
    const Project timed = withTimes(after, before, 1000);
    EXPECT_EQ(timed.versions[0].made, 0);
    EXPECT_EQ(timed.versions[1].made, 1000);
    EXPECT_EQ(withTimes(timed, before, 2000), timed) << "it was made once";
}

TEST(ProjectTest, GivesTheChildrenOfARemovedVersionToItsParent)
{
    const Project project = withoutVersion(chain(), {2});
    EXPECT_EQ(project.find({2}), nullptr);
    EXPECT_EQ(parentsOf(project), (std::vector<std::uint64_t>{0, 1}));
    EXPECT_EQ(project.current, VersionId{3});
}

TEST(ProjectTest, FallsBackOnTheParentOfARemovedVersion)
{
    EXPECT_EQ(withoutVersion(chain(), {3}).current, VersionId{2});
}

TEST(ProjectTest, HasSomethingCurrentWhenTheRootIsRemoved)
{
    Project project = chain();
    project.current = {1};
    project = withoutVersion(std::move(project), {1});
    EXPECT_EQ(project.current, VersionId{2});
    EXPECT_EQ(parentsOf(project), (std::vector<std::uint64_t>{0, 2}));
}

TEST(ProjectTest, KeepsItsLastVersion)
{
    const Project project = newProject(testing::scale(), "only");
    EXPECT_EQ(withoutVersion(project, {1}), project);
}

TEST(ProjectTest, NeverUsesAnIdTwice)
{
    Project project = withoutVersion(chain(), {3});
    project = withChild(std::move(project), {1}, child("four"));
    EXPECT_EQ(project.current, VersionId{4});
}

TEST(ProjectTest, ComparesPiecesByValue)
{
    EXPECT_EQ(chain(), chain());
    EXPECT_NE(withPiece(chain(), Piece()), chain());
}

} // namespace
} // namespace inventio::project
