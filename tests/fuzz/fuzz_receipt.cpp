#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/composing/receipt.h"
#include "tests/fuzz/require.h"

/// Any text either fails with a sentence, or gives a receipt that is written and read as the same one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace inventio;
    const auto receipt = composing::parseReceipt({reinterpret_cast<const char*>(data), size});
    if (!receipt) {
        requireSentence(receipt.error());
        return 0;
    }
    const std::string text = composing::formatReceipt(*receipt);
    const auto again = composing::parseReceipt(text);
    require(again.has_value(), "What was written cannot be read.");
    require(composing::formatReceipt(*again) == text, "The same receipt is written in other words.");
    return 0;
}
