#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace inventio::audio {

/// The echo of a small hall, which dry instruments lack: delays that feed each other until the sound has died away, the
/// high tones first. FluidSynth has one too, but takes and frees memory for it in every block.
class Reverb {
public:
    /// At `rate` frames a second. [Off]
    explicit Reverb(int rate);

    /// Adds the echo of the next frames to them. [RT]
    void add(float* left, float* right, int frames);
    /// Nothing echoes any more. [RT]
    void clear();

private:
    static constexpr std::size_t kLines = 8;
    struct Line {
        std::vector<float> delay;
        std::size_t next = 0;
        float decay = 0.0f;
        float damped = 0.0f; ///< memory of the low-pass
    };

    std::array<Line, kLines> m_lines;
    float m_damping = 0.0f;
};

} // namespace inventio::audio
