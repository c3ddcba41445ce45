#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

#include "core/audio/frames.h"
#include "core/base/result.h"

namespace inventio::audio {

/// One thing to tell a synthesizer about one of its channels.
struct SynthEvent {
    enum class Kind : std::uint8_t {
        Drums,       ///< value 1: the channel plays drum kits, 0: instruments; before its Program
        Controller,  ///< number: MIDI controller 0..119, value 0..127
        Program,     ///< value: General MIDI instrument or kit, 0..127
        Bend,        ///< value 0..16383, 8192 is none
        Pressure,    ///< of the whole channel, value 0..127
        KeyPressure, ///< number: key, value 0..127
        Attenuation, ///< of the mixer, beside the controllers: value in centibels 0..1440, the latter is silence
        Pan,         ///< of the mixer, added to the instrument's: value -500 (left) .. 500 (right)
        NoteOff,     ///< number: key
        NoteOn,      ///< number: key, value: velocity 1..127
    };

    Kind kind = Kind::NoteOff;
    std::uint8_t channel = 0;
    std::uint8_t number = 0;
    std::int16_t value = 0;

    friend bool operator==(const SynthEvent&, const SynthEvent&) = default;
};

inline constexpr int kSynthChannels = 256;
inline constexpr int kSilenceCentibels = 1440;
inline constexpr std::uint8_t kSustainController = 64;

/// Makes sound of events. One thread at a time; everything but making and destroying one is fit for the audio thread.
class Synth {
public:
    virtual ~Synth() = default;

    /// Takes effect with the next block that is rendered. [RT]
    virtual void send(const SynthEvent& event) = 0;
    /// Overwrites the next `frames` frames, a multiple of kBlockFrames; 1 is full scale, sums may exceed it. [RT]
    virtual void render(float* left, float* right, int frames) = 0;
    /// Lets go of every key; notes fade as their instruments do. Pedals that are down hold on. [RT]
    virtual void releaseAll() = 0;
    /// Silence at once. [RT]
    virtual void silence() = 0;
};

/// How to make a synthesizer.
struct SynthSettings {
    int rate = kUsualRate; ///< frames a second, kLowestRate..kHighestRate
    int polyphony = 256;   ///< voices that sound at once, 1..65535; an instrument takes one to four for a note
    bool hasReverb = true; ///< echoes as in a small hall
};

/// Makes a synthesizer that plays a sound font (.sf2 or .sf3) on kSynthChannels channels. All samples are in memory
/// afterwards, so that the audio thread never waits for a file. Fails with NotFound or BadInput, and says what is wrong with
/// the file. Any number of threads may call it at once. [Worker]
using MakeSynth = std::function<base::Result<std::unique_ptr<Synth>>(
    const std::filesystem::path& soundFont, const SynthSettings& settings)>;

} // namespace inventio::audio
