#include <cstddef>
#include <cstdint>

#include "core/formats/midi_file.h"
#include "tests/fuzz/midi_invariants.h"
#include "tests/fuzz/require.h"

namespace {

using namespace inventio;

void checkRoundTrip(const music::Sequence& sequence)
{
    const auto again = formats::parseMidi(formats::formatMidi(sequence));
    require(again.has_value(), "What was written cannot be read.");
    require(again->warnings.empty(), "What was written reads with a warning.");
    require(again->sequence == sequence, "What was written reads as another sequence.");
}

} // namespace

/// Any bytes either fail with a sentence, or give a sequence that keeps its promises and survives a round trip.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto file = formats::parseMidi(std::as_bytes(std::span(data, size)));
    if (!file) {
        requireSentence(file.error());
        return 0;
    }
    const std::string broken = music::brokenPromise(file->sequence);
    require(broken.empty(), broken.c_str());
    checkRoundTrip(file->sequence);
    return 0;
}
