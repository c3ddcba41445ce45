#include <algorithm>
#include <map>
#include <utility>

#include "core/music/midi_protocol.h"
#include "core/music/sorted_changes.h"
#include "core/project/note_selection.h"
#include "core/project/piece_edits.h"

namespace inventio::project {

namespace {

using music::RawEvent;
using music::Ticks;

struct Span {
    Ticks from;
    Ticks to;

    bool contains(Ticks tick) const { return tick >= from && tick < to; }
};

/// What an event sets until the next one of its kind; nothing for an event of the moment.
std::optional<std::pair<int, int>> settingOf(const RawEvent& event)
{
    if (event.bytes.size() < 2)
        return std::nullopt;
    const std::uint8_t status = event.bytes[0];
    if (status == music::protocol::kMeta)
        return event.bytes[1] == music::protocol::kKeySignature
            ? std::optional(std::pair<int, int>(status, music::protocol::kKeySignature))
            : std::nullopt;
    if (!music::protocol::isChannelMessage(status) || music::protocol::kindOf(status) == music::protocol::kKeyPressure)
        return std::nullopt;
    return std::pair<int, int>(
        status, music::protocol::kindOf(status) == music::protocol::kController ? event.bytes[1] : 0);
}

/// What was set when the span begins, what stood at the very start of the piece (its texts, a reset), and what lies in it.
std::vector<RawEvent> croppedEvents(const std::vector<RawEvent>& events, Span span)
{
    std::map<std::pair<int, int>, std::size_t> lastSet; // index of the event
    for (std::size_t i = 0; i < events.size(); ++i)
        if (const auto setting = settingOf(events[i]); setting && events[i].at < span.from)
            lastSet[*setting] = i;
    std::vector<RawEvent> kept;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const RawEvent& event = events[i];
        const auto setting = settingOf(event);
        const bool holds = setting && event.at < span.from && lastSet[*setting] == i;
        const bool opens = !setting && event.at == Ticks{0};
        if (holds || opens || span.contains(event.at)) {
            kept.push_back(event);
            kept.back().at = std::max(Ticks{0}, event.at - span.from);
        }
    }
    return kept;
}

/// The changes in the span, and first the one that held when it began.
template <class Change> std::vector<Change> croppedChanges(const std::vector<Change>& changes, Span span)
{
    std::vector<Change> kept;
    const std::size_t begun = music::changesUntil(changes, span.from);
    for (std::size_t i = begun > 0 ? begun - 1 : 0; i < changes.size(); ++i) {
        if (changes[i].at >= span.to)
            break;
        kept.push_back(changes[i]);
        kept.back().at = std::max(Ticks{0}, changes[i].at - span.from);
    }
    return kept;
}

music::TimeSignatureMap croppedMetre(const Piece& piece, Span span)
{
    std::vector<music::MetreChange> changes = croppedChanges(piece.metre.changes(), span);
    const auto bar = piece.metre.at(span.from);
    const Ticks nextBar = piece.metre.barStart(bar.bar + 1) - span.from;
    // Cut inside a bar, its rest becomes a pickup and the bars after it stay where they were.
    if (bar.inBar > Ticks{0} && span.from + nextBar < span.to) {
        music::MetreChange current
            = changes.empty() || changes.front().at > Ticks{0} ? music::MetreChange{} : changes.front();
        current.at = nextBar;
        // In front: a change of the piece's own at that bar stands.
        changes.insert(changes.begin(), current);
    }
    return music::TimeSignatureMap(piece.ticksPerQuarter, std::move(changes));
}

std::optional<Area> croppedArea(Area area, Span span)
{
    area.from = std::max(area.from, span.from) - span.from;
    area.to = std::min(area.to, span.to) - span.from;
    return area.from < area.to ? std::optional(area) : std::nullopt;
}

PieceTrack croppedTrack(const PieceTrack& track, Span span)
{
    PieceTrack kept{track.name, track.channel, track.mix, {}, croppedEvents(track.events, span), {}, track.port,
        track.drumUse, track.colour};
    kept.end = std::max(Ticks{0}, std::min(track.end, span.to) - span.from);
    for (PieceNote note : track.notes) {
        const bool sounds = note.note.onset < span.to && (note.note.end() > span.from || note.note.onset >= span.from);
        if (!sounds)
            continue;
        const Ticks onset = std::max(note.note.onset, span.from);
        const Ticks length = std::min(note.note.end(), span.to) - onset;
        if (length != note.note.length)
            note.provenance = changedByYou(note.provenance);
        note.note.onset = onset - span.from;
        note.note.length = length;
        kept.notes.push_back(note);
    }
    tidy(kept);
    return kept;
}

} // namespace

Piece cropped(const Piece& piece, Ticks from, Ticks to)
{
    const Span span{std::max(from, Ticks{0}), std::max({from, to, Ticks{0}})};
    Piece kept;
    kept.ticksPerQuarter = piece.ticksPerQuarter;
    kept.tempo = music::TempoMap(croppedChanges(piece.tempo.changes(), span));
    kept.metre = croppedMetre(piece, span);
    kept.conductor = croppedEvents(piece.conductor, span);
    kept.lastId = piece.lastId;
    for (const PieceTrack& track : piece.tracks)
        kept.tracks.push_back(croppedTrack(track, span));
    for (const Area& area : piece.lockedAreas)
        if (const auto rest = croppedArea(area, span))
            kept.lockedAreas.push_back(*rest);
    if (piece.region)
        kept.region = croppedArea(*piece.region, span);
    return kept;
}

} // namespace inventio::project
