#include "core/engraving/glyphs.h"

#include <array>
#include <cstddef>

namespace inventio::engraving {

namespace {

// As measured in the font, rounded to hundredths; in the order of Glyph.
constexpr std::array kGlyphs{
    GlyphInfo{"noteheads.sM1", 0xe0e6, {-0.2, -0.72, 2.15, 0.72}},
    GlyphInfo{"noteheads.s0", 0xe0e8, {0, -0.54, 1.96, 0.54}},
    GlyphInfo{"noteheads.s1", 0xe0e9, {0, -0.54, 1.38, 0.54}},
    GlyphInfo{"noteheads.s2", 0xe0ea, {0, -0.54, 1.3, 0.54}},
    GlyphInfo{"clefs.G", 0xe085, {0.01, -4.78, 2.58, 2.54}},
    GlyphInfo{"clefs.F", 0xe083, {-0.05, -1.05, 2.64, 2.05}},
    GlyphInfo{"clefs.percussion", 0xe08b, {0.67, -1, 2, 1}},
    GlyphInfo{"accidentals.sharp", 0xe013, {0, -1.5, 1.1, 1.5}},
    GlyphInfo{"accidentals.flat", 0xe021, {-0.11, -1.86, 0.8, 0.65}},
    GlyphInfo{"accidentals.natural", 0xe01d, {-0.03, -1.53, 0.7, 1.53}},
    GlyphInfo{"accidentals.doublesharp", 0xe01c, {-0.04, -0.54, 1.04, 0.54}},
    GlyphInfo{"accidentals.flatflat", 0xe02a, {-0.11, -1.86, 1.45, 0.65}},
    GlyphInfo{"rests.M1", 0xe006, {0, -1, 0.6, 0}},
    GlyphInfo{"rests.0", 0xe000, {0, 0, 1.5, 0.62}},
    GlyphInfo{"rests.1", 0xe001, {0, -0.62, 1.5, 0}},
    GlyphInfo{"rests.2", 0xe008, {-0.09, -1.58, 0.97, 1.28}},
    GlyphInfo{"rests.3", 0xe00b, {-0.01, -0.82, 1, 1.04}},
    GlyphInfo{"rests.4", 0xe00c, {-0.1, -0.82, 1.2, 2.04}},
    GlyphInfo{"rests.5", 0xe00d, {-0.22, -1.82, 1.3, 2.04}},
    GlyphInfo{"rests.6", 0xe00e, {-0.27, -1.82, 1.4, 3.04}},
    GlyphInfo{"flags.u3", 0xe0d2, {-0.06, 0, 0.83, 3.01}},
    GlyphInfo{"flags.u4", 0xe0d3, {-0.06, 0, 0.83, 3.51}},
    GlyphInfo{"flags.u5", 0xe0d4, {-0.06, 0, 0.83, 4.26}},
    GlyphInfo{"flags.u6", 0xe0d5, {-0.06, 0, 0.83, 5.26}},
    GlyphInfo{"flags.d3", 0xe0da, {-0.06, -2.8, 1.07, 0}},
    GlyphInfo{"flags.d4", 0xe0db, {-0.06, -3.01, 1.07, 0}},
    GlyphInfo{"flags.d5", 0xe0dc, {-0.06, -3.76, 1.07, 0}},
    GlyphInfo{"flags.d6", 0xe0dd, {-0.06, -4.51, 1.07, 0}},
    GlyphInfo{"dots.dot", 0xe038, {0, -0.22, 0.45, 0.22}},
    GlyphInfo{"zero", 0x30, {0, -2, 1.47, 0}},
    GlyphInfo{"one", 0x31, {-0.01, -2.01, 1.27, 0}},
    GlyphInfo{"two", 0x32, {0, -2, 1.47, 0}},
    GlyphInfo{"three", 0x33, {0, -2, 1.33, 0}},
    GlyphInfo{"four", 0x34, {-0.01, -2, 1.6, 0}},
    GlyphInfo{"five", 0x35, {0, -2, 1.4, 0}},
    GlyphInfo{"six", 0x36, {0, -2, 1.36, 0}},
    GlyphInfo{"seven", 0x37, {0, -2, 1.44, 0}},
    GlyphInfo{"eight", 0x38, {0, -2, 1.49, 0}},
    GlyphInfo{"nine", 0x39, {0, -2, 1.36, 0}},
    GlyphInfo{"scripts.ufermata", 0xe039, {-1.33, -1.45, 1.33, 0.08}},
    GlyphInfo{"scripts.dfermata", 0xe03a, {-1.33, -0.08, 1.33, 1.45}},
};

} // namespace

const GlyphInfo& infoOf(Glyph glyph)
{
    return kGlyphs[static_cast<std::size_t>(glyph)];
}

Glyph digitGlyph(int digit)
{
    return static_cast<Glyph>(static_cast<int>(Glyph::Digit0) + digit);
}

} // namespace inventio::engraving
