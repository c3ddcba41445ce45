#include "ui/roll/scene/note_index.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

using music::Note;
using music::Ticks;
using project::NoteId;
using project::Piece;
using project::PieceNote;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<NoteId> found(const NoteIndex& index, Ticks from, Ticks to)
{
    std::vector<NoteId> ids;
    index.visit(from, to, [&](const PieceNote& note, int) { ids.push_back(note.id); });
    return ids;
}

NoteIndex indexOf(Piece piece)
{
    return NoteIndex(std::make_shared<const Piece>(std::move(piece)));
}

TEST(NoteIndexTest, FindsWhatSoundsInAWindow)
{
    const NoteIndex index = indexOf(threeNotes());
    EXPECT_THAT(found(index, {0}, {1}), ElementsAre(kC));
    EXPECT_THAT(found(index, {479}, {961}), ElementsAre(kC, kE));
    EXPECT_THAT(found(index, {480}, {960}), IsEmpty());
    EXPECT_THAT(found(index, {2500}, {2501}), ElementsAre(kG));
}

TEST(NoteIndexTest, FindsNotesByName)
{
    const NoteIndex index = indexOf(threeNotes());
    ASSERT_NE(index.find(kE), nullptr);
    EXPECT_EQ(index.find(kE)->note.pitch, 64);
    EXPECT_EQ(index.find({99}), nullptr);
}

TEST(NoteIndexTest, HoldsNothingWithoutAPiece)
{
    const NoteIndex index;
    EXPECT_THAT(found(index, {0}, {1000}), IsEmpty());
    EXPECT_THAT(index.order(), IsEmpty());
}

TEST(NoteIndexTest, OrdersNotesOfAllTracksByTimeAndPitch)
{
    Piece piece = threeNotes();
    piece.tracks.emplace_back();
    piece.tracks.back().notes = {{Note{.onset = {0}, .pitch = 40, .length = {10}}, {4}, {}, false},
        {Note{.onset = {960}, .pitch = 70, .length = {10}}, {5}, {}, false}};
    const NoteIndex index = indexOf(piece);
    std::vector<std::uint64_t> ids;
    for (const NotePlace place : index.order())
        ids.push_back(index.at(place).id.value);
    EXPECT_THAT(ids, ElementsAre(4, 1, 2, 5, 3));
}

TEST(NoteIndexTest, FindsAPedalNoteFarFromItsOnset)
{
    Piece piece;
    piece.tracks.emplace_back();
    auto& notes = piece.tracks.back().notes;
    notes.push_back({Note{.onset = {0}, .pitch = 36, .length = {1'000'000}}, {1}, {}, false});
    for (int i = 0; i < 1000; ++i)
        notes.push_back(
            {Note{.onset = {i * 100}, .pitch = 60, .length = {50}}, {static_cast<std::uint64_t>(i) + 2}, {}, false});
    EXPECT_THAT(found(indexOf(piece), {99'960}, {99'970}), ElementsAre(NoteId{1}));
}

TEST(NoteIndexTest, AgreesWithASearchThroughEverything)
{
    std::mt19937 random(7);
    Piece piece;
    piece.tracks.emplace_back();
    auto& notes = piece.tracks.back().notes;
    for (std::uint64_t id = 1; id <= 2000; ++id)
        notes.push_back({Note{.onset = {static_cast<int>(random() % 50'000)},
                             .pitch = 60,
                             .length = {static_cast<int>(random() % 2000)}},
            {id}, {}, false});
    std::ranges::sort(notes);
    const NoteIndex index = indexOf(piece);
    for (int i = 0; i < 200; ++i) {
        const Ticks from{static_cast<int>(random() % 50'000)};
        const Ticks to = from + Ticks{static_cast<int>(random() % 1000) + 1};
        std::vector<NoteId> expected;
        for (const PieceNote& note : notes)
            if (note.note.onset < to && (note.note.end() > from || note.note.onset >= from))
                expected.push_back(note.id);
        EXPECT_EQ(found(index, from, to), expected);
    }
}

} // namespace
} // namespace inventio::ui
