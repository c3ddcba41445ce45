#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/model/network.h"

namespace inventio::model {

/// Opens the module with LibTorch inside, inventio_arcnn.so in `folder`; about 0.7 s the first time, nothing afterwards.
/// It stays open until the process ends. [Worker]
base::Result<NetworkModule> loadNetworkModule(const std::filesystem::path& folder);

} // namespace inventio::model
