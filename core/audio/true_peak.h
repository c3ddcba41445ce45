#pragma once

#include <memory>

namespace inventio::audio {

/// Measures true peaks of stereo sound: how high it swings, also between the samples (ITU-R BS.1770). One thread. [Off]
class TruePeakMeter {
public:
    /// `rate` in frames a second.
    explicit TruePeakMeter(int rate);
    ~TruePeakMeter();

    /// The next frames; their largest true peak at either ear, 1 is full scale. It may come some samples late, with the next
    /// frames.
    double add(const float* left, const float* right, int frames);
    /// The largest one so far.
    double peak() const { return m_peak; }

private:
    struct State;
    std::unique_ptr<State> m_state;
    double m_peak = 0.0;
};

} // namespace inventio::audio
