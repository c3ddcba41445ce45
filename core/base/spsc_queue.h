#pragma once

#include <algorithm>
#include <atomic>
#include <bit>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <vector>

namespace inventio::base {

/// A bounded queue from one thread to one other, which never wait for each other: no lock, no allocation after it was
/// made, every call ends after a fixed number of steps.
///
/// One thread pushes, one thread pops; which ones may change only where something else orders the change. Values come out
/// in the order in which they went in. What does not fit is refused, so the producer decides whether to count the loss or
/// to try again. Threads must have ended their use before it is destroyed.
template <class T> class SpscQueue {
    static_assert(std::is_trivially_copyable_v<T>, "a value may be copied in the audio thread");

public:
    /// Holds at least `capacity` >= 1 values: the next power of two. [Off]
    explicit SpscQueue(std::size_t capacity)
        : m_values(std::bit_ceil(std::max<std::size_t>(capacity, 1)))
        , m_mask(m_values.size() - 1)
    {
    }
    SpscQueue(const SpscQueue&) = delete;
    SpscQueue& operator=(const SpscQueue&) = delete;

    /// [Any]
    std::size_t capacity() const { return m_values.size(); }

    /// False when the queue is full; `value` is then not in it. By the producer. [RT]
    [[nodiscard]] bool push(const T& value)
    {
        const std::size_t written = m_written.load(std::memory_order_relaxed);
        if (written - m_readSeen == capacity()) {
            m_readSeen = m_read.load(std::memory_order_acquire);
            if (written - m_readSeen == capacity())
                return false;
        }
        m_values[written & m_mask] = value;
        m_written.store(written + 1, std::memory_order_release);
        return true;
    }

    /// The oldest value, or nullopt when there is none. By the consumer. [RT]
    [[nodiscard]] std::optional<T> pop()
    {
        const std::size_t read = m_read.load(std::memory_order_relaxed);
        if (read == m_writtenSeen) {
            m_writtenSeen = m_written.load(std::memory_order_acquire);
            if (read == m_writtenSeen)
                return std::nullopt;
        }
        const T value = m_values[read & m_mask];
        m_read.store(read + 1, std::memory_order_release);
        return value;
    }

private:
    // Each side's counter lies on a cache line of its own, beside what that side last saw of the other's: so the two
    // threads touch each other's line only when the queue seems full or empty. Counters go on for ever; their
    // difference is right even where they overflow.
    static constexpr std::size_t kCacheLine = 64;

    std::vector<T> m_values;
    std::size_t m_mask;
    alignas(kCacheLine) std::atomic<std::size_t> m_written = 0;
    std::size_t m_readSeen = 0;
    alignas(kCacheLine) std::atomic<std::size_t> m_read = 0;
    std::size_t m_writtenSeen = 0;
};

} // namespace inventio::base
