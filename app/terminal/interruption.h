#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace inventio::app {

/// Turns Ctrl+C and SIGTERM into a request to stop, while it lives. A second one ends the program at once. A signal that
/// whoever started the program told it to ignore stays ignored.
///
/// The signals are blocked in the thread that creates this, and so in every thread started later (the model library's
/// too); a thread of its own waits for them, since hardly anything is allowed inside a signal handler.
/// At most one at a time. Ends by waking its thread and joining it. [Off]
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    void wait();

    sigset_t m_signals{};
    sigset_t m_before{};
    std::stop_source m_stop;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

} // namespace inventio::app
