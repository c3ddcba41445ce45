#include <cstddef>
#include <cstdint>
#include <string_view>

#include "tests/core/learn/vocabulary.h"
#include "tests/fuzz/require.h"

namespace {

using namespace inventio;

void checkStep(const learn::CapsuleStep& step)
{
    require(!step.text.empty(), "A step says nothing.");
    const auto fill = [](const learn::TextPart&) { return learn::Filling{"12", false}; };
    learn::filled(step.text, fill);
    for (const auto number : {-1.0, 0.0, 1e9})
        if (const auto* reaction = learn::reactionOf(step, [number](std::string_view) { return number; }))
            learn::filled(reaction->text, fill);
}

} // namespace

/// Any bytes either fail with a sentence that names the line, or give a capsule within its bounds that can be shown.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto capsule = learn::readCapsule(text, "capsule.md", learn::testing::smallVocabulary());
    if (!capsule) {
        requireSentence(capsule.error());
        require(capsule.error().message.starts_with("capsule.md, line "), "A failure names no line.");
        return 0;
    }
    require(!capsule->title.empty(), "A capsule has no title.");
    require(
        !capsule->steps.empty() && capsule->steps.size() <= learn::kMaxCapsuleSteps, "The steps are out of bounds.");
    for (const auto& step : capsule->steps)
        checkStep(step);
    return 0;
}
