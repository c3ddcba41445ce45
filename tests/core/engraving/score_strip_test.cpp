#include "core/engraving/score_strip.h"

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::engraving {
namespace {

using music::Ticks;
using music::testing::noteAt;
using music::testing::pieceOf;
using music::testing::trackOf;

std::shared_ptr<const ScoreStrip> stripOf(music::Sequence sequence)
{
    return *ScoreStrip::create(std::move(sequence));
}

music::Sequence choir()
{
    std::vector<music::Track> tracks;
    for (const int pitch : {72, 67, 60, 48}) {
        std::vector<music::Note> notes;
        for (int i = 0; i < 16; ++i)
            notes.push_back(noteAt(i * 480, pitch + i % 5, 480));
        tracks.push_back(trackOf(std::move(notes)));
    }
    return pieceOf(std::move(tracks));
}

TEST(ScoreStripTest, HeadsStandAtTheirTimeAtEveryWidth)
{
    const auto piece = choir();
    const auto strip = stripOf(piece);
    for (const double perTick : {0.002, 0.01, 0.05}) {
        int heads = 0;
        for (const Symbol& symbol : strip->engrave(Ticks{0}, Ticks{7680}, perTick).symbols) {
            if (symbol.role != Role::Head)
                continue;
            const auto& note = piece.tracks[static_cast<std::size_t>(symbol.source.note.track)]
                                   .notes[static_cast<std::size_t>(symbol.source.note.note)];
            EXPECT_NEAR(symbol.x, static_cast<double>(note.onset.value) * perTick, 1e-9);
            ++heads;
        }
        EXPECT_EQ(heads, 64);
    }
}

TEST(ScoreStripTest, TwoVoicesThatTouchStandBesideEachOtherAsInPrint)
{
    const auto strip = stripOf(pieceOf({trackOf({noteAt(0, 72, 1920)}), trackOf({noteAt(0, 71, 1920)}),
        trackOf({noteAt(0, 60, 1920)}), trackOf({noteAt(0, 48, 1920)})}));
    std::vector<double> heads;
    for (const Symbol& symbol : strip->engrave(Ticks{0}, Ticks{1920}, 0.02).symbols)
        if (symbol.role == Role::Head && symbol.source.staff == 0)
            heads.push_back(symbol.x);
    ASSERT_EQ(heads.size(), 2u);
    EXPECT_EQ(std::min(heads[0], heads[1]), 0);
    EXPECT_GT(std::max(heads[0], heads[1]), 1);
}

TEST(ScoreStripTest, GivesTheBarsThatSoundInATime)
{
    const auto strip = stripOf(choir());
    const EngravedSystem system = strip->engrave(Ticks{2000}, Ticks{4000}, 0.02);
    EXPECT_EQ(system.firstBar, 1);
    EXPECT_EQ(system.bars, 2);
    EXPECT_TRUE(strip->engrave(Ticks{5000}, Ticks{5000}, 0.02).symbols.empty());
    EXPECT_TRUE(strip->engrave(Ticks{-500}, Ticks{0}, 0.02).symbols.empty());
    EXPECT_TRUE(strip->engrave(Ticks{100'000}, Ticks{101'000}, 0.02).symbols.empty());
}

TEST(ScoreStripTest, StavesStayWhereTheyAreWhateverIsInView)
{
    const auto strip = stripOf(choir());
    ASSERT_EQ(strip->staffTops().size(), 2u);
    EXPECT_EQ(strip->engrave(Ticks{0}, Ticks{1920}, 0.02).staffTops, strip->staffTops());
    EXPECT_EQ(strip->engrave(Ticks{3840}, Ticks{7680}, 0.004).staffTops, strip->staffTops());
}

TEST(ScoreStripTest, EverythingLiesWithinItsHeight)
{
    const auto strip = stripOf(choir());
    for (const Symbol& symbol : strip->engrave(Ticks{0}, Ticks{7680}, 0.02).symbols) {
        EXPECT_GE(symbol.box().top, 0);
        EXPECT_LE(symbol.box().bottom, strip->height());
    }
}

TEST(ScoreStripTest, ThreeStavesLieWithinItsHeightWithBeamsTiesAndAccidentals)
{
    std::vector<music::Track> tracks;
    for (const int home : {84, 60, 36}) {
        std::vector<music::Note> notes;
        for (int i = 0; i < 32; ++i) // leaps under one beam
            notes.push_back(noteAt(i * 240, home + i * 5 % 13 - 6, 240));
        notes.push_back(noteAt(32 * 240, home + 10, 3840)); // tied
        tracks.push_back(trackOf(std::move(notes)));
    }
    const auto strip = stripOf(pieceOf(std::move(tracks)));
    ASSERT_EQ(strip->staffTops().size(), 3u);
    for (const Symbol& symbol : strip->engrave(Ticks{0}, Ticks{11520}, 0.02).symbols) {
        EXPECT_GE(symbol.box().top, 0) << static_cast<int>(symbol.role) << " at " << symbol.x;
        EXPECT_LE(symbol.box().bottom, strip->height()) << static_cast<int>(symbol.role) << " at " << symbol.x;
    }
}

TEST(ScoreStripTest, BarlinesStandBeforeWhatBelongsToTheirBar)
{
    auto piece = pieceOf({noteAt(0, 60, 1920), noteAt(1920, 61, 1920)});
    piece.conductor = {{{}, {0xff, 0x59, 0, 0}}};
    const EngravedSystem system = stripOf(piece)->engrave(Ticks{0}, Ticks{3840}, 0.01);
    double accidental = 0;
    std::vector<double> barlines;
    for (const Symbol& symbol : system.symbols) {
        if (symbol.role == Role::Accidental)
            accidental = symbol.box().left;
        if (symbol.role == Role::Barline)
            barlines.push_back(symbol.box().right);
    }
    ASSERT_GT(accidental, 10);
    EXPECT_TRUE(std::ranges::any_of(barlines, [&](double x) { return x < accidental && x > accidental - 2; }));
}

TEST(ScoreStripTest, KnowsClefsAndSignaturesOfATime)
{
    auto piece = choir();
    piece.conductor = {{{}, {0xff, 0x59, 2, 0}}, {Ticks{1920}, {0xff, 0x59, 0xfd, 0}}};
    const auto strip = stripOf(piece);
    const auto count
        = [&](Ticks at, Role role) { return std::ranges::count(strip->startAt(at).symbols, role, &Symbol::role); };
    EXPECT_EQ(count(Ticks{0}, Role::Clef), 2);
    EXPECT_EQ(count(Ticks{0}, Role::Key), 4) << "two sharps on each staff";
    EXPECT_EQ(count(Ticks{1920}, Role::Key), 6) << "three flats on each staff";
    EXPECT_GT(strip->startAt(Ticks{1920}).width, strip->startAt(Ticks{0}).width);
}

TEST(ScoreStripTest, ANoteThatIsNotThereWouldStandOnTheNearerStaff)
{
    const auto strip = stripOf(choir());
    const auto tops = strip->staffTops();
    EXPECT_EQ(strip->yOf({6, 0, 4}), tops[0] + 2) << "b' on the middle line of the treble clef";
    EXPECT_EQ(strip->yOf({1, 0, 3}), tops[1] + 2) << "d on that of the bass clef";
}

TEST(ScoreStripTest, APieceWithoutNotesHasNoStaves)
{
    EXPECT_TRUE(stripOf(pieceOf(std::vector<music::Track>{}))->staffTops().empty());
}

} // namespace
} // namespace inventio::engraving
