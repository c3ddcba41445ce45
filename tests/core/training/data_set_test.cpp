#include "core/training/data_set.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "core/formats/midi_file.h"
#include "core/formats/musicxml_file.h"

namespace inventio::training {
namespace {

music::Sequence fourVoices(int tracks)
{
    music::Sequence sequence;
    for (int voice = 0; voice < 4; ++voice) {
        if (voice < tracks)
            sequence.tracks.push_back({"voice", voice, {}, {}, {}});
        for (int quarter = 0; quarter < 32; ++quarter)
            sequence.tracks.back().notes.push_back({{480 * quarter}, 48 + 8 * voice + quarter % 3, {480}, 80, 64});
    }
    for (music::Track& track : sequence.tracks) {
        std::ranges::sort(track.notes);
        track.end = {480 * 32};
    }
    return sequence;
}

/// A folder of its own that is gone after the test.
class DataSetTest : public testing::Test {
protected:
    DataSetTest() { std::filesystem::create_directories(folder); }
    ~DataSetTest() override { std::filesystem::remove_all(folder); }

    std::filesystem::path folder = std::filesystem::path(testing::TempDir())
        / (std::string("inventio_data_set_") + testing::UnitTest::GetInstance()->current_test_info()->name());
};

DataSet dataSetOf(int pieces)
{
    DataSet data;
    for (int i = 0; i < pieces; ++i)
        data.pieces.push_back(*trainingPiece(std::to_string(i), fourVoices(4)));
    return data;
}

std::vector<std::string> namesOf(const DataSet& data)
{
    std::vector<std::string> names;
    for (const TrainingPiece& piece : data.pieces)
        names.push_back(piece.name);
    return names;
}

TEST(HeldOutTest, EveryTenthPieceIsMeasuredOnAlone)
{
    DataSet data = dataSetOf(25);
    EXPECT_EQ(namesOf(takeForValidation(data)), (std::vector<std::string>{"9", "19"}));
    EXPECT_EQ(data.pieces.size(), 23U);
    EXPECT_EQ(data.pieces[9].name, "10");
}

TEST(HeldOutTest, OfFewPiecesItIsTheLast)
{
    DataSet data = dataSetOf(3);
    EXPECT_EQ(namesOf(takeForValidation(data)), (std::vector<std::string>{"2"}));
    EXPECT_EQ(namesOf(data), (std::vector<std::string>{"0", "1"}));
}

TEST(HeldOutTest, ASinglePieceIsLearnedFromAndMeasuredOn)
{
    DataSet data = dataSetOf(1);
    EXPECT_EQ(namesOf(takeForValidation(data)), namesOf(data));
}

TEST_F(DataSetTest, SortsVoicesFromTheHighest)
{
    const auto piece = trainingPiece("p", fourVoices(4));
    ASSERT_TRUE(piece);
    ASSERT_EQ(piece->voices.size(), 4U);
    for (std::size_t voice = 1; voice < 4; ++voice)
        EXPECT_LT(piece->voices[voice].front().pitch, piece->voices[voice - 1].front().pitch);
    EXPECT_EQ(piece->steps(), 128);
    EXPECT_EQ(piece->barStarts, (std::vector{0, 16, 32, 48, 64, 80, 96, 112}));
}

TEST_F(DataSetTest, FindsTheVoicesOfAPieceInOneTrack)
{
    const auto piece = trainingPiece("p", fourVoices(1));
    ASSERT_TRUE(piece);
    EXPECT_EQ(piece->voices.size(), 4U);
    for (const auto& voice : piece->voices)
        EXPECT_EQ(voice.size(), 32U);
}

TEST_F(DataSetTest, LearnsNothingFromASingleLine)
{
    music::Sequence melody = fourVoices(4);
    melody.tracks.resize(1);
    EXPECT_FALSE(trainingPiece("p", melody));
}

TEST_F(DataSetTest, ReadsEveryFileBelowAFolderInOrderAndSaysWhatItSkipped)
{
    std::filesystem::create_directories(folder / "deeper");
    ASSERT_TRUE(formats::writeMidiFile(folder / "deeper" / "a.MID", fourVoices(4)));
    ASSERT_TRUE(formats::writeMidiFile(folder / "b.midi", fourVoices(4)));
    ASSERT_TRUE(formats::writeMusicXmlFile(folder / "d.mxl", fourVoices(4), {}));
    std::ofstream(folder / "c.mid") << "no music";
    std::ofstream(folder / "notes.txt") << "not looked at";
    const auto data = readDataSet(folder);
    ASSERT_TRUE(data) << data.error().message;
    ASSERT_EQ(data->pieces.size(), 3U);
    EXPECT_EQ(data->pieces[0].name, "b");
    EXPECT_EQ(data->pieces[1].name, "d");
    EXPECT_EQ(data->pieces[2].name, "a");
    ASSERT_EQ(data->skipped.size(), 1U);
    EXPECT_NE(data->skipped[0].find("c.mid"), std::string::npos);
}

TEST_F(DataSetTest, RefusesAFolderWithoutPiecesAndAMissingOne)
{
    EXPECT_FALSE(readDataSet(folder));
    const auto missing = readDataSet(folder / "nowhere");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, base::ErrorCode::NotFound);
}

} // namespace
} // namespace inventio::training
