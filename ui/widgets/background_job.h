#pragma once

#include <functional>
#include <stop_token>
#include <thread>

#include <QObject>

namespace inventio::ui {

/// Work that takes too long for the window: done in a thread of its own, one at a time. [GUI]
class BackgroundJob : public QObject {
public:
    using Then = std::function<void()>;
    /// Runs in the thread and gives what is to happen with its result on the GUI's. [Worker]
    using Work = std::function<Then(const std::stop_token& stop)>;

    explicit BackgroundJob(QObject* parent = nullptr);
    /// Asks the work to stop and waits for it; what it gives does not happen then.
    ~BackgroundJob() override;

    bool isRunning() const { return m_isRunning; }
    /// Not while it is running.
    void start(Work work);
    /// Asks the work to end early; it still gives something.
    void stop() { m_thread.request_stop(); }

private:
    bool m_isRunning = false;
    std::jthread m_thread;
};

} // namespace inventio::ui
