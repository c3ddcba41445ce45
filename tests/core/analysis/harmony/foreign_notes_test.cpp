#include "core/analysis/harmony/foreign_notes.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::analysis {
namespace {

using music::testing::noteAt;
using music::testing::pieceOf;

/// What notes of an eighth each do under one C major chord, those of -1 being held from the one before: their kinds.
std::vector<std::string> kindsOf(const std::vector<int>& pitches)
{
    std::vector<music::Note> notes;
    for (std::size_t i = 0; i < pitches.size(); ++i)
        notes.push_back(noteAt(static_cast<std::int64_t>(i) * 240, pitches[i], 240));
    const std::vector<ChordSpan> chords{{music::Ticks{0}, music::Ticks{4800}, {}, "I", {ChordKind::Major, 0, 0}, {}}};
    std::vector<std::string> kinds;
    for (const ForeignNote& foreign : foreignNotes(pieceOf(notes), chords))
        kinds.emplace_back(nameOf(foreign.kind));
    return kinds;
}

TEST(ForeignNotesTest, AreNamedAfterHowTheyComeAndGo)
{
    using Names = std::vector<std::string>;
    EXPECT_EQ(kindsOf({60, 64, 67}), Names{});
    EXPECT_EQ(kindsOf({60, 62, 64}), Names{"passing note"});
    EXPECT_EQ(kindsOf({64, 65, 64}), Names{"neighbour note"});
    EXPECT_EQ(kindsOf({64, 65, 60}), Names{"escape note"});
    EXPECT_EQ(kindsOf({60, 65, 64}), Names{"appoggiatura"});
}

TEST(ForeignNotesTest, ANoteHeldIntoAChordThatDoesNotHaveItIsASuspension)
{
    const auto piece = pieceOf({noteAt(0, 60, 960), noteAt(960, 59, 480)});
    const std::vector<ChordSpan> chords{{music::Ticks{0}, music::Ticks{480}, {}, "I", {ChordKind::Major, 0, 0}, {}},
        {music::Ticks{480}, music::Ticks{1440}, {}, "V", {ChordKind::Major, 7, 0}, {}}};
    const auto foreign = foreignNotes(piece, chords);
    ASSERT_EQ(foreign.size(), 1u);
    EXPECT_EQ(foreign[0].kind, ForeignKind::Suspension);
}

} // namespace
} // namespace inventio::analysis
