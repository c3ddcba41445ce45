#include "core/analysis/note_places.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <tuple>

#include "core/analysis/metrical_rounding.h"
#include "core/grid/roll.h"

namespace inventio::analysis {

namespace {

constexpr double kSureWithin = 0.3;      ///< of a step
constexpr double kReachesOnset = 0.06;   ///< seconds between the end of a note and the onset that ends it
constexpr double kStruckTogether = 0.25; ///< of a step

/// A step without end, for pieces of any length.
constexpr std::int64_t kNoStep = -1;

/// The step of the onset that a note held until `end` seconds reaches to, if there is one.
std::int64_t stepReached(double end, std::span<const PlayedOnset> onsets, std::span<const std::int64_t> steps)
{
    const auto after = std::ranges::lower_bound(onsets, end, {}, &PlayedOnset::time);
    std::int64_t reached = kNoStep;
    double least = kReachesOnset;
    for (auto near = after == onsets.begin() ? after : after - 1; near != onsets.end() && near <= after; ++near) {
        if (std::abs(near->time - end) < least) {
            least = std::abs(near->time - end);
            reached = steps[static_cast<std::size_t>(near - onsets.begin())];
        }
    }
    return reached;
}

/// The beat nearest to `end`, behind `onset`. All in steps.
std::int64_t beatNear(double end, std::int64_t onset, int stepsPerBeat)
{
    const std::int64_t nearest = std::llround(end / stepsPerBeat);
    return std::max(nearest, onset / stepsPerBeat + 1) * stepsPerBeat;
}

} // namespace

std::vector<TimedNote> timedNotes(const music::Sequence& piece)
{
    std::vector<TimedNote> notes;
    for (std::size_t track = 0; track < piece.tracks.size(); ++track) {
        for (std::size_t index = 0; index < piece.tracks[track].notes.size(); ++index) {
            const music::Note& note = piece.tracks[track].notes[index];
            const double onset = piece.tempo.secondsAt(note.onset, piece.ticksPerQuarter);
            const double end = piece.tempo.secondsAt(note.end(), piece.ticksPerQuarter);
            notes.push_back({{onset, end - onset, note.pitch, note.velocity}, track, index});
        }
    }
    std::ranges::stable_sort(notes, {}, [](const TimedNote& note) { return note.played.onset; });
    return notes;
}

std::vector<std::int64_t> stepsByMap(const grid::Timing& timing, const music::Sequence& piece,
    std::span<const PlayedOnset> onsets, int stepsPerBeat, double spread)
{
    std::vector<UnroundedOnset> unrounded;
    for (const PlayedOnset& onset : onsets) {
        const double tick = static_cast<double>(piece.tempo.tickAt(onset.time, piece.ticksPerQuarter).value);
        const double step = timing.map.stepAt(tick);
        const double later = timing.map.tickAt(step + 1.0);
        const double seconds = piece.tempo.secondsAt({std::llround(later)}, piece.ticksPerQuarter) - onset.time;
        unrounded.push_back({step, std::max(seconds, 0.01)});
    }
    return roundedSteps(unrounded, stepsPerBeat, spread);
}

void placeNotes(grid::Timing& timing, const music::Sequence& piece, std::span<const TimedNote> notes,
    std::span<const PlayedOnset> onsets, std::span<const std::int64_t> steps, int stepsPerBeat)
{
    const auto noteOf
        = [&](std::size_t i) -> const music::Note& { return piece.tracks[notes[i].track].notes[notes[i].note]; };
    timing.places.assign(piece.tracks.size(), {});
    for (std::size_t track = 0; track < piece.tracks.size(); ++track)
        timing.places[track].resize(piece.tracks[track].notes.size());
    for (std::size_t onset = 0; onset < onsets.size(); ++onset) {
        const std::size_t end = onset + 1 < onsets.size() ? onsets[onset + 1].firstNote : notes.size();
        for (std::size_t i = onsets[onset].firstNote; i < end; ++i) {
            const std::int64_t step = std::max<std::int64_t>(steps[onset], 0);
            const double heldUntil = notes[i].played.onset + notes[i].played.length;
            const std::int64_t reached = stepReached(heldUntil, onsets, steps);
            const double unrounded = timing.map.stepAt(static_cast<double>(noteOf(i).end().value));
            const bool ringsOn = heldUntil > onsets.back().time;
            const std::int64_t ended = reached != kNoStep ? reached
                : ringsOn                                 ? beatNear(unrounded, step, stepsPerBeat)
                                                          : std::llround(unrounded);
            timing.places[notes[i].track][notes[i].note] = {step, std::max(ended, step + 1)};
        }
    }
}

void markUnsure(grid::Timing& timing, const music::Sequence& piece)
{
    struct Struck {
        std::int64_t step = 0;
        double at = 0.0;
        grid::NotePlace* place = nullptr;
    };
    std::vector<Struck> all;
    for (std::size_t track = 0; track < piece.tracks.size(); ++track) {
        if (piece.tracks[track].isDrums())
            continue;
        for (std::size_t note = 0; note < piece.tracks[track].notes.size(); ++note) {
            grid::NotePlace& place = timing.places[track][note];
            const double at = timing.map.stepAt(static_cast<double>(piece.tracks[track].notes[note].onset.value));
            place.isSure = place.isSure && std::abs(at - static_cast<double>(place.step)) <= kSureWithin;
            all.push_back({place.step, at, &place});
        }
    }
    std::ranges::sort(all, {}, [](const Struck& one) { return std::tuple(one.step, one.at); });
    for (std::size_t first = 0, end = 0; first < all.size(); first = end) {
        while (end < all.size() && all[end].step == all[first].step)
            ++end;
        if (all[end - 1].at - all[first].at > kStruckTogether)
            for (std::size_t i = first; i < end; ++i)
                all[i].place->isSure = false;
    }
}

void markBentRhythms(grid::Timing& timing, const music::Sequence& piece)
{
    std::set<std::int64_t> unsure;
    for (std::size_t track = 0; track < timing.places.size(); ++track)
        for (const grid::NotePlace& place : timing.places[track])
            if (!piece.tracks[track].isDrums() && !place.isSure)
                unsure.insert(place.step);
    for (auto& track : timing.places)
        for (grid::NotePlace& place : track) {
            const auto near = unsure.lower_bound(place.step - grid::kStepsPerQuarter);
            place.isSure = place.isSure && (near == unsure.end() || *near > place.step + grid::kStepsPerQuarter);
        }
}

} // namespace inventio::analysis
