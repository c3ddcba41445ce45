#include "core/audio/true_peak.h"

#include <algorithm>

#include "core/audio/loudness_library.h"

namespace inventio::audio {

struct TruePeakMeter::State {
    explicit State(int rate)
        : library(rate, EBUR128_MODE_TRUE_PEAK)
    {
    }

    LoudnessLibrary library;
};

TruePeakMeter::TruePeakMeter(int rate)
    : m_state(std::make_unique<State>(rate))
{
}

TruePeakMeter::~TruePeakMeter() = default;

double TruePeakMeter::add(const float* left, const float* right, int frames)
{
    m_state->library.add(left, right, frames);
    double highest = 0.0;
    for (unsigned ear = 0; ear < LoudnessLibrary::kEars; ++ear) {
        double peak = 0.0;
        if (ebur128_prev_true_peak(m_state->library.get(), ear, &peak) == EBUR128_SUCCESS)
            highest = std::max(highest, peak);
    }
    m_peak = std::max(m_peak, highest);
    return highest;
}

} // namespace inventio::audio
