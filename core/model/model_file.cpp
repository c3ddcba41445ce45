#include "core/model/model_file.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <nlohmann/json.hpp>

#include "core/base/atomic_file.h"
#include "core/base/sha256.h"
#include "core/composing/note_scorer.h"
#include "core/model/half.h"
#include "core/model/planes.h"

// The format: huggingface.co/docs/safetensors. Eight bytes little-endian: length of the header; the header, a JSON object
// of tensor name to dtype, shape and offsets into the data, and of "__metadata__" to texts; then the data.

namespace inventio::model {

namespace {

using Json = nlohmann::json;

constexpr std::uintmax_t kLargestFile = 256u << 20;
constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kHalfBytes = 2;

tl::unexpected<base::Error> unusable(const std::string& file, const std::string& why)
{
    return base::failure(base::ErrorCode::BadInput, file + " is not a usable model file: " + why + ".");
}

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

base::Result<void> readTensor(
    const Json& header, std::span<const std::byte> data, WeightTensor& tensor, const std::string& file)
{
    const auto found = header.find(tensor.name);
    if (found == header.end())
        return unusable(file, "the weights \"" + tensor.name + "\" are missing");
    const std::size_t count = elements(tensor.sizes);
    const auto first = found->at("data_offsets").at(0).get<std::size_t>();
    const auto end = found->at("data_offsets").at(1).get<std::size_t>();
    const bool fits = found->at("dtype").get<std::string>() == "F16"
        && found->at("shape").get<std::vector<std::int64_t>>() == tensor.sizes && end <= data.size() && first <= end
        && end - first == count * kHalfBytes;
    if (!fits)
        return unusable(file, "the weights \"" + tensor.name + "\" have the wrong type or size");
    tensor.values.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto low = std::to_integer<std::uint16_t>(data[first + 2 * i]);
        const auto high = std::to_integer<std::uint16_t>(data[first + 2 * i + 1]);
        tensor.values[i] = fromHalf(static_cast<std::uint16_t>(low | (high << 8)));
        if (!std::isfinite(tensor.values[i]))
            return unusable(file, "the weights \"" + tensor.name + "\" hold numbers that are not finite");
    }
    return {};
}

base::Result<ModelFile> interpret(const Json& header, std::span<const std::byte> data, const std::string& file)
{
    ModelFile model;
    model.info.metadata = header.at("__metadata__").get<std::map<std::string, std::string>>();
    const auto take = [&](const char* key) {
        const auto node = model.info.metadata.extract(key);
        return node.empty() ? std::string() : node.mapped();
    };
    model.info.name = take("name");
    model.info.shape = NetworkShape::fromText(take("shape"));
    if (model.info.shape.channels.empty() || !isReasonable(model.info.shape))
        return unusable(file, "it describes no network that this program can run");
    if (take("planes") != planesVersion(model.info.shape.inputPlanes))
        return unusable(file, "it was made for another version of this program");
    if (take("data_sha256") != base::sha256Hex(data))
        return unusable(file, "it is corrupted, its checksum does not match; get it again");
    model.weights = expectedTensors(model.info.shape);
    for (WeightTensor& tensor : model.weights)
        if (const auto read = readTensor(header, data, tensor, file); !read)
            return base::failure(read.error());
    model.info.parameters = parameterCount(model.info.shape);
    return model;
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
    std::uint64_t headerLength = 0;
    if (bytes.size() < kLengthBytes)
        return unusable(nameOfFile, "it is too short");
    for (std::size_t i = kLengthBytes; i-- > 0;)
        headerLength = (headerLength << 8) | std::to_integer<std::uint64_t>(bytes[i]);
    if (headerLength > bytes.size() - kLengthBytes)
        return unusable(nameOfFile, "it is cut short or of another format than safetensors");
    const auto* text = reinterpret_cast<const char*>(bytes.data() + kLengthBytes);
    const Json header = Json::parse(text, text + headerLength, nullptr, false);
    if (!header.is_object())
        return unusable(nameOfFile, "it is of another format than safetensors");
    try {
        auto model = interpret(header, bytes.subspan(kLengthBytes + headerLength), nameOfFile);
        if (model) {
            model->info.bytes = bytes.size();
            model->info.sha256 = base::sha256Hex(bytes);
        }
        return model;
    } catch (const Json::exception&) {
        return unusable(nameOfFile, "its header lacks what Inventio needs; it may be another program's");
    }
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
    std::vector<std::byte> data;
    Json header;
    for (const WeightTensor& tensor : weights) {
        const std::size_t first = data.size();
        for (const float value : tensor.values) {
            const std::uint16_t half = toHalf(value);
            data.push_back(static_cast<std::byte>(half & 0xffU));
            data.push_back(static_cast<std::byte>(half >> 8));
        }
        header[tensor.name] = {{"dtype", "F16"}, {"shape", tensor.sizes}, {"data_offsets", {first, data.size()}}};
    }
    std::map<std::string, std::string> texts = metadata;
    texts["name"] = name;
    texts["shape"] = shape.toText();
    texts["planes"] = planesVersion(shape.inputPlanes);
    texts["data_sha256"] = base::sha256Hex(data);
    header["__metadata__"] = texts;
    std::string text = header.dump();
    text.append(
        (kLengthBytes - text.size() % kLengthBytes) % kLengthBytes, ' '); // the data begins on a multiple of eight

    std::vector<std::byte> bytes(kLengthBytes + text.size() + data.size());
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        bytes[i] = static_cast<std::byte>((static_cast<std::uint64_t>(text.size()) >> (8 * i)) & 0xffU);
    std::memcpy(bytes.data() + kLengthBytes, text.data(), text.size());
    if (!data.empty())
        std::memcpy(bytes.data() + kLengthBytes + text.size(), data.data(), data.size());
    return bytes;
}

} // namespace inventio::model
