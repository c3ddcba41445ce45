#include "core/training/worker_pool.h"

#include <atomic>

namespace inventio::training {

struct WorkerPool::Job {
    std::size_t count = 0;
    std::function<void(std::size_t)> work;
    std::size_t begun = 0;            ///< guarded by the pool's mutex
    std::atomic<std::size_t> done{0}; ///< whoever makes it `count` keeps the promise
    std::promise<void> finished;
};

WorkerPool::WorkerPool(int threads)
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& ending) { run(ending); });
}

WorkerPool::~WorkerPool()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
    m_changed.notify_all();
}

std::future<void> WorkerPool::each(std::size_t count, std::function<void(std::size_t)> work)
{
    auto job = std::make_shared<Job>();
    job->count = count;
    job->work = std::move(work);
    std::future<void> finished = job->finished.get_future();
    if (count == 0 || m_threads.empty()) {
        for (std::size_t i = 0; i < count; ++i)
            job->work(i);
        job->finished.set_value();
        return finished;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_changed.notify_all();
    return finished;
}

void WorkerPool::run(const std::stop_token& ending)
{
    while (true) {
        std::shared_ptr<Job> job;
        std::size_t piece = 0;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, ending, [this] { return !m_jobs.empty(); }) || ending.stop_requested())
                return;
            job = m_jobs.front();
            piece = job->begun++;
            if (job->begun == job->count)
                m_jobs.pop_front();
        }
        job->work(piece);
        if (job->done.fetch_add(1) + 1 == job->count)
            job->finished.set_value();
    }
}

} // namespace inventio::training
