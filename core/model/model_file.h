#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/network.h"

namespace inventio::model {

/// What a model file says of itself.
struct ModelInfo {
    std::string name;                            ///< "bach"
    std::string sha256;                          ///< of the whole file, hexadecimal
    std::map<std::string, std::string> metadata; ///< everything else its maker wrote into it
    std::uintmax_t bytes = 0;
    std::int64_t parameters = 0;
    NetworkShape shape;
};

struct ModelFile {
    ModelInfo info;
    std::vector<WeightTensor> weights;
};

/// Model files are in the safetensors format (a JSON header, then the tensors), with 16-bit floats. Reading checks the
/// header, every size, the checksum and that the weights are those of the shape. [Off]
base::Result<ModelFile> readModelFile(const std::filesystem::path& path);
base::Result<ModelInfo> readModelInfo(const std::filesystem::path& path);
base::Result<ModelFile> parseModel(std::span<const std::byte> bytes, const std::string& nameOfFile);

/// The same model for a network that sees the idiom too: what it does not know yet has no weight. Computes what it did.
ModelFile withIdiomPlane(ModelFile model);

/// The same file from its parts; `metadata` must not hold "name", "shape", "planes" or "data_sha256".
std::vector<std::byte> formatModel(const std::string& name, const NetworkShape& shape,
    const std::map<std::string, std::string>& metadata, const std::vector<WeightTensor>& weights);

} // namespace inventio::model
