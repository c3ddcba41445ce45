#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/midi/midi_input.h"
#include "core/midi/midi_stream.h"

namespace inventio::midi {

/// What there is to play on.
struct KeyboardStatus {
    std::vector<std::string> ports{};
    std::string chosen{};  ///< empty: none
    bool isOpen = false;   ///< the chosen one is there and heard
    std::string problem{}; ///< a sentence: no MIDI on this machine, or why the chosen port cannot be heard; else empty

    friend bool operator==(const KeyboardStatus&, const KeyboardStatus&) = default;
};

/// Which ports are new in `now`, and which are gone from `before`, in their order.
struct PortChanges {
    std::vector<std::string> appeared;
    std::vector<std::string> vanished;
};
PortChanges portChanges(const std::vector<std::string>& before, const std::vector<std::string>& now);

/// Keeps the chosen keyboard open: looks several times a second which ones are plugged in, opens the chosen one when it
/// comes (back), and when it goes lets go of the notes it held.
///
/// A thread of its own makes every call of the MidiInput, closes it at the end, and announces each change of the status;
/// nobody waits for it but the destructor, which joins it. The lock guards the chosen port and the status, for moments.
class PortWatcher {
public:
    struct Options {
        /// Between two looks while a port is open. A keyboard that is pulled out and put in again must not be gone and
        /// back between two of them, for it looks the same and is silent; USB alone waits 100 ms for a plug to settle.
        std::chrono::milliseconds whileOpen{100};
        std::chrono::milliseconds otherwise{500};
        /// Called in the watcher's thread, whenever the status has changed and once at the start; must not destroy the
        /// watcher. May be empty.
        std::function<void(const KeyboardStatus&)> announce;
    };

    /// `stream` lives longer than the watcher. [GUI]
    PortWatcher(std::unique_ptr<MidiInput> input, MidiStream& stream, Options options);
    /// Waits for what the machine is about. [GUI]
    ~PortWatcher();
    PortWatcher(const PortWatcher&) = delete;
    PortWatcher& operator=(const PortWatcher&) = delete;

    /// The port to keep open from now on, whether it is there yet or not; empty for none. Returns at once. [GUI]
    void choose(std::string port);
    /// As last seen. [Off]
    KeyboardStatus status() const;

private:
    void run(const std::stop_token& stop);
    void checkPorts(const std::string& wanted);
    void keepOpen(const std::string& wanted, const PortList& ports, KeyboardStatus& status);
    void close();
    void publish(const KeyboardStatus& status);

    // Of the watcher's thread:
    const std::unique_ptr<MidiInput> m_input;
    MidiStream& m_stream;
    const Options m_options;
    std::string m_open; ///< the port that is open; empty for none
    bool m_announced = false;

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::string m_wanted;         ///< guarded by m_mutex
    bool m_wantedChanged = false; ///< guarded by m_mutex
    KeyboardStatus m_status;      ///< guarded by m_mutex

    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace inventio::midi
