#include "core/session/midi_tap.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inventio::session {

using audio::DeckName;
using audio::SynthEvent;
using Kind = SynthEvent::Kind;

namespace {

constexpr int kNoteOff = 0x80;
constexpr int kNoteOn = 0x90;
constexpr int kKeyPressure = 0xA0;
constexpr int kController = 0xB0;
constexpr int kProgram = 0xC0;
constexpr int kPressure = 0xD0;
constexpr int kBend = 0xE0;
constexpr int kVolume = 7;
constexpr int kPan = 10;
constexpr int kDrums = 9;
constexpr int kLive = 15;
constexpr int kTracks = 14; ///< channels for them: neither that of drums nor that of live keys
constexpr double kNanosecondsASecond = 1e9;

/// A synthesizer that is listened to.
class TappedSynth final : public audio::Synth {
public:
    TappedSynth(std::unique_ptr<audio::Synth> synth, MidiTap& tap, MidiTap::Source source)
        : m_synth(std::move(synth))
        , m_tap(tap)
        , m_source(source)
    {
    }

    void send(const SynthEvent& event) override
    {
        m_tap.hear(m_source, event);
        if (m_synth)
            m_synth->send(event);
    }
    void render(float* left, float* right, int frames) override
    {
        m_tap.advance(m_source, frames);
        if (m_synth)
            return m_synth->render(left, right, frames);
        std::fill_n(left, frames, 0.0F);
        std::fill_n(right, frames, 0.0F);
    }
    void releaseAll() override
    {
        m_tap.releaseAll(m_source);
        if (m_synth)
            m_synth->releaseAll();
    }
    void silence() override
    {
        m_tap.silence(m_source);
        if (m_synth)
            m_synth->silence();
    }

private:
    std::unique_ptr<audio::Synth> m_synth;
    MidiTap& m_tap;
    const MidiTap::Source m_source;
};

} // namespace

MidiTap::MidiTap(int rate)
    : m_rate(rate)
{
    for (Channels& channels : m_sources)
        channels.resize(audio::kSynthChannels);
}

audio::SynthSet MidiTap::listenTo(audio::SynthSet synths)
{
    const auto tapped = [this](std::unique_ptr<audio::Synth> synth, Source source) {
        return std::make_unique<TappedSynth>(std::move(synth), *this, source);
    };
    return {tapped(std::move(synths.a), Source::A), tapped(std::move(synths.b), Source::B),
        tapped(std::move(synths.live), Source::Live)};
}

bool MidiTap::isHeard(Source source) const
{
    return source == Source::Live || (source == Source::A) == (m_told == DeckName::A);
}

int MidiTap::midiChannel(Source source, int number, const Channel& channel)
{
    if (source == Source::Live)
        return kLive;
    if (channel.isDrums)
        return kDrums;
    const int track = number % kTracks;
    return track < kDrums ? track : track + 1;
}

void MidiTap::remember(Channel& channel, const SynthEvent& event)
{
    channel.isUsed = true;
    switch (event.kind) {
    case Kind::Drums:
        channel.isDrums = event.value != 0;
        break;
    case Kind::Program:
        channel.program = static_cast<std::uint8_t>(event.value);
        break;
    case Kind::Controller:
        if (event.number == kVolume)
            channel.volume = static_cast<std::uint8_t>(event.value);
        else if (event.number == kPan)
            channel.pan = static_cast<std::uint8_t>(event.value);
        break;
    case Kind::Attenuation:
        channel.attenuation = event.value;
        break;
    case Kind::Pan:
        channel.shift = event.value;
        break;
    case Kind::NoteOn:
    case Kind::NoteOff:
        channel.velocities[event.number & 0x7F]
            = event.kind == Kind::NoteOn ? static_cast<std::uint8_t>(event.value) : std::uint8_t{0};
        break;
    case Kind::Bend:
    case Kind::Pressure:
    case Kind::KeyPressure:
        break;
    }
}

void MidiTap::hear(Source source, const SynthEvent& event)
{
    remember(channel(source, event.channel), event);
    if (isHeard(source))
        tell(source, event);
}

void MidiTap::tell(Source source, const SynthEvent& event)
{
    const int to = midiChannel(source, event.channel, channel(source, event.channel));
    switch (event.kind) {
    case Kind::Drums:
        return;
    case Kind::Controller:
        if (event.number == kVolume || event.number == kPan)
            return tellMixer(source, event.channel);
        return send(kController, to, event.number, event.value);
    case Kind::Program:
        return send(kProgram, to, event.value, 0, 2);
    case Kind::Bend:
        return send(kBend, to, event.value & 0x7F, event.value >> 7);
    case Kind::Pressure:
        return send(kPressure, to, event.value, 0, 2);
    case Kind::KeyPressure:
        return send(kKeyPressure, to, event.number, event.value);
    case Kind::Attenuation:
    case Kind::Pan:
        return tellMixer(source, event.channel);
    case Kind::NoteOff:
        return send(kNoteOff, to, event.number, 64);
    case Kind::NoteOn:
        return send(kNoteOn, to, event.number, event.value);
    }
}

/// By General MIDI a volume of v is 40 log10(v / 127) dB.
void MidiTap::tellMixer(Source source, int number)
{
    const Channel& of = channel(source, number);
    const int to = midiChannel(source, number, of);
    const double factor = of.attenuation >= audio::kSilenceCentibels ? 0.0 : std::pow(10.0, -of.attenuation / 400.0);
    send(kController, to, kVolume, static_cast<int>(std::lround(of.volume * factor)));
    send(kController, to, kPan, std::clamp(of.pan + of.shift * 64 / 500, 0, 127));
}

void MidiTap::tellState(Source source)
{
    for (int number = 0; number < audio::kSynthChannels; ++number) {
        const Channel& of = channel(source, number);
        if (!of.isUsed)
            continue;
        const int to = midiChannel(source, number, of);
        send(kProgram, to, of.program, 0, 2);
        tellMixer(source, number);
        for (int key = 0; key < kKeys; ++key)
            if (const int velocity = of.velocities[static_cast<std::size_t>(key)]; velocity > 0)
                send(kNoteOn, to, key, velocity);
    }
}

void MidiTap::endNotes(Source source)
{
    for (int number = 0; number < audio::kSynthChannels; ++number) {
        const Channel& of = channel(source, number);
        for (int key = 0; of.isUsed && key < kKeys; ++key)
            if (of.velocities[static_cast<std::size_t>(key)] > 0)
                send(kNoteOff, midiChannel(source, number, of), key, 64);
    }
}

void MidiTap::releaseAll(Source source)
{
    if (isHeard(source))
        endNotes(source);
    for (Channel& of : m_sources[static_cast<std::size_t>(source)])
        of.velocities = {};
}

void MidiTap::silence(Source source)
{
    releaseAll(source);
    if (auto* sender = m_sender.load(std::memory_order_acquire); sender && isHeard(source))
        sender->send({.due = {}, .size = 0});
}

/// Deck A is rendered first in every block; blocks come in bursts of a device's period, the first of which says what the
/// time is. The base follows late calls at once and early ones slowly.
void MidiTap::advance(Source source, int frames)
{
    if (source != Source::A)
        return;
    constexpr double kPatience = 0.001;
    const auto played = static_cast<double>(m_frames) * kNanosecondsASecond / m_rate;
    const std::int64_t begun = midi::monotonicNow().value - std::llround(played);
    m_base = begun > m_base ? begun : m_base - std::llround(kPatience * static_cast<double>(m_base - begun));
    m_frames += frames;
    auto* sender = m_sender.load(std::memory_order_acquire);
    const std::uint32_t opening = sender ? sender->opening() : 0;
    const DeckName heard = m_heard.load(std::memory_order_relaxed);
    if (heard != m_told) {
        endNotes(m_told == DeckName::A ? Source::A : Source::B);
        m_told = heard;
        tellState(heard == DeckName::A ? Source::A : Source::B);
    }
    if (opening != m_opening && opening != 0) {
        tellState(heard == DeckName::A ? Source::A : Source::B);
        tellState(Source::Live);
    }
    m_opening = opening;
}

midi::Nanoseconds MidiTap::due() const
{
    const auto played = static_cast<double>(m_frames) * kNanosecondsASecond / m_rate;
    return {m_base + std::llround(played) + m_latency.load(std::memory_order_relaxed)};
}

void MidiTap::send(int status, int channel, int first, int second, std::uint8_t size)
{
    auto* sender = m_sender.load(std::memory_order_acquire);
    if (!sender)
        return;
    const auto byte = [](int value) { return static_cast<std::uint8_t>(value); };
    sender->send({due(), {byte(status | channel), byte(first & 0x7F), byte(second & 0x7F)}, size});
}

} // namespace inventio::session
