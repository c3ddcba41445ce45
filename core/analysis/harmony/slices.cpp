#include "core/analysis/harmony/slices.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "core/analysis/harmony/linked_notes.h"

namespace inventio::analysis {

namespace {

constexpr int kStep = 2; ///< semitones, at most

using music::Ticks;

int arrival(const LinkedNote& linked)
{
    const auto move = linked.moveInto();
    return !move ? 0 : *move == 0 ? 1 : std::abs(*move) <= kStep ? 2 : 3;
}

int departure(const LinkedNote& linked)
{
    const auto move = linked.moveOut();
    return !move ? 0 : *move == 0 ? 1 : std::abs(*move) > kStep ? 4 : *move < 0 ? 2 : 3;
}

/// Up to a sixteenth, an eighth, a quarter, more.
int lengthClass(Ticks length, int ticksPerQuarter)
{
    constexpr double kTolerance = 0.1;
    const double sixteenths = static_cast<double>(length.value) * 4 / ticksPerQuarter - kTolerance;
    return sixteenths <= 1 ? 0 : sixteenths <= 2 ? 1 : sixteenths <= 4 ? 2 : 3;
}

SlicePlace placeOf(Ticks tick, const music::Sequence& sequence)
{
    const auto position = sequence.metre.at(tick);
    if (position.inBar.value == 0)
        return SlicePlace::Downbeat;
    const std::int64_t quarter = sequence.ticksPerQuarter;
    const bool isDottedQuarter = position.beatLength.value * 2 == quarter * 3;
    const std::int64_t beat = isDottedQuarter ? position.beatLength.value : quarter;
    return position.inBar.value % beat == 0 ? SlicePlace::Beat : SlicePlace::OffBeat;
}

class Slicer {
public:
    explicit Slicer(const music::Sequence& sequence)
        : m_sequence(sequence)
        , m_near(std::max(1, sequence.ticksPerQuarter / 32))
    {
        std::int64_t end = 0;
        for (const music::Track& track : sequence.tracks)
            for (const music::Note& note : track.notes)
                if (!track.isDrums())
                    end = std::max(end, note.end().value);
        for (std::int64_t slice = 0; at(slice) < end; ++slice)
            m_slices.push_back({Ticks{at(slice)}, placeOf(Ticks{at(slice)}, sequence), {}, 0});
    }

    std::vector<Slice> all()
    {
        for (const music::Track& track : m_sequence.tracks)
            if (!track.isDrums())
                for (const LinkedNote& note : linkedNotes(track, m_sequence.ticksPerQuarter))
                    add(note);
        for (Slice& slice : m_slices) {
            std::ranges::sort(
                slice.notes, {}, [](const SliceNote& note) { return std::tuple(note.pitch, note.manner); });
            if (!slice.notes.empty())
                slice.notes.front().isLowest = true;
        }
        for (std::size_t slice = kSlicesPerQuarter; slice < m_slices.size(); ++slice)
            m_slices[slice].ending = endingBefore(slice);
        return std::move(m_slices);
    }

private:
    std::int64_t at(std::int64_t slice) const { return slice * m_sequence.ticksPerQuarter / kSlicesPerQuarter; }

    /// To every slice that it sounds in for more than a moment, or to the one that it begins in.
    void add(const LinkedNote& linked)
    {
        const std::int64_t onset = linked.note.onset.value;
        const std::int64_t end = linked.note.end().value;
        const auto first = static_cast<std::size_t>((onset + m_near) * kSlicesPerQuarter / m_sequence.ticksPerQuarter);
        for (std::size_t slice = first; slice < m_slices.size(); ++slice) {
            const std::int64_t begin = m_slices[slice].at.value;
            if (slice != first && begin + m_near >= end)
                break;
            const int entry = onset < begin - m_near ? 0 : onset <= begin + m_near ? 1 : 2;
            const bool isOnBeat = m_slices[slice].place != SlicePlace::OffBeat;
            m_slices[slice].notes.push_back({linked.note.pitch,
                mannerOf(isOnBeat ? entry + 3 : entry, lengthClass(linked.note.length, m_sequence.ticksPerQuarter),
                    arrival(linked), departure(linked)),
                false, entry == 0});
        }
    }

    /// Long notes at rest, after which all begin anew, sound like an end.
    int endingBefore(std::size_t slice) const
    {
        const auto& before = m_slices[slice - 1].notes;
        const auto& after = m_slices[slice].notes;
        if (m_slices[slice].place == SlicePlace::OffBeat || after.empty())
            return 0;
        if (before.empty())
            return 1; // a rest
        if (std::ranges::any_of(after, &SliceNote::isHeld))
            return 2;
        constexpr int kEarlier = 4;
        constexpr int kLongest = 4;
        int length = 0; // of the upper voice's last note, eighths after the first
        for (std::size_t i = slice - 1; length < kLongest && i > 0 && m_slices[i].notes.back().isHeld; --i) {
            if (m_slices[i - 1].notes.empty())
                break;
            ++length;
        }
        const bool isStill = std::ranges::all_of(before, &SliceNote::isHeld);
        const bool isDownbeat = m_slices[slice].place == SlicePlace::Downbeat;
        return kEarlier + length * 2 + (isStill ? 1 : 0) + (isDownbeat ? 2 * (kLongest + 1) : 0);
    }

    const music::Sequence& m_sequence;
    std::int64_t m_near; ///< ticks that make no difference
    std::vector<Slice> m_slices;
};

} // namespace

std::vector<Slice> slicesOf(const music::Sequence& sequence)
{
    return Slicer(sequence).all();
}

} // namespace inventio::analysis
