#include "core/model/accompaniment/accompaniment_file.h"

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/base/sha256.h"
#include "core/model/safetensors.h"

namespace inventio::model {

namespace {

constexpr std::uintmax_t kLargestFile = 256u << 20;
constexpr auto kPlanes = "symbols-1"; ///< names what the net sees and says

/// Far more than any net of this kind needs; keeps a forged header from asking for all memory.
bool isReasonable(const AccompanimentShape& shape)
{
    constexpr int kMaxParts = 8;
    constexpr int kMaxSlots = 8;
    constexpr int kMaxChannels = 1024;
    constexpr int kMaxNoise = 256;
    constexpr std::size_t kLevels = 4; // a window is halved three times
    const auto within = [](int number, int most) { return number >= 1 && number <= most; };
    return within(shape.parts, kMaxParts) && within(shape.slotsPerPart, kMaxSlots) && shape.channels.size() == kLevels
        && std::ranges::all_of(shape.channels, [&](int channels) { return within(channels, kMaxChannels); })
        && within(shape.spanNoise, kMaxNoise) && within(shape.pieceNoise, kMaxNoise);
}

} // namespace

base::Result<AccompanimentFile> parseAccompaniment(std::span<const std::byte> bytes, const std::string& nameOfFile)
{
    auto parsed = parseSafetensors(bytes, nameOfFile);
    if (!parsed)
        return base::failure(parsed.error());
    AccompanimentFile file;
    const auto take = [&parsed](const char* key) {
        const auto node = parsed->metadata.extract(key);
        return node.empty() ? std::string() : node.mapped();
    };
    file.info.name = take("name");
    file.info.style = take("style");
    file.info.shape = AccompanimentShape::fromText(take("shape"));
    if (take("planes") != kPlanes || !isReasonable(file.info.shape))
        return unusableModel(nameOfFile, "it holds no net that accompanies, or one of another version of this program");
    file.info.metadata = std::move(parsed->metadata);
    for (auto& [name, tensor] : parsed->tensors) {
        file.info.parameters += static_cast<std::int64_t>(tensor.values.size());
        file.weights.push_back(std::move(tensor));
    }
    file.info.bytes = bytes.size();
    file.info.sha256 = base::sha256Hex(bytes);
    return file;
}

base::Result<AccompanimentFile> readAccompanimentFile(const std::filesystem::path& path)
{
    const auto bytes = base::readFile(path, kLargestFile);
    if (!bytes)
        return base::failure(bytes.error());
    return parseAccompaniment(*bytes, path.filename().string());
}

std::vector<std::byte> formatAccompaniment(const std::string& name, const std::string& style,
    const AccompanimentShape& shape, const std::map<std::string, std::string>& metadata,
    const std::vector<WeightTensor>& weights)
{
    std::map<std::string, std::string> texts = metadata;
    texts["name"] = name;
    texts["style"] = style;
    texts["shape"] = shape.toText();
    texts["planes"] = kPlanes;
    return formatSafetensors(std::move(texts), weights);
}

} // namespace inventio::model
