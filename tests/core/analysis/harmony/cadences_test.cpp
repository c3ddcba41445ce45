#include "core/analysis/harmony/cadences.h"

#include <gtest/gtest.h>

namespace inventio::analysis {
namespace {

constexpr LocalKey kC{0, Mode::Major};

Slice sliceWith(std::int64_t at, int top)
{
    return {music::Ticks{at}, SlicePlace::Beat, {{48, 0, true, false}, {top, 0, false, false}}, 0};
}

/// How two chords of a quarter sound as the end of a phrase.
std::string cadenceOf(const std::string& before, HeardChord first, const std::string& last, HeardChord second, int top)
{
    const std::vector<ChordSpan> chords{{music::Ticks{0}, music::Ticks{480}, kC, before, first, {}},
        {music::Ticks{480}, music::Ticks{960}, kC, last, second, {}}};
    const std::vector<Slice> slices{sliceWith(0, 67), sliceWith(240, 67), sliceWith(480, top), sliceWith(720, top)};
    const auto found = cadencesAt({{3, 1}}, chords, slices);
    return found.empty() ? "none" : std::string(found.front().abbreviation());
}

constexpr HeardChord kTonic{ChordKind::Major, 0, 0};
constexpr HeardChord kDominant{ChordKind::Major, 7, 0};

TEST(CadencesTest, IsPerfectWithBothRootsBelowAndTheTonicOnTop)
{
    EXPECT_EQ(cadenceOf("V", kDominant, "I", kTonic, 72), "PAC");
    EXPECT_EQ(cadenceOf("V", kDominant, "I", kTonic, 76), "IAC");
    EXPECT_EQ(cadenceOf("V6", {ChordKind::Major, 7, 1}, "I", kTonic, 72), "IAC");
    EXPECT_EQ(cadenceOf("viio6", {ChordKind::Diminished, 11, 1}, "I", kTonic, 72), "IAC");
}

TEST(CadencesTest, KnowsTheOtherKinds)
{
    EXPECT_EQ(cadenceOf("I", kTonic, "V", kDominant, 74), "HC");
    EXPECT_EQ(cadenceOf("V", kDominant, "vi", {ChordKind::Minor, 9, 0}, 72), "DC");
    EXPECT_EQ(cadenceOf("IV", {ChordKind::Major, 5, 0}, "I", kTonic, 72), "PC");
    EXPECT_EQ(cadenceOf("I", kTonic, "ii", {ChordKind::Minor, 2, 0}, 74), "none");
}

TEST(CadencesTest, SaysWhy)
{
    const std::vector<ChordSpan> chords{{music::Ticks{0}, music::Ticks{480}, kC, "V", kDominant, {}}};
    const auto found = cadencesAt({{0, 0}}, chords, {sliceWith(0, 67)});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].reason, "The phrase rests on the dominant, V, in C major.");
}

} // namespace
} // namespace inventio::analysis
