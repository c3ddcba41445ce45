#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/audio/player.h"
#include "core/midi/midi_sender.h"

namespace inventio::session {

/// Listens in on the synthesizers of a player and has a MidiSender send what they play: of two versions the one that is
/// heard, and the keys played live. A message is due when its frame is heard.
///
/// Sixteen channels are few: drums go to channel 10, live keys to 16, tracks to the others in turn. Volume and place of the
/// mixer are sent as controllers. A port that has just been opened, or a version that is heard from now on, is told programs
/// and controllers first, and what sounds already.
class MidiTap {
public:
    enum class Source : std::uint8_t { A, B, Live };

    /// At `rate` frames a second. [GUI]
    explicit MidiTap(int rate);

    /// Null: to nobody. Outlives what is sent. [GUI]
    void setSender(midi::MidiSender* sender) { m_sender.store(sender, std::memory_order_release); }
    /// Both together are heard as A. [GUI]
    void setHeard(audio::DeckName deck) { m_heard.store(deck, std::memory_order_relaxed); }
    /// From the player to the ear. [GUI]
    void setLatency(midi::Nanoseconds latency) { m_latency.store(latency.value, std::memory_order_relaxed); }

    /// The synthesizers, listened to; one that is null plays to the port alone. The tap outlives them. [GUI]
    audio::SynthSet listenTo(audio::SynthSet synths);

    // What they are told, by the tapped synthesizers. One thread. [RT]
    void hear(Source source, const audio::SynthEvent& event);
    void releaseAll(Source source);
    void silence(Source source);
    /// Before `frames` more are rendered.
    void advance(Source source, int frames);

private:
    static constexpr int kKeys = 128;
    struct Channel {
        bool isUsed = false;
        bool isDrums = false;
        std::uint8_t program = 0;
        std::uint8_t volume = 100;
        std::uint8_t pan = 64;
        std::int16_t attenuation = 0;                 ///< centibels
        std::int16_t shift = 0;                       ///< of the pan
        std::array<std::uint8_t, kKeys> velocities{}; ///< of the keys that are down
    };
    using Channels = std::vector<Channel>;

    bool isHeard(Source source) const;
    Channel& channel(Source source, int number)
    {
        return m_sources[static_cast<std::size_t>(source)][static_cast<std::size_t>(number)];
    }
    static int midiChannel(Source source, int number, const Channel& channel);
    void remember(Channel& channel, const audio::SynthEvent& event);
    void tell(Source source, const audio::SynthEvent& event);
    void tellState(Source source);
    void tellMixer(Source source, int number);
    void endNotes(Source source);
    void send(int status, int channel, int first, int second, std::uint8_t size = 3);
    midi::Nanoseconds due() const;

    const int m_rate;
    std::atomic<midi::MidiSender*> m_sender = nullptr;
    std::atomic<audio::DeckName> m_heard = audio::DeckName::A;
    std::atomic<std::int64_t> m_latency = 0;
    // The audio thread's.
    std::array<Channels, 3> m_sources;
    audio::DeckName m_told = audio::DeckName::A; ///< that the port was told of
    std::uint32_t m_opening = 0;                 ///< of the port that was told
    std::int64_t m_frames = 0;
    std::int64_t m_base = 0; ///< when frame 0 was rendered, in nanoseconds
};

} // namespace inventio::session
