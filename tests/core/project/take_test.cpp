#include "core/project/take.h"

#include <gtest/gtest.h>

#include "tests/core/project/pieces.h"

namespace inventio::project {
namespace {

using testing::noteAt;

Take takeOf(std::vector<music::Note> notes)
{
    return {"Take", 0, std::move(notes)};
}

TEST(TakeTest, JoinsTheVersionItWasPlayedToIfItIsTheOnlyOne)
{
    const Project project = withTakes(newProject(testing::scale(), "A"), {takeOf({noteAt(0, 48, 480)})});
    ASSERT_EQ(project.versions.size(), 1U);
    EXPECT_EQ(project.piece().noteCount(), 9);
    EXPECT_EQ(project.piece().tracks[0].notes[0].note.pitch, 48);
    EXPECT_EQ(project.piece().tracks[0].notes[0].id, NoteId{9});
}

TEST(TakeTest, BecomesAVersionBesideTheOthers)
{
    const Project project
        = withTakes(newProject(testing::scale(), "A"), {takeOf({noteAt(0, 48, 480)}), takeOf({noteAt(0, 50, 480)})});
    ASSERT_EQ(project.versions.size(), 3U);
    EXPECT_EQ(project.versions[0].piece->noteCount(), 8);
    EXPECT_EQ(project.versions[1].parent, project.versions[0].id);
    EXPECT_EQ(project.versions[2].parent, project.versions[0].id);
    EXPECT_EQ(project.current, project.versions[2].id);
}

TEST(TakeTest, GivesNotesIdsThatNoVersionHas)
{
    const Project project = withTakes(newProject(testing::scale(), "A"),
        {takeOf({noteAt(0, 48, 480), noteAt(480, 48, 480)}), takeOf({noteAt(0, 50, 480)})});
    EXPECT_EQ(project.versions[1].piece->lastId, 10U);
    EXPECT_EQ(project.versions[2].piece->lastId, 11U);
    EXPECT_EQ(project.versions[2].piece->tracks[0].notes[0].id, NoteId{11});
    EXPECT_EQ(lastNoteId(project), 11U);
}

TEST(TakeTest, GoesToTheLastTrackWhereThereAreNotSoMany)
{
    Take take = takeOf({noteAt(0, 48, 480)});
    take.track = 5;
    EXPECT_EQ(withTakes(newProject(testing::scale(), "A"), {take}).piece().noteCount(), 9);
    EXPECT_EQ(withTakes(newProject(Piece(), "A"), {take}).piece().noteCount(), 1) << "a track is made";
}

TEST(TakeProgressTest, TellsWhatIsNewAndWhatChanged)
{
    std::vector<Take> takes{takeOf({noteAt(0, 60, 1)})};
    TakeProgress progress;
    ASSERT_EQ(progress.update(takes).size(), 1U);
    EXPECT_TRUE(progress.update(takes).empty());
    takes[0].notes = {noteAt(0, 60, 100), noteAt(100, 62, 1)};
    const auto parts = progress.update(takes);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_EQ(parts[0].notes.size(), 2U);
    takes[0].notes.push_back(noteAt(200, 64, 1));
    EXPECT_EQ(progress.update(takes).at(0).notes, (std::vector<TakePart::Placed>{{2, noteAt(200, 64, 1)}}));
    progress.forget();
    EXPECT_EQ(progress.update(takes).at(0).notes.size(), 3U);
}

TEST(TakeProgressTest, LeadsToTheSameTakes)
{
    const std::vector<std::vector<Take>> moments{
        {takeOf({noteAt(0, 64, 5)})},
        {takeOf({noteAt(0, 60, 5), noteAt(0, 64, 5)})}, // a chord whose lower note came later
        {takeOf({noteAt(0, 60, 9), noteAt(0, 64, 7)}), takeOf({noteAt(0, 50, 1)})},
    };
    TakeProgress progress;
    std::vector<Take> told;
    for (const auto& takes : moments) {
        for (const TakePart& part : progress.update(takes))
            ASSERT_TRUE(put(part, told));
        EXPECT_EQ(told, takes);
    }
}

TEST(TakeProgressTest, RefusesAPartThatDoesNotFit)
{
    std::vector<Take> takes;
    EXPECT_FALSE(put({1, "Take 2", 0, {{0, noteAt(0, 60, 1)}}}, takes)) << "the first take is missing";
    EXPECT_FALSE(put({0, "Take 1", 0, {{1, noteAt(0, 60, 1)}}}, takes)) << "the first note is missing";
    EXPECT_TRUE(takes.empty());
}

} // namespace
} // namespace inventio::project
