#include "core/devices/rtmidi/rt_midi.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <RtMidi.h>
#include <fcntl.h>
#include <unistd.h>

#include "core/devices/jack/jack_server.h"
#include "core/midi/port_names.h"
#include "core/midi/sink_gate.h"

namespace inventio::devices {

namespace {

using midi::MidiSink;
using midi::monotonicNow;
using midi::Nanoseconds;
using midi::PortList;

constexpr const char* kNoKeyboards
    = "This machine has no MIDI system: neither ALSA's sequencer (/dev/snd/seq) nor a running "
      "JACK server. You can still play with the mouse and the computer's keyboard.";

constexpr const char* kNoInstruments
    = "This machine has no MIDI system: neither ALSA's sequencer (/dev/snd/seq) nor a running "
      "JACK server. Instruments cannot be reached by MIDI.";

constexpr Nanoseconds kBetweenTries{1'000'000'000}; // to find a MIDI system where there is none
constexpr Nanoseconds kAfterLoss{3'000'000'000}; // of a JACK server, for others in the process to close their clients

/// Whether the kernel's sequencer can be opened. Asked first, because RtMidi throws and prints where it cannot.
bool hasAlsaSequencer()
{
    const int device = ::open("/dev/snd/seq", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (device < 0)
        return false;
    ::close(device);
    return true;
}

/// One for each of RtMidi's port numbers; empty for a port that goes at this moment.
std::vector<std::string> currentNames(RtMidi& rtMidi)
{
    std::vector<std::string> names(rtMidi.getPortCount());
    for (unsigned number = 0; number < names.size(); ++number)
        names[number] = rtMidi.getPortName(number);
    return midi::portNames(names);
}

/// A port that goes at this moment, or one of ours: what we send must not come back.
bool isNone(const std::string& port, const std::string& clientName)
{
    return port.empty() || port.starts_with(clientName);
}

/// One connection of RtMidi's to one of the machine's MIDI systems.
class RtMidiInput final : public midi::MidiInput {
public:
    RtMidiInput(MidiSystem system, std::string clientName)
        : m_system(system)
        , m_clientName(std::move(clientName))
    {
    }
    ~RtMidiInput() override
    {
        if (isServerGone())
            abandon();
        close();
    }

    PortList ports() override
    {
        if (isServerGone())
            abandon();
        if (m_rtMidi == nullptr && monotonicNow() >= m_nextTry)
            connect();
        if (m_rtMidi == nullptr)
            return {.problem = kNoKeyboards};
        std::vector<std::string> names = currentNames(*m_rtMidi);
        std::erase_if(names, [this](const std::string& name) { return isNone(name, m_clientName); });
        return {.names = std::move(names)};
    }

    base::Result<void> open(const std::string& port, MidiSink& sink) override
    {
        close();
        const std::vector<std::string> names
            = m_rtMidi == nullptr ? std::vector<std::string>{} : currentNames(*m_rtMidi);
        const auto found = std::ranges::find(names, port);
        if (found == names.end())
            return base::failure(base::ErrorCode::NotFound, "The MIDI keyboard \"" + port + "\" is not plugged in.");
        m_gate.openFor(sink);
        if (!openPort(static_cast<unsigned>(found - names.begin()))) {
            close();
            return base::failure(base::ErrorCode::NotFound,
                "The MIDI keyboard \"" + port + "\" cannot be opened; another program may use it. " + m_complaint);
        }
        return {};
    }

    void close() override
    {
        m_gate.shut();
        if (m_rtMidi != nullptr && !isServerGone())
            m_rtMidi->closePort();
    }

private:
    void connect()
    {
        m_nextTry = monotonicNow() + kBetweenTries;
        if (m_system == MidiSystem::Any && hasAlsaSequencer())
            connectTo(RtMidi::LINUX_ALSA);
        if (m_rtMidi == nullptr && (m_jack = JackServer::connect(m_clientName + "-watch")) != nullptr)
            connectTo(RtMidi::UNIX_JACK);
    }

    bool isServerGone() const { return m_jack != nullptr && !m_jack->isRunning(); }

    /// Leaves everything that belongs to a server that is gone, without a call to JACK (see JackServer).
    void abandon()
    {
        m_gate.shut();
        if (m_rtMidi != nullptr) {
            m_rtMidi->cancelCallback();
            keepForever(std::move(m_rtMidi));
        }
        m_jack = nullptr;
        m_nextTry = monotonicNow() + kAfterLoss;
    }

    void connectTo(RtMidi::Api api)
    {
        try {
            m_rtMidi = std::make_shared<RtMidiIn>(api, m_clientName);
            // Else RtMidi prints its warnings and throws its errors.
            m_rtMidi->setErrorCallback(&RtMidiInput::onComplaint, this);
            m_rtMidi->setCallback(&RtMidiInput::onMessage, this);
        } catch (const RtMidiError&) {
            m_rtMidi = nullptr;
        }
    }

    bool openPort(unsigned number)
    {
        m_complaint.clear();
        m_rtMidi->openPort(number, "keyboard");
        return m_complaint.empty() && m_rtMidi->isPortOpen();
    }

    static void onMessage(double /*sinceLast*/, std::vector<unsigned char>* bytes, void* self) noexcept
    {
        const Nanoseconds now = monotonicNow();
        if (const auto event = midi::channelMessage(*bytes, now))
            static_cast<RtMidiInput*>(self)->m_gate.pass(*event);
    }

    static void onComplaint(RtMidiError::Type type, const std::string& text, void* self)
    {
        if (type != RtMidiError::WARNING && type != RtMidiError::DEBUG_WARNING)
            static_cast<RtMidiInput*>(self)->m_complaint = text;
    }

    const MidiSystem m_system;
    const std::string m_clientName;
    std::string m_complaint; ///< RtMidi's last, of the call in progress
    Nanoseconds m_nextTry{};
    midi::SinkGate m_gate;
    std::unique_ptr<JackServer> m_jack; ///< null with ALSA
    std::shared_ptr<RtMidiIn> m_rtMidi; ///< null without any MIDI
};

/// The same, to send to.
class RtMidiOutput final : public midi::MidiOutput {
public:
    RtMidiOutput(MidiSystem system, std::string clientName)
        : m_system(system)
        , m_clientName(std::move(clientName))
    {
    }
    ~RtMidiOutput() override
    {
        abandonIfGone();
        close();
    }

    PortList ports() override
    {
        abandonIfGone();
        if (m_rtMidi == nullptr && monotonicNow() >= m_nextTry)
            connect();
        if (m_rtMidi == nullptr)
            return {.problem = kNoInstruments};
        std::vector<std::string> names = currentNames(*m_rtMidi);
        std::erase_if(names, [this](const std::string& name) { return isNone(name, m_clientName); });
        return {.names = std::move(names)};
    }

    base::Result<void> open(const std::string& port) override
    {
        close();
        const std::vector<std::string> names
            = m_rtMidi == nullptr ? std::vector<std::string>{} : currentNames(*m_rtMidi);
        const auto found = std::ranges::find(names, port);
        if (found == names.end())
            return base::failure(base::ErrorCode::NotFound, "The instrument \"" + port + "\" is not plugged in.");
        m_complaint.clear();
        m_rtMidi->openPort(static_cast<unsigned>(found - names.begin()), "instruments");
        if (!m_complaint.empty() || !m_rtMidi->isPortOpen()) {
            close();
            return base::failure(base::ErrorCode::NotFound,
                "The instrument \"" + port + "\" cannot be opened; another program may use it. " + m_complaint);
        }
        return {};
    }

    void send(std::span<const std::uint8_t> message) override
    {
        if (m_rtMidi != nullptr && !isServerGone())
            m_rtMidi->sendMessage(message.data(), message.size());
    }

    void close() override
    {
        if (m_rtMidi != nullptr && !isServerGone())
            m_rtMidi->closePort();
    }

private:
    void connect()
    {
        m_nextTry = monotonicNow() + kBetweenTries;
        if (m_system == MidiSystem::Any && hasAlsaSequencer())
            connectTo(RtMidi::LINUX_ALSA);
        if (m_rtMidi == nullptr && (m_jack = JackServer::connect(m_clientName + "-watch-out")) != nullptr)
            connectTo(RtMidi::UNIX_JACK);
    }

    bool isServerGone() const { return m_jack != nullptr && !m_jack->isRunning(); }

    /// Leaves everything that belongs to a server that is gone, without a call to JACK (see JackServer).
    void abandonIfGone()
    {
        if (!isServerGone())
            return;
        if (m_rtMidi != nullptr)
            keepForever(std::move(m_rtMidi));
        m_jack = nullptr;
        m_nextTry = monotonicNow() + kAfterLoss;
    }

    void connectTo(RtMidi::Api api)
    {
        try {
            m_rtMidi = std::make_shared<RtMidiOut>(api, m_clientName);
            // Else RtMidi prints its warnings and throws its errors.
            m_rtMidi->setErrorCallback(&RtMidiOutput::onComplaint, this);
        } catch (const RtMidiError&) {
            m_rtMidi = nullptr;
        }
    }

    static void onComplaint(RtMidiError::Type type, const std::string& text, void* self)
    {
        if (type != RtMidiError::WARNING && type != RtMidiError::DEBUG_WARNING)
            static_cast<RtMidiOutput*>(self)->m_complaint = text;
    }

    const MidiSystem m_system;
    const std::string m_clientName;
    std::string m_complaint; ///< RtMidi's last, of the call in progress
    Nanoseconds m_nextTry{};
    std::unique_ptr<JackServer> m_jack;  ///< null with ALSA
    std::shared_ptr<RtMidiOut> m_rtMidi; ///< null without any MIDI
};

} // namespace

std::unique_ptr<midi::MidiInput> createRtMidiInput(MidiSystem system, std::string clientName)
{
    return std::make_unique<RtMidiInput>(system, std::move(clientName));
}

std::unique_ptr<midi::MidiOutput> createRtMidiOutput(MidiSystem system, std::string clientName)
{
    return std::make_unique<RtMidiOutput>(system, std::move(clientName));
}

} // namespace inventio::devices
