#include "core/devices/fluidsynth/fluid_synth.h"

#include <cassert>
#include <optional>
#include <utility>

#include <fluidsynth.h>

#include "core/audio/reverb.h"
#include "core/audio/sound_font_info.h"
#include "core/devices/fluidsynth/fluid_log.h"

namespace inventio::devices {

namespace {

using audio::SynthEvent;

struct DeleteSettings {
    void operator()(fluid_settings_t* settings) const { delete_fluid_settings(settings); }
};
struct DeleteSynth {
    void operator()(fluid_synth_t* synth) const { delete_fluid_synth(synth); }
};
using SettingsPointer = std::unique_ptr<fluid_settings_t, DeleteSettings>;
using SynthPointer = std::unique_ptr<fluid_synth_t, DeleteSynth>;

// FluidSynth's own 0.2 leaves a choir of four voices at a tenth of full scale.
constexpr double kGain = 0.8;

class FluidSynth : public audio::Synth {
public:
    FluidSynth(SettingsPointer settings, SynthPointer synth, std::optional<audio::Reverb> reverb)
        : m_settings(std::move(settings))
        , m_synth(std::move(synth))
        , m_reverb(std::move(reverb))
    {
    }

    void send(const SynthEvent& event) override
    {
        fluid_synth_t* synth = m_synth.get();
        const int channel = event.channel;
        switch (event.kind) {
        case SynthEvent::Kind::Drums:
            fluid_synth_set_channel_type(synth, channel, event.value != 0 ? CHANNEL_TYPE_DRUM : CHANNEL_TYPE_MELODIC);
            return;
        case SynthEvent::Kind::Controller:
            fluid_synth_cc(synth, channel, event.number, event.value);
            return;
        case SynthEvent::Kind::Program:
            fluid_synth_program_change(synth, channel, event.value);
            return;
        case SynthEvent::Kind::Bend:
            fluid_synth_pitch_bend(synth, channel, event.value);
            return;
        case SynthEvent::Kind::Pressure:
            fluid_synth_channel_pressure(synth, channel, event.value);
            return;
        case SynthEvent::Kind::KeyPressure:
            fluid_synth_key_pressure(synth, channel, event.number, event.value);
            return;
        case SynthEvent::Kind::Attenuation:
            fluid_synth_set_gen(synth, channel, GEN_ATTENUATION, event.value);
            return;
        case SynthEvent::Kind::Pan:
            fluid_synth_set_gen(synth, channel, GEN_PAN, event.value);
            return;
        case SynthEvent::Kind::NoteOff:
            fluid_synth_noteoff(synth, channel, event.number);
            return;
        case SynthEvent::Kind::NoteOn:
            fluid_synth_noteon(synth, channel, event.number, event.value);
            return;
        }
    }

    void render(float* left, float* right, int frames) override
    {
        assert(frames % audio::kBlockFrames == 0);
        fluid_synth_write_float(m_synth.get(), frames, left, 0, 1, right, 0, 1);
        if (m_reverb)
            m_reverb->add(left, right, frames);
    }

    void releaseAll() override { fluid_synth_all_notes_off(m_synth.get(), kAllChannels); }
    void silence() override
    {
        fluid_synth_all_sounds_off(m_synth.get(), kAllChannels);
        if (m_reverb)
            m_reverb->clear();
    }

private:
    static constexpr int kAllChannels = -1;

    SettingsPointer m_settings; // must outlive the synthesizer
    SynthPointer m_synth;
    std::optional<audio::Reverb> m_reverb;
};

SettingsPointer makeSettings(const audio::SynthSettings& wanted)
{
    SettingsPointer settings(new_fluid_settings());
    if (!settings)
        return nullptr;
    fluid_settings_t* raw = settings.get();
    fluid_settings_setnum(raw, "synth.sample-rate", wanted.rate);
    fluid_settings_setnum(raw, "synth.gain", kGain);
    fluid_settings_setint(raw, "synth.midi-channels", audio::kSynthChannels);
    fluid_settings_setint(raw, "synth.polyphony", wanted.polyphony);
    // Its effects run in a parallel region of OpenMP, which takes memory in every block; Reverb does not.
    fluid_settings_setint(raw, "synth.reverb.active", 0);
    fluid_settings_setint(raw, "synth.chorus.active", 0);
    // One thread at a time uses a synthesizer: no locks, and no files read when an instrument is first chosen.
    fluid_settings_setint(raw, "synth.threadsafe-api", 0);
    fluid_settings_setint(raw, "synth.dynamic-sample-loading", 0);
    // Locking pages would fail for most users, and complain.
    fluid_settings_setint(raw, "synth.lock-memory", 0);
    return settings;
}

bool holdsInstruments(fluid_synth_t* synth, int fontId)
{
    fluid_sfont_t* font = fluid_synth_get_sfont_by_id(synth, fontId);
    if (!font)
        return false;
    fluid_sfont_iteration_start(font);
    return fluid_sfont_iteration_next(font) != nullptr;
}

} // namespace

base::Result<std::unique_ptr<audio::Synth>> createFluidSynth(
    const std::filesystem::path& soundFont, const audio::SynthSettings& wanted)
{
    assert(wanted.rate >= audio::kLowestRate && wanted.rate <= audio::kHighestRate);
    quietFluidSynth();
    if (const auto info = audio::readSoundFontInfo(soundFont); !info)
        return base::failure(info.error());
    SettingsPointer settings = makeSettings(wanted);
    SynthPointer synth(settings ? new_fluid_synth(settings.get()) : nullptr);
    if (!synth)
        return base::failure(
            base::ErrorCode::Internal, "The synthesizer could not be started; is there enough memory?");
    constexpr int kAssignInstruments = 1;
    const int font = fluid_synth_sfload(synth.get(), soundFont.c_str(), kAssignInstruments);
    if (font == FLUID_FAILED || !holdsInstruments(synth.get(), font))
        return base::failure(base::ErrorCode::BadInput,
            "The sound font " + soundFont.string() + " cannot be used: it is damaged or incomplete.");
    auto reverb = wanted.hasReverb ? std::optional(audio::Reverb(wanted.rate)) : std::nullopt;
    return std::make_unique<FluidSynth>(std::move(settings), std::move(synth), std::move(reverb));
}

} // namespace inventio::devices
