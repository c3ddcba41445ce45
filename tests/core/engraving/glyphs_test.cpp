#include "core/engraving/glyphs.h"

#include <gtest/gtest.h>

namespace inventio::engraving {
namespace {

TEST(GlyphsTest, EachHasItsOwnName)
{
    EXPECT_EQ(infoOf(Glyph::HeadBlack).name, "noteheads.s2");
    EXPECT_EQ(infoOf(Glyph::Rest64th).name, "rests.6");
    EXPECT_EQ(infoOf(Glyph::FlagDown64th).name, "flags.d6");
    EXPECT_EQ(infoOf(Glyph::FermataBelow).name, "scripts.dfermata");
    EXPECT_EQ(infoOf(digitGlyph(9)).name, "nine");
}

TEST(GlyphsTest, HeadsAreAsHighAsASpace)
{
    for (const Glyph head : {Glyph::HeadWhole, Glyph::HeadHalf, Glyph::HeadBlack}) {
        const Box box = infoOf(head).box;
        EXPECT_NEAR(box.bottom - box.top, 1, 0.15);
    }
}

TEST(GlyphsTest, BoxesThatOnlyTouchDoNotOverlap)
{
    const Box box{0, 0, 1, 1};
    EXPECT_FALSE(box.overlaps(box.movedBy(1, 0)));
    EXPECT_TRUE(box.overlaps(box.movedBy(0.8, 0.8)));
}

} // namespace
} // namespace inventio::engraving
