#pragma once

namespace inventio::audio {

/// What fills the buffers of a sound device.
class AudioSource {
public:
    virtual ~AudioSource() = default;

    /// Overwrites the next `frames` > 0 frames, any number of them. Must be done well before they have sounded: no lock,
    /// no allocation, no file. One thread at a time. [RT]
    virtual void render(float* left, float* right, int frames) = 0;
    /// Frames a second. [Any]
    virtual int rate() const = 0;
};

} // namespace inventio::audio
