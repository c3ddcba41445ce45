#include "core/model/onednn_support.h"

#include <functional>

#include <gtest/gtest.h>

#include "tests/core/model/small_model.h"

namespace inventio::model {
namespace {

constexpr GridSize kGrid{128, 48};

/// The small shape, spoilt; its nodes: input, space to depth, stem, two convolutions of a block and their sum, ...
bool isSupportedAfter(const std::function<void(std::vector<Node>&)>& change)
{
    auto nodes = topology(smallShape());
    change(nodes);
    return oneDnnSupports(nodes, kGrid);
}

std::size_t first(const std::vector<Node>& nodes, Operation operation)
{
    std::size_t i = 0;
    while (nodes[i].operation != operation)
        ++i;
    return i;
}

TEST(OneDnnSupportTest, SupportsEveryShapeOfOurs)
{
    EXPECT_TRUE(oneDnnSupports(topology(smallShape()), kGrid));
    const NetworkShape shallow{3, 2, {4}, {0}, {}, 4};
    EXPECT_TRUE(oneDnnSupports(topology(shallow), kGrid));
    const NetworkShape uneven{16, 9, {8, 16, 32, 64}, {2, 0, 1, 2}, {1, 0, 2}, 16};
    EXPECT_TRUE(oneDnnSupports(topology(uneven), kGrid));
    const auto shipped
        = NetworkShape::fromText("in 16 out 9 channels 32,48,96,160 encoder 1,2,2,3 decoder 1,1,1 head 16");
    EXPECT_TRUE(oneDnnSupports(topology(shipped), kGrid));
}

TEST(OneDnnSupportTest, DoesNotSupportAGridThatDoesNotHalve)
{
    EXPECT_FALSE(oneDnnSupports(topology(smallShape()), {128, 46}));
    EXPECT_FALSE(oneDnnSupports(topology(smallShape()), {127, 48}));
}

TEST(OneDnnSupportTest, DoesNotSupportASumWhoseOperandIsReadLater)
{
    EXPECT_FALSE(isSupportedAfter([](std::vector<Node>& nodes) {
        const std::size_t sum = first(nodes, Operation::Sum);
        Node late = nodes[sum - 1]; // another convolution of the block's input, which the sum has written over
        late.inputs = {nodes[sum].inputs[0]};
        late.outChannels = nodes[sum].outChannels;
        nodes.insert(nodes.end() - 1, late);
        nodes.back().inputs = {static_cast<int>(nodes.size()) - 2};
    }));
}

TEST(OneDnnSupportTest, DoesNotSupportAConvolutionAddedToItsOwnInput)
{
    EXPECT_FALSE(isSupportedAfter([](std::vector<Node>& nodes) {
        const std::size_t sum = first(nodes, Operation::Sum);
        nodes[sum - 1].inputs = {nodes[sum].inputs[0]};
    }));
}

TEST(OneDnnSupportTest, DoesNotSupportASumOfAConvolutionWithAReluOfItsOwn)
{
    EXPECT_FALSE(
        isSupportedAfter([](std::vector<Node>& nodes) { nodes[first(nodes, Operation::Sum) - 1].relu = true; }));
}

TEST(OneDnnSupportTest, DoesNotSupportSumsTheOtherWayRound)
{
    EXPECT_FALSE(isSupportedAfter([](std::vector<Node>& nodes) {
        auto& inputs = nodes[first(nodes, Operation::Upsample) + 1].inputs;
        std::swap(inputs[0], inputs[1]);
    }));
}

TEST(OneDnnSupportTest, DoesNotSupportOtherConcatenations)
{
    EXPECT_FALSE(isSupportedAfter([](std::vector<Node>& nodes) {
        auto& inputs = nodes[first(nodes, Operation::Concatenation)].inputs;
        std::swap(inputs[0], inputs[1]);
    }));
}

TEST(OneDnnSupportTest, DoesNotSupportAConvolutionOfWhatIsLeftToOthers)
{
    EXPECT_FALSE(isSupportedAfter([](std::vector<Node>& nodes) {
        nodes.back().inputs = {static_cast<int>(first(nodes, Operation::DepthToSpace))};
    }));
}

TEST(OneDnnSupportTest, DoesNotSupportAnEvenKernelWithoutAStride)
{
    EXPECT_FALSE(
        isSupportedAfter([](std::vector<Node>& nodes) { nodes[first(nodes, Operation::Convolution)].kernel = 2; }));
}

} // namespace
} // namespace inventio::model
