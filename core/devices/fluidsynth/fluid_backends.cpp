#include "core/devices/fluidsynth/fluid_backends.h"

#include <array>
#include <charconv>
#include <memory>
#include <string>
#include <utility>

#include <fluidsynth.h>

#include "core/devices/fluidsynth/fluid_log.h"
#include "core/devices/jack/jack_server.h"

namespace inventio::devices {

namespace {

using audio::OutputSettings;
using audio::SoundFeed;

/// A driver of FluidSynth's.
struct FluidDriver {
    const char* id;
    const char* name;          ///< for people
    const char* driver;        ///< FluidSynth's own name
    const char* deviceSetting; ///< where it is told which device
    bool hasPeriods;           ///< it is told how many it buffers
    bool isJack;
};
constexpr std::array kDrivers{
    FluidDriver{"pulse", "PulseAudio", "pulseaudio", "audio.pulseaudio.device", false, false},
    FluidDriver{"jack", "JACK", "jack", "audio.jack.server", false, true},
    FluidDriver{"alsa", "ALSA", "alsa", "audio.alsa.device", true, false},
};
constexpr int kUsualPeriods = 2;

struct DeleteSettings {
    void operator()(fluid_settings_t* settings) const { delete_fluid_settings(settings); }
};
struct DeleteDriver {
    void operator()(fluid_audio_driver_t* driver) const { delete_fluid_audio_driver(driver); }
};

class FluidDevice final : public audio::SoundDevice {
public:
    FluidDevice(std::shared_ptr<SoundFeed> feed, SoundFeed::Ticket ticket)
        : m_link(std::make_shared<Link>())
    {
        m_link->feed = std::move(feed);
        m_link->ticket = ticket;
        m_link->settings.reset(new_fluid_settings());
    }

    FluidDevice(const FluidDevice&) = delete;
    FluidDevice& operator=(const FluidDevice&) = delete;

    /// Of a JACK server that is gone nothing may be closed (see JackServer).
    ~FluidDevice() override
    {
        if (m_server != nullptr && !m_server->isRunning())
            keepForever(std::move(m_link));
    }

    bool open(const FluidDriver& driver, const OutputSettings& wanted)
    {
        if (!m_link->settings)
            return false;
        if (driver.isJack && (m_server = JackServer::connect("Inventio-watch-sound", wanted.device)) == nullptr)
            return false;
        configure(driver, wanted);
        m_latency = wanted.periodFrames * (driver.hasPeriods ? wanted.periods : kUsualPeriods);
        m_link->driver.reset(new_fluid_audio_driver2(m_link->settings.get(), fill, m_link.get()));
        return m_link->driver != nullptr;
    }

    int latencyFrames() const override { return m_latency; }

private:
    /// What FluidSynth's driver calls, and the driver.
    struct Link {
        std::shared_ptr<SoundFeed> feed;
        SoundFeed::Ticket ticket{};
        std::unique_ptr<fluid_settings_t, DeleteSettings> settings; // outlives the driver
        std::unique_ptr<fluid_audio_driver_t, DeleteDriver> driver;
    };

    static int fill(void* self, int frames, int, float**, int ears, float** out)
    {
        if (ears < 2)
            return FLUID_FAILED;
        const auto* link = static_cast<const Link*>(self);
        link->feed->render(link->ticket, out[0], out[1], frames);
        return FLUID_OK;
    }

    void configure(const FluidDriver& driver, const OutputSettings& wanted) const
    {
        fluid_settings_t* settings = m_link->settings.get();
        fluid_settings_setnum(settings, "synth.sample-rate", m_link->feed->rate());
        fluid_settings_setint(settings, "audio.period-size", wanted.periodFrames);
        fluid_settings_setint(settings, "audio.periods", wanted.periods);
        fluid_settings_setstr(settings, "audio.jack.id", "Inventio");
        fluid_settings_setint(settings, "audio.jack.autoconnect", 1);
        fluid_settings_setstr(settings, "audio.driver", driver.driver);
        if (!wanted.device.empty())
            fluid_settings_setstr(settings, driver.deviceSetting, wanted.device.c_str());
    }

    std::shared_ptr<Link> m_link;
    std::unique_ptr<JackServer> m_server; ///< null with other drivers
    int m_latency = 0;
};

tl::expected<std::unique_ptr<audio::SoundDevice>, audio::DeviceError> openDriver(const FluidDriver& driver,
    const OutputSettings& settings, std::shared_ptr<SoundFeed> feed, SoundFeed::Ticket ticket)
{
    quietFluidSynth();
    forgetFluidWarning();
    const int rate = feed->rate();
    const std::string name = driver.name;
    auto device = std::make_unique<FluidDevice>(std::move(feed), ticket);
    if (!device->open(driver, settings))
        return tl::unexpected(audio::DeviceError{name + " does not answer."});
    if (const auto other = rateComplainedOf(lastFluidWarning()); other && *other != rate) {
        return tl::unexpected(audio::DeviceError{
            name + " runs at " + std::to_string(*other) + " Hz, not at " + std::to_string(rate) + " Hz.", *other});
    }
    return device;
}

} // namespace

audio::AudioBackends fluidBackends()
{
    audio::AudioBackends backends;
    for (const FluidDriver& driver : kDrivers)
        backends.push_back({driver.id, driver.name,
            [&driver](const OutputSettings& settings, std::shared_ptr<SoundFeed> feed, SoundFeed::Ticket ticket) {
                return openDriver(driver, settings, std::move(feed), ticket);
            }});
    return backends;
}

std::optional<int> rateComplainedOf(std::string_view message)
{
    // What the drivers for JACK and for ALSA say.
    constexpr std::array<std::string_view, 2> kMarks{"jackd=", ", got "};
    for (const auto mark : kMarks) {
        const auto at = message.find(mark);
        if (at == std::string_view::npos)
            continue;
        int rate = 0;
        const char* begin = message.data() + at + mark.size();
        if (std::from_chars(begin, message.data() + message.size(), rate).ec == std::errc())
            return rate;
    }
    return std::nullopt;
}

} // namespace inventio::devices
