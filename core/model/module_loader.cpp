#include "core/model/module_loader.h"

#include <string>
#include <string_view>

#include <dlfcn.h>

namespace inventio::model {

namespace {

auto cannotRun(base::ErrorCode code, const std::string& reason)
{
    return base::failure(
        code, "The model cannot be run, because its module " + reason + ". Install Inventio again, with LibTorch.");
}

/// What the module exports under that name.
template <class Entry> base::Result<Entry> load(const std::filesystem::path& folder, const char* name)
{
    const std::filesystem::path file = folder / "inventio_arcnn.so";
    // Never closed: LibTorch does not survive being unloaded.
    void* handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    const auto* buildId = handle != nullptr ? static_cast<const char*>(::dlsym(handle, kModuleBuildId)) : nullptr;
    if (handle != nullptr && (buildId == nullptr || buildId != std::string_view(INVENTIO_MODULE_BUILD_ID)))
        return cannotRun(base::ErrorCode::Unsupported, file.string() + " belongs to another build of the program");
    const void* entry = handle != nullptr ? ::dlsym(handle, name) : nullptr;
    if (entry == nullptr) {
        const char* reason = ::dlerror();
        return cannotRun(
            base::ErrorCode::NotFound, "does not load: " + std::string(reason != nullptr ? reason : "unknown reason"));
    }
    return *static_cast<const Entry*>(entry);
}

} // namespace

base::Result<NetworkModule> loadNetworkModule(const std::filesystem::path& folder)
{
    return load<NetworkModule>(folder, kModuleEntry);
}

base::Result<AccompanimentModule> loadAccompanimentModule(const std::filesystem::path& folder)
{
    return load<AccompanimentModule>(folder, kAccompanimentEntry);
}

} // namespace inventio::model
