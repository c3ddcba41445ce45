#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/audio/audio_source.h"

namespace inventio::audio {

/// The ways to the loudspeakers. PipeWire serves both PulseAudio and JACK.
enum class AudioDriver : std::uint8_t {
    Automatic, ///< the first of the next three that opens
    PulseAudio,
    Jack,
    Alsa,
    Silent, ///< a clock without sound
};

/// "PulseAudio", "JACK", "ALSA"; for people. Pure. [Any]
std::string nameOf(AudioDriver driver);

struct OutputSettings {
    AudioDriver driver = AudioDriver::Automatic;
    std::string device{};   ///< in the driver's own words (JACK: the server); empty for its default
    int periodFrames = 256; ///< asked for at a time, 64..8192; JACK has its own
    int periods = 2;        ///< buffered by ALSA, 2..64
};

/// What the output does now.
struct OutputStatus {
    AudioDriver driver = AudioDriver::Silent;
    std::string message;         ///< a sentence for people
    double latencySeconds = 0.0; ///< about how long it takes until a frame that was asked for sounds
    /// Not 0: a device would be there, but runs at that rate. A source of that rate could use it.
    int otherRate = 0;
};

/// How well it went since the output was opened.
struct OutputCounters {
    std::uint64_t callbacks = 0; ///< times that sound was asked for
    std::uint64_t frames = 0;    ///< that were asked for
    std::uint64_t overruns = 0;  ///< times that rendering took longer than what it rendered: a gap was heard
    std::uint64_t losses = 0;    ///< times that a device went away
    double longestRender = 0.0;  ///< seconds
    double longestLoad = 0.0;    ///< of the time there was, 1 is all of it
    double longestPause = 0.0;   ///< seconds between the starts of two callbacks
};

/// Keeps a source going for as long as this lives: through a device while there is one, silently at the same pace while
/// there is none. A device that goes away, or none being there at first, is looked for again every few seconds. [GUI]
class AudioOutput {
public:
    /// Ends within a second or so; the source is not used afterwards.
    virtual ~AudioOutput() = default;

    /// [Any]
    virtual OutputStatus status() const = 0;
    /// [Any]
    virtual OutputCounters counters() const = 0;
};

/// Never fails: without a device there is a silent output whose status says why. Takes some milliseconds, or longer where a
/// sound server hesitates. `source` must outlive it. [Any, not RT]
std::unique_ptr<AudioOutput> openOutput(AudioSource& source, const OutputSettings& settings = {});

} // namespace inventio::audio
