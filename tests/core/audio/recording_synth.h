#pragma once

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "core/audio/synth.h"

namespace inventio::audio::testing {

/// Remembers what it is told and when, and sounds a constant while any key is down.
class RecordingSynth : public Synth {
public:
    struct Told {
        std::int64_t block = 0; ///< that was rendered next
        SynthEvent event;
    };

    void send(const SynthEvent& event) override
    {
        told.push_back({blocks, event});
        if (event.kind == SynthEvent::Kind::NoteOn)
            down.emplace(event.channel, event.number);
        if (event.kind == SynthEvent::Kind::NoteOff)
            down.erase({event.channel, event.number});
    }
    void render(float* left, float* right, int frames) override
    {
        const float level = down.empty() ? 0.0f : loudness;
        std::fill_n(left, frames, level);
        std::fill_n(right, frames, level);
        ++blocks;
    }
    void releaseAll() override { down.clear(); }
    void silence() override { down.clear(); }

    std::vector<Told> notes() const
    {
        std::vector<Told> found;
        std::ranges::copy_if(told, std::back_inserter(found), [](const Told& t) {
            return t.event.kind == SynthEvent::Kind::NoteOn || t.event.kind == SynthEvent::Kind::NoteOff;
        });
        return found;
    }
    /// The value last told of a kind (and number) on a channel; -1 if never.
    int last(SynthEvent::Kind kind, int channel, int number = 0) const
    {
        const auto found = std::ranges::find_if(told.rbegin(), told.rend(), [&](const Told& t) {
            return t.event.kind == kind && t.event.channel == channel && t.event.number == number;
        });
        return found == told.rend() ? -1 : found->event.value;
    }

    float loudness = 0.5f;
    std::int64_t blocks = 0;
    std::vector<Told> told;
    std::set<std::pair<int, int>> down; ///< channel and key
};

} // namespace inventio::audio::testing
