#include "core/audio/playback_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

#include "core/music/midi_protocol.h"
#include "core/music/track_order.h"

namespace inventio::audio {

namespace {

using Kind = SynthEvent::Kind;
namespace controller = music::protocol::controller;

constexpr Frames kBeforeAll{std::numeric_limits<std::int64_t>::min()};
constexpr Frames kOneFrame{1};

constexpr std::int16_t kNoBend = 8192;

/// Controllers that every channel begins with, whether or not its track has any.
constexpr std::array kSetUp{controller::kBank, controller::kBankFine, controller::kModulation, controller::kVolume,
    controller::kBalance, controller::kPan, controller::kExpression, controller::kSustain};

/// The tuning dialogue of registered parameters is a sequence; its single messages hold no state of their own.
bool isParameterDialogue(std::uint8_t number)
{
    return number == controller::kDataEntry || number == controller::kDataEntryFine
        || (number >= controller::kDataIncrement && number <= controller::kParameterCoarse);
}

std::int16_t defaultOf(std::uint8_t number)
{
    constexpr std::int16_t kCentre = 64;
    if (number == controller::kVolume)
        return 100;
    if (number == controller::kExpression)
        return 127;
    const bool isSide = number == controller::kBalance || number == controller::kPan;
    const bool isSound = number >= controller::kFirstSound && number <= controller::kLastSound;
    return isSide || isSound ? kCentre : std::int16_t{0};
}

std::int16_t centibelsOf(double volume)
{
    if (!(volume > 0))
        return kSilenceCentibels;
    constexpr double kCentibelsPerDecade = 200.0;
    return static_cast<std::int16_t>(
        std::clamp<double>(-kCentibelsPerDecade * std::log10(volume), 0, kSilenceCentibels));
}

std::int16_t panOf(double pan)
{
    constexpr double kFullPan = 500.0;
    return static_cast<std::int16_t>(std::lround(std::clamp(pan, -1.0, 1.0) * kFullPan));
}

/// A channel message of a file as an event of `channel`; nullopt for what a plan says in its own way or cannot say.
std::optional<SynthEvent> eventOf(const music::RawEvent& raw, std::uint8_t channel)
{
    if (raw.bytes.empty() || !music::protocol::isChannelMessage(raw.bytes[0]))
        return std::nullopt;
    const std::size_t size = raw.bytes.size();
    const auto first = static_cast<std::uint8_t>(size > 1 ? raw.bytes[1] & 0x7f : 0);
    const auto second = static_cast<std::int16_t>(size > 2 ? raw.bytes[2] & 0x7f : 0);
    switch (music::protocol::kindOf(raw.bytes[0])) {
    case music::protocol::kKeyPressure:
        return SynthEvent{Kind::KeyPressure, channel, first, second};
    case music::protocol::kController:
        return first < controller::kFirstChannelMode
            ? std::optional(SynthEvent{Kind::Controller, channel, first, second})
            : std::nullopt;
    case music::protocol::kProgramChange:
        return SynthEvent{Kind::Program, channel, 0, first};
    case music::protocol::kChannelPressure:
        return SynthEvent{Kind::Pressure, channel, 0, first};
    case music::protocol::kPitchBend:
        return SynthEvent{Kind::Bend, channel, 0, static_cast<std::int16_t>(first | second << 7)};
    default:
        return std::nullopt;
    }
}

/// On a channel that tracks share: ends, then controls, then beginnings.
int rankOf(Kind kind)
{
    return kind == Kind::NoteOff ? 0 : kind == Kind::NoteOn ? 2 : 1;
}

using Address = std::pair<int, int>; ///< port and channel
Address addressOf(const music::Track& track)
{
    return {track.port, track.channel};
}

/// At one tick come tracks before the own one, its ends, tracks behind it, and all else of its own.
enum class Rank { EarlierTracks, OwnEnds, LaterTracks, Own };

/// Something that a track's channel is told, by the track itself or by another one, before it is known when it sounds.
struct Saying {
    music::Ticks at;
    Rank rank = Rank::Own;
    music::TrackMessage message;
    const music::RawEvent* foreign = nullptr; ///< of another track; null for the message
};

/// Which tracks say something of which channel.
class ChannelTracks {
public:
    explicit ChannelTracks(const music::Sequence& piece)
        : m_piece(piece)
    {
        for (std::size_t track = 0; track < piece.tracks.size(); ++track) {
            Group& group = m_groups[addressOf(piece.tracks[track])];
            group.events += piece.tracks[track].events.size();
            group.players += piece.tracks[track].notes.empty() ? 0 : 1;
            if (!piece.tracks[track].events.empty())
                group.tracks.push_back(track);
        }
    }

    /// Whether a plan should not hold the events of a track's channel once for each of its tracks.
    bool areImmense(const music::Track& track) const
    {
        constexpr std::size_t kMaxCopies = 200'000;
        const Group& group = m_groups.at(addressOf(track));
        return group.players > 1 && group.events > kMaxCopies / group.players;
    }

    /// All that the channel of a track is told, in order.
    std::vector<Saying> sayingsFor(std::size_t number) const
    {
        const music::Track& track = m_piece.tracks[number];
        std::vector<Saying> sayings = ownSayings(track);
        const std::size_t own = sayings.size();
        for (const std::size_t other : m_groups.at(addressOf(track)).tracks) {
            if (other == number)
                continue;
            for (const music::RawEvent& event : m_piece.tracks[other].events)
                sayings.push_back({event.at, other < number ? Rank::EarlierTracks : Rank::LaterTracks, {}, &event});
        }
        if (sayings.size() > own)
            std::ranges::stable_sort(
                sayings, {}, [](const Saying& saying) { return std::pair(saying.at, saying.rank); });
        return sayings;
    }

    static std::vector<Saying> ownSayings(const music::Track& track)
    {
        std::vector<Saying> sayings;
        bool hasBegun = false; // with what is no end, in this tick
        for (const music::TrackMessage& message : music::messagesInOrder(track.notes, track.events)) {
            const bool isEnd = message.kind == music::TrackMessage::Kind::NoteEnd;
            hasBegun = !isEnd || (hasBegun && !sayings.empty() && sayings.back().at == message.at);
            sayings.push_back({message.at, hasBegun ? Rank::Own : Rank::OwnEnds, message, nullptr});
        }
        return sayings;
    }

private:
    struct Group {
        std::vector<std::size_t> tracks; ///< with events
        std::size_t events = 0;
        std::size_t players = 0; ///< tracks with notes
    };

    const music::Sequence& m_piece;
    std::map<Address, Group> m_groups;
};

} // namespace

/// Fills a plan; the order of its calls is that of create().
class PlaybackPlan::Builder {
public:
    explicit Builder(PlaybackPlan& plan)
        : m_plan(plan)
    {
    }

    void addTracks(const music::Sequence& piece, const MixerState& mix)
    {
        const ChannelTracks channels(piece);
        const bool anySolo = std::ranges::any_of(mix.tracks, &MixerTrack::isSolo);
        for (std::size_t i = 0; i < piece.tracks.size(); ++i) {
            if (piece.tracks[i].notes.empty())
                continue;
            const MixerTrack track = i < mix.tracks.size() ? mix.tracks[i] : MixerTrack{};
            const bool isHeard = !track.isMuted && (track.isSolo || !anySolo);
            const bool isImmense = channels.areImmense(piece.tracks[i]);
            const auto [channel, isNew] = channelFor(piece.tracks[i], isImmense);
            if (isNew)
                setUp(channel, piece.tracks[i], track, isHeard);
            // The first track of an immense channel says it all.
            addSayings(isNew ? channels.sayingsFor(i)
                             : ChannelTracks::ownSayings(isImmense ? withoutEvents(piece.tracks[i]) : piece.tracks[i]),
                piece.tracks[i], track, channel);
        }
    }

    void finish()
    {
        finishNotes();
        finishControls();
        for (Timed& timed : m_timed)
            if (m_isShared[timed.planned.event.channel])
                timed.place = rankOf(timed.planned.event.kind);
        std::ranges::stable_sort(m_timed, {},
            [](const Timed& timed) { return std::tuple(timed.planned.at, timed.planned.event.channel, timed.place); });
        for (const Timed& timed : m_timed)
            m_plan.m_events.push_back(timed.planned);
    }

private:
    /// A lane is named by what it controls: channel, kind, and number of controller or key.
    using LaneName = std::tuple<std::uint8_t, Kind, std::uint8_t>;

    /// Within the same frame and channel things happen by their place.
    struct Timed {
        PlannedEvent planned;
        std::int64_t place = 0;
    };
    struct PlacedNote {
        PlannedNote note;
        std::int64_t begins = 0;
        std::int64_t ends = 0;
    };

    static music::Track withoutEvents(const music::Track& track)
    {
        music::Track notes;
        notes.notes = track.notes;
        return notes;
    }

    void addSayings(
        const std::vector<Saying>& sayings, const music::Track& track, const MixerTrack& mix, std::uint8_t channel)
    {
        const std::size_t firstNote = m_notes.size();
        for (const music::Note& note : track.notes)
            addNote(note, channel);
        std::int64_t place = 0;
        for (const Saying& saying : sayings) {
            place += 2; // so that an end finds room before a beginning
            if (saying.foreign == nullptr && saying.message.kind == music::TrackMessage::Kind::NoteBegin)
                m_notes[firstNote + saying.message.index].begins = place;
            else if (saying.foreign == nullptr && saying.message.kind == music::TrackMessage::Kind::NoteEnd)
                m_notes[firstNote + saying.message.index].ends = place;
            else
                addRaw(saying.foreign != nullptr ? *saying.foreign : track.events[saying.message.index], mix, channel,
                    place);
        }
    }

    void addRaw(const music::RawEvent& raw, const MixerTrack& mix, std::uint8_t channel, std::int64_t place)
    {
        const auto event = eventOf(raw, channel);
        const bool isInstrument = event
            && (event->kind == Kind::Program
                || (event->kind == Kind::Controller
                    && (event->number == controller::kBank || event->number == controller::kBankFine)));
        if (event && !(isInstrument && mix.program))
            addControl(*event, m_plan.m_timeline.frameAt(raw.at), place);
    }

    std::pair<std::uint8_t, bool> channelFor(const music::Track& track, bool isImmense)
    {
        const auto same = isImmense ? m_immense.find(addressOf(track)) : m_immense.end();
        if (same != m_immense.end())
            return {share(same->second), false};
        if (m_channels < kSynthChannels) {
            const auto channel = static_cast<std::uint8_t>(m_channels++);
            m_plan.m_isDrums[channel] = track.isDrums();
            if (isImmense)
                m_immense.emplace(addressOf(track), channel);
            return {channel, true};
        }
        const auto shared = std::ranges::find(m_plan.m_isDrums, track.isDrums());
        const auto index = shared == m_plan.m_isDrums.end() ? 0 : shared - m_plan.m_isDrums.begin();
        return {share(static_cast<std::uint8_t>(index)), false};
    }

    std::uint8_t share(std::uint8_t channel)
    {
        m_isShared[channel] = true;
        return channel;
    }

    void setUp(std::uint8_t channel, const music::Track& track, const MixerTrack& mix, bool isHeard)
    {
        addDefault({Kind::Drums, channel, 0, track.isDrums() ? std::int16_t{1} : std::int16_t{0}});
        addDefault({Kind::Program, channel, 0, static_cast<std::int16_t>(mix.program.value_or(0))});
        addDefault({Kind::Attenuation, channel, 0, centibelsOf(isHeard ? mix.volume : 0.0)});
        addDefault({Kind::Pan, channel, 0, panOf(mix.pan)});
        addDefault({Kind::Bend, channel, 0, kNoBend});
        addDefault({Kind::Pressure, channel, 0, 0});
        for (const std::uint8_t number : kSetUp)
            addDefault({Kind::Controller, channel, number, defaultOf(number)});
    }

    void addNote(const music::Note& note, std::uint8_t channel)
    {
        const Frames onset = m_plan.m_timeline.frameAt(note.onset);
        const Frames end = std::max(m_plan.m_timeline.frameAt(note.end()), onset + kOneFrame);
        m_notes.push_back({{onset, end, channel, static_cast<std::uint8_t>(std::clamp(note.pitch, 0, 127)),
            static_cast<std::uint8_t>(std::clamp(note.velocity, 1, 127))}});
        m_plan.m_end = std::max(m_plan.m_end, end);
    }

    static LaneName nameOf(const SynthEvent& event) { return {event.channel, event.kind, event.number}; }

    void addDefault(const SynthEvent& event) { m_lanes[nameOf(event)].push_back({kBeforeAll, event}); }

    void addControl(const SynthEvent& event, Frames at, std::int64_t place)
    {
        m_timed.push_back({{at, event}, place});
        const bool isController = event.kind == Kind::Controller;
        if (event.kind == Kind::KeyPressure || (isController && isParameterDialogue(event.number)))
            return;
        auto& lane = m_lanes[nameOf(event)];
        if (lane.empty()) // only controllers without a default of every channel come here
            lane.push_back({kBeforeAll, {event.kind, event.channel, event.number, defaultOf(event.number)}});
        lane.push_back({at, event});
    }

    void finishNotes()
    {
        // Of notes that begin together on one key the longest stays, being the last.
        std::ranges::sort(m_notes, {}, [](const PlacedNote& placed) {
            const PlannedNote& note = placed.note;
            return std::tuple(note.channel, note.key, note.onset, note.end);
        });
        for (std::size_t i = 0; i + 1 < m_notes.size(); ++i)
            if (isSameKey(m_notes[i].note, m_notes[i + 1].note))
                endBefore(m_notes[i], m_notes[i + 1]);
        std::erase_if(m_notes, [](const PlacedNote& placed) { return placed.note.end <= placed.note.onset; });
        auto& notes = m_plan.m_notes;
        for (const PlacedNote& placed : m_notes) {
            const PlannedNote& note = placed.note;
            if (notes.empty() || !isSameKey(notes.back(), note))
                m_plan.m_keyLanes.push_back({notes.size(), notes.size()});
            notes.push_back(note);
            m_plan.m_keyLanes.back().end = notes.size();
            m_timed.push_back({{note.onset, {Kind::NoteOn, note.channel, note.key, note.velocity}}, placed.begins});
            m_timed.push_back({{note.end, {Kind::NoteOff, note.channel, note.key, 0}}, placed.ends});
        }
    }

    static bool isSameKey(const PlannedNote& a, const PlannedNote& b)
    {
        return a.channel == b.channel && a.key == b.key;
    }

    /// A note that is struck again while it sounds ends there.
    static void endBefore(PlacedNote& one, const PlacedNote& next)
    {
        if (one.note.end < next.note.onset)
            return;
        const bool wasCut = one.note.end > next.note.onset;
        one.note.end = next.note.onset;
        if (wasCut || one.ends > next.begins)
            one.ends = next.begins - 1;
    }

    /// Within a channel drums come first, then controllers (banks among them), then the program they lead to.
    void finishControls()
    {
        for (auto& [name, lane] : m_lanes) {
            std::ranges::stable_sort(lane, {}, &PlannedEvent::at); // channels that tracks share
            const std::size_t begin = m_plan.m_controls.size();
            m_plan.m_controls.insert(m_plan.m_controls.end(), lane.begin(), lane.end());
            m_plan.m_controlLanes.push_back({begin, m_plan.m_controls.size()});
        }
    }

    PlaybackPlan& m_plan;
    int m_channels = 0;
    std::array<bool, kSynthChannels> m_isShared{};
    std::map<Address, std::uint8_t> m_immense; ///< channels that all tracks of an address share
    std::map<LaneName, std::vector<PlannedEvent>> m_lanes;
    std::vector<Timed> m_timed;
    std::vector<PlacedNote> m_notes;
};

PlaybackPlan::PlaybackPlan(const music::Sequence& piece, const MixerState& mix, int rate)
    : m_timeline(piece.tempo, piece.ticksPerQuarter, rate)
    , m_metre(piece.metre)
    , m_clickTrack(piece.metre, m_timeline, piece.lastNoteEnd())
    , m_isDrums(kSynthChannels)
{
    Builder builder(*this);
    builder.addTracks(piece, mix);
    builder.finish();
}

std::size_t PlaybackPlan::firstFrom(Frames frame) const
{
    const auto first = std::ranges::lower_bound(m_events, frame, {}, &PlannedEvent::at);
    return static_cast<std::size_t>(first - m_events.begin());
}

const SynthEvent& PlaybackPlan::controlBefore(std::size_t lane, Frames frame) const
{
    const auto begin = m_controls.begin() + static_cast<std::ptrdiff_t>(m_controlLanes[lane].begin);
    const auto end = m_controls.begin() + static_cast<std::ptrdiff_t>(m_controlLanes[lane].end);
    // The default at the start of a lane is before every frame.
    const auto next = std::ranges::lower_bound(std::next(begin), end, frame, {}, &PlannedEvent::at);
    return std::prev(next)->event;
}

const PlannedNote* PlaybackPlan::noteAcross(std::size_t lane, Frames frame) const
{
    const auto begin = m_notes.begin() + static_cast<std::ptrdiff_t>(m_keyLanes[lane].begin);
    const auto end = m_notes.begin() + static_cast<std::ptrdiff_t>(m_keyLanes[lane].end);
    const auto next = std::ranges::lower_bound(begin, end, frame, {}, &PlannedNote::onset);
    if (next == begin || std::prev(next)->end <= frame)
        return nullptr;
    return &*std::prev(next);
}

bool PlaybackPlan::soundsAcross(std::uint8_t channel, std::uint8_t key, Frames frame) const
{
    const auto keyOf = [this](const Lane& lane) {
        const PlannedNote& first = m_notes[lane.begin];
        return std::pair(first.channel, first.key);
    };
    const auto lane = std::ranges::lower_bound(m_keyLanes, std::pair(channel, key), {}, keyOf);
    if (lane == m_keyLanes.end() || keyOf(*lane) != std::pair(channel, key))
        return false;
    return noteAcross(static_cast<std::size_t>(lane - m_keyLanes.begin()), frame) != nullptr;
}

} // namespace inventio::audio
