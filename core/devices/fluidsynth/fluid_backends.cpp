#include "core/audio/fluid_driver.h"

#include <array>
#include <charconv>
#include <utility>

#include <fluidsynth.h>

#include "core/audio/fluid_log.h"

namespace inventio::audio {

namespace {

struct DeleteSettings {
    void operator()(fluid_settings_t* settings) const { delete_fluid_settings(settings); }
};
struct DeleteDriver {
    void operator()(fluid_audio_driver_t* driver) const { delete_fluid_audio_driver(driver); }
};

class FluidDriver : public SoundDevice {
public:
    FluidDriver(std::shared_ptr<SoundFeed> feed, SoundFeed::Ticket ticket)
        : m_feed(std::move(feed))
        , m_ticket(ticket)
        , m_settings(new_fluid_settings())
    {
    }

    bool open(AudioDriver driver, const OutputSettings& wanted)
    {
        if (!m_settings)
            return false;
        configure(driver, wanted);
        m_driver.reset(new_fluid_audio_driver2(m_settings.get(), fill, this));
        return m_driver != nullptr;
    }

private:
    static int fill(void* self, int frames, int, float**, int ears, float** out)
    {
        if (ears < 2)
            return FLUID_FAILED;
        const auto* driver = static_cast<const FluidDriver*>(self);
        driver->m_feed->render(driver->m_ticket, out[0], out[1], frames);
        return FLUID_OK;
    }

    void configure(AudioDriver driver, const OutputSettings& wanted)
    {
        fluid_settings_t* settings = m_settings.get();
        fluid_settings_setnum(settings, "synth.sample-rate", m_feed->rate());
        fluid_settings_setint(settings, "audio.period-size", wanted.periodFrames);
        fluid_settings_setint(settings, "audio.periods", wanted.periods);
        fluid_settings_setstr(settings, "audio.jack.id", "Inventio");
        fluid_settings_setint(settings, "audio.jack.autoconnect", 1);
        const auto [name, deviceSetting] = wordsFor(driver);
        fluid_settings_setstr(settings, "audio.driver", name);
        if (!wanted.device.empty())
            fluid_settings_setstr(settings, deviceSetting, wanted.device.c_str());
    }

    static std::pair<const char*, const char*> wordsFor(AudioDriver driver)
    {
        if (driver == AudioDriver::Jack)
            return {"jack", "audio.jack.server"};
        if (driver == AudioDriver::Alsa)
            return {"alsa", "audio.alsa.device"};
        return {"pulseaudio", "audio.pulseaudio.device"};
    }

    std::shared_ptr<SoundFeed> m_feed;
    SoundFeed::Ticket m_ticket;
    std::unique_ptr<fluid_settings_t, DeleteSettings> m_settings; // outlives the driver
    std::unique_ptr<fluid_audio_driver_t, DeleteDriver> m_driver;
};

} // namespace

tl::expected<std::unique_ptr<SoundDevice>, DeviceError> openFluidDriver(
    AudioDriver driver, const OutputSettings& settings, std::shared_ptr<SoundFeed> feed, SoundFeed::Ticket ticket)
{
    quietFluidSynth();
    forgetFluidWarning();
    const int rate = feed->rate();
    auto device = std::make_unique<FluidDriver>(std::move(feed), ticket);
    if (!device->open(driver, settings))
        return tl::unexpected(DeviceError{nameOf(driver) + " does not answer."});
    if (const auto other = rateComplainedOf(lastFluidWarning()); other && *other != rate) {
        return tl::unexpected(DeviceError{
            nameOf(driver) + " runs at " + std::to_string(*other) + " Hz, not at " + std::to_string(rate) + " Hz.",
            *other});
    }
    return device;
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

} // namespace inventio::audio
