#include "core/project/piece_edits.h"

#include <gtest/gtest.h>

#include "core/formats/midi_file.h"
#include "tests/core/project/pieces.h"
#include "tests/core/project/random_projects.h"

namespace inventio::project {
namespace {

using music::Ticks;
using testing::noteAt;
using testing::noteOf;
using testing::onsetsOf;
using testing::pieceWith;
using testing::pitchesOf;
using testing::scale;

music::QuantiseSettings every(std::int64_t ticks, int strengthPercent)
{
    return {.grid = {{ticks}, 1}, .strengthPercent = strengthPercent};
}

Piece withKey(Piece piece, int sharps)
{
    piece.conductor.push_back({{0}, {0xff, 0x59, static_cast<std::uint8_t>(sharps), 0}});
    return piece;
}

TEST(PieceEditsTest, SplitsANoteIntoTwoThatAreAsItWas)
{
    Piece piece;
    piece.tracks.emplace_back();
    piece = withNote(piece, 0, {.onset = {480}, .pitch = 64, .length = {960}, .velocity = 90});
    piece.tracks[0].notes[0].provenance = Provenance::Added;
    piece.tracks[0].notes[0].locked = true;
    const NoteId id = piece.tracks[0].notes[0].id;
    const Piece split = withNoteSplit(piece, id, {720});
    ASSERT_EQ(split.noteCount(), 2);
    const auto& notes = split.tracks[0].notes;
    EXPECT_EQ(notes[0].note, (music::Note{.onset = {480}, .pitch = 64, .length = {240}, .velocity = 90}));
    EXPECT_EQ(notes[1].note, (music::Note{.onset = {720}, .pitch = 64, .length = {720}, .velocity = 90}));
    EXPECT_NE(notes[0].id, notes[1].id);
    EXPECT_TRUE(notes[1].locked);
    EXPECT_EQ(notes[1].provenance, Provenance::Added);
    EXPECT_EQ(withNoteSplit(piece, id, {480}), piece) << "nothing would be left of the first";
    EXPECT_EQ(withNoteSplit(piece, id, {1440}), piece);
    EXPECT_EQ(withNoteSplit(piece, {99}, {720}), piece);
}

TEST(PieceEditsTest, JoinsNotesOfOnePitchIntoOneFromTheFirstToTheLast)
{
    Piece piece;
    piece.tracks.resize(2);
    piece = withNote(piece, 0, {.onset = {0}, .pitch = 60, .length = {480}, .velocity = 90});
    piece = withNote(piece, 0, {.onset = {240}, .pitch = 64, .length = {480}});
    piece = withNote(piece, 0, {.onset = {960}, .pitch = 60, .length = {480}, .velocity = 40}); // behind a rest
    piece = withNote(piece, 0, {.onset = {1440}, .pitch = 60, .length = {480}});
    piece = withNote(piece, 1, {.onset = {480}, .pitch = 60, .length = {480}}); // of another track
    auto& notes = piece.tracks[0].notes;
    notes[0].provenance = Provenance::Added;
    notes[2].locked = true;
    const Piece joined = withNotesJoined(piece, {notes[0].id, notes[1].id, notes[2].id, piece.tracks[1].notes[0].id});
    ASSERT_EQ(joined.tracks[0].notes.size(), 3U);
    const auto& first = joined.tracks[0].notes[0];
    EXPECT_EQ(first.note, (music::Note{.onset = {0}, .pitch = 60, .length = {1440}, .velocity = 90}));
    EXPECT_EQ(first.id, notes[0].id);
    EXPECT_EQ(first.provenance, Provenance::Changed);
    EXPECT_TRUE(first.locked);
    EXPECT_EQ(joined.tracks[0].notes[1], notes[1]) << "alone of its pitch";
    EXPECT_EQ(joined.tracks[0].notes[2], notes[3]) << "not chosen";
    EXPECT_EQ(joined.tracks[1], piece.tracks[1]);
    EXPECT_EQ(withNotesJoined(piece, {notes[0].id}), piece);
}

TEST(PieceEditsTest, JoiningUndoesASplit)
{
    Piece piece;
    piece.tracks.emplace_back();
    piece = withNote(piece, 0, {.onset = {480}, .pitch = 64, .length = {960}});
    const Piece split = withNoteSplit(piece, piece.tracks[0].notes[0].id, {720});
    const auto& halves = split.tracks[0].notes;
    EXPECT_EQ(withNotesJoined(split, {halves[0].id, halves[1].id}).tracks[0].notes, piece.tracks[0].notes);
}

/// What is wrong with a piece that edits made; empty if it keeps its promises.
std::string brokenPromise(const Piece& piece)
{
    for (const PieceTrack& track : piece.tracks) {
        if (!std::ranges::is_sorted(track.notes))
            return "notes are not sorted";
        for (const PieceNote& note : track.notes) {
            if (note.note.pitch < 0 || note.note.pitch > 127)
                return "a pitch is out of range";
            if (note.note.velocity < 1 || note.note.velocity > 127)
                return "a velocity is out of range";
            if (note.note.onset < Ticks{0} || note.note.length < Ticks{0} || note.note.end() > formats::kLastMidiTick)
                return "a note lies outside of time";
            if (note.note.end() > track.end)
                return "a track ends before its last note";
            if (note.id.value == 0 || note.id.value > piece.lastId)
                return "a note has no id";
        }
    }
    const auto notes = testing::notesOf(piece);
    return std::ranges::adjacent_find(notes, {}, &PieceNote::id) == notes.end() ? "" : "two notes have one id";
}

TEST(PieceEditsTest, KeepThePromisesOfAPiece)
{
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        base::Random random(seed);
        Piece piece = testing::randomPiece(random);
        for (int edit = 0; edit < 6; ++edit) {
            piece = testing::randomlyEdited(std::move(piece), random);
            ASSERT_EQ(brokenPromise(piece), "") << "seed " << seed;
        }
    }
}

TEST(PieceEditsTest, AddANoteOfYours)
{
    const Piece piece = withNote(scale(), 0, noteAt(100, 50, 20));
    EXPECT_EQ(piece.lastId, 9u);
    const PieceNote* note = findNote(piece, {9});
    ASSERT_NE(note, nullptr);
    EXPECT_EQ(note->note, noteAt(100, 50, 20));
    EXPECT_EQ(note->provenance, Provenance::Yours);
}

TEST(PieceEditsTest, AProposedNoteGoesToTheVoiceThatSingsIt)
{
    Piece piece = scale();
    piece.tracks.front().mix.program = 19;
    piece.tracks.front().mix.muted = true;
    const music::Note low = noteAt(480, 40, 480);
    piece = withProposedNote(piece, low);
    ASSERT_EQ(piece.tracks.size(), 2U);
    EXPECT_EQ(piece.tracks.front().notes, scale().tracks.front().notes) << "is left alone";
    const PieceTrack& bass = piece.tracks.back();
    EXPECT_EQ(bass.name, "Added bass");
    EXPECT_EQ(bass.mix.program, 19);
    EXPECT_FALSE(bass.mix.muted);
    ASSERT_EQ(bass.notes.size(), 1U);
    EXPECT_EQ(bass.notes.front().note, low);
    EXPECT_EQ(bass.notes.front().provenance, Provenance::Added);
    piece = withProposedNote(piece, noteAt(960, 41, 480));
    EXPECT_EQ(piece.tracks.size(), 2U) << "the track that is there";
    EXPECT_EQ(piece.tracks.back().notes.size(), 2U);
}

TEST(PieceEditsTest, AddNotesInTheirOrder)
{
    const Piece piece = withNotes(scale(), 0, {noteAt(480, 50, 20), noteAt(0, 51, 20)});
    EXPECT_EQ(findNote(piece, {9})->note.pitch, 50);
    EXPECT_EQ(findNote(piece, {10})->note.pitch, 51);
}

TEST(PieceEditsTest, BringANewNoteIntoItsLimits)
{
    const Piece piece = withNote(scale(), 0, noteAt(-5, 200, 0, 0));
    EXPECT_EQ(findNote(piece, {9})->note, noteAt(0, 127, 1, 1));
}

TEST(PieceEditsTest, AddNothingToATrackThatIsNotThere)
{
    EXPECT_EQ(withNote(scale(), 1, noteAt(0, 60, 1)), scale());
    EXPECT_EQ(withNote(scale(), -1, noteAt(0, 60, 1)), scale());
}

TEST(PieceEditsTest, LetATrackEndAfterItsLastNote)
{
    EXPECT_EQ(withNote(scale(), 0, noteAt(9000, 60, 480)).end(), Ticks{9480});
}

TEST(PieceEditsTest, RemoveNotesAndPassOverOthers)
{
    const Piece piece = withoutNotes(scale(), {{2}, {99}, {3}, {3}});
    EXPECT_EQ(pitchesOf(piece), (std::vector<int>{60, 65, 67, 69, 71, 72}));
}

TEST(PieceEditsTest, MoveASelectionTogether)
{
    const Piece piece = withNotesMoved(scale(), {{1}, {8}}, {{120}, 12});
    EXPECT_EQ(findNote(piece, {1})->note, noteAt(120, 72, 480));
    EXPECT_EQ(findNote(piece, {8})->note, noteAt(7 * 480 + 120, 84, 480));
}

TEST(PieceEditsTest, StopAMovedSelectionWhereItsFirstNoteWouldLeave)
{
    EXPECT_EQ(pitchesOf(withNotesMoved(scale(), {{1}, {8}}, {{0}, 100})),
        (std::vector<int>{115, 62, 64, 65, 67, 69, 71, 127}));
    EXPECT_EQ(
        pitchesOf(withNotesMoved(scale(), {{1}, {8}}, {{0}, -100})), (std::vector<int>{0, 62, 64, 65, 67, 69, 71, 12}));
    EXPECT_EQ(onsetsOf(withNotesMoved(scale(), {{2}, {3}}, {{-2000}, 0})),
        (std::vector<std::int64_t>{0, 0, 480, 1440, 1920, 2400, 2880, 3360}));
    const Piece far = withNotesMoved(scale(), {{1}, {2}}, {formats::kLastMidiTick, 0});
    EXPECT_EQ(findNote(far, {2})->note.end(), formats::kLastMidiTick);
    EXPECT_EQ(findNote(far, {2})->note.onset - findNote(far, {1})->note.onset, Ticks{480});
}

TEST(PieceEditsTest, CallAChangedNoteOfTheModelsChanged)
{
    Piece piece = scale();
    noteOf(piece, 1).provenance = Provenance::Added;
    const auto owner = [](const Piece& after) { return findNote(after, {1})->provenance; };
    EXPECT_EQ(owner(withNotesMoved(piece, {{1}}, {{0}, 1})), Provenance::Changed);
    EXPECT_EQ(owner(withNotesResized(piece, {{1}}, Edge::End, {1})), Provenance::Changed);
    EXPECT_EQ(owner(withVelocityChanged(piece, {{1}}, 1)), Provenance::Changed);
    EXPECT_EQ(owner(withNotesTransposedInScale(piece, {{1}}, 1)), Provenance::Changed);
    EXPECT_EQ(owner(withNotesMoved(piece, {{1}}, {{0}, 0})), Provenance::Added) << "it did not change";
    EXPECT_EQ(owner(withNotesQuantised(piece, {{1}}, every(120, 100))), Provenance::Added) << "it did not change";
    EXPECT_EQ(owner(withNotesLocked(piece, {{1}}, true)), Provenance::Added);
    EXPECT_EQ(owner(withNotesMoved(piece, {{2}}, {{0}, 1})), Provenance::Added) << "another one changed";
}

TEST(PieceEditsTest, LeaveYourNotesYours)
{
    EXPECT_EQ(findNote(withNotesMoved(scale(), {{1}}, {{0}, 1}), {1})->provenance, Provenance::Yours);
}

TEST(PieceEditsTest, CopyInTheOrderOfTheIds)
{
    const Piece piece = withNotesCopied(scale(), {{3}, {99}, {1}}, {{0}, 12});
    EXPECT_EQ(piece.lastId, 10u);
    EXPECT_EQ(findNote(piece, {9})->note.pitch, 76);
    EXPECT_EQ(findNote(piece, {10})->note.pitch, 72);
    EXPECT_EQ(findNote(piece, {1})->note.pitch, 60);
}

TEST(PieceEditsTest, CopyOnTheTrackOfTheOriginal)
{
    const Piece two = pieceOf(music::testing::pieceOf(
        {music::testing::trackOf({noteAt(0, 60, 480)}), music::testing::trackOf({noteAt(0, 48, 480)}, 1)}));
    const Piece piece = withNotesCopied(two, {{2}, {1}}, {{480}, 0});
    ASSERT_EQ(piece.tracks[1].notes.size(), 2u);
    EXPECT_EQ(piece.tracks[1].notes[1].note, noteAt(480, 48, 480));
}

TEST(PieceEditsTest, ResizeFromEitherEnd)
{
    EXPECT_EQ(findNote(withNotesResized(scale(), {{2}}, Edge::End, {100}), {2})->note, noteAt(480, 62, 580));
    EXPECT_EQ(findNote(withNotesResized(scale(), {{2}}, Edge::Start, {100}), {2})->note, noteAt(580, 62, 380));
    EXPECT_EQ(findNote(withNotesResized(scale(), {{2}}, Edge::Start, {-100}), {2})->note, noteAt(380, 62, 580));
}

TEST(PieceEditsTest, ResizeTogetherAndNeverToNothing)
{
    const Piece piece = pieceWith({noteAt(100, 60, 50), noteAt(480, 62, 480)});
    const Piece shorter = withNotesResized(piece, allNotes(piece), Edge::End, {-1000});
    EXPECT_EQ(findNote(shorter, {1})->note.length, Ticks{1});
    EXPECT_EQ(findNote(shorter, {2})->note.length, Ticks{431});
    const Piece later = withNotesResized(piece, allNotes(piece), Edge::Start, {1000});
    EXPECT_EQ(findNote(later, {1})->note, noteAt(149, 60, 1));
    const Piece earlier = withNotesResized(piece, allNotes(piece), Edge::Start, {-1000});
    EXPECT_EQ(onsetsOf(earlier), (std::vector<std::int64_t>{0, 380}));
}

TEST(PieceEditsTest, ChangeVelocitiesTogether)
{
    const Piece piece = pieceWith({noteAt(0, 60, 50, 100), noteAt(480, 62, 480, 50)});
    const Piece louder = withVelocityChanged(piece, allNotes(piece), 60);
    EXPECT_EQ(findNote(louder, {1})->note.velocity, 127);
    EXPECT_EQ(findNote(louder, {2})->note.velocity, 77);
    const Piece softer = withVelocityChanged(piece, allNotes(piece), -60);
    EXPECT_EQ(findNote(softer, {2})->note.velocity, 1);
}

TEST(PieceEditsTest, QuantiseAllTheWayOrAPartOfIt)
{
    const Piece piece = pieceWith({noteAt(130, 60, 100), noteAt(460, 62, 100)});
    EXPECT_EQ(
        onsetsOf(withNotesQuantised(piece, allNotes(piece), every(120, 100))), (std::vector<std::int64_t>{120, 480}));
    EXPECT_EQ(
        onsetsOf(withNotesQuantised(piece, allNotes(piece), every(120, 50))), (std::vector<std::int64_t>{125, 470}));
    EXPECT_EQ(onsetsOf(withNotesQuantised(piece, allNotes(piece), every(120, 0))), onsetsOf(piece));
    EXPECT_EQ(withNotesQuantised(piece, allNotes(piece), every(0, 100)), piece);
}

TEST(PieceEditsTest, QuantiseEndsToo)
{
    const Piece piece = pieceWith({noteAt(130, 60, 100), noteAt(460, 62, 30)});
    music::QuantiseSettings settings = every(120, 100);
    settings.lengths = music::QuantiseLengths::Snap;
    const Piece quantised = withNotesQuantised(piece, allNotes(piece), settings);
    EXPECT_EQ(findNote(quantised, {1})->note, noteAt(120, 60, 120));
    EXPECT_EQ(findNote(quantised, {2})->note, noteAt(480, 62, 120)) << "not to nothing";
    EXPECT_EQ(findNote(withNotesQuantised(piece, {{1}}, every(120, 100)), {1})->note.length, Ticks{100});
}

TEST(PieceEditsTest, QuantiseToTheLinesOfTheBar)
{
    Piece piece = pieceWith({noteAt(710, 60, 100)});
    piece.metre = music::TimeSignatureMap(480, {{{0}, 3, 8}}); // bars of 720 ticks
    EXPECT_EQ(onsetsOf(withNotesQuantised(piece, {{1}}, every(480, 100))), (std::vector<std::int64_t>{720}));
}

TEST(PieceEditsTest, TransposeAlongTheKeySignature)
{
    const auto up = [](int sharps, int pitch, int degrees) {
        const Piece piece = withKey(pieceWith({noteAt(0, pitch, 480)}), sharps);
        return pitchesOf(withNotesTransposedInScale(piece, {{1}}, degrees))[0];
    };
    EXPECT_EQ(up(0, 64, 1), 65) << "E to F in C";
    EXPECT_EQ(up(1, 64, 1), 66) << "E to F sharp in G";
    EXPECT_EQ(up(-1, 69, 1), 70) << "A to B flat in F";
    EXPECT_EQ(up(0, 60, -1), 59) << "C to B";
    EXPECT_EQ(up(0, 60, 7), 72) << "an octave";
    EXPECT_EQ(up(0, 60, -14), 36) << "two octaves down";
    EXPECT_EQ(up(0, 66, 1), 68) << "F sharp to G sharp in C";
}

TEST(PieceEditsTest, TransposeInTheKeyThePieceSeemsToBeIn)
{
    const Piece piece = withNotesMoved(scale(), allNotes(scale()), {{0}, 2}); // D major
    EXPECT_EQ(pitchesOf(withNotesTransposedInScale(piece, {{2}}, 1))[1], 66) << "E to F sharp";
}

TEST(PieceEditsTest, StopATransposedSelectionWhereItsFirstNoteWouldLeave)
{
    const Piece piece = withKey(pieceWith({noteAt(0, 60, 480), noteAt(480, 124, 480)}), 0);
    EXPECT_EQ(pitchesOf(withNotesTransposedInScale(piece, allNotes(piece), 100)), (std::vector<int>{64, 127}));
    const Piece low = withKey(pieceWith({noteAt(0, 60, 480), noteAt(480, 2, 480)}), 0);
    EXPECT_EQ(pitchesOf(withNotesTransposedInScale(low, allNotes(low), -100)), (std::vector<int>{59, 0}));
}

TEST(PieceEditsTest, LockAndUnlock)
{
    const Piece locked = withNotesLocked(scale(), {{2}, {4}}, true);
    EXPECT_TRUE(findNote(locked, {2})->locked);
    EXPECT_FALSE(findNote(locked, {3})->locked);
    EXPECT_EQ(withNotesLocked(locked, {{2}, {4}}, false), scale());
}

TEST(PieceEditsTest, FindNotesInAnArea)
{
    EXPECT_EQ(notesIn(scale(), {{480}, {1440}, 0, 127}), (std::vector<NoteId>{{2}, {3}}));
    EXPECT_EQ(notesIn(scale(), {{0}, {9999}, 64, 65}), (std::vector<NoteId>{{3}, {4}}));
    EXPECT_EQ(allNotes(scale()).size(), 8u);
    EXPECT_EQ(findNote(scale(), {99}), nullptr);
}

} // namespace
} // namespace inventio::project
