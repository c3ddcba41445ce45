#include "core/formats/part_performance.h"

#include <algorithm>

#include "core/formats/grace_notes.h"
#include "core/formats/hidden_name.h"
#include "core/formats/midi_file.h"
#include "core/formats/written_abbreviation.h"
#include "core/formats/written_fermatas.h"
#include "core/formats/written_lyrics.h"
#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

using music::Ticks;
namespace protocol = music::protocol;

constexpr std::uint8_t kInstrumentName = 0x04;
constexpr std::uint8_t kBankController = 0;
constexpr std::uint8_t kVolumeController = 7;
constexpr std::uint8_t kPanController = 10;
constexpr std::uint8_t kFineBankController = 32;
constexpr int kUsualVelocity = 80;

std::vector<int> velocitiesAtBars(const std::vector<SheetMeasure>& measures)
{
    std::vector<int> all;
    int now = kUsualVelocity;
    for (const SheetMeasure& measure : measures) {
        all.push_back(now);
        Ticks latest;
        for (const SheetDynamic& dynamic : measure.dynamics)
            if (dynamic.at >= latest) {
                latest = dynamic.at;
                now = dynamic.velocity;
            }
    }
    return all;
}

/// The verse that is sung in a pass: its own, or the first where there are fewer.
int verseFor(const std::vector<SheetLyric>& lyrics, int pass)
{
    const bool hasOwn = std::ranges::find(lyrics, pass, &SheetLyric::verse) != lyrics.end();
    return hasOwn ? pass : std::ranges::min_element(lyrics, {}, &SheetLyric::verse)->verse;
}

int firstVerseOf(const SheetPart& part)
{
    std::optional<int> first;
    for (const SheetMeasure& measure : part.measures)
        for (const SheetLyric& lyric : measure.lyrics)
            first = std::min(first.value_or(lyric.verse), lyric.verse);
    return first.value_or(1);
}

void addEvent(music::Track& track, Ticks at, std::vector<std::uint8_t> bytes)
{
    track.events.push_back({at, std::move(bytes)});
}

} // namespace

PartPerformance::PartPerformance(const Sheet& sheet, const SheetPart& part, MidiPlace place)
    : m_sheet(sheet)
    , m_part(part)
    , m_place(place)
    , m_velocities(velocitiesAtBars(part.measures))
{
    m_pitched.name = m_drums.name = part.name;
    m_firstVerse = firstVerseOf(part);
    writeHead(m_pitched, place.channel);
    writeHead(m_drums, music::kDrumChannel);
    if (part.isNameHidden)
        m_pitched.events.push_back(hiddenNameEvent());
    if (!part.abbreviation.empty())
        m_pitched.events.push_back(abbreviationEvent(part.abbreviation));
    if (part.written != WrittenPitch{})
        m_pitched.events.push_back(writtenPitchEvent(part.written));
}

void PartPerformance::playBar(const PlayedBar& played, Ticks start, double quartersPerMinute, bool isOnce)
{
    if (played.bar >= m_part.measures.size())
        return;
    const SheetMeasure& measure = m_part.measures[played.bar];
    std::vector<SheetNote> notes = measure.notes;
    for (SheetNote& note : notes)
        note.velocity = velocityOf(note, measure, played.bar);
    playGraceNotes(notes, m_sheet.ticksPerQuarter, quartersPerMinute);
    std::ranges::stable_sort(notes, {}, &SheetNote::at);
    for (const SheetNote& note : notes)
        playNote(note, played.bar, start);
    if (isOnce)
        singAllVerses(measure, start);
    else
        singLyrics(measure, played.pass, start);
}

void PartPerformance::playNote(const SheetNote& note, std::size_t bar, Ticks start)
{
    const Ticks at = start + note.at;
    const Ticks end = at + note.length;
    if (note.hasFermata && end <= kLastMidiTick)
        m_fermatas.insert(at);
    if (end > kLastMidiTick || goesOn(note, bar, at))
        return;
    changeInstrument(note, at);
    music::Track& track = note.isDrum ? m_drums : m_pitched;
    const Ticks shift = m_sheet.isOurs ? note.attack : Ticks{0};
    const Ticks release = m_sheet.isOurs ? note.release : Ticks{0};
    const Ticks onset = std::clamp(at + shift, Ticks{0}, kLastMidiTick);
    const Ticks released = std::clamp(end + release, onset, kLastMidiTick);
    track.notes.push_back({onset, note.pitch, released - onset, note.velocity});
    if (!note.tiesOn)
        return;
    constexpr std::size_t kMaxOpenTies = 64; // of a pitch; only hostile files have more
    std::vector<OpenTie>& ties = m_openTies[{note.isDrum, note.pitch}];
    if (ties.size() < kMaxOpenTies)
        ties.push_back({end, bar, note.voice, track.notes.size() - 1});
}

/// Whether the note is the end of one that is tied to it, which then lasts longer. A tie that says only where it begins
/// holds for the same pitch right behind it.
bool PartPerformance::goesOn(const SheetNote& note, std::size_t bar, Ticks at)
{
    const auto known = m_openTies.find({note.isDrum, note.pitch});
    if (known == m_openTies.end())
        return false;
    std::vector<OpenTie>& ties = known->second;
    std::erase_if(ties, [&](const OpenTie& tie) { return tie.end < at; });
    const auto fits = [&](const OpenTie& tie) {
        const bool isNext = bar == tie.bar || bar == tie.bar + 1;
        return tie.end == at && (note.tiesBack || (isNext && tie.voice == note.voice));
    };
    auto tie = std::ranges::find_if(ties, [&](const OpenTie& each) { return fits(each) && each.voice == note.voice; });
    if (tie == ties.end())
        tie = std::ranges::find_if(ties, fits);
    if (tie == ties.end())
        return false;
    music::Note& begun = (note.isDrum ? m_drums : m_pitched).notes[tie->note];
    tie->end = at + note.length;
    const Ticks released = tie->end + (m_sheet.isOurs ? note.release : Ticks{0});
    begun.length = std::clamp(released, begun.onset, kLastMidiTick) - begun.onset;
    tie->bar = bar;
    tie->voice = note.voice;
    if (!note.tiesOn)
        ties.erase(tie);
    return true;
}

void PartPerformance::changeInstrument(const SheetNote& note, Ticks at)
{
    if (note.isDrum || note.instrument == m_instrument)
        return;
    const SheetInstrument& instrument = m_part.instruments[static_cast<std::size_t>(note.instrument)];
    writeInstrument(m_pitched, instrument, m_instrument ? at : Ticks{0});
    m_instrument = note.instrument;
}

void PartPerformance::singLyrics(const SheetMeasure& measure, int pass, Ticks start)
{
    if (measure.lyrics.empty() || m_pitched.events.size() > kMaxMidiEvents)
        return;
    const int verse = verseFor(measure.lyrics, pass);
    for (const SheetLyric& lyric : measure.lyrics) {
        if (lyric.verse != verse)
            continue;
        for (music::RawEvent& event : lyricEvents(start + lyric.at, {lyric.text}))
            m_pitched.events.push_back(std::move(event));
    }
}

void PartPerformance::singAllVerses(const SheetMeasure& measure, Ticks start)
{
    if (m_pitched.events.size() > kMaxMidiEvents)
        return;
    std::map<Ticks, std::vector<std::string>> sung;
    for (const SheetLyric& lyric : measure.lyrics) {
        const int verse = lyric.verse - m_firstVerse;
        if (verse < 0 || verse >= kMaxVerses)
            continue;
        auto& verses = sung[lyric.at];
        verses.resize(std::max(verses.size(), static_cast<std::size_t>(verse) + 1));
        verses[static_cast<std::size_t>(verse)] = lyric.text;
    }
    for (const auto& [at, verses] : sung)
        for (music::RawEvent& event : lyricEvents(start + at, verses))
            m_pitched.events.push_back(std::move(event));
}

int PartPerformance::velocityOf(const SheetNote& note, const SheetMeasure& measure, std::size_t bar) const
{
    if (note.velocity > 0)
        return note.velocity;
    int velocity = m_velocities[bar];
    Ticks latest;
    for (const SheetDynamic& dynamic : measure.dynamics)
        if (dynamic.at <= note.at && dynamic.at >= latest) {
            latest = dynamic.at;
            velocity = dynamic.velocity;
        }
    return velocity;
}

void PartPerformance::writeHead(music::Track& track, int channel) const
{
    track.channel = channel;
    track.port = m_place.port;
    const std::string& name = leadingInstrument(m_part).name;
    if (name.empty() || name == m_part.name)
        return;
    std::vector<std::uint8_t> bytes{protocol::kMeta, kInstrumentName};
    bytes.insert(bytes.end(), name.begin(), name.end());
    addEvent(track, {}, std::move(bytes));
}

void PartPerformance::writeInstrument(music::Track& track, const SheetInstrument& instrument, Ticks at) const
{
    const auto status = [&](std::uint8_t kind) { return static_cast<std::uint8_t>(kind | track.channel); };
    const auto control = [&](std::uint8_t controller, int value) {
        addEvent(track, at, {status(protocol::kController), controller, static_cast<std::uint8_t>(value)});
    };
    constexpr int kFine = 128;
    if (instrument.bank) {
        control(kBankController, *instrument.bank / kFine);
        control(kFineBankController, *instrument.bank % kFine);
    }
    if (instrument.program)
        addEvent(track, at, {status(protocol::kProgramChange), static_cast<std::uint8_t>(*instrument.program)});
    if (instrument.volume)
        control(kVolumeController, *instrument.volume);
    if (instrument.pan)
        control(kPanController, *instrument.pan);
}

std::vector<music::Track> PartPerformance::finish(Ticks end)
{
    if (!m_instrument && m_drums.notes.empty())
        writeInstrument(m_pitched, leadingInstrument(m_part), {});
    for (const Ticks at : m_fermatas)
        m_pitched.events.push_back(fermataEvent(at));
    // Words of a part of drums alone stay with it.
    if (m_pitched.notes.empty() && !m_drums.notes.empty()) {
        m_drums.events.insert(m_drums.events.end(), m_pitched.events.begin(), m_pitched.events.end());
        std::erase_if(m_drums.events, [](const music::RawEvent& event) { return event.bytes[0] != protocol::kMeta; });
    }
    std::vector<music::Track> tracks;
    for (music::Track* const track : {&m_pitched, &m_drums}) {
        const bool isOnly = track == &m_pitched && m_drums.notes.empty();
        if (track->notes.empty() && !isOnly)
            continue;
        std::ranges::sort(track->notes);
        std::ranges::stable_sort(track->events, {}, &music::RawEvent::at);
        track->end = end;
        for (const music::Note& note : track->notes)
            track->end = std::max(track->end, note.end());
        if (!track->events.empty())
            track->end = std::max(track->end, track->events.back().at);
        tracks.push_back(std::move(*track));
    }
    return tracks;
}

} // namespace inventio::formats
