#include <cstddef>
#include <cstdint>

#include "core/formats/midi_file.h"
#include "core/formats/musicxml_file.h"
#include "tests/fuzz/midi_invariants.h"
#include "tests/fuzz/require.h"

/// Any bytes either fail with a sentence, or give a sequence that keeps its promises and survives as a MIDI file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace inventio;
    const auto file = formats::parseMusicXml(std::as_bytes(std::span(data, size)));
    if (!file) {
        requireSentence(file.error());
        return 0;
    }
    const std::string broken = music::brokenPromise(file->sequence);
    require(broken.empty(), broken.c_str());
    const auto again = formats::parseMidi(formats::formatMidi(file->sequence));
    require(again.has_value(), "What was read cannot be written as a MIDI file.");
    require(again->sequence.noteCount() == file->sequence.noteCount(), "A note is lost.");
    return 0;
}
