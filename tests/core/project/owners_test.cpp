#include "core/project/owners.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/formats/midi_file.h"
#include "core/project/accompaniment.h"
#include "core/project/enhance.h"
#include "core/project/receipts.h"
#include "tests/core/accompany/small_melody.h"
#include "tests/core/composing/scripted_scorer.h"
#include "tests/core/music/pieces.h"
#include "tests/core/project/pieces.h"
#include "tests/core/project/quarters.h"
#include "tests/seeds.h"
#include "tests/temporary_folder.h"

namespace inventio::project {
namespace {

using testing::noteAt;
using testing::shared;

/// Two tracks with a unison, and drums.
Piece twoTracks(std::uint64_t seed)
{
    base::Random random(seed);
    std::vector<music::Note> upper;
    std::vector<music::Note> lower;
    for (int beat = 0; beat < 16; ++beat) {
        upper.push_back(noteAt(beat * 480, random.between(60, 76), 480));
        lower.push_back(noteAt(beat * 480, random.between(48, 64), 480));
    }
    lower.push_back(upper[5]);
    std::ranges::sort(lower);
    return pieceOf(music::testing::pieceOf({music::testing::trackOf(upper), music::testing::trackOf(lower, 1),
        music::testing::trackOf({noteAt(0, 40, 10), noteAt(480, 60, 10)}, music::kDrumChannel)}));
}

Version enhanced(const Piece& piece, std::uint64_t seed)
{
    auto scorer = composing::noiseScorer(seed);
    const auto job = prepareEnhance(shared(piece), {.iterations = 60, .seed = seed}).value();
    return enhance(job, scorer, "inventio test").value().version;
}

/// What a MIDI file of the version says when it is opened.
Piece opened(const Version& version)
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "result.mid";
    EXPECT_TRUE(formats::writeMidiFile(path, sequenceOf(version)));
    return pieceWithOwners(formats::readMidiFile(path).value().sequence);
}

/// Every note with its owner, without ids and tracks.
std::vector<std::pair<music::Note, Provenance>> ownersIn(const Piece& piece)
{
    std::vector<std::pair<music::Note, Provenance>> owners;
    for (const PieceTrack& track : piece.tracks)
        for (const PieceNote& note : track.notes)
            owners.emplace_back(note.note, note.provenance);
    std::ranges::sort(owners);
    return owners;
}

TEST(OwnersTest, WhatEnhanceAddedIsStillItsOwnInAFile)
{
    std::size_t removed = 0;
    for (std::uint64_t seed = 1; seed <= seeds(6); ++seed) {
        const Version version = enhanced(twoTracks(seed), seed);
        ASSERT_FALSE(version.enhance->receipt.added.empty());
        removed += version.enhance->receipt.removed.size();
        EXPECT_EQ(ownersIn(opened(version)), ownersIn(*version.piece)) << "seed " << seed;
        EXPECT_EQ(countAdded(opened(version)), composing::countNotes(version.enhance->receipt.added));
    }
    EXPECT_GT(removed, 0u);
}

TEST(OwnersTest, SoIsWhatWasAddedByAnEnhanceBeforeTheLast)
{
    for (std::uint64_t seed = 1; seed <= seeds(6); ++seed) {
        const Version first = enhanced(twoTracks(seed), seed);
        const Version second = enhanced(opened(first), seed + 10);
        const auto file = withTrueReceipts(sequenceOf(second));
        ASSERT_EQ(trueReceiptsIn(file).size(), 2u);
        ASSERT_GT(countAdded(*second.piece), composing::countNotes(second.enhance->receipt.added));
        EXPECT_EQ(ownersIn(opened(second)), ownersIn(*second.piece)) << "seed " << seed;
    }
}

TEST(OwnersTest, SoIsWhatAnAccompanimentAdded)
{
    accompany::ScriptedModel model{accompany::Style::Chorale, [](const accompany::ModelView&, std::vector<float>&) {}};
    const auto job = prepareAccompaniment(requestFor({1}, shared(testing::quarters()), {}));
    ASSERT_TRUE(job) << job.error().message;
    const Version version = accompany(*job, model, "inventio test").value();
    ASSERT_GT(countAdded(*version.piece), 0);
    EXPECT_EQ(ownersIn(opened(version)), ownersIn(*version.piece));
}

TEST(OwnersTest, NothingIsTheMachinesWithoutATrueReceipt)
{
    const Version version = enhanced(twoTracks(1), 1);
    auto changed = sequenceOf(version);
    changed.tracks[0].notes.pop_back();
    EXPECT_EQ(countAdded(pieceWithOwners(changed)), 0);
    EXPECT_EQ(pieceWithOwners(changed), pieceOf(changed));
    EXPECT_EQ(countAdded(pieceWithOwners(sequenceOf(*version.enhance->before))), 0);
}

} // namespace
} // namespace inventio::project
