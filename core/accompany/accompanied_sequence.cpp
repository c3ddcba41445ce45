#include "core/accompany/accompanied_sequence.h"

#include <algorithm>
#include <map>
#include <set>

namespace inventio::accompany {

namespace {

constexpr int kChannels = 16;
constexpr std::uint8_t kProgramChange = 0xC0;

/// The part's own channel, or the first that is free.
int freeChannel(std::set<int>& taken, int wanted)
{
    taken.insert(music::kDrumChannel);
    int channel = wanted;
    for (int i = 0; i < kChannels && taken.contains(channel); ++i)
        channel = (channel + 1) % kChannels;
    if (taken.contains(channel) && channel == music::kDrumChannel)
        channel = wanted;
    taken.insert(channel);
    return channel;
}

/// The notes of a part; where two slots have one pitch at once, the later onset ends the earlier note.
std::vector<grid::GridNote> notesOfPart(const std::vector<Slot>& slots, std::size_t first, std::size_t end)
{
    std::vector<grid::GridNote> all;
    for (std::size_t slot = first; slot < end; ++slot)
        std::ranges::copy(notesOf(slots[slot]), std::back_inserter(all));
    std::ranges::sort(all);
    std::vector<grid::GridNote> notes;
    std::map<int, std::size_t> last; // by pitch
    for (const grid::GridNote& note : all) {
        const auto before = last.find(note.pitch);
        if (before != last.end()) {
            grid::GridNote& other = notes[before->second];
            if (other.step == note.step) {
                other.length = std::max(other.length, note.length);
                continue;
            }
            other.length = std::min(other.length, note.step - other.step);
        }
        last[note.pitch] = notes.size();
        notes.push_back(note);
    }
    return notes;
}

} // namespace

music::Sequence accompaniedSequence(
    music::Sequence sequence, const MelodyLine& line, Style style, const std::vector<Slot>& slots)
{
    const StyleLayout& layout = layoutOf(style);
    std::set<int> taken;
    for (const music::Track& track : sequence.tracks)
        taken.insert(track.channel);
    for (std::size_t part = 0; part < layout.parts.size(); ++part) {
        music::Track track;
        track.name = layout.parts[part].name;
        track.channel = freeChannel(taken, layout.parts[part].channel);
        track.events.push_back({music::Ticks{0},
            {static_cast<std::uint8_t>(kProgramChange | track.channel),
                static_cast<std::uint8_t>(layout.parts[part].program)},
            {}});
        const auto slotsPerPart = static_cast<std::size_t>(layout.slotsPerPart);
        for (const grid::GridNote& note : notesOfPart(slots, part * slotsPerPart, (part + 1) * slotsPerPart)) {
            const music::Ticks onset = grid::tickOfStep(line.firstStep + note.step, sequence.ticksPerQuarter);
            const music::Ticks end = grid::tickOfStep(line.firstStep + note.end(), sequence.ticksPerQuarter);
            track.notes.push_back({onset, note.pitch, end - onset, line.velocity});
            track.end = std::max(track.end, end);
        }
        std::ranges::sort(track.notes);
        sequence.tracks.push_back(std::move(track));
    }
    return sequence;
}

} // namespace inventio::accompany
