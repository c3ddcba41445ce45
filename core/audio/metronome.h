#pragma once

#include <vector>

namespace inventio::audio {

/// The sound of clicks: a short high tone on the first beat of a bar, a lower and softer one on the others. Of our own
/// making, since fonts sound theirs differently or not at all.
class Metronome {
public:
    /// At `rate` frames a second. [Off]
    explicit Metronome(int rate);

    /// A click begins; one that still sounds is cut. [RT]
    void click(bool isAccent);
    /// Adds the next frames to both ears. [RT]
    void add(float* left, float* right, int frames);

private:
    std::vector<float> m_accent;
    std::vector<float> m_beat;
    const std::vector<float>* m_sounding = nullptr;
    std::size_t m_next = 0;
};

} // namespace inventio::audio
