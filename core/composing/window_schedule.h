#pragma once

#include <optional>
#include <vector>

#include "core/base/random.h"
#include "core/composing/note_scorer.h"
#include "core/composing/step_range.h"

namespace inventio::composing {

inline constexpr int kWindowStride = kWindowSteps / 2; ///< a window begins every four bars of 4/4

/// A scorer's view of a piece. Edits are picked in the zone alone, where the window shows what lies around them: the
/// zones of all windows are the piece, each step in one. Inner zones begin and end kWindowStride / 2 inside.
struct Window {
    int number = 0; ///< counted from 0
    int firstStep = 0;
    StepRange zone;

    StepRange steps() const { return {firstStep, firstStep + kWindowSteps}; }
};

int windowCount(int steps);
Window windowAt(int number, int steps); ///< 0 <= number < windowCount(steps)

/// The order in which a piece's windows are worked on: sweeps over those still open, each in an order of its own. So
/// the edits are spread over a long piece. Every call costs the same however long the piece (next() on average). [Any]
class WindowSchedule {
public:
    explicit WindowSchedule(int steps);
    /// Of the windows in whose zones these steps lie; the others are finished.
    WindowSchedule(int steps, StepRange open);

    int windows() const { return static_cast<int>(m_windows.size()); }

    /// The window to work on now; it stays open until it is finished. nullopt when all are finished.
    std::optional<Window> next(base::Random& random);
    /// Nothing is left to do in this window.
    void finish(const Window& window);
    /// Notes changed in `steps`: opens finished windows that see them again, each kMaxReopenings times at most.
    void reopenAround(StepRange steps);

    static constexpr int kMaxReopenings = 8;

private:
    struct State {
        bool open = true;
        bool queued = true;
        int reopenings = 0;
    };
    void queue(int number);

    int m_steps = 0;
    std::vector<State> m_windows;
    std::vector<int> m_sweep;    ///< still to come in this sweep, the next one last
    std::vector<int> m_upcoming; ///< the next sweep
};

} // namespace inventio::composing
