#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/model/network.h"

namespace inventio::model {

/// What a file in the safetensors format holds: a JSON header, then tensors of 16-bit floats.
struct Safetensors {
    std::map<std::string, std::string> metadata;
    std::map<std::string, WeightTensor> tensors;
};

/// Why a file cannot be used, as a sentence.
tl::unexpected<base::Error> unusableModel(const std::string& file, const std::string& why);

/// Reads a file that formatSafetensors() wrote: the header, every size, the checksum "data_sha256" among the metadata, and
/// that all numbers are finite. `nameOfFile` is for the sentence of a failure. [Any]
base::Result<Safetensors> parseSafetensors(std::span<const std::byte> bytes, const std::string& nameOfFile);

/// The same file from its parts, the checksum put in. [Any]
std::vector<std::byte> formatSafetensors(
    std::map<std::string, std::string> metadata, const std::vector<WeightTensor>& tensors);

} // namespace inventio::model
