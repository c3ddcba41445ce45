#include "core/model/topology.h"

#include <sstream>

#include "core/model/number_list.h"

namespace inventio::model {

namespace {

/// Appends nodes and keeps count of channels.
class Builder {
public:
    int input(int channels) { return append(node(Operation::Input, {}, channels)); }
    int spaceToDepth(int of) { return append(node(Operation::SpaceToDepth, {of}, 4 * channels(of))); }
    int depthToSpace(int of) { return append(node(Operation::DepthToSpace, {of}, channels(of) / 4)); }
    int upsample(int of) { return append(node(Operation::Upsample, {of}, channels(of))); }
    int sum(int a, int b) { return append(node(Operation::Sum, {a, b}, channels(a))); }
    int concatenation(int a, int b)
    {
        return append(node(Operation::Concatenation, {a, b}, channels(a) + channels(b)));
    }

    int convolution(const std::string& name, int of, int outChannels, int kernel, int stride, bool relu)
    {
        Node added = node(Operation::Convolution, {of}, outChannels);
        added.name = name;
        added.inChannels = channels(of);
        added.kernel = kernel;
        added.stride = stride;
        added.normalised = true;
        added.relu = relu;
        return append(added);
    }

    int residualBlocks(const std::string& name, int of, int count)
    {
        for (int block = 0; block < count; ++block) {
            const std::string prefix = name + "." + std::to_string(block);
            const int first = convolution(prefix + ".first", of, channels(of), 3, 1, true);
            const int second = convolution(prefix + ".second", first, channels(of), 3, 1, false);
            of = sum(of, second);
        }
        return of;
    }

    std::vector<Node> nodes;

private:
    int channels(int of) const { return nodes[static_cast<std::size_t>(of)].outChannels; }
    static Node node(Operation operation, std::vector<int> inputs, int outChannels)
    {
        Node made;
        made.operation = operation;
        made.inputs = std::move(inputs);
        made.outChannels = outChannels;
        return made;
    }
    int append(Node added)
    {
        nodes.push_back(std::move(added));
        return static_cast<int>(nodes.size()) - 1;
    }
};

} // namespace

std::string NetworkShape::toText() const
{
    return "in " + std::to_string(inputPlanes) + " out " + std::to_string(outputPlanes) + " channels "
        + numberText(channels) + " encoder " + numberText(encoderBlocks) + " decoder " + numberText(decoderBlocks)
        + " head " + std::to_string(headChannels);
}

NetworkShape NetworkShape::fromText(const std::string& text)
{
    NetworkShape shape;
    std::string in, out, channels, encoder, decoder, head, numbers[3];
    std::istringstream stream(text);
    stream >> in >> shape.inputPlanes >> out >> shape.outputPlanes >> channels >> numbers[0] >> encoder >> numbers[1]
        >> decoder >> numbers[2] >> head >> shape.headChannels;
    shape.channels = numberList(numbers[0]);
    shape.encoderBlocks = numberList(numbers[1]);
    shape.decoderBlocks = numberList(numbers[2]);
    const bool fits = stream && shape.inputPlanes > 0 && shape.outputPlanes > 0 && shape.headChannels > 0
        && !shape.channels.empty() && shape.channels.size() == shape.encoderBlocks.size()
        && shape.channels.size() == shape.decoderBlocks.size() + 1;
    // A shape that names other sizes than it says of itself was not written by toText().
    return fits && shape.toText() == text ? shape : NetworkShape();
}

std::vector<Node> topology(const NetworkShape& shape)
{
    Builder builder;
    const std::size_t levels = shape.channels.size();
    const int input = builder.input(shape.inputPlanes);
    int now = builder.convolution("stem", builder.spaceToDepth(input), shape.channels[0], 3, 1, true);
    std::vector<int> skips;
    for (std::size_t level = 0; level < levels; ++level) {
        const std::string name = std::to_string(level);
        if (level > 0)
            now = builder.convolution("down." + name, now, shape.channels[level], 2, 2, true);
        now = builder.residualBlocks("encoder." + name, now, shape.encoderBlocks[level]);
        skips.push_back(now);
    }
    for (std::size_t level = levels - 1; level-- > 0;) {
        const std::string name = std::to_string(level);
        now = builder.convolution("up." + name, now, shape.channels[level], 1, 1, false);
        now = builder.sum(builder.upsample(now), skips[level]);
        now = builder.residualBlocks("decoder." + name, now, shape.decoderBlocks[level]);
    }
    now = builder.convolution("unfold", now, 4 * shape.headChannels, 1, 1, true);
    now = builder.concatenation(builder.depthToSpace(now), input);
    now = builder.convolution("head", now, shape.headChannels, 3, 1, true);
    builder.convolution("logits", now, shape.outputPlanes, 1, 1, false);
    builder.nodes.back().normalised = false;
    return builder.nodes;
}

std::int64_t multiplyAccumulates(const NetworkShape& shape, int steps, int pitches)
{
    const std::vector<Node> nodes = topology(shape);
    std::vector<std::int64_t> cells;
    std::int64_t total = 0;
    for (const Node& node : nodes) {
        const std::int64_t before
            = node.inputs.empty() ? std::int64_t{steps} * pitches : cells[static_cast<std::size_t>(node.inputs[0])];
        std::int64_t here = before;
        if (node.operation == Operation::SpaceToDepth)
            here = before / 4;
        if (node.operation == Operation::DepthToSpace || node.operation == Operation::Upsample)
            here = before * 4;
        if (node.operation == Operation::Convolution) {
            here = before / (node.stride * node.stride);
            total += here * node.kernel * node.kernel * node.inChannels * node.outChannels;
        }
        cells.push_back(here);
    }
    return total;
}

std::int64_t parameterCount(const NetworkShape& shape)
{
    std::int64_t total = 0;
    for (const Node& node : topology(shape))
        if (node.operation == Operation::Convolution)
            total += std::int64_t{node.kernel} * node.kernel * node.inChannels * node.outChannels + node.outChannels;
    return total;
}

} // namespace inventio::model
