#pragma once

#include <cstddef>
#include <new>
#include <vector>

#include <ebur128.h>

namespace inventio::audio {

/// libebur128 for stereo sound; for sources of this folder alone. It fails for want of memory only.
class LoudnessLibrary {
public:
    static constexpr unsigned kEars = 2;

    LoudnessLibrary(int rate, int mode)
        : m_state(ebur128_init(kEars, static_cast<unsigned long>(rate), mode))
    {
        if (m_state == nullptr)
            throw std::bad_alloc();
    }
    ~LoudnessLibrary() { ebur128_destroy(&m_state); }
    LoudnessLibrary(const LoudnessLibrary&) = delete;
    LoudnessLibrary& operator=(const LoudnessLibrary&) = delete;

    void add(const float* left, const float* right, int frames)
    {
        m_interleaved.clear();
        for (int i = 0; i < frames; ++i)
            m_interleaved.insert(m_interleaved.end(), {left[i], right[i]});
        ebur128_add_frames_float(m_state, m_interleaved.data(), static_cast<std::size_t>(frames));
    }
    ebur128_state* get() const { return m_state; }

private:
    ebur128_state* m_state;
    std::vector<float> m_interleaved;
};

} // namespace inventio::audio
