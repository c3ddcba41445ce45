#include "core/project/project_format.h"

#include <gtest/gtest.h>

#include "core/project/project_file.h"
#include "tests/core/project/pieces.h"
#include "tests/temporary_folder.h"

namespace inventio::project {
namespace {

TEST(ProjectFormatTest, AProjectIsReadAsThePieceOfItsCurrentVersion)
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "piece.inventio";
    const Project project = newProject(testing::scale(), "Take 1");
    ASSERT_TRUE(writeProject(path, project));
    const auto file = fileFormats().read(path);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->kind, "project");
    EXPECT_EQ(file->sequence, sequenceOf(project.piece()));
}

TEST(ProjectFormatTest, AnyPieceCanBecomeAProject)
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "piece.inventio";
    const music::Sequence piece = sequenceOf(testing::scale());
    ASSERT_TRUE(fileFormats().write(path, piece));
    const auto again = readProject(path);
    ASSERT_TRUE(again);
    EXPECT_EQ(sequenceOf(again->piece()), piece);
}

} // namespace
} // namespace inventio::project
