#pragma once

#include <array>
#include <atomic>
#include <bitset>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/base/spsc_queue.h"
#include "core/midi/midi_output.h"
#include "core/midi/time.h"

namespace inventio::midi {

/// A channel message, and when it is to be heard.
struct TimedMessage {
    Nanoseconds due;
    std::array<std::uint8_t, 3> bytes{};
    std::uint8_t size = 3; ///< bytes of it; 0: silence at once, and what was to come before is dropped
};

/// What there is to send to.
struct MidiOutStatus {
    std::vector<std::string> ports{};
    std::string chosen{};  ///< empty: none
    bool isOpen = false;   ///< the chosen one is there
    std::string problem{}; ///< a sentence: why there is none, or why the chosen one cannot be used; else empty

    friend bool operator==(const MidiOutStatus&, const MidiOutStatus&) = default;
};

/// Sends messages to the chosen port when they are due, and keeps that port open: looks several times a second what is
/// plugged in, and opens it when it comes (back). Whatever sounds there ends before it is closed.
///
/// A thread of its own makes every call of the MidiOutput. One other thread, the audio thread, gives it messages through a
/// bounded queue and never waits.
class MidiSender {
public:
    struct Options {
        std::chrono::milliseconds betweenLooks{500};
        std::chrono::microseconds betweenMessages{500}; ///< how late a message may be, while a port is open
        /// Called in the sender's thread whenever the status has changed and once at the start; must not destroy the
        /// sender. May be empty.
        std::function<void(const MidiOutStatus&)> announce{};
    };

    MidiSender(std::unique_ptr<MidiOutput> output, Options options); ///< [GUI]
    ~MidiSender();                                                   ///< silences what sounds. [GUI]
    MidiSender(const MidiSender&) = delete;
    MidiSender& operator=(const MidiSender&) = delete;

    /// The port to keep open from now on, whether it is there yet or not; empty for none. Returns at once. [GUI]
    void choose(std::string port);
    /// As last seen. [Off]
    MidiOutStatus status() const;

    /// False when it is lost: the queue is full, or there is no port. From one thread. [RT]
    bool send(const TimedMessage& message) noexcept;
    /// How often a port was opened: after a new one it knows nothing of programs and controllers. 0: none is open. [RT]
    std::uint32_t opening() const noexcept { return m_opening.load(std::memory_order_acquire); }

private:
    void run(const std::stop_token& stop);
    void look();
    void keepOpen(const std::string& wanted, const PortList& ports, MidiOutStatus& status);
    void close();
    void take();
    void sendDue();
    void sendNow(const TimedMessage& message);
    void silence();
    void publish(const MidiOutStatus& status);

    // Of the sender's thread:
    const std::unique_ptr<MidiOutput> m_output;
    const Options m_options;
    std::string m_open; ///< the port that is open; empty for none
    std::uint32_t m_openings = 0;
    std::deque<TimedMessage> m_pending; ///< in the order in which they are due
    std::bitset<16 * 128> m_sounding;
    bool m_announced = false;

    base::SpscQueue<TimedMessage> m_queue;
    std::atomic<std::uint32_t> m_opening = 0;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::string m_wanted;         ///< guarded by m_mutex
    bool m_wantedChanged = false; ///< guarded by m_mutex
    MidiOutStatus m_status;       ///< guarded by m_mutex

    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace inventio::midi
