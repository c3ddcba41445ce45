#include "core/midi/recorder.h"

#include <algorithm>
#include <utility>

namespace inventio::midi {

TakeStart takeStartAt(music::Ticks from, const music::Sequence& sequence)
{
    const double secondsPerTick = 60 / (sequence.tempo.beatsPerMinuteAt(from) * sequence.ticksPerQuarter);
    const auto beat = static_cast<double>(sequence.metre.at(from).beatLength.value);
    return {
        .from = {sequence.tempo.secondsAt(from, sequence.ticksPerQuarter)}, .earliness = {beat * secondsPerTick / 2}};
}

void Recorder::begin(const TakeStart& start, const PieceClock& clock, Nanoseconds now)
{
    m_start = start;
    m_clock = clock;
    m_pass = clock.heardAt(now).pass;
    m_sounding.clear();
    m_takes.assign(1, Take{.from = start.from, .end = start.from});
    m_phase = Phase::CountIn;
    enter(now);
}

void Recorder::receive(const MidiEvent& event)
{
    const Message message = messageOf(event);
    const Seconds at = m_phase == Phase::Idle ? Seconds{} : enter(event.at);
    if (const auto* on = std::get_if<NoteOn>(&message))
        press(*on, at);
    else if (const auto* off = std::get_if<NoteOff>(&message))
        release(*off, at);
    else if (const auto* pedal = std::get_if<SustainPedal>(&message))
        movePedal(*pedal, at);
    else if (const auto* all = std::get_if<AllNotesOff>(&message))
        releaseChannel(all->channel, at);
}

void Recorder::advance(Nanoseconds now)
{
    if (m_phase == Phase::Idle)
        return;
    const Seconds at = enter(now);
    for (const Sounding& sounding : m_sounding) {
        TakeNote& note = noteOf(sounding);
        note.end = std::max(note.end, at);
        if (sounding.isKeyDown)
            note.keyUp = note.end;
    }
}

std::vector<Take> Recorder::finish(Nanoseconds now)
{
    if (m_phase == Phase::Idle)
        return {};
    endAll(enter(now));
    m_phase = Phase::Idle;
    std::erase_if(m_takes, [](const Take& take) { return take.notes.empty(); });
    return std::exchange(m_takes, {});
}

/// The place of `moment`, with take and phase brought there.
Seconds Recorder::enter(Nanoseconds moment)
{
    const PieceClock::Place place = m_clock.heardAt(moment);
    if (place.pass > m_pass)
        beginPass(place.pass);
    // The clock is set anew from time to time, by a player that knows better: a moment may then lie in the pass before.
    Take& take = m_takes.back();
    const Seconds at = place.pass < m_pass ? take.from : place.position;
    take.end = std::max(take.end, at);
    if (at >= m_start.from || m_takes.size() > 1)
        m_phase = Phase::Recording;
    return at;
}

void Recorder::beginPass(int pass)
{
    m_pass = pass;
    if (!m_clock.loop)
        return;
    endAll(m_clock.loop->to);
    m_takes.back().end = m_clock.loop->to;
    m_takes.push_back({.from = m_clock.loop->from, .end = m_clock.loop->from});
}

void Recorder::press(const NoteOn& note, Seconds at)
{
    if (m_phase == Phase::Idle)
        return;
    endPitch(note.channel, note.pitch, at);
    Take& take = m_takes.back();
    const Seconds early = std::max(take.from - at, Seconds{});
    if (early > m_start.earliness)
        return;
    const Seconds onset = std::max(at, take.from);
    m_sounding.push_back({.index = take.notes.size(), .early = early});
    take.notes.push_back({.onset = onset,
        .keyUp = onset,
        .end = onset,
        .channel = note.channel,
        .pitch = note.pitch,
        .velocity = note.velocity});
}

void Recorder::release(const NoteOff& note, Seconds at)
{
    for (Sounding& sounding : m_sounding) {
        const TakeNote& played = noteOf(sounding);
        if (played.channel == note.channel && played.pitch == note.pitch)
            liftKey(sounding, note.velocity, at);
    }
    dropSilent();
}

void Recorder::releaseChannel(int channel, Seconds at)
{
    for (Sounding& sounding : m_sounding)
        if (noteOf(sounding).channel == channel)
            liftKey(sounding, NoteOff{}.velocity, at);
    dropSilent();
}

void Recorder::movePedal(const SustainPedal& pedal, Seconds at)
{
    m_pedalsDown.set(static_cast<std::size_t>(pedal.channel), pedal.isDown);
    for (const Sounding& sounding : m_sounding)
        if (TakeNote& note = noteOf(sounding); note.channel == pedal.channel)
            note.end = std::max(note.end, at);
    dropSilent();
}

/// Puts the key's end down. A note that began early, and was moved to the start of the take, keeps its end; but one that
/// would be cut to nothing keeps its length, or half of the time by which it may be early.
void Recorder::liftKey(Sounding& sounding, int velocity, Seconds at)
{
    if (!sounding.isKeyDown)
        return;
    sounding.isKeyDown = false;
    TakeNote& note = noteOf(sounding);
    const Seconds playedLength = at - (note.onset - sounding.early);
    const Seconds shortest = sounding.early > Seconds{} ? std::min(playedLength, m_start.earliness * 0.5) : Seconds{};
    note.keyUp = std::max(at, note.onset + shortest);
    note.end = note.keyUp;
    note.releaseVelocity = velocity;
}

/// Ends what sounds of a pitch, by its key or by the pedal: a string that is struck again sounds anew.
void Recorder::endPitch(int channel, int pitch, Seconds at)
{
    std::erase_if(m_sounding, [&](Sounding& sounding) {
        TakeNote& note = noteOf(sounding);
        if (note.channel != channel || note.pitch != pitch)
            return false;
        liftKey(sounding, NoteOff{}.velocity, at);
        note.end = std::max(note.end, at);
        return true;
    });
}

void Recorder::endAll(Seconds at)
{
    for (Sounding& sounding : m_sounding) {
        liftKey(sounding, NoteOff{}.velocity, at);
        noteOf(sounding).end = std::max(noteOf(sounding).end, at);
    }
    m_sounding.clear();
}

void Recorder::dropSilent()
{
    std::erase_if(m_sounding, [this](const Sounding& sounding) {
        return !sounding.isKeyDown && !m_pedalsDown.test(static_cast<std::size_t>(noteOf(sounding).channel));
    });
}

std::vector<Take> takesOf(std::span<const MidiEvent> events, const PieceClock& clock, Seconds from, Nanoseconds now)
{
    if (events.empty())
        return {};
    Recorder recorder;
    recorder.begin({.from = from}, clock, events.front().at);
    for (const MidiEvent& event : events)
        recorder.receive(event);
    return recorder.finish(now);
}

} // namespace inventio::midi
