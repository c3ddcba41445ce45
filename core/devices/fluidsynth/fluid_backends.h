#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "core/audio/audio_output.h"
#include "core/audio/sound_feed.h"
#include "core/base/result.h"

namespace inventio::audio {

/// A sound device that asks for sound from its own thread until it is destroyed.
class SoundDevice {
public:
    /// Waits for the device's thread; a server that hangs may make that long. [Any, not RT]
    virtual ~SoundDevice() = default;
};

/// Why a device could not be used.
struct DeviceError {
    std::string message; ///< a sentence
    int otherRate = 0;   ///< as in OutputStatus
};

/// Opens one of FluidSynth's ways to the loudspeakers, which then asks `feed` as `ticket`. `driver` is none of Automatic and
/// Silent. May block while a server hesitates. [Any, not RT]
tl::expected<std::unique_ptr<SoundDevice>, DeviceError> openFluidDriver(
    AudioDriver driver, const OutputSettings& settings, std::shared_ptr<SoundFeed> feed, SoundFeed::Ticket ticket);

/// The rate at which a device runs, if a message of FluidSynth says that it is not the one wanted. Pure. [Any]
std::optional<int> rateComplainedOf(std::string_view message);

} // namespace inventio::audio
