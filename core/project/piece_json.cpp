#include "core/project/piece_json.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/project/json_text.h"
#include "core/project/note_selection.h"

namespace inventio::project {

namespace {

using music::RawEvent;
using music::Ticks;

/// Far beyond any piece, and sums of two still fit.
constexpr std::int64_t kLatestTick = std::int64_t{1} << 40;

void appendTicks(std::string& out, Ticks ticks)
{
    appendNumber(out, ticks.value);
}

Ticks readTicks(const Json& json, const char* what)
{
    return {wholeNumber(json, 0, kLatestTick, what)};
}

void appendNumbers(std::string& out, std::initializer_list<std::int64_t> numbers)
{
    appendList(out, numbers, [](std::string& to, std::int64_t each) { appendNumber(to, each); });
}

void appendNote(std::string& out, const PieceNote& note)
{
    out += '[';
    appendSound(out, note.note);
    out += ',';
    appendNumber(out, note.id.value);
    if (note.provenance != Provenance::Yours || note.locked) {
        out += ',';
        appendNumber(out, static_cast<int>(note.provenance));
    }
    if (note.locked)
        out += ",1";
    out += ']';
}

PieceNote readNote(const Json& json)
{
    constexpr const char* kNote = "a note";
    constexpr std::size_t kOwner = 6;
    constexpr std::size_t kLocked = 7;
    PieceNote note;
    note.note = readSound(json, 0);
    note.id = {idNumber(element(json, 5, kNote), "the id of a note")};
    if (json.size() > kOwner)
        note.provenance = static_cast<Provenance>(smallNumber(json[kOwner], 0, 2, "the owner of a note"));
    if (json.size() > kLocked)
        note.locked = smallNumber(json[kLocked], 0, 1, "the lock of a note") != 0;
    return note;
}

void appendPitches(std::string& out, const music::TickOrder::Pitches& pitches)
{
    std::vector<std::int64_t> numbers;
    for (std::size_t pitch = 0; pitch < pitches.size(); ++pitch)
        if (pitches.test(pitch))
            numbers.push_back(static_cast<std::int64_t>(pitch));
    appendList(out, numbers, [](std::string& to, std::int64_t each) { appendNumber(to, each); });
}

music::TickOrder::Pitches readPitches(const Json& json)
{
    music::TickOrder::Pitches pitches;
    for (const Json& each : checkedArray(json, "the pitches of an event"))
        pitches.set(static_cast<std::size_t>(smallNumber(each, 0, 127, "a pitch of an event")));
    return pitches;
}

void appendEvent(std::string& out, const RawEvent& event)
{
    out += '[';
    appendTicks(out, event.at);
    out += ',';
    appendHex(out, std::string(event.bytes.begin(), event.bytes.end()));
    if (!event.order.isUsual()) {
        out += ',';
        appendPitches(out, event.order.begunBefore);
        out += ',';
        appendPitches(out, event.order.endedAfter);
    }
    out += ']';
}

RawEvent readEvent(const Json& json)
{
    const std::string raw = bytes(element(json, 1, "an event"), "an event");
    constexpr std::size_t kBegunBefore = 2;
    constexpr std::size_t kEndedAfter = 3;
    RawEvent event{readTicks(element(json, 0, "an event"), "the time of an event"), {raw.begin(), raw.end()}};
    if (json.size() > kBegunBefore)
        event.order.begunBefore = readPitches(json[kBegunBefore]);
    if (json.size() > kEndedAfter)
        event.order.endedAfter = readPitches(json[kEndedAfter]);
    return event;
}

void appendTempo(std::string& out, const music::TempoMap& tempo)
{
    appendList(out, tempo.changes(), [](std::string& to, const music::TempoChange& change) {
        appendNumbers(to, {change.at.value, change.microsecondsPerQuarter});
    });
}

music::TempoMap readTempo(const Json& json)
{
    std::vector<music::TempoChange> changes;
    for (const Json& each : checkedArray(json, "the tempo"))
        changes.push_back({readTicks(element(each, 0, "a tempo"), "the time of a tempo"),
            smallNumber(element(each, 1, "a tempo"), 1, 16'777'215, "a tempo")});
    return music::TempoMap(std::move(changes));
}

void appendMetre(std::string& out, const music::TimeSignatureMap& metre)
{
    appendList(out, metre.changes(), [](std::string& to, const music::MetreChange& change) {
        appendNumbers(to,
            {change.at.value, change.numerator, change.denominator, change.clocksPerClick,
                change.thirtySecondsPerQuarter});
    });
}

music::MetreChange readMetreChange(const Json& json)
{
    constexpr const char* kMetre = "a metre";
    music::MetreChange change;
    change.at = readTicks(element(json, 0, kMetre), "the time of a metre");
    change.numerator = smallNumber(element(json, 1, kMetre), 1, 255, kMetre);
    change.denominator = smallNumber(element(json, 2, kMetre), 1, 64, kMetre);
    change.clocksPerClick = smallNumber(element(json, 3, kMetre), 0, 255, kMetre);
    change.thirtySecondsPerQuarter = smallNumber(element(json, 4, kMetre), 0, 255, kMetre);
    if (!std::has_single_bit(static_cast<unsigned>(change.denominator)))
        throw Unreadable{"the lower number of a metre must be a power of two"};
    return change;
}

music::TimeSignatureMap readMetre(const Json& json, int ticksPerQuarter)
{
    std::vector<music::MetreChange> changes;
    for (const Json& each : checkedArray(json, "the metre"))
        changes.push_back(readMetreChange(each));
    return music::TimeSignatureMap(ticksPerQuarter, std::move(changes));
}

void appendMix(std::string& out, const TrackMix& mix)
{
    out += "\"program\":";
    appendNumber(out, mix.program);
    out += ",\"volume\":";
    appendNumber(out, std::isfinite(mix.volume) ? mix.volume : TrackMix{}.volume);
    out += ",\"pan\":";
    appendNumber(out, std::isfinite(mix.pan) ? mix.pan : TrackMix{}.pan);
    out += mix.muted ? ",\"muted\":true" : ",\"muted\":false";
    out += mix.soloed ? ",\"soloed\":true" : ",\"soloed\":false";
}

TrackMix readMix(const Json& track)
{
    constexpr const char* kTrack = "a track";
    TrackMix mix;
    mix.program = smallNumber(member(track, "program", kTrack), 0, 127, "the program of a track");
    mix.volume = std::clamp(number(member(track, "volume", kTrack), "the volume of a track"), 0.0, 1.0);
    mix.pan = std::clamp(number(member(track, "pan", kTrack), "the pan of a track"), -1.0, 1.0);
    mix.muted = truth(member(track, "muted", kTrack), "\"muted\" of a track");
    mix.soloed = truth(member(track, "soloed", kTrack), "\"soloed\" of a track");
    return mix;
}

void appendTrack(std::string& out, const PieceTrack& track)
{
    out += "\n{\"name\":";
    appendText(out, track.name);
    out += ",\"channel\":";
    appendNumber(out, track.channel);
    if (track.port != 0) {
        out += ",\"port\":";
        appendNumber(out, track.port);
    }
    if (track.drumUse != music::DrumUse::ByChannel)
        out += track.drumUse == music::DrumUse::Drums ? ",\"drums\":true" : ",\"drums\":false";
    if (track.colour != 0) {
        out += ",\"colour\":";
        appendNumber(out, track.colour);
    }
    out += ',';
    appendMix(out, track.mix);
    out += ",\"end\":";
    appendTicks(out, track.end);
    out += ",\"events\":";
    appendEvents(out, track.events);
    out += ",\"notes\":";
    appendNotes(out, track.notes);
    out += '}';
}

PieceTrack readTrack(const Json& json)
{
    constexpr const char* kTrack = "a track";
    PieceTrack track;
    track.name = text(member(json, "name", kTrack), "the name of a track");
    track.channel = smallNumber(member(json, "channel", kTrack), 0, 15, "the channel of a track");
    if (const Json* port = findMember(json, "port"); port != nullptr)
        track.port = smallNumber(*port, 0, 255, "the port of a track");
    if (const Json* drums = findMember(json, "drums"); drums != nullptr && !drums->is_null())
        track.drumUse = truth(*drums, "\"drums\" of a track") ? music::DrumUse::Drums : music::DrumUse::NoDrums;
    if (const Json* colour = findMember(json, "colour"); colour != nullptr)
        track.colour = smallNumber(*colour, 0, kTrackColours, "the colour of a track");
    track.mix = readMix(json);
    track.end = readTicks(member(json, "end", kTrack), "the end of a track");
    track.events = readEvents(member(json, "events", kTrack));
    track.notes = readNotes(member(json, "notes", kTrack));
    tidy(track);
    return track;
}

} // namespace

void appendArea(std::string& out, const Area& area)
{
    appendNumbers(out, {area.from.value, area.to.value, area.lowest, area.highest});
}

Area readArea(const Json& json)
{
    constexpr const char* kArea = "an area";
    const auto tick = [&](std::size_t at) {
        return Ticks{wholeNumber(element(json, at, kArea), -kLatestTick, kLatestTick, "the border of an area")};
    };
    const auto pitch
        = [&](std::size_t at) { return smallNumber(element(json, at, kArea), 0, 127, "the border of an area"); };
    return {tick(0), tick(1), pitch(2), pitch(3)};
}

void appendSound(std::string& out, const music::Note& note)
{
    appendTicks(out, note.onset);
    for (const std::int64_t each : {std::int64_t{note.pitch}, note.length.value, std::int64_t{note.velocity},
             std::int64_t{note.releaseVelocity}}) {
        out += ',';
        appendNumber(out, each);
    }
}

music::Note readSound(const Json& json, std::size_t at)
{
    constexpr const char* kNote = "a note";
    music::Note note;
    note.onset = readTicks(element(json, at, kNote), "the onset of a note");
    note.pitch = smallNumber(element(json, at + 1, kNote), 0, 127, "the pitch of a note");
    note.length = readTicks(element(json, at + 2, kNote), "the length of a note");
    note.velocity = smallNumber(element(json, at + 3, kNote), 1, 127, "the velocity of a note");
    note.releaseVelocity = smallNumber(element(json, at + 4, kNote), 0, 127, "the release velocity of a note");
    return note;
}

void appendNotes(std::string& out, const std::vector<PieceNote>& notes)
{
    constexpr std::size_t kBytesPerNote = 28;
    out.reserve(out.size() + notes.size() * kBytesPerNote);
    appendList(out, notes, appendNote);
}

std::vector<PieceNote> readNotes(const Json& json)
{
    std::vector<PieceNote> notes;
    notes.reserve(json.size());
    for (const Json& each : checkedArray(json, "the notes of a track"))
        notes.push_back(readNote(each));
    return notes;
}

void appendEvents(std::string& out, const std::vector<RawEvent>& events)
{
    appendList(out, events, appendEvent);
}

std::vector<RawEvent> readEvents(const Json& json)
{
    std::vector<RawEvent> events;
    for (const Json& each : checkedArray(json, "a list of events"))
        events.push_back(readEvent(each));
    std::ranges::stable_sort(events, {}, &RawEvent::at);
    return events;
}

void appendPiece(std::string& out, const Piece& piece)
{
    out += "{\"ticks-per-quarter\":";
    appendNumber(out, piece.ticksPerQuarter);
    out += ",\"last-id\":";
    appendNumber(out, piece.lastId);
    out += ",\"tempo\":";
    appendTempo(out, piece.tempo);
    out += ",\"metre\":";
    appendMetre(out, piece.metre);
    out += ",\"conductor\":";
    appendEvents(out, piece.conductor);
    out += ",\"locked-areas\":";
    appendList(out, piece.lockedAreas, appendArea);
    if (piece.region) {
        out += ",\"region\":";
        appendArea(out, *piece.region);
    }
    out += ",\"tracks\":";
    appendList(out, piece.tracks, appendTrack);
    out += '}';
}

Piece readPiece(const Json& json)
{
    constexpr const char* kPiece = "a piece";
    Piece piece;
    piece.ticksPerQuarter = smallNumber(member(json, "ticks-per-quarter", kPiece), 1, 32'767, "the ticks per quarter");
    piece.lastId = idNumber(member(json, "last-id", kPiece), "the last id of a piece");
    piece.tempo = readTempo(member(json, "tempo", kPiece));
    piece.metre = readMetre(member(json, "metre", kPiece), piece.ticksPerQuarter);
    piece.conductor = readEvents(member(json, "conductor", kPiece));
    for (const Json& area : checkedArray(member(json, "locked-areas", kPiece), "the locked areas"))
        piece.lockedAreas.push_back(readArea(area));
    if (const Json* region = findMember(json, "region"); region != nullptr && !region->is_null())
        piece.region = readArea(*region);
    for (const Json& track : checkedArray(member(json, "tracks", kPiece), "the tracks"))
        piece.tracks.push_back(readTrack(track));
    return piece;
}

} // namespace inventio::project
