#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace inventio::app {

/// The library with LibTorch inside.
inline constexpr auto kModelModule = "inventio_arcnn.so";

/// The places to look for the parts of the program that are separate files, best first.
struct Places {
    std::vector<std::filesystem::path> modules; ///< folders of the libraries that are loaded when needed
    std::vector<std::filesystem::path> models;  ///< folders of weights
};

/// Where things lie relative to the program: installed (../lib/inventio, ../share/inventio/models) or all in one folder.
/// A build tree is laid out like an installation. Pure.
Places placesFor(const std::filesystem::path& executable);
/// The same for the running program.
Places places();

/// The first folder that holds `name`. Looks at the disk.
std::optional<std::filesystem::path> findFile(
    const std::vector<std::filesystem::path>& folders, const std::filesystem::path& name);

/// The folder of kModelModule, or where it should be.
std::filesystem::path moduleFolder(const Places& places);

/// Weights that come with the program: those of Enhance, or others by their name.
base::Result<std::filesystem::path> shippedWeights(const Places& places, const std::string& name = "bach.safetensors");

} // namespace inventio::app
