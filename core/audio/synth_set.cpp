#include "core/audio/synth_set.h"

#include <utility>

namespace inventio::audio {

base::Result<SynthSet> createSynthSet(
    const MakeSynth& makeSynth, const std::filesystem::path& soundFont, const SynthSettings& settings)
{
    SynthSet set;
    for (auto* synth : {&set.a, &set.b, &set.live}) {
        auto made = makeSynth(soundFont, settings);
        if (!made)
            return base::failure(made.error());
        *synth = *std::move(made);
    }
    return set;
}

} // namespace inventio::audio
