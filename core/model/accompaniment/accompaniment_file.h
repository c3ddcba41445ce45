#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/accompaniment/network.h"

namespace inventio::model {

/// What a file with a generator says of itself.
struct AccompanimentInfo {
    std::string name;                            ///< "chorale"
    std::string style;                           ///< what it has learned to write: "chorale" or "song"
    std::string sha256;                          ///< of the whole file, hexadecimal
    std::map<std::string, std::string> metadata; ///< everything else its maker wrote into it
    std::uintmax_t bytes = 0;
    std::int64_t parameters = 0;
    AccompanimentShape shape;
};

struct AccompanimentFile {
    AccompanimentInfo info;
    std::vector<WeightTensor> weights;
};

/// Files in the safetensors format, with 16-bit floats. Reading checks the header, every size and the checksum; whether the
/// weights are those of the shape is seen when a network is made of them. [Off]
base::Result<AccompanimentFile> readAccompanimentFile(const std::filesystem::path& path);
base::Result<AccompanimentFile> parseAccompaniment(std::span<const std::byte> bytes, const std::string& nameOfFile);

/// The same file from its parts; `metadata` must not hold "name", "style", "shape", "planes" or "data_sha256".
std::vector<std::byte> formatAccompaniment(const std::string& name, const std::string& style,
    const AccompanimentShape& shape, const std::map<std::string, std::string>& metadata,
    const std::vector<WeightTensor>& weights);

} // namespace inventio::model
