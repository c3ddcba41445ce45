#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/accompany/style.h"
#include "core/accompany/symbols.h"
#include "core/base/result.h"
#include "core/grid/metre_grid.h"

namespace inventio::accompany {

/// What a model is shown: some bars of a piece, all of one length in steps, a multiple of kStepsTogether.
struct ModelView {
    Slot melody;
    std::vector<Symbol> melodySounding;           ///< as soundingIn() gives it
    std::vector<Slot> slots;                      ///< what is written so far
    std::vector<std::vector<std::uint8_t>> known; ///< [parts, steps] 1: what is written there is given
    std::vector<grid::MetrePosition> metre;
    std::vector<int> spans;                ///< counted from 0, rising; -1 for steps behind the piece
    std::vector<std::vector<float>> noise; ///< [spans, noiseNumbers]

    int steps() const { return static_cast<int>(spans.size()); }
};

inline constexpr int kStepsTogether = 8; ///< what the model sees has so many steps, or twice as many, and so on

/// How many numbers of noise a model takes: for each span, and the same for the whole piece behind them.
struct NoiseSize {
    int span = 0;
    int piece = 0;
};

/// The seam to a model that accompanies. Used by one thread. [Worker]
class AccompanimentModel {
public:
    virtual ~AccompanimentModel() = default;

    /// How likely each symbol is in each slot at each step, up to a constant: natural logarithms, [slots, steps, kSymbols].
    /// Same view, same numbers.
    virtual base::Result<std::vector<float>> logits(const ModelView& view) = 0;
    virtual Style style() const = 0;
    virtual NoiseSize noiseSize() const = 0;
    /// Name and hash of the weights, for the receipt.
    virtual std::string identity() const = 0;
};

} // namespace inventio::accompany
