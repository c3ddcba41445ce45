#include "core/analysis/harmony/reasons.h"

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

TEST(ReasonsTest, NotesAreNamedAsTheKeyWritesThem)
{
    EXPECT_EQ(noteName(6, {7, Mode::Major}), "F#");
    EXPECT_EQ(noteName(10, {5, Mode::Major}), "Bb");
    EXPECT_EQ(noteName(8, {9, Mode::Minor}), "G#") << "the leading tone";
    EXPECT_EQ(noteName(1, {2, Mode::Minor}), "C#");
    EXPECT_EQ(noteName(8, {0, Mode::Minor}), "Ab");
    EXPECT_EQ(noteName(6, {0, Mode::Major}), "F#") << "the leading tone of the dominant";
}

TEST(ReasonsTest, KeysHaveTheNamesOfPrintedMusic)
{
    EXPECT_EQ((LocalKey{6, Mode::Minor}.shortName()), "f#");
    EXPECT_EQ((LocalKey{10, Mode::Major}.shortName()), "Bb");
    EXPECT_EQ((LocalKey{8, Mode::Minor}.name()), "G-sharp minor");
    EXPECT_EQ((LocalKey{3, Mode::Major}.name()), "E-flat major");
}

} // namespace
} // namespace inventio::analysis
