#include "core/project/project_change.h"

#include <gtest/gtest.h>

#include "tests/core/project/pieces.h"
#include "tests/core/project/random_projects.h"

namespace inventio::project {
namespace {

TEST(ProjectChangeTest, LeadsFromAnyProjectToAnyOtherAndBack)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        base::Random random(seed);
        const Project before = testing::randomProject(random);
        const Project after
            = random.chance(0.3) ? testing::randomProject(random) : testing::randomlyChanged(before, random);
        const ProjectChange change = difference(before, after);
        ASSERT_EQ(applied(change, before), after) << "seed " << seed;
        ASSERT_EQ(applied(inverse(change), after), before) << "seed " << seed;
        ASSERT_EQ(change.empty(), before == after) << "seed " << seed;
    }
}

TEST(ProjectChangeTest, HoldsNoCopyOfTheVersionsThatStay)
{
    const Project before = newProject(testing::scale(), "Take 1");
    const Project after = withChild(before, {1}, {{}, {}, "Copy", false, 0, before.versions[0].piece, std::nullopt});
    const ProjectChange change = difference(before, after);
    ASSERT_TRUE(change.tree);
    EXPECT_TRUE(change.tree->first.versions.empty());
    EXPECT_EQ(change.tree->second.versions.size(), 1u);
    EXPECT_TRUE(change.pieces.empty());
}

TEST(ProjectChangeTest, PassesOverWhatDoesNotFit)
{
    ProjectChange change;
    change.tree.emplace(ProjectChange::Tree(), ProjectChange::Tree{{{9}}, {}, {9}, 9});
    EXPECT_TRUE(applied(change, newProject(Piece(), "Take 1")).versions.empty());
}

} // namespace
} // namespace inventio::project
