#pragma once

#include <array>
#include <cstdint>

#include "core/audio/playback_plan.h"
#include "core/audio/synth.h"

namespace inventio::audio {

/// A synthesizer and the plan that it plays: tells it what is due, and sees to it that nothing hangs. It owns neither.
/// One thread at a time. [RT] throughout; the work of a call is bounded by what is due and by the plan's lanes.
class Deck {
public:
    /// May be nullptr: then nothing sounds. The old one is left as it is.
    void setSynth(Synth* synth);
    /// Plays another plan, or none (nullptr), once it is started.
    void setPlan(const PlaybackPlan* plan);
    /// Goes on with another plan in the middle of playing at `here`: notes that both plans hold there sound on, others end
    /// or begin.
    void exchangePlan(const PlaybackPlan* plan, Frames here);

    /// Makes the synthesizer ready to play from `here`, and sounds the notes that lie across it, drums excepted.
    void start(Frames here);
    /// Tells all that happens before `until`, from where the last start() or playUntil() ended.
    void playUntil(Frames until);
    /// Lets go of all notes and pedals; what is in the air fades.
    void stop();
    /// Silence at once.
    void silence();

    /// Overwrites `frames` frames, a multiple of kBlockFrames.
    void render(float* left, float* right, int frames);

    const PlaybackPlan* plan() const { return m_plan; }

private:
    void send(const SynthEvent& event);
    void sendControls(Frames here);
    void beginNotesAcross(Frames here);
    void endNotesNotAcross(Frames here);
    void liftPedals();

    static constexpr int kKeys = 128;
    bool isSounding(std::uint8_t channel, std::uint8_t key) const;
    void setSounding(std::uint8_t channel, std::uint8_t key, bool sounding);

    Synth* m_synth = nullptr;
    const PlaybackPlan* m_plan = nullptr;
    std::size_t m_next = 0;                                          ///< event
    std::array<std::uint64_t, kSynthChannels * kKeys / 64> m_keys{}; ///< a bit for each that is down
};

} // namespace inventio::audio
