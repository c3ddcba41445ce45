#include "app/terminal/interruption.h"

namespace inventio::app {

namespace {

// Ends the waiting thread; ours alone, since nobody else sends it to that thread.
constexpr int kWakeUp = SIGUSR1;

bool isIgnored(int signal)
{
    struct sigaction action { };
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

sigset_t signalsToWaitFor()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, kWakeUp);
    for (const int signal : {SIGINT, SIGTERM}) {
        if (!isIgnored(signal))
            sigaddset(&signals, signal);
    }
    return signals;
}

void endAtOnce(int signal, const sigset_t& blocked)
{
    std::signal(signal, SIG_DFL);
    pthread_sigmask(SIG_UNBLOCK, &blocked, nullptr);
    std::raise(signal);
}

} // namespace

Interruption::Interruption()
    : m_signals(signalsToWaitFor())
{
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_thread = std::thread([this] { wait(); });
}

Interruption::~Interruption()
{
    m_ending = true;
    pthread_kill(m_thread.native_handle(), kWakeUp);
    m_thread.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void Interruption::wait()
{
    int signal = 0;
    while (sigwait(&m_signals, &signal) == 0 && !m_ending) {
        if (m_stop.stop_requested())
            endAtOnce(signal, m_signals);
        m_stop.request_stop();
    }
}

} // namespace inventio::app
