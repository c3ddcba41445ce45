#include "ui/recording/live_keyboard.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "core/midi/port_names.h"

namespace inventio::ui {

using audio::SynthEvent;
using Kind = SynthEvent::Kind;

namespace {

constexpr std::uint8_t kVolume = 7;
constexpr std::uint8_t kPan = 10;

SynthEvent soundEvent(Kind kind, std::uint8_t number, double value)
{
    return {kind, 0, number, static_cast<std::int16_t>(std::lround(value))};
}

} // namespace

LiveKeyboard::LiveKeyboard(audio::Player& player, QObject* parent)
    : QObject(parent)
    , m_player(player)
    , m_thru(player)
    , m_stream(&m_thru)
{
}

LiveKeyboard::~LiveKeyboard() = default;

void LiveKeyboard::open(std::unique_ptr<midi::MidiInput> input, const QString& port)
{
    midi::PortWatcher::Options options;
    options.announce = [this](const midi::KeyboardStatus& status) {
        QMetaObject::invokeMethod(
            this,
            [this, status] {
                m_status = status;
                chooseLikely();
                Q_EMIT statusChanged();
            },
            Qt::QueuedConnection);
    };
    m_watcher = std::make_unique<midi::PortWatcher>(std::move(input), m_stream, std::move(options));
    choose(port);
}

void LiveKeyboard::choose(const QString& port)
{
    m_takesAny = port.isEmpty();
    if (!m_watcher)
        return;
    if (m_takesAny)
        chooseLikely();
    else
        m_watcher->choose(port.toStdString());
}

void LiveKeyboard::chooseLikely()
{
    if (!m_takesAny || std::ranges::find(m_status.ports, m_status.chosen) != m_status.ports.end())
        return;
    const auto likely = midi::likelyKeyboard(m_status.ports);
    if (!likely.empty())
        m_watcher->choose(likely);
}

void LiveKeyboard::play(const midi::MidiEvent& event)
{
    fetch(); // what came before it
    if (const auto sounding = session::synthEventOf(event))
        m_player.playKey(*sounding);
    passOn(event);
}

void LiveKeyboard::fetch()
{
    while (const auto event = m_stream.next())
        passOn(*event);
}

void LiveKeyboard::passOn(const midi::MidiEvent& event)
{
    m_remembered.receive(event);
    Q_EMIT played(event);
    trackHeldKeys(event);
}

void LiveKeyboard::trackHeldKeys(const midi::MidiEvent& event)
{
    const auto message = midi::messageOf(event);
    if (const auto* on = std::get_if<midi::NoteOn>(&message))
        ++m_holds[static_cast<std::size_t>(on->pitch)];
    else if (const auto* off = std::get_if<midi::NoteOff>(&message))
        m_holds[static_cast<std::size_t>(off->pitch)] = std::max(0, m_holds[static_cast<std::size_t>(off->pitch)] - 1);
    else if (std::holds_alternative<midi::AllNotesOff>(message))
        m_holds.fill(0);
    else
        return;
    Pitches down;
    for (std::size_t pitch = 0; pitch < m_holds.size(); ++pitch)
        down.set(pitch, m_holds[pitch] > 0);
    if (down == m_down)
        return;
    m_down = down;
    Q_EMIT downChanged();
}

void LiveKeyboard::setSound(const project::TrackMix& mix, bool isDrums)
{
    m_player.playKey(soundEvent(Kind::Drums, 0, isDrums ? 1 : 0));
    m_player.playKey(soundEvent(Kind::Program, 0, mix.program));
    m_player.playKey(soundEvent(Kind::Controller, kVolume, mix.volume * 127.0));
    m_player.playKey(soundEvent(Kind::Controller, kPan, 64.0 + std::clamp(mix.pan, -1.0, 1.0) * 63.0));
}

} // namespace inventio::ui
