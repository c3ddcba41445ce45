#include "core/project/piece.h"
#include "core/music/midi_protocol.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace inventio::project {

namespace {

using music::RawEvent;
constexpr std::uint8_t kVolume = 7;
constexpr std::uint8_t kPan = 10;
constexpr int kCentre = 64;

/// A setting of a channel that an event can hold.
struct Setting {
    std::uint8_t kind = music::protocol::kController;
    std::uint8_t control = 0; ///< of a control change

    bool isIn(const RawEvent& event, int channel) const
    {
        if (event.bytes.size() < 2 || event.bytes[0] != (kind | channel))
            return false;
        return kind == music::protocol::kProgramChange || (event.bytes[1] == control && event.bytes.size() > 2);
    }
    RawEvent asEvent(int channel, int value) const
    {
        const auto status = static_cast<std::uint8_t>(kind | channel);
        const auto data = static_cast<std::uint8_t>(value);
        return {{},
            kind == music::protocol::kProgramChange ? std::vector{status, data} : std::vector{status, control, data}};
    }
};

constexpr Setting kProgram{music::protocol::kProgramChange, 0};
constexpr Setting kVolumeSetting{music::protocol::kController, kVolume};
constexpr Setting kPanSetting{music::protocol::kController, kPan};

auto firstOf(Setting setting, const std::vector<RawEvent>& events, int channel)
{
    return std::ranges::find_if(events, [&](const RawEvent& event) { return setting.isIn(event, channel); });
}

double panOf(int value)
{
    return std::clamp((value - kCentre) / (kCentre - 1.0), -1.0, 1.0);
}

/// What the first events of settings say; nothing where there are none.
struct SaidMix {
    std::optional<int> program;
    std::optional<double> volume;
    std::optional<double> pan;

    TrackMix withDefaults() const
    {
        TrackMix mix;
        mix.program = program.value_or(mix.program);
        mix.volume = volume.value_or(mix.volume);
        mix.pan = pan.value_or(mix.pan);
        return mix;
    }
};

SaidMix saidIn(const std::vector<RawEvent>& events, int channel)
{
    SaidMix said;
    if (const auto found = firstOf(kProgram, events, channel); found != events.end())
        said.program = found->bytes[1];
    if (const auto found = firstOf(kVolumeSetting, events, channel); found != events.end())
        said.volume = found->bytes[2] / 127.0;
    if (const auto found = firstOf(kPanSetting, events, channel); found != events.end())
        said.pan = panOf(found->bytes[2]);
    return said;
}

TrackMix mixIn(const std::vector<RawEvent>& events, int channel)
{
    return saidIn(events, channel).withDefaults();
}

template <class Value> void complete(std::optional<Value>& value, const std::optional<Value>& with)
{
    if (!value)
        value = with;
}

void complete(SaidMix& said, const SaidMix& with)
{
    complete(said.program, with.program);
    complete(said.volume, with.volume);
    complete(said.pan, with.pan);
}

/// What holds for each track of a sequence or a piece: what it says, what others say for its channel and port, or the default.
template <class Tracks> std::vector<TrackMix> mixesOf(const Tracks& tracks)
{
    std::vector<SaidMix> said;
    std::map<std::pair<int, int>, SaidMix> ofChannels;
    for (const auto& track : tracks) {
        said.push_back(saidIn(track.events, track.channel));
        complete(ofChannels[{track.port, track.channel}], said.back());
    }
    std::vector<TrackMix> mixes;
    for (std::size_t at = 0; at < said.size(); ++at) {
        complete(said[at], ofChannels[{tracks[at].port, tracks[at].channel}]);
        mixes.push_back(said[at].withDefaults());
    }
    return mixes;
}

int panValue(double pan)
{
    return kCentre + static_cast<int>(std::lround(std::clamp(pan, -1.0, 1.0) * (kCentre - 1)));
}

int volumeValue(double volume)
{
    return static_cast<int>(std::lround(std::clamp(volume, 0.0, 1.0) * 127));
}

/// The first event of a setting holds `value`, where it is if no note begins before it, else at tick 0.
void set(Setting setting, int value, const PieceTrack& track, std::vector<RawEvent>& events)
{
    RawEvent event = setting.asEvent(track.channel, value);
    const auto first = firstOf(setting, events, track.channel);
    if (first != events.end() && (track.notes.empty() || first->at <= track.notes.front().note.onset)) {
        events[static_cast<std::size_t>(first - events.begin())].bytes = std::move(event.bytes);
        return;
    }
    if (first != events.end())
        events.erase(first);
    // Behind what is there at tick 0: a bank is chosen before its program.
    events.insert(std::ranges::upper_bound(events, event.at, {}, &RawEvent::at), std::move(event));
}

/// `said`: what holds for the track by the events of the piece.
std::vector<RawEvent> eventsWithMix(const PieceTrack& track, const TrackMix& said)
{
    std::vector<RawEvent> events = track.events;
    // What the events say already stays as the file has it.
    if (track.mix.program != said.program)
        set(kProgram, std::clamp(track.mix.program, 0, 127), track, events);
    if (const int volume = volumeValue(track.mix.volume); volume != volumeValue(said.volume))
        set(kVolumeSetting, volume, track, events);
    if (const int pan = panValue(track.mix.pan); pan != panValue(said.pan))
        set(kPanSetting, pan, track, events);
    return events;
}

} // namespace

int Piece::noteCount() const
{
    std::size_t count = 0;
    for (const PieceTrack& track : tracks)
        count += track.notes.size();
    return static_cast<int>(count);
}

music::Ticks Piece::lastNoteEnd() const
{
    music::Ticks last;
    for (const PieceTrack& track : tracks)
        for (const PieceNote& note : track.notes)
            last = std::max(last, note.note.end());
    return last;
}

music::Ticks Piece::end() const
{
    music::Ticks last;
    for (const PieceTrack& track : tracks)
        last = std::max(last, track.end);
    return last;
}

PieceTrack trackOf(const music::Track& track, Piece& piece)
{
    PieceTrack made{track.name, track.channel, mixIn(track.events, track.channel), {}, track.events, track.end,
        track.port, track.drumUse};
    made.notes.reserve(track.notes.size());
    for (const music::Note& note : track.notes)
        made.notes.push_back({note, piece.newId(), Provenance::Yours, false});
    return made;
}

bool isSameMusic(const Piece& a, const Piece& b)
{
    const auto hasSameNotes = [](const PieceTrack& one, const PieceTrack& other) {
        return std::ranges::equal(one.notes, other.notes, {}, &PieceNote::note, &PieceNote::note);
    };
    return a.ticksPerQuarter == b.ticksPerQuarter && a.tempo == b.tempo && a.metre == b.metre
        && std::ranges::equal(a.tracks, b.tracks, hasSameNotes);
}

Piece pieceOf(const music::Sequence& sequence)
{
    Piece piece;
    piece.ticksPerQuarter = sequence.ticksPerQuarter;
    piece.tempo = sequence.tempo;
    piece.metre = sequence.metre;
    piece.conductor = sequence.conductor;
    for (const music::Track& track : sequence.tracks)
        piece.tracks.push_back(trackOf(track, piece));
    const std::vector<TrackMix> mixes = mixesOf(sequence.tracks);
    for (std::size_t at = 0; at < mixes.size(); ++at)
        piece.tracks[at].mix = mixes[at];
    return piece;
}

music::Sequence sequenceWithoutNotes(const Piece& piece)
{
    music::Sequence sequence{piece.ticksPerQuarter, piece.tempo, piece.metre, piece.conductor, {}};
    const std::vector<TrackMix> said = mixesOf(piece.tracks);
    for (std::size_t at = 0; at < said.size(); ++at) {
        const PieceTrack& track = piece.tracks[at];
        sequence.tracks.push_back(
            {track.name, track.channel, {}, eventsWithMix(track, said[at]), track.end, track.port, track.drumUse});
    }
    return sequence;
}

music::Sequence sequenceOf(const Piece& piece)
{
    music::Sequence sequence = sequenceWithoutNotes(piece);
    for (std::size_t at = 0; at < piece.tracks.size(); ++at) {
        auto& notes = sequence.tracks[at].notes;
        notes.reserve(piece.tracks[at].notes.size());
        for (const PieceNote& note : piece.tracks[at].notes)
            notes.push_back(note.note);
    }
    return sequence;
}

} // namespace inventio::project
