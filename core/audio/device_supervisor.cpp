#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

#include "core/audio/audio_output.h"
#include "core/audio/detached_task.h"
#include "core/audio/fallback_clock.h"
#include "core/audio/sound_device.h"
#include "core/audio/sound_feed.h"

namespace inventio::audio {

namespace {

using Clock = std::chrono::steady_clock;
using Ticket = SoundFeed::Ticket;

/// Those that may be tried.
AudioBackends candidates(const AudioBackends& all, const std::string& wanted)
{
    if (wanted == kSilentBackend)
        return {};
    const auto found = std::ranges::find(all, wanted, &AudioBackend::id);
    return found == all.end() ? all : AudioBackends{*found};
}

/// What came of looking for a device.
struct Found {
    std::unique_ptr<SoundDevice> device;
    std::string backend; ///< its name
    Ticket ticket = SoundFeed::kNobody;
    std::string reasons; ///< why others, or all, were not taken
    int otherRate = 0;
};

/// Tries the backends in turn. Each has a ticket of its own, counted from `first` on.
Found lookForDevice(
    const AudioBackends& backends, const OutputSettings& settings, const std::shared_ptr<SoundFeed>& feed, Ticket first)
{
    Found found;
    Ticket ticket = first;
    for (const AudioBackend& backend : backends) {
        auto device = backend.open(settings, feed, ticket);
        if (device) {
            found.device = *std::move(device);
            found.backend = backend.name;
            found.ticket = ticket;
            return found;
        }
        found.reasons += (found.reasons.empty() ? "" : " ") + device.error().message;
        found.otherRate = found.otherRate != 0 ? found.otherRate : device.error().otherRate;
        ++ticket;
    }
    return found;
}

/// A thread that watches the device, or drives the fallback clock in its place. Devices are opened and closed by detached
/// tasks, so that a server that hangs stops neither the clock nor the window.
class DeviceSupervisor : public AudioOutput {
public:
    DeviceSupervisor(
        AudioSource& source, AudioBackends backends, const OutputSettings& settings, const DevicePatience& patience)
        : m_backends(std::move(backends))
        , m_settings(settings)
        , m_patience(patience)
        , m_feed(std::make_shared<SoundFeed>(source))
        , m_clock(*m_feed, settings.periodFrames)
    {
        // Where a server hangs, the window opens all the same.
        auto found = findDevice().take(m_patience.atFirst);
        if (!found)
            found.emplace().reasons = "The sound server does not answer.";
        accept(std::move(*found));
        m_thread = std::jthread([this](const std::stop_token& stop) { supervise(stop); });
    }

    ~DeviceSupervisor() override
    {
        m_thread.request_stop();
        m_thread.join();
        m_feed->passTo(SoundFeed::kNobody);
        if (m_device)
            close(std::move(m_device)).take(m_patience.atLast);
        // A device that would not close gets silence from now on; what it is rendering it may finish.
        m_feed->close();
    }

    OutputStatus status() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_status;
    }

    OutputCounters counters() const override
    {
        OutputCounters counters = m_feed->counters();
        counters.losses = m_losses.load(std::memory_order_relaxed);
        return counters;
    }

private:
    static DetachedTask<bool> close(std::unique_ptr<SoundDevice> device)
    {
        return DetachedTask<bool>([device = std::move(device)]() mutable {
            device.reset();
            return true;
        });
    }

    DetachedTask<Found> findDevice()
    {
        return DetachedTask<Found>(
            [backends = m_backends, settings = m_settings, feed = m_feed, first = takeTickets()] {
                return lookForDevice(backends, settings, feed, first);
            });
    }

    Ticket takeTickets()
    {
        const Ticket first = m_nextTicket;
        m_nextTicket += m_backends.size() + 1;
        return first;
    }

    void supervise(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            if (m_device)
                watch(stop);
            else
                runFallbackClock(stop);
        }
    }

    /// While there is a device. When it pauses the clock runs, until it asks again or is given up.
    void watch(const std::stop_token& stop)
    {
        const Ticket clockTicket = takeTickets();
        std::uint64_t seen = m_feed->callbacks();
        auto last = Clock::now();
        bool clockRuns = false;
        while (!stop.stop_requested() && Clock::now() - last < m_patience.longPause) {
            rest(stop, clockRuns ? m_clock.period() : m_patience.betweenLooks);
            const std::uint64_t now = clockRuns ? m_feed->refusals() : m_feed->callbacks();
            if (now != seen) {
                last = Clock::now();
                if (std::exchange(clockRuns, false))
                    m_feed->passTo(m_deviceTicket);
                seen = m_feed->callbacks();
            } else if (!clockRuns && Clock::now() - last >= m_patience.shortPause) {
                clockRuns = true;
                m_feed->passTo(clockTicket);
                m_clock.start();
                seen = m_feed->refusals();
            }
            if (clockRuns)
                m_clock.tick(clockTicket);
        }
        if (stop.stop_requested())
            return;
        m_losses.fetch_add(1, std::memory_order_relaxed);
        setStatus({.message = status().backend + " has gone away; playing goes on without sound until it comes back."});
        close(std::move(m_device));
    }

    /// Until there is a device.
    void runFallbackClock(const std::stop_token& stop)
    {
        const Ticket ticket = takeTickets();
        m_feed->passTo(ticket);
        m_clock.start();
        auto nextAttempt = Clock::now() + m_patience.betweenAttempts;
        std::optional<DetachedTask<Found>> attempt;
        while (!stop.stop_requested()) {
            m_clock.tick(ticket);
            if (attempt) {
                if (auto found = attempt->take()) {
                    attempt.reset();
                    nextAttempt = Clock::now() + m_patience.betweenAttempts;
                    if (found->device) {
                        accept(std::move(*found));
                        return;
                    }
                }
            } else if (m_settings.backend != kSilentBackend && Clock::now() >= nextAttempt) {
                attempt = findDevice();
            }
            rest(stop, m_clock.period());
        }
        // What an attempt still brings is closed by its own thread.
    }

    void accept(Found found)
    {
        if (!found.device) {
            const std::string reasons = found.reasons.empty() ? "" : ": " + found.reasons;
            setStatus({.message = m_settings.backend == kSilentBackend ? "Sound is switched off."
                                                                       : "There is no sound device" + reasons,
                .otherRate = found.otherRate});
            return;
        }
        setStatus({.backend = found.backend,
            .message = "Sound plays through " + found.backend + ".",
            .latencySeconds = double(found.device->latencyFrames()) / m_feed->rate()});
        m_device = std::move(found.device);
        m_deviceTicket = found.ticket;
        m_feed->passTo(m_deviceTicket);
    }

    void setStatus(OutputStatus status)
    {
        const std::lock_guard lock(m_mutex);
        m_status = std::move(status);
    }

    void rest(const std::stop_token& stop, std::chrono::nanoseconds time)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, time, [] { return false; });
    }

    const AudioBackends m_backends;
    const OutputSettings m_settings;
    const DevicePatience m_patience;
    const std::shared_ptr<SoundFeed> m_feed;
    FallbackClock m_clock;
    std::unique_ptr<SoundDevice> m_device; // of the constructor and destructor, and of the thread in between
    Ticket m_deviceTicket = SoundFeed::kNobody;
    Ticket m_nextTicket = 1;
    std::atomic<std::uint64_t> m_losses = 0;

    mutable std::mutex m_mutex;
    OutputStatus m_status; // guarded by m_mutex
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace

std::unique_ptr<AudioOutput> openOutput(
    AudioSource& source, const AudioBackends& backends, const OutputSettings& settings, const DevicePatience& patience)
{
    return std::make_unique<DeviceSupervisor>(source, candidates(backends, settings.backend), settings, patience);
}

} // namespace inventio::audio
