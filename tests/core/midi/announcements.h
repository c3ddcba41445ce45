#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>

#include "core/midi/port_watcher.h"

namespace inventio::midi::testing {

/// What a PortWatcher has announced, to be waited for from another thread.
class Announcements {
public:
    /// Must not be called when this is gone.
    std::function<void(const KeyboardStatus&)> listener()
    {
        return [this](const KeyboardStatus& status) {
            const std::lock_guard lock(m_mutex);
            m_last = status;
            ++m_count;
            m_came.notify_all();
        };
    }

    /// Whether the latest status fulfils `condition`, now or before long.
    bool wait(const std::function<bool(const KeyboardStatus&)>& condition)
    {
        std::unique_lock lock(m_mutex);
        return m_came.wait_for(lock, kLong, [&] { return m_count > 0 && condition(m_last); });
    }
    int count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }

private:
    static constexpr std::chrono::seconds kLong{20}; // only for a test that fails

    mutable std::mutex m_mutex;
    std::condition_variable m_came;
    KeyboardStatus m_last;
    int m_count = 0;
};

} // namespace inventio::midi::testing
