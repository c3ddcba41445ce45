#include "core/model/topology.h"

#include <gtest/gtest.h>

namespace inventio::model {
namespace {

NetworkShape smallShape()
{
    return {3, 2, {4, 8}, {1, 2}, {1}, 4};
}

TEST(TopologyTest, AShapeComesBackFromItsText)
{
    const NetworkShape shape = NetworkShape::fromText(smallShape().toText());
    EXPECT_EQ(shape.toText(), "in 3 out 2 channels 4,8 encoder 1,2 decoder 1 head 4");
    EXPECT_EQ(shape.channels, smallShape().channels);
}

TEST(TopologyTest, RefusesTextThatIsNoShape)
{
    for (const char* text : {"", "nonsense", "in 3 out 2 channels 4,8 encoder 1 decoder 1 head 4",
             "in 3 out 2 channels 4,8 encoder 1,2 decoder 1 head 4 and more",
             "in 3 out 2 channels  encoder  decoder  head 4", "in -3 out 2 channels 4,8 encoder 1,2 decoder 1 head 4"})
        EXPECT_TRUE(NetworkShape::fromText(text).channels.empty()) << text;
}

TEST(TopologyTest, EveryNodeReadsOnlyEarlierOnes)
{
    const auto nodes = topology(smallShape());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        for (const int input : nodes[i].inputs)
            EXPECT_LT(input, static_cast<int>(i));
}

TEST(TopologyTest, EndsInLogitsOfAllOutputPlanes)
{
    const Node last = topology(smallShape()).back();
    EXPECT_EQ(last.name, "logits");
    EXPECT_EQ(last.outChannels, 2);
    EXPECT_FALSE(last.normalised);
    EXPECT_FALSE(last.relu);
}

TEST(TopologyTest, CountsWhatAPencilCounts)
{
    // No blocks: stem 12 -> 4 (3x3, on 2x2 cells), unfold 4 -> 4 (1x1), head 1 + 3 -> 1 (3x3) and logits 1 -> 2 on 4x4.
    const NetworkShape shape{3, 2, {4}, {0}, {}, 1};
    EXPECT_EQ(parameterCount(shape), (12 * 4 * 9 + 4) + (4 * 4 + 4) + (4 * 9 + 1) + (2 + 2));
    EXPECT_EQ(multiplyAccumulates(shape, 4, 4), 4 * 12 * 4 * 9 + 4 * 4 * 4 + 16 * 4 * 9 + 16 * 2);
}

} // namespace
} // namespace inventio::model
