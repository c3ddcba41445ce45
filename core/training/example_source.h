#pragma once

#include <cstdint>
#include <vector>

#include "core/base/random.h"
#include "core/training/data_set.h"
#include "core/training/example.h"

namespace inventio::training {

/// Pieces of another style than the one to be learned, and how often one of them is drawn.
struct OtherPieces {
    std::vector<TrainingPiece> pieces;
    double share = 0.0; ///< 0..1, of the examples
};

/// An example on its way into a batch, with the chance that goes with it.
struct Draft {
    Example example;
    base::Random random{0};
};

/// Draws what every step learns from. The same seed, step and place in the batch give the same example, whoever asks and in
/// whatever order. [Any]
class ExampleSource {
public:
    /// The shares must sum up to at most 1; the rest is drawn from `pieces`, which must not be empty.
    ExampleSource(std::vector<TrainingPiece> pieces, std::vector<OtherPieces> others, std::uint64_t seed);

    /// Number `index` of the batch of `step`; with `othersToo` it may be a piece of another style.
    Draft draft(std::int64_t step, int index, bool othersToo) const;

    int pieceCount() const;

private:
    const TrainingPiece& piece(base::Random& random, bool othersToo) const;

    std::vector<TrainingPiece> m_pieces;
    std::vector<OtherPieces> m_others;
    std::uint64_t m_seed;
};

} // namespace inventio::training
