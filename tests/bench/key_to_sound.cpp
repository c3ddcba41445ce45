// From key to sound: a JACK server without hardware, RtMidi, the studio's player and FluidSynth, and a client that plays the
// key and hears the sound, both counted in the server's own frames.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>
#include <vector>

#include <jack/jack.h>
#include <jack/midiport.h>

#include "core/audio/player.h"
#include "core/audio/sound_fonts.h"
#include "core/audio/synth_set.h"
#include "core/base/random.h"
#include "core/devices/fluidsynth/fluid_engine.h"
#include "core/devices/rtmidi/rt_midi.h"
#include "core/midi/port_watcher.h"
#include "core/session/keyboard_thru.h"
#include "tests/core/midi/announcements.h"
#include "tests/jack_server.h"

namespace {

using namespace inventio;
using namespace std::chrono_literals;

constexpr int kRate = 48'000;
constexpr int kNotes = 300;
constexpr int kWoodBlock = 115; // begins at once and is soon over

/// Strikes a key at random moments and listens when that is heard.
class Probe {
public:
    static std::unique_ptr<Probe> open()
    {
        jack_client_t* client = jack_client_open("Probe", JackNoStartServer, nullptr);
        return client ? std::unique_ptr<Probe>(new Probe(client)) : nullptr;
    }
    ~Probe() { jack_client_close(m_client); }
    Probe(const Probe&) = delete;
    Probe& operator=(const Probe&) = delete;

    bool listenTo(const char* port) { return jack_connect(m_client, port, jack_port_name(m_ear)) == 0; }
    /// Frames from key to sound, of each note that was heard.
    const std::vector<int>& measure()
    {
        m_isOn = true;
        for (int waits = 0; m_struck < kNotes && waits < 3000; ++waits)
            std::this_thread::sleep_for(50ms);
        std::this_thread::sleep_for(300ms);
        m_isOn = false;
        return m_delays;
    }

private:
    static constexpr float kSound = 0.002f;

    explicit Probe(jack_client_t* client)
        : m_client(client)
        , m_keys(jack_port_register(client, "keys", JACK_DEFAULT_MIDI_TYPE, JackPortIsOutput, 0))
        , m_ear(jack_port_register(client, "ear", JACK_DEFAULT_AUDIO_TYPE, JackPortIsInput, 0))
    {
        m_delays.reserve(kNotes);
        jack_set_process_callback(client, process, this);
        jack_activate(client);
    }

    static int process(jack_nframes_t frames, void* self)
    {
        static_cast<Probe*>(self)->work(static_cast<int>(frames));
        return 0;
    }

    void work(int frames)
    {
        void* const keys = jack_port_get_buffer(m_keys, static_cast<jack_nframes_t>(frames));
        jack_midi_clear_buffer(keys);
        const auto* const ear
            = static_cast<const float*>(jack_port_get_buffer(m_ear, static_cast<jack_nframes_t>(frames)));
        for (int i = 0; m_isOn && i < frames; ++i)
            step(m_now + i, ear[i], keys, i);
        m_now += frames;
    }

    void step(std::int64_t frame, float heard, void* keys, int offset)
    {
        const bool isSound = std::abs(heard) > kSound;
        if (m_waits && isSound) {
            m_delays.push_back(static_cast<int>(frame - m_struckAt));
            m_waits = false;
        }
        m_quiet = isSound ? 0 : m_quiet + 1;
        if (frame < m_next || m_quiet < kRate / 20 || m_struck == kNotes)
            return;
        const jack_midi_data_t down[] = {0x90, 76, 110};
        jack_midi_event_write(keys, static_cast<jack_nframes_t>(offset), down, sizeof down);
        m_struckAt = frame;
        m_waits = true;
        m_next = frame + kRate / 6 + m_random.between(0, kRate / 20);
        ++m_struck;
    }

    jack_client_t* m_client;
    jack_port_t* m_keys;
    jack_port_t* m_ear;
    std::atomic<bool> m_isOn = false;
    std::atomic<int> m_struck = 0;
    base::Random m_random{1};
    std::int64_t m_now = 0;
    std::int64_t m_next = 0;
    std::int64_t m_struckAt = 0;
    bool m_waits = false;
    int m_quiet = 0; ///< frames since the last sound
    std::vector<int> m_delays;
};

void print(const char* what, std::vector<double> frames)
{
    std::ranges::sort(frames);
    const auto part = [&](double share) {
        return 1e3 / kRate * frames[static_cast<std::size_t>(share * static_cast<double>(frames.size() - 1))];
    };
    std::printf("  %-40s %8.2f %8.2f %8.2f ms\n", what, part(0.5), part(0.95), part(1.0));
}

int nothing(const std::string& reason)
{
    std::fprintf(stderr, "Nothing is measured: %s\n", reason.c_str());
    return 1;
}

int measure(int period)
{
    std::string whyNot;
    const auto server = tests::JackServer::start(kRate, period, whyNot, tests::JackServer::Priority::RealTime);
    if (!server)
        return nothing(whyNot);
    const auto font = audio::defaultSoundFont(audio::soundFontFolders());
    if (!font)
        return nothing("there is no sound font");
    const auto engine = devices::fluidEngine();
    auto synths = audio::createSynthSet(
        engine.makeSynth, *font, {.hasReverb = false}); // its echo would be taken for the next note
    if (!synths)
        return nothing(synths.error().message);
    audio::Player player(kRate);
    player.setSynths(*std::move(synths));
    player.playKey({audio::SynthEvent::Kind::Program, 0, 0, kWoodBlock});
    const auto output = audio::openOutput(player, engine.backends, {.backend = "jack"});
    const auto probe = Probe::open();
    if (!probe || !probe->listenTo("Inventio:left"))
        return nothing("the studio is not to be heard");

    midi::testing::Announcements announced;
    session::KeyboardThru thru(player);
    midi::MidiStream stream(&thru);
    midi::PortWatcher watcher(
        devices::createRtMidiInput(devices::MidiSystem::Jack), stream, {.announce = announced.listener()});
    watcher.choose("Probe:keys");
    if (!announced.wait([](const midi::KeyboardStatus& status) { return status.isOpen; }))
        return nothing("the keyboard is not to be seen");
    std::this_thread::sleep_for(500ms);

    const std::vector<double> delays(probe->measure().begin(), probe->measure().end());
    std::printf("period %d frames, %.2f ms: %d of %d notes heard %10s %8s %8s\n", period, 1e3 * period / kRate,
        static_cast<int>(delays.size()), kNotes, "median", "95 %", "most");
    if (delays.empty())
        return 1;
    auto sorted = delays;
    std::ranges::sort(sorted);
    std::vector<double> jitters;
    for (const double delay : delays)
        jitters.push_back(std::abs(delay - sorted[sorted.size() / 2]));
    print("key to the device's buffer", delays);
    print("jitter: distance from the median", jitters);
    return 0;
}

} // namespace

/// key_to_sound [PERIOD...]: frames, 64 by default.
int main(int argumentCount, char** arguments)
{
    if (argumentCount < 2)
        return measure(64);
    for (int i = 1; i < argumentCount; ++i)
        if (const int failed = measure(std::atoi(arguments[i])))
            return failed;
}
