#include "core/audio/playback_plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

#include "core/music/midi_protocol.h"

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

/// At one frame: ends, then controls, then beginnings.
int rankOf(Kind kind)
{
    return kind == Kind::NoteOff ? 0 : kind == Kind::NoteOn ? 2 : 1;
}

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
        const bool anySolo = std::ranges::any_of(mix.tracks, &MixerTrack::isSolo);
        for (std::size_t i = 0; i < piece.tracks.size(); ++i) {
            if (piece.tracks[i].notes.empty())
                continue;
            const MixerTrack track = i < mix.tracks.size() ? mix.tracks[i] : MixerTrack{};
            const bool isHeard = !track.isMuted && (track.isSolo || !anySolo);
            addTrack(piece.tracks[i], track, isHeard);
        }
    }

    void finish()
    {
        finishNotes();
        finishControls();
        std::ranges::stable_sort(m_plan.m_events, [](const PlannedEvent& a, const PlannedEvent& b) {
            return std::pair(a.at, rankOf(a.event.kind)) < std::pair(b.at, rankOf(b.event.kind));
        });
    }

private:
    /// A lane is named by what it controls: channel, kind, and number of controller or key.
    using LaneName = std::tuple<std::uint8_t, Kind, std::uint8_t>;

    void addTrack(const music::Track& track, const MixerTrack& mix, bool isHeard)
    {
        const auto [channel, isNew] = channelFor(track);
        if (isNew)
            setUp(channel, track, mix, isHeard);
        for (const music::Note& note : track.notes)
            addNote(note, channel);
        for (const music::RawEvent& raw : track.events) {
            const auto event = eventOf(raw, channel);
            const bool isInstrument = event
                && (event->kind == Kind::Program
                    || (event->kind == Kind::Controller
                        && (event->number == controller::kBank || event->number == controller::kBankFine)));
            if (event && !(isInstrument && mix.program))
                addControl(*event, m_plan.m_timeline.frameAt(raw.at));
        }
    }

    std::pair<std::uint8_t, bool> channelFor(const music::Track& track)
    {
        if (m_channels < kSynthChannels) {
            const auto channel = static_cast<std::uint8_t>(m_channels++);
            m_plan.m_isDrums[channel] = track.isDrums();
            return {channel, true};
        }
        const auto shared = std::ranges::find(m_plan.m_isDrums, track.isDrums());
        const auto index = shared == m_plan.m_isDrums.end() ? 0 : shared - m_plan.m_isDrums.begin();
        return {static_cast<std::uint8_t>(index), false};
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
        m_plan.m_notes.push_back({onset, end, channel, static_cast<std::uint8_t>(std::clamp(note.pitch, 0, 127)),
            static_cast<std::uint8_t>(std::clamp(note.velocity, 1, 127))});
        m_plan.m_end = std::max(m_plan.m_end, end);
    }

    static LaneName nameOf(const SynthEvent& event) { return {event.channel, event.kind, event.number}; }

    void addDefault(const SynthEvent& event) { m_lanes[nameOf(event)].push_back({kBeforeAll, event}); }

    void addControl(const SynthEvent& event, Frames at)
    {
        m_plan.m_events.push_back({at, event});
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
        auto& notes = m_plan.m_notes;
        // Of notes that begin together on one key the longest stays, being the last.
        std::ranges::sort(notes, {}, [](const PlannedNote& n) { return std::tuple(n.channel, n.key, n.onset, n.end); });
        const auto isSameKey
            = [](const PlannedNote& a, const PlannedNote& b) { return a.channel == b.channel && a.key == b.key; };
        std::size_t kept = 0;
        for (std::size_t i = 0; i < notes.size(); ++i) {
            const bool hasNext = i + 1 < notes.size() && isSameKey(notes[i], notes[i + 1]);
            if (hasNext)
                notes[i].end = std::min(notes[i].end, notes[i + 1].onset);
            if (notes[i].end <= notes[i].onset)
                continue;
            notes[kept++] = notes[i];
        }
        notes.resize(kept);
        for (std::size_t i = 0; i < notes.size(); ++i) {
            if (i == 0 || !isSameKey(notes[i - 1], notes[i]))
                m_plan.m_keyLanes.push_back({i, i});
            m_plan.m_keyLanes.back().end = i + 1;
            const auto& note = notes[i];
            m_plan.m_events.push_back({note.onset, {Kind::NoteOn, note.channel, note.key, note.velocity}});
            m_plan.m_events.push_back({note.end, {Kind::NoteOff, note.channel, note.key, 0}});
        }
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
    std::map<LaneName, std::vector<PlannedEvent>> m_lanes;
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
