#include "ui/enhance/verdict.h"

#include <memory>

#include <gtest/gtest.h>

#include "core/project/enhance.h"
#include "tests/core/project/pieces.h"

namespace inventio::ui {

namespace {

using composing::Ending;
using composing::StopReason;
using project::Version;

/// Two notes added to a scale in two iterations, and the first note of it taken away in a third.
Version enhanced(std::optional<Ending> ending)
{
    const auto before = project::testing::shared(project::testing::scale());
    Version version;
    version.enhance = project::EnhanceRecord{before,
        {{1, composing::EditKind::Add, {0, 48, 4}, 0.9F}, {2, composing::EditKind::Add, {4, 48, 4}, 0.9F},
            {3, composing::EditKind::Remove, {0, 60, 4}, 0.9F}},
        {}, 3, ending};
    return project::versionAt(version, 3);
}

std::string verdict(const Version& version)
{
    return verdictOf(version).toStdString();
}

TEST(VerdictTest, TellsWhatWasAddedAndRemovedAndWhyItEndedThere)
{
    EXPECT_EQ(verdict(enhanced(Ending{StopReason::NothingLeft, 0.4})), "Done: 2 notes added, 1 removed.");
    EXPECT_EQ(verdict(enhanced(Ending{StopReason::IterationsSpent, 183.2})),
        "Stopped after 3 iterations: 2 notes added, 1 removed. About 183 changes seem to be left.");
    EXPECT_EQ(verdict(enhanced(Ending{StopReason::AdditionsSpent, 12.0})),
        "Stopped at the most notes to add: 2 notes added, 1 removed. About 12 changes seem to be left.");
    EXPECT_EQ(verdict(enhanced(Ending{StopReason::Cancelled, 5.0})),
        "Stopped by you: 2 notes added, 1 removed. About 5 changes seem to be left.");
    EXPECT_EQ(verdict(enhanced(std::nullopt)), "Enhanced: 2 notes added, 1 removed.");
}

TEST(VerdictTest, TellsOfTheMomentThatIsOnShow)
{
    const auto version = enhanced(Ending{StopReason::IterationsSpent, 183.2});
    EXPECT_EQ(verdict(project::versionAt(version, 2)), "At iteration 2 of 3: 2 notes added, none removed.");
    EXPECT_EQ(verdict(project::versionAt(version, 0)), "At iteration 0 of 3: nothing added or removed.");
}

TEST(VerdictTest, SaysNothingOfTheUsersOwnNotesAndWhatToDoWithoutAny)
{
    Version version;
    version.piece = project::testing::shared(project::testing::scale());
    EXPECT_EQ(verdict(version), "");
    version.piece = project::testing::shared(project::Piece());
    EXPECT_EQ(verdict(version), "Play, draw or open a tune first.");
}

} // namespace

} // namespace inventio::ui
