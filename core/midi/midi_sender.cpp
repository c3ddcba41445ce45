#include "core/midi/midi_sender.h"

#include <algorithm>
#include <utility>

namespace inventio::midi {

namespace {

constexpr std::size_t kQueued = 16'384; ///< messages of a chord in all voices with its controllers, many times over
constexpr int kChannels = 16;
constexpr int kPitches = 128;
constexpr std::uint8_t kNoteOff = 0x80;
constexpr std::uint8_t kNoteOn = 0x90;
constexpr std::uint8_t kController = 0xB0;
constexpr std::uint8_t kSustain = 64;
constexpr std::uint8_t kAllSoundOff = 120;
constexpr std::uint8_t kAllNotesOff = 123;

} // namespace

MidiSender::MidiSender(std::unique_ptr<MidiOutput> output, Options options)
    : m_output(std::move(output))
    , m_options(std::move(options))
    , m_queue(kQueued)
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

MidiSender::~MidiSender() = default;

void MidiSender::choose(std::string port)
{
    const std::lock_guard lock(m_mutex);
    m_wanted = std::move(port);
    m_wantedChanged = true;
    m_wake.notify_one();
}

MidiOutStatus MidiSender::status() const
{
    const std::lock_guard lock(m_mutex);
    return m_status;
}

bool MidiSender::send(const TimedMessage& message) noexcept
{
    return opening() != 0 && m_queue.push(message);
}

void MidiSender::run(const std::stop_token& stop)
{
    auto nextLook = std::chrono::steady_clock::now();
    while (!stop.stop_requested()) {
        if (std::chrono::steady_clock::now() >= nextLook) {
            look();
            nextLook = std::chrono::steady_clock::now() + m_options.betweenLooks;
        }
        take();
        sendDue();
        std::unique_lock lock(m_mutex);
        const auto isWanted = [this] { return std::exchange(m_wantedChanged, false); };
        const bool hasNews = m_open.empty() ? m_wake.wait_for(lock, stop, m_options.betweenLooks, isWanted)
                                            : m_wake.wait_for(lock, stop, m_options.betweenMessages, isWanted);
        if (hasNews)
            nextLook = std::chrono::steady_clock::now();
    }
    close();
}

void MidiSender::look()
{
    std::string wanted;
    {
        const std::lock_guard lock(m_mutex);
        wanted = m_wanted;
    }
    const PortList ports = m_output->ports();
    MidiOutStatus status{.ports = ports.names, .chosen = wanted, .problem = ports.problem};
    keepOpen(wanted, ports, status);
    publish(status);
}

void MidiSender::keepOpen(const std::string& wanted, const PortList& ports, MidiOutStatus& status)
{
    const auto isThere = [&ports](const std::string& name) { return std::ranges::count(ports.names, name) > 0; };
    if (m_open != wanted || !isThere(m_open))
        close();
    if (m_open.empty() && isThere(wanted)) {
        if (const auto opened = m_output->open(wanted)) {
            m_open = wanted;
            m_opening.store(++m_openings, std::memory_order_release);
        } else {
            status.problem = opened.error().message;
        }
    }
    status.isOpen = !m_open.empty();
}

void MidiSender::close()
{
    if (m_open.empty())
        return;
    m_opening.store(0, std::memory_order_release);
    silence();
    m_open.clear();
    m_output->close();
    while (m_queue.pop()) { }
    m_pending.clear();
}

/// In the order in which they are due: most are the last ones already.
void MidiSender::take()
{
    while (const auto message = m_queue.pop()) {
        if (message->size == 0) {
            m_pending.clear();
            silence();
            continue;
        }
        const auto place = std::ranges::upper_bound(m_pending, message->due, {}, &TimedMessage::due);
        m_pending.insert(place, *message);
    }
}

void MidiSender::sendDue()
{
    const Nanoseconds now = monotonicNow();
    for (; !m_pending.empty() && m_pending.front().due <= now; m_pending.pop_front())
        sendNow(m_pending.front());
}

void MidiSender::sendNow(const TimedMessage& message)
{
    if (m_open.empty())
        return;
    m_output->send(std::span(message.bytes).first(std::min<std::size_t>(message.size, message.bytes.size())));
    const int kind = message.bytes[0] & 0xF0;
    const auto key = static_cast<std::size_t>((message.bytes[0] & 0x0F) * kPitches + (message.bytes[1] & 0x7F));
    if (kind == kNoteOn || kind == kNoteOff)
        m_sounding.set(key, kind == kNoteOn && message.bytes[2] > 0);
}

/// Explicit ends first: not every instrument knows the controllers.
void MidiSender::silence()
{
    const auto send = [this](int status, int channel, int first, int second) {
        sendNow({{},
            {static_cast<std::uint8_t>(status | channel), static_cast<std::uint8_t>(first),
                static_cast<std::uint8_t>(second)}});
    };
    for (int channel = 0; channel < kChannels; ++channel) {
        for (int pitch = 0; pitch < kPitches; ++pitch)
            if (m_sounding.test(static_cast<std::size_t>(channel * kPitches + pitch)))
                send(kNoteOff, channel, pitch, 64);
        for (const int controller : {kSustain, kAllNotesOff, kAllSoundOff})
            send(kController, channel, controller, 0);
    }
}

void MidiSender::publish(const MidiOutStatus& status)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_announced && status == m_status)
            return;
        m_status = status;
    }
    m_announced = true;
    if (m_options.announce)
        m_options.announce(status);
}

} // namespace inventio::midi
