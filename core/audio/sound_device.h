#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/audio/audio_output.h"
#include "core/audio/sound_feed.h"
#include "core/base/result.h"

namespace inventio::audio {

/// A sound device that asks a feed for sound, from a thread of its own, until it is destroyed.
class SoundDevice {
public:
    /// Waits for the device's thread; a server that hangs may make that long. [Worker]
    virtual ~SoundDevice() = default;
    /// About how many frames it has asked for that do not sound yet. [Any]
    virtual int latencyFrames() const = 0;
};

/// Why a device could not be used.
struct DeviceError {
    std::string message; ///< a sentence
    int otherRate = 0;   ///< as in OutputStatus
};

/// A way to the loudspeakers: one row for each, whatever library it is made of. The names are what users see of it.
struct AudioBackend {
    /// Opens a device, which then asks the feed as the ticket. May block while a server hesitates, and may be called by
    /// several threads at once. [Worker]
    using Open = std::function<tl::expected<std::unique_ptr<SoundDevice>, DeviceError>(
        const OutputSettings& settings, std::shared_ptr<SoundFeed> feed, SoundFeed::Ticket ticket)>;

    std::string id;   ///< "pulse": what settings remember; neither empty nor kSilentBackend
    std::string name; ///< "PulseAudio"
    Open open;
};

/// In the order in which they are tried where the user has no wish.
using AudioBackends = std::vector<AudioBackend>;

} // namespace inventio::audio
