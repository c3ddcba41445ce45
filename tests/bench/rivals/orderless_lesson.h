#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/random.h"
#include "core/model/network.h"
#include "core/training/example.h"

namespace inventio::bench {

inline constexpr int kSoundsPlane = 0; ///< of the network's output
inline constexpr int kStartsPlane = 1; ///< given that the cell sounds

/// Cells of which some are known. All parts are [steps, pitches] of 0 and 1; what is unknown neither sounds nor starts.
struct PartlyKnown {
    std::vector<std::uint8_t> known;
    std::vector<std::uint8_t> sounds;
    std::vector<std::uint8_t> starts;

    /// What is fixed on a canvas, see fixedCells(), and nothing else.
    static PartlyKnown fixedOf(const composing::Canvas& canvas);

    int steps() const { return static_cast<int>(known.size()) / grid::kPitches; }
    void reveal(std::size_t index, bool doesSound, bool doesStart);
    void hide(std::size_t index);
};

/// The planes [kInputPlanes, kWindowSteps, kPitches] from `firstStep` on: onsets and sounds as far as they are known, and
/// what is known in the place of the locks.
void fillMaskedPlanes(const PartlyKnown& cells, const std::vector<composing::MetrePosition>& metre, int firstStep,
    std::span<float> planes);

/// A random number of the cells that are not fixed is revealed, from none to all but one, each number as likely as the
/// others; the loss counts unknown cells alone, as often as there are free ones to each unknown one.
model::TrainingBatch makeOrderlessLesson(const std::vector<training::Example>& examples, base::Random& random);

} // namespace inventio::bench
