#include "core/analysis/key_of_end.h"

namespace inventio::analysis {

namespace {

constexpr double kEndsOnTonic = 0.2;  ///< how much more a key is believed whose tonic is the last note,
constexpr double kEndsOnThird = 0.05; ///< or its third
constexpr double kIsInKey = 0.63;     ///< correlation with a key, of a finished tune

} // namespace

std::optional<KeyEstimate> keyOfEnd(const PitchClassWeights& weights, int lastPitch)
{
    std::optional<KeyEstimate> best;
    double most = 0.0;
    for (const Mode mode : {Mode::Major, Mode::Minor}) {
        for (int tonic = 0; tonic < 12; ++tonic) {
            const double fit = correlationWith({tonic, mode}, weights);
            const int degree = (lastPitch - tonic + 12) % 12;
            const bool isOnThird = degree == (mode == Mode::Major ? 4 : 3);
            const double belief = fit + (degree == 0 ? kEndsOnTonic : isOnThird ? kEndsOnThird : 0.0);
            if (fit < kIsInKey || belief <= most)
                continue;
            most = belief;
            best.reset();
            if (degree == 0 || isOnThird)
                best = KeyEstimate{tonic, mode, fit};
        }
    }
    return best;
}

} // namespace inventio::analysis
