#include <filesystem>
#include <random>

#include <gtest/gtest.h>

#include "core/engraving/engraver.h"
#include "core/formats/midi_file.h"
#include "tests/core/engraving/collisions.h"
#include "tests/core/music/pieces.h"

namespace inventio::engraving {
namespace {

using music::testing::noteAt;
using music::testing::trackOf;

TEST(CollisionsTest, AreSeenWhereTheyAre)
{
    EngravedSystem system;
    system.symbols.push_back({Role::Head, Shape::Sign, Glyph::HeadBlack, 10, 2, 0, 0, 0, {{0, 0}, 0, 0}});
    system.symbols.push_back({Role::Head, Shape::Sign, Glyph::HeadBlack, 10.5, 2.5, 0, 0, 0, {{0, 1}, 0, 1}});
    EXPECT_EQ(testing::collisionsIn(system).size(), 1u);
    system.symbols.back().x = 12;
    EXPECT_TRUE(testing::collisionsIn(system).empty());
}

TEST(CollisionsTest, NoneInTheMelodiesOfTheProgram)
{
    int pieces = 0;
    for (const auto& file : std::filesystem::directory_iterator(INVENTIO_MELODIES)) {
        if (file.path().extension() != ".mid")
            continue;
        const auto piece = formats::readMidiFile(file.path());
        ASSERT_TRUE(piece.has_value()) << file.path();
        const auto score = engrave(piece->sequence);
        ASSERT_TRUE(score.has_value());
        EXPECT_EQ(testing::collisionCount(*score), 0) << file.path();
        ++pieces;
    }
    EXPECT_GT(pieces, 3);
}

/// Four voices that wander, cross, meet in unisons and seconds, and use every accidental.
music::Sequence wanderingChoir(unsigned seed)
{
    std::mt19937 random(seed);
    const auto upTo = [&random](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    music::Sequence piece;
    int home = 76;
    for (int voice = 0; voice < 4; ++voice, home -= voice % 2 == 1 ? 4 : 14) {
        std::vector<music::Note> notes;
        int pitch = home;
        for (std::int64_t at = 0; at < 16 * 480;) {
            const std::int64_t length = 120LL << upTo(3);
            pitch = std::clamp(pitch + upTo(8) - 4, home - 9, home + 9);
            if (upTo(9) > 0)
                notes.push_back(noteAt(at, pitch, length));
            at += length;
        }
        piece.tracks.push_back(trackOf(std::move(notes), voice));
    }
    return piece;
}

TEST(CollisionsTest, NoneInVoicesThatCrossAndMeet)
{
    for (unsigned seed = 0; seed < 25; ++seed) {
        const auto score = engrave(wanderingChoir(seed));
        ASSERT_TRUE(score.has_value());
        for (const EngravedSystem& system : score->systems)
            for (const testing::Collision& collision : testing::collisionsIn(system))
                ADD_FAILURE() << "seed " << seed << ": roles " << static_cast<int>(collision.one.role) << " and "
                              << static_cast<int>(collision.other.role) << " at " << collision.one.x << ", "
                              << collision.one.y << " and " << collision.other.x << ", " << collision.other.y;
    }
}

} // namespace
} // namespace inventio::engraving
