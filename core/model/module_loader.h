#pragma once

#include <filesystem>

#include "core/base/result.h"
#include "core/model/accompaniment/network.h"
#include "core/model/network.h"

namespace inventio::model {

/// Opens the module with LibTorch inside, inventio_arcnn.so in `folder`; about 0.7 s the first time, nothing afterwards.
/// It stays open until the process ends. Fails with NotFound where it does not load, and with Unsupported where it belongs
/// to another build of the program. [Worker]
base::Result<NetworkModule> loadNetworkModule(const std::filesystem::path& folder);

/// The same module's nets that accompany. [Worker]
base::Result<AccompanimentModule> loadAccompanimentModule(const std::filesystem::path& folder);

} // namespace inventio::model
