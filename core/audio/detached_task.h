#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace inventio::audio {

/// Work that may hang in a sound server, in a thread of its own that is left alone if it does. What the work uses must
/// therefore belong to it. A result that nobody takes is destroyed in that thread, or in the one that ends this.
template <class Value> class DetachedTask {
public:
    /// Begins. [Any]
    template <class Work>
    explicit DetachedTask(Work work)
        : m_shared(std::make_shared<Shared>())
    {
        std::thread([shared = m_shared, work = std::move(work)]() mutable {
            Value value = work();
            {
                const std::lock_guard lock(shared->mutex);
                shared->value = std::move(value);
            }
            shared->done.notify_all();
        }).detach();
    }

    /// The result, once it is there; waits for it no longer than told. [Worker]
    std::optional<Value> take(std::chrono::nanoseconds patience = {})
    {
        std::unique_lock lock(m_shared->mutex);
        m_shared->done.wait_for(lock, patience, [this] { return m_shared->value.has_value(); });
        return std::exchange(m_shared->value, std::nullopt);
    }

private:
    struct Shared {
        std::mutex mutex;
        std::condition_variable done;
        std::optional<Value> value;
    };
    std::shared_ptr<Shared> m_shared;
};

} // namespace inventio::audio
