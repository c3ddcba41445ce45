#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "core/base/random.h"
#include "core/model/accompaniment/network.h"
#include "core/training/accompaniment/accompanied_piece.h"

namespace inventio::training {

/// Pieces of one folder, and how often one of their windows is drawn.
struct AccompaniedFolder {
    std::vector<AccompaniedPiece> pieces;
    double share = 0.0; ///< 0..1, of the windows; of the first folder what the others leave
};

/// All pieces one behind the other, and which windows of them every step learns from. The first folder holds the style that
/// counts. The same seed and step give the same batch. [Any]
class WindowSource {
public:
    /// At least one folder, none without pieces.
    WindowSource(
        const std::vector<AccompaniedFolder>& folders, accompany::Style style, int windowSteps, std::uint64_t seed);

    /// Everything that windows are cut from.
    const model::AccompanimentSteps& steps() const { return m_steps; }
    int pieceCount() const { return m_pieces; }
    int windowCount() const { return static_cast<int>(m_windows.size()); }

    /// What the net learns from at `step`: of all folders, or of the first alone; in any key that fits, under a mask drawn anew.
    model::AccompanimentBatch batch(std::int64_t step, int size, bool othersToo) const;
    /// The same windows whenever it is asked, spread over the first folder, in their own keys, with nothing known.
    model::AccompanimentBatch validationBatch(int size) const;

private:
    /// Windows whose accompaniments may change places: of one mode, in bars of one length.
    using Kind = std::pair<analysis::Mode, int>;
    struct Group {
        std::size_t first = 0, end = 0; ///< windows of the folder
        double share = 0.0;
    };

    void append(const AccompaniedPiece& piece, bool counts);
    const Group& group(base::Random& random, bool othersToo) const;
    void draw(model::AccompanimentBatch& batch, const AccompaniedWindow& window, base::Random& random) const;

    accompany::StyleLayout m_layout;
    int m_windowSteps;
    std::uint64_t m_seed;
    model::AccompanimentSteps m_steps;
    std::vector<std::vector<std::int8_t>> m_slots, m_places; ///< rows of m_steps while it is being made
    std::vector<AccompaniedWindow> m_windows;                ///< `first` counts from the start of all
    std::map<Kind, std::vector<std::size_t>> m_kinds;
    std::vector<Group> m_groups;
    int m_pieces = 0;
    int m_span = 0; ///< the next number of a span
};

} // namespace inventio::training
