#include <cstddef>
#include <cstdint>
#include <span>

#include "core/model/model_file.h"
#include "tests/fuzz/require.h"

/// Any bytes either fail with a sentence, or give the weights of a network that can be built, and are written again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace inventio;
    const auto model = model::parseModel(std::as_bytes(std::span(data, size)), "The file");
    if (!model) {
        requireSentence(model.error());
        return 0;
    }
    require(!model->weights.empty(), "A network has no weights.");
    const auto bytes = model::formatModel(model->info.name, model->info.shape, model->info.metadata, model->weights);
    const auto again = model::parseModel(bytes, "What was written");
    require(again.has_value(), "What was written cannot be read.");
    require(model::formatModel(again->info.name, again->info.shape, again->info.metadata, again->weights) == bytes,
        "The same weights are written otherwise.");
    return 0;
}
