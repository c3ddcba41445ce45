#include "core/training/batch_pipeline.h"

#include <gtest/gtest.h>

#include "tests/core/training/scripted_net.h"
#include "tests/core/training/small_pieces.h"

namespace inventio::training {
namespace {

class BatchPipelineTest : public testing::Test {
protected:
    /// The notes of the first batches of a net that adds whatever it can.
    std::vector<std::vector<std::uint8_t>> marks(int workers, std::int64_t firstStep, int batches)
    {
        ScriptedNet net([](int plane, int, int) { return plane < composing::kRemovePlane ? 0.2F : 0.1F; });
        BatchPipeline pipeline(source, net,
            {.batchSize = 4, .selfEditShare = share, .selfEditFromStep = 2, .workers = workers}, firstStep);
        std::vector<std::vector<std::uint8_t>> made;
        for (int i = 0; i < batches; ++i)
            made.push_back(pipeline.next(false).value().planes.marks);
        return made;
    }

    ExampleSource source{{choralePiece(8)}, {}, 1};
    double share = 0.5;
};

TEST_F(BatchPipelineTest, MakesTheSameBatchesWithAnyNumberOfWorkers)
{
    const auto alone = marks(0, 0, 6);
    EXPECT_EQ(marks(1, 0, 6), alone);
    EXPECT_EQ(marks(3, 0, 6), alone);
    EXPECT_NE(alone[0], alone[1]);
}

TEST_F(BatchPipelineTest, BeginsAtAnyStep)
{
    const auto whole = marks(2, 0, 5);
    const auto rest = marks(2, 3, 2);
    EXPECT_EQ(rest[0], whole[3]);
    EXPECT_EQ(rest[1], whole[4]);
}

TEST_F(BatchPipelineTest, LetsTheNetEditFromTheStepItIsToldOn)
{
    const auto edited = marks(0, 0, 4);
    share = 0.0;
    const auto plain = marks(0, 0, 4);
    EXPECT_EQ(edited[0], plain[0]);
    EXPECT_EQ(edited[1], plain[1]);
    EXPECT_NE(edited[2], plain[2]);
}

} // namespace
} // namespace inventio::training
