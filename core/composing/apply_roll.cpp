#include "core/composing/apply_roll.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <iterator>
#include <string>

#include "core/analysis/voices.h"

namespace inventio::composing {

namespace {

constexpr int kChannels = 16;
constexpr int kDefaultVelocity = 80;
constexpr int kNeighbourhood = 8; ///< steps: half a bar of 4/4 to either side
constexpr int kMinTicks = 4;      ///< a quarter: each sixteenth has a tick of its own

using Registers = std::array<std::vector<grid::GridNote>, analysis::kVoices>;

std::vector<grid::GridNote> onlyInFirst(const grid::Roll& first, const grid::Roll& second)
{
    const std::vector<grid::GridNote> ours = first.notes();
    const std::vector<grid::GridNote> theirs = second.notes();
    std::vector<grid::GridNote> difference;
    std::ranges::set_difference(ours, theirs, std::back_inserter(difference));
    return difference;
}

void removeNotes(music::Sequence& sequence, const grid::ScoreGrid& grid, const std::vector<grid::GridNote>& gone)
{
    std::vector<grid::NoteReference> references;
    for (const grid::GridNote& note : gone)
        for (const grid::ScoreGrid::Origin& origin : grid.sourceNotes({note.step, note.pitch}))
            references.push_back(origin.note);
    // From the back, so that the places of those still to go hold.
    std::ranges::sort(references, std::greater{});
    std::size_t next = 0;
    while (next < references.size()) {
        const int track = references[next].track;
        std::vector<music::Note>& notes = sequence.tracks[static_cast<std::size_t>(track)].notes;
        std::vector<bool> isGone(notes.size());
        for (; next < references.size() && references[next].track == track; ++next)
            isGone[static_cast<std::size_t>(references[next].note)] = true;
        std::size_t at = 0;
        std::erase_if(notes, [&](const music::Note&) { return isGone[at++]; });
    }
}

music::Ticks times(music::Ticks ticks, int factor)
{
    return ticks * std::int64_t{factor};
}

void scaleEvents(std::vector<music::RawEvent>& events, int factor)
{
    for (music::RawEvent& event : events)
        event.at = times(event.at, factor);
}

/// The same piece with `factor` times as many ticks a quarter.
music::Sequence scaled(music::Sequence sequence, int factor)
{
    sequence.ticksPerQuarter *= factor;
    std::vector<music::TempoChange> tempo = sequence.tempo.changes();
    for (music::TempoChange& change : tempo)
        change.at = times(change.at, factor);
    std::vector<music::MetreChange> metre = sequence.metre.changes();
    for (music::MetreChange& change : metre)
        change.at = times(change.at, factor);
    sequence.tempo = music::TempoMap(std::move(tempo));
    sequence.metre = music::TimeSignatureMap(sequence.ticksPerQuarter, std::move(metre));
    scaleEvents(sequence.conductor, factor);
    for (music::Track& track : sequence.tracks) {
        scaleEvents(track.events, factor);
        track.end = times(track.end, factor);
        for (music::Note& note : track.notes) {
            note.onset = times(note.onset, factor);
            note.length = times(note.length, factor);
        }
    }
    return sequence;
}

Registers byRegister(const std::vector<grid::GridNote>& added, const grid::Roll& result)
{
    const analysis::VoiceLines lines = analysis::separateVoices(result);
    Registers registers;
    for (const grid::GridNote& note : added)
        registers[static_cast<std::size_t>(lines.voiceOf(note).value_or(analysis::voiceNear(note.pitch)))].push_back(
            note);
    return registers;
}

/// The velocity of the notes around a step.
class LocalVelocity {
public:
    LocalVelocity(const music::Sequence& sequence, const grid::ScoreGrid& grid)
        : m_sums(static_cast<std::size_t>(grid.steps()) + 1)
        , m_counts(m_sums.size())
    {
        for (const grid::ScoreGrid::Origin& origin : grid.origins()) {
            const music::Track& track = sequence.tracks[static_cast<std::size_t>(origin.note.track)];
            const auto step = static_cast<std::size_t>(origin.cell.step);
            m_sums[step + 1] += track.notes[static_cast<std::size_t>(origin.note.note)].velocity;
            ++m_counts[step + 1];
        }
        for (std::size_t step = 1; step < m_sums.size(); ++step) {
            m_sums[step] += m_sums[step - 1];
            m_counts[step] += m_counts[step - 1];
        }
    }

    /// The mean velocity of the notes near by, or else of all.
    int at(int step) const
    {
        const int last = static_cast<int>(m_sums.size()) - 1;
        const int near = meanBetween(std::max(step - kNeighbourhood, 0), std::min(step + kNeighbourhood + 1, last));
        const int anywhere = meanBetween(0, last);
        return near > 0 ? near : anywhere > 0 ? anywhere : kDefaultVelocity;
    }

private:
    /// 0 if no note starts there.
    int meanBetween(int first, int end) const
    {
        const std::int64_t sum = m_sums[static_cast<std::size_t>(end)] - m_sums[static_cast<std::size_t>(first)];
        const std::int64_t count = m_counts[static_cast<std::size_t>(end)] - m_counts[static_cast<std::size_t>(first)];
        return count == 0 ? 0 : static_cast<int>((2 * sum + count) / (2 * count));
    }

    std::vector<std::int64_t> m_sums; ///< of the velocities before each step
    std::vector<std::int64_t> m_counts;
};

bool isChannelMessage(const music::RawEvent& event)
{
    return !event.bytes.empty() && event.bytes[0] >= 0x80 && event.bytes[0] < 0xF0;
}

int channelOf(const music::RawEvent& event)
{
    return event.bytes[0] & 0x0F;
}

/// Bank, program and volume: what makes an added voice sound like one of those that were there.
bool choosesSound(const music::RawEvent& event)
{
    const int kind = event.bytes[0] & 0xF0;
    const bool isControl = kind == 0xB0 && event.bytes.size() > 1;
    return kind == 0xC0 || (isControl && (event.bytes[1] == 0 || event.bytes[1] == 32 || event.bytes[1] == 7));
}

std::vector<int> freeChannels(const music::Sequence& sequence)
{
    std::array<bool, kChannels> used{};
    used[music::kDrumChannel] = true;
    for (const music::Track& track : sequence.tracks) {
        if (!track.notes.empty())
            used[static_cast<std::size_t>(track.channel)] = true;
        for (const music::RawEvent& event : track.events)
            if (isChannelMessage(event))
                used[static_cast<std::size_t>(channelOf(event))] = true;
    }
    std::vector<int> free;
    for (int channel = 0; channel < kChannels; ++channel)
        if (!used[static_cast<std::size_t>(channel)])
            free.push_back(channel);
    return free;
}

template <class Notes> double meanPitch(const Notes& notes)
{
    double sum = 0.0;
    for (const auto& note : notes)
        sum += note.pitch;
    return sum / static_cast<double>(notes.size());
}

/// The track of notes, drums apart, whose mean pitch is nearest to a pitch; null if there is none.
const music::Track* nearestTrack(const music::Sequence& sequence, double pitch)
{
    const music::Track* nearest = nullptr;
    double best = 0.0;
    for (const music::Track& track : sequence.tracks) {
        if (track.isDrums() || track.notes.empty())
            continue;
        const double distance = std::abs(meanPitch(track.notes) - pitch);
        if (nearest == nullptr || distance < best) {
            nearest = &track;
            best = distance;
        }
    }
    return nearest;
}

/// What chooses the sound of the channel that `model` plays on, in whichever tracks it stands, for another channel.
std::vector<music::RawEvent> soundOf(const music::Sequence& sequence, const music::Track& model, int asChannel)
{
    std::vector<music::RawEvent> events;
    for (const music::Track& track : sequence.tracks)
        for (const music::RawEvent& event : track.events)
            if (track.port == model.port && isChannelMessage(event) && channelOf(event) == model.channel
                && choosesSound(event)) {
                events.push_back(event);
                events.back().bytes[0] = static_cast<std::uint8_t>((event.bytes[0] & 0xF0) | asChannel);
            }
    std::ranges::stable_sort(events, {}, &music::RawEvent::at);
    return events;
}

/// The notes of one register as a track without name.
music::Track asTrack(
    const std::vector<grid::GridNote>& notes, const grid::ScoreGrid& grid, int factor, const LocalVelocity& velocity)
{
    music::Track track;
    for (const grid::GridNote& note : notes) {
        const music::Ticks onset = grid.tickOf(note.step, factor);
        track.notes.push_back({.onset = onset,
            .pitch = grid.pitchOf(note.pitch),
            .length = std::max(grid.tickOf(note.end(), factor) - onset, music::Ticks{1}),
            .velocity = velocity.at(note.step)});
        track.end = std::max(track.end, track.notes.back().end());
    }
    return track;
}

void addTracks(music::Sequence& sequence, const Registers& registers, const music::Sequence& original,
    const grid::ScoreGrid& grid, const LocalVelocity& velocity)
{
    // A channel that all added voices share is free of clashes too: no two notes of a roll overlap in one pitch.
    const std::vector<int> channels = freeChannels(original);
    const music::Ticks end = sequence.end();
    std::size_t nextChannel = 0;
    for (std::size_t voice = 0; voice < registers.size(); ++voice) {
        if (registers[voice].empty())
            continue;
        music::Track track
            = asTrack(registers[voice], grid, sequence.ticksPerQuarter / original.ticksPerQuarter, velocity);
        track.name = nameOfAdded(analysis::Voice(voice));
        track.end = std::max(track.end, end);
        const music::Track* model = nearestTrack(original, meanPitch(track.notes));
        track.port = model == nullptr ? 0 : model->port;
        if (channels.empty()) {
            track.channel = model == nullptr ? 0 : model->channel;
        } else {
            const bool isShared = nextChannel >= channels.size();
            track.channel = isShared ? channels.back() : channels[nextChannel++];
            if (model != nullptr && !isShared)
                track.events = soundOf(sequence, *model, track.channel);
        }
        sequence.tracks.push_back(std::move(track));
    }
}

} // namespace

std::string nameOfAdded(analysis::Voice voice)
{
    constexpr std::array<const char*, analysis::kVoices> names{
        "Added soprano", "Added alto", "Added tenor", "Added bass"};
    return names[static_cast<std::size_t>(voice)];
}

music::Sequence applyRoll(const music::Sequence& original, const grid::ScoreGrid& grid, const grid::Roll& result)
{
    assert(result.steps() == grid.steps() && original.ticksPerQuarter == grid.ticksPerQuarter());
    music::Sequence edited = original;
    removeNotes(edited, grid, onlyInFirst(grid.roll(), result));
    const std::vector<grid::GridNote> added = onlyInFirst(result, grid.roll());
    if (added.empty())
        return edited;
    if (edited.ticksPerQuarter < kMinTicks)
        edited = scaled(std::move(edited), kMinTicks);
    addTracks(edited, byRegister(added, result), original, grid, LocalVelocity(original, grid));
    return edited;
}

} // namespace inventio::composing
