#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/audio/audio_source.h"

namespace inventio::audio {

struct AudioBackend;

/// The id of no backend: a clock without sound.
inline constexpr char kSilentBackend[] = "silent";

struct OutputSettings {
    std::string backend{};  ///< the id of one; kSilentBackend: none; any other: the first that opens
    std::string device{};   ///< in the backend's own words (JACK: the server); empty for its default
    int periodFrames = 256; ///< asked for at a time, 64..8192; JACK has its own
    int periods = 2;        ///< buffered by ALSA, 2..64
};

/// What the output does now.
struct OutputStatus {
    std::string backend{};       ///< the name of the one that sounds, "PulseAudio"; empty: none does
    std::string message{};       ///< a sentence for people
    double latencySeconds = 0.0; ///< about how long it takes until a frame that was asked for sounds
    /// Not 0: a device would be there, but runs at that rate. A source of that rate could use it.
    int otherRate = 0;

    bool isSilent() const { return backend.empty(); }
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

/// How long to wait for devices. The defaults suit real ones; tests are in a hurry.
struct DevicePatience {
    using Span = std::chrono::milliseconds;
    Span betweenLooks{20};      ///< at a device: whether it still asks for sound
    Span shortPause{300};       ///< of a device, after which the fallback clock takes its place
    Span longPause{3000};       ///< after which it is given up; sound servers may hesitate for a second or two
    Span betweenAttempts{2000}; ///< to open a device
    Span atFirst{3000};         ///< for the first device to open, before there is a fallback clock
    Span atLast{1000};          ///< for the last device to close
};

/// Keeps a source going for as long as this lives: through a device while there is one, silently at the same pace while
/// there is none. A device that goes away, or none being there at first, is looked for again every few seconds.
class AudioOutput {
public:
    /// Ends within a second or so; the source is not used afterwards. [Worker]
    virtual ~AudioOutput() = default;

    /// [Any]
    virtual OutputStatus status() const = 0;
    /// [Any]
    virtual OutputCounters counters() const = 0;
};

/// Never fails: without a device there is a silent output whose status says why. Takes some milliseconds, or longer where a
/// sound server hesitates. `source` must outlive it. [Worker]
std::unique_ptr<AudioOutput> openOutput(AudioSource& source, const std::vector<AudioBackend>& backends,
    const OutputSettings& settings = {}, const DevicePatience& patience = {});

} // namespace inventio::audio
