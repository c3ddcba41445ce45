#include "core/model/model_file.h"

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/sha256.h"
#include "core/composing/note_scorer.h"
#include "core/model/planes.h"
#include "core/model/safetensors.h"

namespace inventio::model {

namespace {

constexpr std::uintmax_t kLargestFile = 256u << 20;

/// The tensors a shape calls for, by name and in file order.
std::vector<WeightTensor> expectedTensors(const NetworkShape& shape)
{
    std::vector<WeightTensor> tensors;
    for (const Node& node : topology(shape)) {
        if (node.operation != Operation::Convolution)
            continue;
        tensors.push_back({node.name + ".weight", {node.outChannels, node.inChannels, node.kernel, node.kernel}, {}});
        tensors.push_back({node.name + ".bias", {node.outChannels}, {}});
    }
    return tensors;
}

std::size_t elements(const std::vector<std::int64_t>& sizes)
{
    std::size_t count = 1;
    for (const std::int64_t size : sizes)
        count *= static_cast<std::size_t>(size);
    return count;
}

/// Far more than any net of this kind needs; keeps a forged header from asking for all memory.
bool isReasonable(const NetworkShape& shape)
{
    constexpr int kMaxChannels = 2048;
    constexpr int kMaxBlocks = 64;
    constexpr std::size_t kMaxLevels = 4; // 128 x 48 halved once before the levels and once between them
    const auto within = [](const std::vector<int>& numbers, int least, int most) {
        return std::ranges::all_of(numbers, [&](int number) { return number >= least && number <= most; });
    };
    return shape.channels.size() <= kMaxLevels && within(shape.channels, 1, kMaxChannels)
        && within(shape.encoderBlocks, 0, kMaxBlocks) && within(shape.decoderBlocks, 0, kMaxBlocks)
        && shape.headChannels <= kMaxChannels && !planesVersion(shape.inputPlanes).empty()
        && shape.outputPlanes == composing::kScorePlanes;
}

/// The weights of the shape, in its order.
base::Result<std::vector<WeightTensor>> weightsOf(
    const NetworkShape& shape, std::map<std::string, WeightTensor>& tensors, const std::string& file)
{
    std::vector<WeightTensor> weights = expectedTensors(shape);
    for (WeightTensor& weight : weights) {
        const auto found = tensors.find(weight.name);
        if (found == tensors.end())
            return unusableModel(file, "the weights \"" + weight.name + "\" are missing");
        if (found->second.sizes != weight.sizes)
            return unusableModel(file, "the weights \"" + weight.name + "\" have the wrong type or size");
        weight.values = std::move(found->second.values);
    }
    return weights;
}

/// What comes in behind the channels that `weight` [out, in, ...] has counts for nothing.
WeightTensor withInChannels(const WeightTensor& weight, std::int64_t inChannels)
{
    WeightTensor widened = weight;
    widened.sizes[1] = inChannels;
    widened.values.assign(elements(widened.sizes), 0.0F);
    const auto outputs = static_cast<std::ptrdiff_t>(weight.sizes[0]);
    const auto before = static_cast<std::ptrdiff_t>(weight.values.size()) / outputs;
    const auto after = static_cast<std::ptrdiff_t>(widened.values.size()) / outputs;
    for (std::ptrdiff_t output = 0; output < outputs; ++output)
        std::copy_n(weight.values.begin() + output * before, before, widened.values.begin() + output * after);
    return widened;
}

} // namespace

base::Result<ModelFile> parseModel(std::span<const std::byte> bytes, const std::string& nameOfFile)
{
    auto parsed = parseSafetensors(bytes, nameOfFile);
    if (!parsed)
        return base::failure(parsed.error());
    ModelFile model;
    const auto take = [&parsed](const char* key) {
        const auto node = parsed->metadata.extract(key);
        return node.empty() ? std::string() : node.mapped();
    };
    model.info.name = take("name");
    model.info.shape = NetworkShape::fromText(take("shape"));
    if (model.info.shape.channels.empty() || !isReasonable(model.info.shape))
        return unusableModel(nameOfFile, "it describes no network that this program can run");
    if (take("planes") != planesVersion(model.info.shape.inputPlanes))
        return unusableModel(nameOfFile, "it was made for another version of this program");
    model.info.metadata = std::move(parsed->metadata);
    auto weights = weightsOf(model.info.shape, parsed->tensors, nameOfFile);
    if (!weights)
        return base::failure(weights.error());
    model.weights = *std::move(weights);
    model.info.parameters = parameterCount(model.info.shape);
    model.info.bytes = bytes.size();
    model.info.sha256 = base::sha256Hex(bytes);
    return model;
}

base::Result<ModelFile> readModelFile(const std::filesystem::path& path)
{
    const auto bytes = base::readFile(path, kLargestFile);
    if (!bytes)
        return base::failure(bytes.error());
    return parseModel(*bytes, path.filename().string());
}

base::Result<ModelInfo> readModelInfo(const std::filesystem::path& path)
{
    auto model = readModelFile(path);
    if (!model)
        return base::failure(model.error());
    return std::move(model->info);
}

ModelFile withIdiomPlane(ModelFile model)
{
    NetworkShape& shape = model.info.shape;
    if (shape.inputPlanes != kPlanesWithoutIdiom)
        return model;
    shape.inputPlanes = kInputPlanes;
    model.info.parameters = parameterCount(shape);
    std::map<std::string, std::int64_t> inChannels;
    for (const Node& node : topology(shape))
        inChannels[node.name + ".weight"] = node.inChannels;
    for (WeightTensor& tensor : model.weights)
        if (inChannels.contains(tensor.name))
            tensor = withInChannels(tensor, inChannels[tensor.name]);
    return model;
}

std::vector<std::byte> formatModel(const std::string& name, const NetworkShape& shape,
    const std::map<std::string, std::string>& metadata, const std::vector<WeightTensor>& weights)
{
    std::map<std::string, std::string> texts = metadata;
    texts["name"] = name;
    texts["shape"] = shape.toText();
    texts["planes"] = planesVersion(shape.inputPlanes);
    return formatSafetensors(std::move(texts), weights);
}

} // namespace inventio::model
