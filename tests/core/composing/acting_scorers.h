#pragma once

#include <atomic>
#include <memory>
#include <semaphore>

#include "core/base/random.h"
#include "core/composing/note_scorer.h"

namespace inventio::composing::testing {

/// Wants a quarter of C3 at every beat, the earlier the surer, and nothing else.
class BassScorer : public NoteScorer {
public:
    static constexpr int kPitch = 48;
    static constexpr int kQuarterClass = 3;

    base::Result<EditScores> score(const Canvas& canvas, int firstStep) override
    {
        EditScores scores;
        for (int step = 0; step < kWindowSteps && firstStep + step < canvas.steps(); step += 4) {
            const bool isThere = canvas.roll.soundsAt({firstStep + step, kPitch});
            scores.setAddition(
                {step, kPitch}, kQuarterClass, isThere ? 0.0F : 0.9F - 0.004F * static_cast<float>(step));
        }
        return scores;
    }
    std::string identity() const override { return "bass 0000"; }
};

/// Wants everything gone and something else everywhere.
class WildScorer final : public NoteScorer {
public:
    base::Result<EditScores> score(const Canvas& canvas, int firstStep) override
    {
        base::Random random(static_cast<std::uint64_t>(firstStep) + 1);
        EditScores scores;
        for (int step = 0; step < kWindowSteps && firstStep + step < canvas.steps(); ++step) {
            for (int pitch = grid::kLowestPitch; pitch < grid::kLowestPitch + grid::kPitches; ++pitch) {
                scores.setRemoval({step, pitch}, 0.9F);
                scores.setAddition(
                    {step, pitch}, random.between(0, kAddClasses - 1), static_cast<float>(random.unit()));
            }
        }
        return scores;
    }
    std::string identity() const override { return "wild 0000"; }
};

/// Lets a test decide when each forward may go on.
class GatedScorer final : public BassScorer {
public:
    struct Gate {
        std::counting_semaphore<1000> open{0};
        std::atomic<int> asked = 0;
    };
    explicit GatedScorer(std::shared_ptr<Gate> gate)
        : m_gate(std::move(gate))
    {
    }

    base::Result<EditScores> score(const Canvas& canvas, int firstStep) override
    {
        ++m_gate->asked;
        m_gate->open.acquire();
        return BassScorer::score(canvas, firstStep);
    }

private:
    std::shared_ptr<Gate> m_gate;
};

inline base::Result<std::unique_ptr<NoteScorer>> makeBassScorer()
{
    return std::make_unique<BassScorer>();
}

inline base::Result<std::unique_ptr<NoteScorer>> makeWildScorer()
{
    return std::make_unique<WildScorer>();
}

inline base::Result<std::unique_ptr<NoteScorer>> makeNoScorer()
{
    return base::failure(base::ErrorCode::NotFound, "The weights are missing; install the program again.");
}

} // namespace inventio::composing::testing
