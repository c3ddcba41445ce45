#include "core/model/module_loader.h"

#include <dlfcn.h>

namespace inventio::model {

base::Result<NetworkModule> loadNetworkModule(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / "inventio_arcnn.so";
    // Never closed: LibTorch does not survive being unloaded.
    void* handle = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    const void* entry = handle != nullptr ? ::dlsym(handle, kModuleEntry) : nullptr;
    if (entry == nullptr) {
        const char* reason = ::dlerror();
        return base::failure(base::ErrorCode::NotFound,
            "The model cannot be run, because its module does not load: "
                + std::string(reason != nullptr ? reason : "unknown reason")
                + ". Install Inventio again, with LibTorch.");
    }
    return *static_cast<const NetworkModule*>(entry);
}

} // namespace inventio::model
