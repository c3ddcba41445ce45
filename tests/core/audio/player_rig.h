#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "core/audio/player.h"
#include "tests/core/audio/pieces.h"
#include "tests/core/audio/recording_synth.h"

namespace inventio::audio::testing {

inline std::shared_ptr<const PlaybackPlan> planOf(const music::Sequence& piece, const MixerState& mix = {})
{
    return std::make_shared<PlaybackPlan>(piece, mix, kRate);
}

/// A player and the device that asks it for sound.
class PlayerRig {
public:
    explicit PlayerRig(int period = 256)
        : m_period(period)
    {
    }

    /// Remembers all that came out.
    void render(std::int64_t frames)
    {
        std::vector<float> leftPeriod(static_cast<std::size_t>(m_period));
        std::vector<float> rightPeriod(leftPeriod.size());
        for (std::int64_t done = 0; done < frames; done += m_period) {
            player.render(leftPeriod.data(), rightPeriod.data(), m_period);
            left.insert(left.end(), leftPeriod.begin(), leftPeriod.end());
            right.insert(right.end(), rightPeriod.begin(), rightPeriod.end());
        }
    }
    /// The same, and forgets what came out before.
    void renderAfresh(std::int64_t frames)
    {
        left.clear();
        right.clear();
        render(frames);
    }

    Player player{kRate};
    std::vector<float> left;
    std::vector<float> right;

private:
    int m_period;
};

/// With synthesizers that remember what they are told.
class RecordingRig : public PlayerRig {
public:
    explicit RecordingRig(int period = 256)
        : PlayerRig(period)
    {
        auto first = std::make_unique<RecordingSynth>();
        auto second = std::make_unique<RecordingSynth>();
        auto third = std::make_unique<RecordingSynth>();
        a = first.get();
        b = second.get();
        live = third.get();
        player.setSynths({std::move(first), std::move(second), std::move(third)});
    }

    RecordingSynth* a = nullptr;
    RecordingSynth* b = nullptr;
    RecordingSynth* live = nullptr;
};

} // namespace inventio::audio::testing
