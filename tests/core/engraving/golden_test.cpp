#include "tests/core/engraving/golden_pieces.h"

#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

#include "core/engraving/engraver.h"
#include "core/formats/musicxml_file.h"
#include "tests/core/engraving/collisions.h"

namespace inventio::engraving {
namespace {

constexpr double kWidth = 100; ///< of a system, in staff spaces

EngravedScore engraved(const music::Sequence& sequence)
{
    EngravingOptions options;
    options.width = kWidth;
    return *engrave(sequence, options);
}

class GoldenTest : public ::testing::TestWithParam<testing::GoldenPiece> { };

std::string nameOf(const ::testing::TestParamInfo<testing::GoldenPiece>& info)
{
    std::string name = info.param.name;
    std::erase(name, '-');
    return name;
}

// The pages that these symbols make were looked at. Whoever changes them on purpose looks at the new ones, and writes the
// texts anew with write_golden.
TEST_P(GoldenTest, EverySymbolStaysWhereItIs)
{
    std::ifstream file(INVENTIO_GOLDEN "/" + GetParam().name + ".txt");
    const std::string golden{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(testing::textOf(engraved(GetParam().sequence)), golden);
}

TEST_P(GoldenTest, MusicXmlReadBackEngravesToTheSame)
{
    const auto written = formats::formatMusicXml(GetParam().sequence, {});
    ASSERT_TRUE(written.has_value());
    const auto read = formats::parseMusicXml(std::as_bytes(std::span(*written)));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(testing::textOf(engraved(read->sequence)), testing::textOf(engraved(GetParam().sequence)));
}

TEST_P(GoldenTest, NothingCollides)
{
    EXPECT_EQ(testing::collisionCount(engraved(GetParam().sequence)), 0);
}

INSTANTIATE_TEST_SUITE_P(Pieces, GoldenTest, ::testing::ValuesIn(testing::goldenPieces()), nameOf);

} // namespace
} // namespace inventio::engraving
