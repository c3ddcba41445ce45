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

} // namespace
} // namespace inventio::model
