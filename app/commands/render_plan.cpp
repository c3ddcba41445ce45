#include "app/commands/render_plan.h"

namespace inventio::app {

namespace {

tl::unexpected<base::Error> wrong(std::string sentence)
{
    return base::failure(base::ErrorCode::BadInput, std::move(sentence));
}

} // namespace

base::Result<RenderJob> planRender(const RenderOptions& options)
{
    if (options.inputs.empty())
        return wrong(
            "There is nothing to render: name a MIDI file, as in \"inventio render piece.mid --output piece.wav\".");
    if (options.inputs.size() > 1)
        return wrong("Render one file at a time; there are " + std::to_string(options.inputs.size()) + " here.");
    if (!options.output)
        return wrong("Say where the sound goes: --output FILE, ending in .wav, .flac or .ogg.");
    const auto container = audio::containerFor(*options.output);
    if (!container)
        return wrong("The ending of --output says what kind of file to write: .wav, .flac or .ogg, not \""
            + options.output->filename().string() + "\".");
    if (options.samples && *container == audio::SoundContainer::Ogg)
        return wrong("--bits makes no sense for .ogg, which has no samples of a size.");
    if (options.samples == audio::SampleFormat::Float && *container != audio::SoundContainer::Wav)
        return wrong("--bits 32 is for .wav only; .flac takes 16 or 24.");
    const auto samples = options.samples.value_or(audio::SampleFormat::Pcm16);
    return RenderJob{options.inputs.front(), *options.output, {*container, samples, options.rate}};
}

} // namespace inventio::app
