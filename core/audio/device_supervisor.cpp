#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>
#include <vector>

#include "core/audio/audio_output.h"
#include "core/audio/fluid_driver.h"
#include "core/audio/sound_feed.h"

namespace inventio::audio {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;
using Ticket = SoundFeed::Ticket;

constexpr auto kBetweenLooks = 20ms;  // at a device: whether it still asks for sound
constexpr auto kShortPause = 300ms;   // of a device, after which the clock stands in for it
constexpr auto kLongPause = 3s;       // after which it is given up; sound servers may hesitate for a second or two
constexpr auto kBetweenAttempts = 2s; // to open a device
constexpr auto kFirstPatience = 3s;   // with servers that hang when the first device is opened
constexpr auto kLastPatience = 1s;    // with servers that hang while we want to end

std::vector<AudioDriver> candidates(AudioDriver wanted)
{
    if (wanted == AudioDriver::Automatic)
        return {AudioDriver::PulseAudio, AudioDriver::Jack, AudioDriver::Alsa};
    if (wanted == AudioDriver::Silent)
        return {};
    return {wanted};
}

/// What came of looking for a device.
struct Found {
    std::unique_ptr<SoundDevice> device;
    AudioDriver driver = AudioDriver::Silent;
    Ticket ticket = SoundFeed::kNobody;
    std::string reasons; ///< why others, or all, were not taken
    int otherRate = 0;
};

/// Tries the drivers in turn. Each has a ticket of its own, counted from `first` on.
Found lookForDevice(const OutputSettings& settings, const std::shared_ptr<SoundFeed>& feed, Ticket first)
{
    Found found;
    Ticket ticket = first;
    for (const AudioDriver driver : candidates(settings.driver)) {
        auto device = openFluidDriver(driver, settings, feed, ticket);
        if (device) {
            found.device = *std::move(device);
            found.driver = driver;
            found.ticket = ticket;
            return found;
        }
        found.reasons += (found.reasons.empty() ? "" : " ") + device.error().message;
        found.otherRate = found.otherRate != 0 ? found.otherRate : device.error().otherRate;
        ++ticket;
    }
    return found;
}

/// Work that may hang in a sound server, on a thread of its own that is left alone if it does.
template <class Value> class Errand {
public:
    template <class Work>
    explicit Errand(Work work)
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

    /// The result, once it is there; waits for it no longer than told.
    std::optional<Value> take(Clock::duration patience = {})
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

/// Asks for sound and throws it away, at the pace of the clock.
class SilentClock {
public:
    SilentClock(SoundFeed& feed, int periodFrames)
        : m_feed(feed)
        , m_left(static_cast<std::size_t>(periodFrames))
        , m_right(m_left.size())
    {
    }

    void start()
    {
        m_begun = Clock::now();
        m_frames = 0;
    }
    /// Asks for what is due.
    void tick(Ticket ticket)
    {
        const double due = std::chrono::duration<double>(Clock::now() - m_begun).count() * m_feed.rate();
        // After a suspended minute nobody wants it played at once.
        if (due - double(m_frames) > m_feed.rate())
            start();
        for (; double(m_frames) < due; m_frames += static_cast<std::int64_t>(m_left.size()))
            m_feed.render(ticket, m_left.data(), m_right.data(), static_cast<int>(m_left.size()));
    }
    Clock::duration period() const
    {
        const std::chrono::duration<double> seconds(double(m_left.size()) / m_feed.rate());
        return std::chrono::duration_cast<Clock::duration>(seconds);
    }

private:
    SoundFeed& m_feed;
    std::vector<float> m_left;
    std::vector<float> m_right;
    Clock::time_point m_begun;
    std::int64_t m_frames = 0;
};

/// A thread that watches the device, or stands in for it. Devices are opened and closed on errands, so that a server that
/// hangs stops neither the clock nor the window.
class OutputKeeper : public AudioOutput {
public:
    OutputKeeper(AudioSource& source, const OutputSettings& settings)
        : m_settings(settings)
        , m_feed(std::make_shared<SoundFeed>(source))
        , m_clock(*m_feed, settings.periodFrames)
    {
        // Where a server hangs, the window opens all the same.
        auto found = look().take(kFirstPatience);
        if (!found)
            found.emplace().reasons = "The sound server does not answer.";
        accept(std::move(*found));
        m_thread = std::jthread([this](const std::stop_token& stop) { keep(stop); });
    }

    ~OutputKeeper() override
    {
        m_thread.request_stop();
        m_thread.join();
        m_feed->passTo(SoundFeed::kNobody);
        if (m_device)
            close(std::move(m_device)).take(kLastPatience);
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
    static Errand<bool> close(std::unique_ptr<SoundDevice> device)
    {
        return Errand<bool>([device = std::move(device)]() mutable {
            device.reset();
            return true;
        });
    }

    Errand<Found> look()
    {
        return Errand<Found>([settings = m_settings, feed = m_feed, first = takeTickets()] {
            return lookForDevice(settings, feed, first);
        });
    }

    Ticket takeTickets()
    {
        constexpr Ticket kEnoughForAll = 8;
        return m_nextTicket += kEnoughForAll;
    }

    void keep(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            if (m_device)
                watch(stop);
            else
                standIn(stop);
        }
    }

    /// While there is a device. When it pauses the clock stands in, until it asks again or is given up.
    void watch(const std::stop_token& stop)
    {
        const Ticket clockTicket = takeTickets();
        std::uint64_t seen = m_feed->callbacks();
        auto last = Clock::now();
        bool standsIn = false;
        while (!stop.stop_requested() && Clock::now() - last < kLongPause) {
            rest(stop, standsIn ? m_clock.period() : kBetweenLooks);
            const std::uint64_t now = standsIn ? m_feed->refusals() : m_feed->callbacks();
            if (now != seen) {
                last = Clock::now();
                if (std::exchange(standsIn, false))
                    m_feed->passTo(m_deviceTicket);
                seen = m_feed->callbacks();
            } else if (!standsIn && Clock::now() - last >= kShortPause) {
                standsIn = true;
                m_feed->passTo(clockTicket);
                m_clock.start();
                seen = m_feed->refusals();
            }
            if (standsIn)
                m_clock.tick(clockTicket);
        }
        if (stop.stop_requested())
            return;
        m_losses.fetch_add(1, std::memory_order_relaxed);
        setStatus({AudioDriver::Silent,
            nameOf(status().driver) + " has gone away; playing goes on without sound until it comes back.", 0.0, 0});
        close(std::move(m_device));
    }

    /// Until there is a device.
    void standIn(const std::stop_token& stop)
    {
        const Ticket ticket = takeTickets();
        m_feed->passTo(ticket);
        m_clock.start();
        auto nextAttempt = Clock::now() + kBetweenAttempts;
        std::optional<Errand<Found>> attempt;
        while (!stop.stop_requested()) {
            m_clock.tick(ticket);
            if (attempt) {
                if (auto found = attempt->take()) {
                    attempt.reset();
                    nextAttempt = Clock::now() + kBetweenAttempts;
                    if (found->device) {
                        accept(std::move(*found));
                        return;
                    }
                }
            } else if (m_settings.driver != AudioDriver::Silent && Clock::now() >= nextAttempt) {
                attempt = look();
            }
            rest(stop, m_clock.period());
        }
        // What an attempt still brings is closed by its own thread.
    }

    void accept(Found found)
    {
        if (!found.device) {
            const std::string reasons = found.reasons.empty() ? "" : ": " + found.reasons;
            setStatus({AudioDriver::Silent,
                m_settings.driver == AudioDriver::Silent ? "Sound is switched off."
                                                         : "There is no sound device" + reasons,
                0.0, found.otherRate});
            return;
        }
        const int periods = found.driver == AudioDriver::Alsa ? m_settings.periods : 2;
        const double latency = double(m_settings.periodFrames) * periods / m_feed->rate();
        setStatus({found.driver, "Sound plays through " + nameOf(found.driver) + ".", latency, 0});
        m_device = std::move(found.device);
        m_deviceTicket = found.ticket;
        m_feed->passTo(m_deviceTicket);
    }

    void setStatus(OutputStatus status)
    {
        const std::lock_guard lock(m_mutex);
        m_status = std::move(status);
    }

    void rest(const std::stop_token& stop, Clock::duration time)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, time, [] { return false; });
    }

    const OutputSettings m_settings;
    const std::shared_ptr<SoundFeed> m_feed;
    SilentClock m_clock;
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

std::string nameOf(AudioDriver driver)
{
    switch (driver) {
    case AudioDriver::Automatic:
        return "automatic";
    case AudioDriver::PulseAudio:
        return "PulseAudio";
    case AudioDriver::Jack:
        return "JACK";
    case AudioDriver::Alsa:
        return "ALSA";
    case AudioDriver::Silent:
        return "no device";
    }
    return {};
}

std::unique_ptr<AudioOutput> openOutput(AudioSource& source, const OutputSettings& settings)
{
    // Or else looking for a JACK server would start one; and mixers should show who plays.
    ::setenv("JACK_NO_START_SERVER", "1", 0);
    ::setenv("PULSE_PROP_application.name", "Inventio", 0);
    return std::make_unique<OutputKeeper>(source, settings);
}

} // namespace inventio::audio
