#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/composing/canvas.h"

namespace inventio::composing {

inline constexpr int kWindowSteps = 128; ///< what a scorer sees at once: eight bars of 4/4

/// The lengths, in steps, that an added note can have.
inline constexpr std::array kAddLengths{1, 2, 3, 4, 6, 8, 12, 16};
inline constexpr int kAddClasses = static_cast<int>(kAddLengths.size());
inline constexpr int kRemovePlane = kAddClasses;
inline constexpr int kScorePlanes = kAddClasses + 1;

/// For every edit in a window the probability that it is right, each on its own.
/// Layout [planes, steps, pitches]: a plane for each length a note added there can have, then one for removal.
/// Edits that are impossible (no room, no note, locked, beyond the piece) hold any number: ask the canvas first.
class EditScores {
public:
    EditScores()
        : m_values(static_cast<std::size_t>(kScorePlanes) * kWindowSteps * grid::kPitches)
    {
    }

    /// `cell.step` counts from the window's start.
    float addition(grid::Cell cell, int lengthClass) const { return m_values[index(lengthClass, cell)]; }
    float removal(grid::Cell cell) const { return m_values[index(kRemovePlane, cell)]; }
    void setAddition(grid::Cell cell, int lengthClass, float p) { m_values[index(lengthClass, cell)] = p; }
    void setRemoval(grid::Cell cell, float p) { m_values[index(kRemovePlane, cell)] = p; }

    std::vector<float>& values() { return m_values; }
    const std::vector<float>& values() const { return m_values; }

private:
    static std::size_t index(int plane, grid::Cell cell)
    {
        return (static_cast<std::size_t>(plane) * kWindowSteps + static_cast<std::size_t>(cell.step)) * grid::kPitches
            + static_cast<std::size_t>(cell.pitch - grid::kLowestPitch);
    }

    std::vector<float> m_values;
};

/// The seam between composing and a model: a canvas in, scores out.
class NoteScorer {
public:
    virtual ~NoteScorer() = default;

    /// Scores the kWindowSteps steps of the canvas that begin at `firstStep` (0 <= firstStep < canvas.steps(); steps
    /// beyond its end are silence). Same canvas, same scores. [Worker]
    virtual base::Result<EditScores> score(const Canvas& canvas, int firstStep) = 0;

    /// Identifies the weights, for receipts: a name and a content hash, "bach-1 3f2a91c0".
    virtual std::string identity() const = 0;

    /// Whether Canvas::idiom makes a difference.
    virtual bool knowsIdioms() const { return false; }
};

} // namespace inventio::composing
