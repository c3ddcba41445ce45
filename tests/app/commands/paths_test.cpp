#include "app/commands/paths.h"

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/temporary_folder.h"

namespace inventio::app {
namespace {

namespace fs = std::filesystem;

class PathsTest : public testing::Test {
protected:
    fs::path file(const fs::path& name) const
    {
        auto path = m_folder / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path) << "x";
        return path;
    }

    const tests::TemporaryFolder m_temporary;
    const fs::path m_folder = m_temporary.path();
};

TEST_F(PathsTest, LooksWhereAnInstallationKeepsThings)
{
    const auto found = placesFor("/usr/bin/inventio");
    EXPECT_EQ(found.modules.front(), "/usr/lib/inventio");
    EXPECT_EQ(found.models.front(), "/usr/share/inventio/models");
}

TEST_F(PathsTest, LooksBesideTheProgramToo)
{
    const auto found = placesFor("/home/anna/inventio/inventio");
    EXPECT_TRUE(std::ranges::count(found.modules, "/home/anna/inventio"));
    EXPECT_TRUE(std::ranges::count(found.models, "/home/anna/inventio"));
}

TEST_F(PathsTest, FindsAFileInTheFirstFolderThatHoldsIt)
{
    file("b/weights");
    file("c/weights");
    EXPECT_EQ(findFile({m_folder / "a", m_folder / "b", m_folder / "c"}, "weights"), m_folder / "b" / "weights");
    EXPECT_EQ(findFile({m_folder / "a", m_folder / "b"}, "others"), std::nullopt);
}

TEST_F(PathsTest, SaysWhatToDoWithoutWeights)
{
    const auto weights = shippedWeights(Places{{}, {m_folder}});
    ASSERT_FALSE(weights);
    EXPECT_NE(weights.error().message.find("--model FILE"), std::string::npos);
}

} // namespace
} // namespace inventio::app
