#include "core/model/module_loader.h"

#include <gtest/gtest.h>

namespace inventio::model {
namespace {

TEST(ModuleLoaderTest, SaysWhatToDoWhenTheModuleIsMissing)
{
    const auto module = loadNetworkModule("/no/such/folder");
    ASSERT_FALSE(module);
    EXPECT_EQ(module.error().code, base::ErrorCode::NotFound);
    EXPECT_NE(module.error().message.find("Install Inventio"), std::string::npos);
}

TEST(ModuleLoaderTest, RefusesTheModuleOfAnotherBuild)
{
    const std::filesystem::path modules(INVENTIO_STALE_MODULES);
    for (const char* stale : {"module_without_id", "module_of_another_build"}) {
        const auto module = loadNetworkModule(modules / stale);
        ASSERT_FALSE(module) << stale;
        EXPECT_EQ(module.error().code, base::ErrorCode::Unsupported) << stale;
        EXPECT_NE(module.error().message.find("another build"), std::string::npos) << module.error().message;
    }
}

} // namespace
} // namespace inventio::model
