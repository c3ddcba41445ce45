#include "core/model/safetensors.h"

#include <cmath>
#include <cstring>
#include <limits>

#include <nlohmann/json.hpp>

#include "core/base/sha256.h"
#include "core/model/half.h"

// The format: huggingface.co/docs/safetensors. Eight bytes little-endian: length of the header; the header, a JSON object
// of tensor name to dtype, shape and offsets into the data, and of "__metadata__" to texts; then the data.

namespace inventio::model {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kLengthBytes = 8;
constexpr std::size_t kHalfBytes = 2;
constexpr auto kChecksum = "data_sha256";

/// How many numbers a tensor has; more than `most` where a forged header asks for all memory, or its sizes make no sense.
std::size_t elements(const std::vector<std::int64_t>& sizes, std::size_t most)
{
    std::size_t count = 1;
    for (const std::int64_t size : sizes) {
        if (size < 0 || (size > 0 && count > most / static_cast<std::size_t>(size)))
            return std::numeric_limits<std::size_t>::max();
        count *= static_cast<std::size_t>(size);
    }
    return count;
}

base::Result<WeightTensor> readTensor(
    const std::string& name, const Json& entry, std::span<const std::byte> data, const std::string& file)
{
    WeightTensor tensor{name, entry.at("shape").get<std::vector<std::int64_t>>(), {}};
    const std::size_t count = elements(tensor.sizes, data.size());
    const auto first = entry.at("data_offsets").at(0).get<std::size_t>();
    const auto end = entry.at("data_offsets").at(1).get<std::size_t>();
    const bool fits = entry.at("dtype").get<std::string>() == "F16" && end <= data.size() && first <= end
        && count <= data.size() && end - first == count * kHalfBytes;
    if (!fits)
        return unusableModel(file, "the weights \"" + name + "\" have the wrong type or size");
    tensor.values.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto low = std::to_integer<std::uint16_t>(data[first + 2 * i]);
        const auto high = std::to_integer<std::uint16_t>(data[first + 2 * i + 1]);
        tensor.values[i] = fromHalf(static_cast<std::uint16_t>(low | (high << 8)));
        if (!std::isfinite(tensor.values[i]))
            return unusableModel(file, "the weights \"" + name + "\" hold numbers that are not finite");
    }
    return tensor;
}

base::Result<Safetensors> interpret(const Json& header, std::span<const std::byte> data, const std::string& file)
{
    Safetensors found;
    found.metadata = header.at("__metadata__").get<std::map<std::string, std::string>>();
    const auto checksum = found.metadata.extract(kChecksum);
    if (checksum.empty() || checksum.mapped() != base::sha256Hex(data))
        return unusableModel(file, "it is corrupted, its checksum does not match; get it again");
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__")
            continue;
        auto tensor = readTensor(name, entry, data, file);
        if (!tensor)
            return base::failure(tensor.error());
        found.tensors.emplace(name, *std::move(tensor));
    }
    return found;
}

} // namespace

tl::unexpected<base::Error> unusableModel(const std::string& file, const std::string& why)
{
    return base::failure(base::ErrorCode::BadInput, file + " is not a usable model file: " + why + ".");
}

base::Result<Safetensors> parseSafetensors(std::span<const std::byte> bytes, const std::string& nameOfFile)
{
    std::uint64_t headerLength = 0;
    if (bytes.size() < kLengthBytes)
        return unusableModel(nameOfFile, "it is too short");
    for (std::size_t i = kLengthBytes; i-- > 0;)
        headerLength = (headerLength << 8) | std::to_integer<std::uint64_t>(bytes[i]);
    if (headerLength > bytes.size() - kLengthBytes)
        return unusableModel(nameOfFile, "it is cut short or of another format than safetensors");
    const auto* text = reinterpret_cast<const char*>(bytes.data() + kLengthBytes);
    const Json header = Json::parse(text, text + headerLength, nullptr, false);
    if (!header.is_object())
        return unusableModel(nameOfFile, "it is of another format than safetensors");
    try {
        return interpret(header, bytes.subspan(kLengthBytes + headerLength), nameOfFile);
    } catch (const Json::exception&) {
        return unusableModel(nameOfFile, "its header lacks what Inventio needs; it may be another program's");
    }
}

std::vector<std::byte> formatSafetensors(
    std::map<std::string, std::string> metadata, const std::vector<WeightTensor>& tensors)
{
    std::vector<std::byte> data;
    Json header;
    for (const WeightTensor& tensor : tensors) {
        const std::size_t first = data.size();
        for (const float value : tensor.values) {
            const std::uint16_t half = toHalf(value);
            data.push_back(static_cast<std::byte>(half & 0xffU));
            data.push_back(static_cast<std::byte>(half >> 8));
        }
        header[tensor.name] = {{"dtype", "F16"}, {"shape", tensor.sizes}, {"data_offsets", {first, data.size()}}};
    }
    metadata[kChecksum] = base::sha256Hex(data);
    header["__metadata__"] = metadata;
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
