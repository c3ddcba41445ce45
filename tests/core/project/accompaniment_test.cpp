#include "core/project/accompaniment.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/composing/note_list.h"
#include "core/project/enhance_changes.h"
#include "core/project/piece_edits.h"
#include "core/project/project_file.h"
#include "core/project/replay.h"
#include "tests/core/accompany/small_melody.h"
#include "tests/core/project/quarters.h"

namespace inventio::project {
namespace {

using accompany::ScriptedModel;
using accompany::Style;
using testing::quarters;

/// Likes whatever the seed draws.
ScriptedModel freeModel(Style style = Style::Chorale)
{
    return {style, [](const accompany::ModelView&, std::vector<float>&) {}};
}

std::shared_ptr<const Piece> shared(Piece piece)
{
    return std::make_shared<const Piece>(std::move(piece));
}

Version accompanied(const Piece& piece, const AccompanySettings& settings = {})
{
    ScriptedModel model = freeModel(settings.style);
    const auto job = prepareAccompaniment(requestFor({1}, shared(piece), settings));
    EXPECT_TRUE(job) << job.error().message;
    return accompany(*job, model, "inventio test").value();
}

std::vector<PieceNote> notesOf(const Piece& piece, Provenance provenance)
{
    std::vector<PieceNote> found;
    for (const PieceTrack& track : piece.tracks)
        std::ranges::copy_if(track.notes, std::back_inserter(found),
            [provenance](const PieceNote& note) { return note.provenance == provenance; });
    return found;
}

std::vector<std::string> trackNames(const Piece& piece)
{
    std::vector<std::string> names;
    for (const PieceTrack& track : piece.tracks)
        names.push_back(track.name);
    return names;
}

TEST(AccompanimentTest, AddsATrackForEachPartAndChangesNoNote)
{
    const Piece tune = quarters();
    const Version version = accompanied(tune);
    ASSERT_EQ(version.piece->tracks.size(), 4U);
    EXPECT_EQ(version.piece->tracks[0], tune.tracks[0]);
    EXPECT_EQ(trackNames(*version.piece), (std::vector<std::string>{"", "Alto", "Tenor", "Bass"}));
    EXPECT_FALSE(notesOf(*version.piece, Provenance::Added).empty());
    EXPECT_EQ(notesOf(*version.piece, Provenance::Yours), tune.tracks[0].notes);
}

TEST(AccompanimentTest, ItsVersionIsTrueOfItsReceipt)
{
    const Version version = accompanied(quarters(), {.style = Style::Song, .music = {.seed = 5}});
    ASSERT_TRUE(version.accompaniment);
    const AccompanimentReceipt& receipt = version.accompaniment->receipt;
    EXPECT_EQ(receipt.program, "inventio test");
    EXPECT_EQ(receipt.model, "scripted");
    EXPECT_EQ(receipt.settings.seed, 5U);
    EXPECT_EQ(composing::countNotes(receipt.melody), 16);
    EXPECT_EQ(composing::countNotes(receipt.added), version.piece->noteCount() - 16);
    const auto receipts = receiptsIn(sequenceOf(version));
    ASSERT_EQ(receipts.size(), 1U);
    EXPECT_EQ(receipts[0], AnyReceipt(receipt));
}

TEST(AccompanimentTest, IsWrittenAgainFromItsVersionAndFromItsFile)
{
    const Version version = accompanied(quarters(), {.music = {.seed = 3, .density = 1.5, .creativeRisk = 2.0}});
    ScriptedModel model = freeModel();
    const auto fromVersion = replay(version, model);
    ASSERT_TRUE(fromVersion) << fromVersion.error().message;
    EXPECT_TRUE(fromVersion->givesTheSame());
    const music::Sequence file = sequenceOf(version);
    for (const auto& original : {std::optional<music::Sequence>(), std::optional(sequenceOf(quarters()))}) {
        const auto fromFile = replay(file, original, model);
        ASSERT_TRUE(fromFile) << fromFile.error().message;
        EXPECT_TRUE(fromFile->givesTheSame());
    }
    EXPECT_EQ(composing::hashOfNotes(originalOf(file, version.accompaniment->receipt).value()),
        composing::hashOfNotes(sequenceOf(quarters())));
}

TEST(AccompanimentTest, AReplayTellsWhatIsAnother)
{
    Version version = accompanied(quarters());
    ScriptedModel other(Style::Chorale, [](const accompany::ModelView& view, std::vector<float>& logits) {
        accompany::logitOf(logits, view, 0, 0, 20) = 90.0F;
    });
    EXPECT_FALSE(replay(version, other)->givesTheSame());
    version.accompaniment->receipt.model = "another 1234";
    EXPECT_EQ(replay(version, other).error().message,
        "It was made with the weights \"another 1234\", but these are \"scripted\".");
    const auto foreign = replay(sequenceOf(version), sequenceOf(quarters(5)), other);
    EXPECT_FALSE(foreign);
    EXPECT_EQ(replay(sequenceOf(quarters()), {}, other).error().message, "There is no receipt in it.");
}

TEST(AccompanimentTest, NothingBeginsOutsideTheRegionOrInALockedArea)
{
    Piece tune = quarters();
    tune.region = Area{{1920}, {3840}};
    tune.lockedAreas = {Area{{2400}, {2880}}};
    const Version version = accompanied(tune, {.onlyRegion = true});
    const auto added = notesOf(*version.piece, Provenance::Added);
    ASSERT_FALSE(added.empty());
    for (const PieceNote& note : added) {
        EXPECT_TRUE(tune.region->contains(note.note));
        EXPECT_FALSE(tune.lockedAreas[0].contains(note.note));
    }
    ScriptedModel model = freeModel();
    EXPECT_TRUE(replay(sequenceOf(version), {}, model)->givesTheSame());
}

TEST(AccompanimentTest, TheRegionOfTheUserStaysWhereItDoesNotMatter)
{
    Piece tune = quarters();
    tune.region = Area{{1920}, {3840}};
    const Version version = accompanied(tune);
    EXPECT_EQ(version.piece->region, tune.region);
    EXPECT_FALSE(version.accompaniment->receipt.region);
}

TEST(AccompanimentTest, WhatModelsAddedBeforeMakesWay)
{
    const Piece tune = quarters();
    const Version chorale = accompanied(tune);
    const Version song = accompanied(*chorale.piece, {.style = Style::Song});
    EXPECT_EQ(trackNames(*song.piece), (std::vector<std::string>{"", "Piano right", "Piano left"}));
    EXPECT_EQ(*song.accompaniment->before, [&] {
        Piece bare = tune;
        bare.lastId = chorale.piece->lastId;
        return bare;
    }());
}

TEST(AccompanimentTest, WhatIsLockedOrToStayStays)
{
    Piece chorale = *accompanied(quarters()).piece;
    chorale.tracks[3].notes[0].locked = true;
    const PieceNote locked = chorale.tracks[3].notes[0];
    const Version song = accompanied(chorale, {.style = Style::Song});
    EXPECT_EQ(song.piece->tracks[1].notes, std::vector{locked});
    const Version both = accompanied(chorale, {.style = Style::Song, .keepsAdded = true});
    EXPECT_EQ(both.piece->tracks.size(), 6U);
    EXPECT_EQ(both.piece->tracks[2], chorale.tracks[2]);
}

TEST(AccompanimentTest, BarsWrittenAnewGoOnInTheSameTracks)
{
    Piece chorale = *accompanied(quarters()).piece;
    chorale.region = Area{{1920}, {3840}};
    const Version anew = accompanied(chorale, {.music = {.seed = 9}, .onlyRegion = true});
    EXPECT_EQ(anew.piece->tracks.size(), 4U);
    const auto outside = [&chorale](std::vector<PieceNote> notes) {
        std::erase_if(notes, [&](const PieceNote& note) { return chorale.region->contains(note.note); });
        return notes;
    };
    for (std::size_t track = 0; track < 4; ++track)
        EXPECT_EQ(outside(anew.piece->tracks[track].notes), outside(chorale.tracks[track].notes));
    EXPECT_NE(anew.piece->tracks[3].notes, chorale.tracks[3].notes);
}

TEST(AccompanimentTest, TheTrackThatIsNamedIsTheMelody)
{
    Piece piece = quarters();
    piece.tracks.emplace_back();
    piece = withNotes(std::move(piece), 1, {{{0}, 72, {960}}, {{960}, 74, {960}}});
    const AccompanyRequest request = requestFor({1}, shared(piece), {.melody = 1});
    EXPECT_EQ(composing::countNotes(request.melody), 2);
    const auto job = prepareAccompaniment(request);
    ASSERT_TRUE(job);
    EXPECT_EQ(accompany::notesOf(job->line.symbols).front().pitch, 72);
}

TEST(AccompanimentTest, ALineThatAModelWroteCanBeTheMelody)
{
    const Piece chorale = *accompanied(quarters()).piece;
    const Version song = accompanied(chorale, {.style = Style::Song, .melody = 3});
    EXPECT_EQ(song.piece->tracks[1], chorale.tracks[3]);
}

TEST(AccompanimentTest, SaysWhatCannotBeAccompanied)
{
    const auto empty = prepareAccompaniment(requestFor({1}, shared(Piece()), {}));
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().message, "There is no melody to accompany: there are no notes but drums.");
    EXPECT_FALSE(prepareAccompaniment(requestFor({1}, shared(quarters()), {.music = {.density = 99.0}})));
    ScriptedModel model = freeModel(Style::Song);
    const auto job = prepareAccompaniment(requestFor({1}, shared(quarters()), {}));
    EXPECT_EQ(accompany(*job, model, "").error().message, "The model has learned the style \"song\", not \"chorale\".");
}

TEST(AccompanimentTest, ThePieceGrowsWhileItIsWritten)
{
    ScriptedModel model = freeModel();
    const auto job = prepareAccompaniment(requestFor({1}, shared(quarters(16)), {}));
    std::vector<int> counts;
    ASSERT_TRUE(
        accompany(*job, model, "", {}, [&](double, const Piece& piece) { counts.push_back(piece.noteCount()); }));
    ASSERT_GT(counts.size(), 2U);
    EXPECT_TRUE(std::ranges::is_sorted(counts));
    EXPECT_LT(counts.front(), counts.back());
}

TEST(AccompanimentTest, EveryNoteThatWasAddedIsAChangeToReview)
{
    Version version = accompanied(quarters());
    const int added = composing::countNotes(version.accompaniment->receipt.added);
    const auto changes = changesOf(version);
    EXPECT_EQ(countsOf(changes).added, added);
    EXPECT_EQ(countsOf(changes).removed, 0);
    version.piece = shared(withoutChange(*version.piece, changes.front()));
    EXPECT_EQ(countsOf(changesOf(version)).added, added - 1);
}

TEST(AccompanimentTest, IsReadBackFromAProjectFile)
{
    Project project = newProject(quarters(), "Tune");
    project = withChild(std::move(project), project.current, accompanied(quarters()));
    const auto read = parseProject(formatProject(project));
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(*read, project);
}

} // namespace
} // namespace inventio::project
