#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace inventio::training {

/// Threads that share out independent pieces of work. Ends by finishing what was begun and dropping the rest. One thread. [Off]
class WorkerPool {
public:
    /// With no threads everything is done at once, in the thread that asks.
    explicit WorkerPool(int threads);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    int threads() const { return static_cast<int>(m_threads.size()); }

    /// Calls `work(0)` to `work(count - 1)`, each once, in any order and in several threads at a time; `work` must not
    /// throw. The future is ready when all have returned; `work` and what it looks at must live until then.
    std::future<void> each(std::size_t count, std::function<void(std::size_t)> work);

private:
    struct Job;
    void run(const std::stop_token& ending);

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<std::shared_ptr<Job>> m_jobs; ///< guarded by m_mutex; only such as have something left to begin
    std::vector<std::jthread> m_threads;     ///< last: they use all of the above
};

} // namespace inventio::training
