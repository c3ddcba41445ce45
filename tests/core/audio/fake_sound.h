#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "core/audio/sound_device.h"

namespace inventio::audio::testing {

/// Loudspeakers that a test plugs in and out, of a server that may hang. All devices of it share one state.
class FakeSound {
public:
    /// A sound server with such a backend. It opens at once and asks for 64 frames every millisecond.
    explicit FakeSound(std::string id = "fake", std::string name = "Fake")
        : m_id(std::move(id))
        , m_name(std::move(name))
    {
    }
    ~FakeSound() { letGo(); }
    FakeSound(const FakeSound&) = delete;
    FakeSound& operator=(const FakeSound&) = delete;

    AudioBackend backend() const
    {
        return {m_id, m_name,
            [state = m_state](const OutputSettings& settings, std::shared_ptr<SoundFeed> feed,
                SoundFeed::Ticket ticket) { return open(state, settings, std::move(feed), ticket); }};
    }

    /// Opening fails with this from now on.
    void refuse(DeviceError error)
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->refusal = std::move(error);
    }
    void accept() { refuse({}); }
    /// Devices ask for nothing while they are dead.
    void die() { m_state->isDead = true; }
    void revive() { m_state->isDead = false; }
    /// From now on who opens or closes a device waits until letGo().
    void hang()
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->hangs = true;
    }
    void letGo()
    {
        {
            const std::lock_guard lock(m_state->mutex);
            m_state->hangs = false;
        }
        m_state->released.notify_all();
    }
    int opened() const { return m_state->opened; }
    int closed() const { return m_state->closed; }

private:
    struct State {
        std::mutex mutex;
        std::condition_variable released;
        bool hangs = false;    ///< guarded by mutex
        DeviceError refusal{}; ///< guarded by mutex
        std::atomic<bool> isDead = false;
        std::atomic<int> opened = 0;
        std::atomic<int> closed = 0;

        void waitWhileItHangs()
        {
            std::unique_lock lock(mutex);
            released.wait(lock, [this] { return !hangs; });
        }
    };

    class Device final : public SoundDevice {
    public:
        Device(std::shared_ptr<State> state, std::shared_ptr<SoundFeed> feed, SoundFeed::Ticket ticket, int period)
            : m_state(std::move(state))
            , m_latency(2 * period)
            , m_thread([state = m_state, feed = std::move(feed), ticket](const std::stop_token& stop) {
                while (!stop.stop_requested()) {
                    if (!state->isDead)
                        ask(*feed, ticket);
                    std::this_thread::sleep_for(std::chrono::milliseconds(1)); // a device's own pace
                }
            })
        {
            ++m_state->opened;
        }
        ~Device() override
        {
            m_state->waitWhileItHangs();
            m_thread = {};
            ++m_state->closed;
        }
        int latencyFrames() const override { return m_latency; }

    private:
        static void ask(SoundFeed& feed, SoundFeed::Ticket ticket)
        {
            std::vector<float> left(64);
            std::vector<float> right(64);
            feed.render(ticket, left.data(), right.data(), static_cast<int>(left.size()));
        }

        std::shared_ptr<State> m_state;
        int m_latency;
        std::jthread m_thread;
    };

    static tl::expected<std::unique_ptr<SoundDevice>, DeviceError> open(const std::shared_ptr<State>& state,
        const OutputSettings& settings, std::shared_ptr<SoundFeed> feed, SoundFeed::Ticket ticket)
    {
        state->waitWhileItHangs();
        {
            const std::lock_guard lock(state->mutex);
            if (!state->refusal.message.empty())
                return tl::unexpected(state->refusal);
        }
        return std::make_unique<Device>(state, std::move(feed), ticket, settings.periodFrames);
    }

    const std::string m_id;
    const std::string m_name;
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

/// For tests: a busy machine may take long over anything, but nobody waits long for what comes at once.
inline constexpr DevicePatience kHurry{.betweenLooks = DevicePatience::Span(1),
    .shortPause = DevicePatience::Span(30),
    .longPause = DevicePatience::Span(200),
    .betweenAttempts = DevicePatience::Span(20),
    .atFirst = DevicePatience::Span(100),
    .atLast = DevicePatience::Span(50)};

} // namespace inventio::audio::testing
