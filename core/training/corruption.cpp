#include "core/training/corruption.h"

#include <algorithm>
#include <array>

#include "core/composing/note_scorer.h"

namespace inventio::training {

namespace {

using composing::Canvas;
using grid::Cell;
using grid::GridNote;
using grid::kLowestPitch;
using grid::kPitches;
using grid::Roll;

/// Random notes of the canvas, at most `count`, each once.
std::vector<GridNote> drawNotes(const Canvas& canvas, int count, base::Random& random)
{
    std::vector<GridNote> notes = canvas.roll.notes();
    const int drawn = std::min(count, static_cast<int>(notes.size()));
    for (int i = 0; i < drawn; ++i)
        std::swap(notes[static_cast<std::size_t>(i)],
            notes[static_cast<std::size_t>(random.between(i, static_cast<int>(notes.size()) - 1))]);
    notes.resize(static_cast<std::size_t>(drawn));
    return notes;
}

/// Puts `changed` in the place of `note` if there is room, else leaves everything as it was.
void replace(Canvas& canvas, const GridNote& note, const GridNote& changed)
{
    canvas.roll.remove({note.step, note.pitch});
    canvas.roll.add(canvas.roll.hasRoomFor(changed) ? changed : note);
}

int drawPitch(const Canvas& canvas, int step, base::Random& random)
{
    if (random.chance(0.7))
        return random.between(kLowestPitch, kLowestPitch + kPitches - 1);
    // Close to something that sounds: the mistakes that are hard to hear.
    std::vector<int> sounding;
    for (int pitch = kLowestPitch; pitch < kLowestPitch + kPitches; ++pitch)
        if (canvas.roll.soundsAt({step, pitch}))
            sounding.push_back(pitch);
    if (sounding.empty())
        return random.between(kLowestPitch, kLowestPitch + kPitches - 1);
    constexpr std::array kNear{-12, -7, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 7, 12};
    const int near = kNear[static_cast<std::size_t>(random.between(0, static_cast<int>(kNear.size()) - 1))];
    return sounding[static_cast<std::size_t>(random.between(0, static_cast<int>(sounding.size()) - 1))] + near;
}

void copyAll(const Roll& truth, Canvas& canvas)
{
    for (const GridNote& note : truth.notes())
        canvas.roll.add(note);
}

/// Locks every note there is: they were given, and nothing wrong has been added yet.
void lockNotes(Canvas& canvas)
{
    for (const GridNote& note : canvas.roll.notes())
        canvas.locked.set({note.step, note.pitch});
}

void lockOutside(Canvas& canvas, int first, int end)
{
    for (int step = 0; step < canvas.steps(); ++step)
        if (step < first || step >= end)
            for (int pitch = kLowestPitch; pitch < kLowestPitch + kPitches; ++pitch)
                canvas.locked.set({step, pitch});
}

/// Copies the truth's notes that belong to `line`, as merging left them.
void copyLine(const Roll& truth, const std::vector<GridNote>& line, Canvas& canvas)
{
    for (const GridNote& note : line) {
        const Cell cell{note.step, note.pitch};
        if (truth.contains(cell) && truth.startsAt(cell) && !canvas.roll.startsAt(cell))
            canvas.roll.add({note.step, note.pitch, truth.lengthAt(cell)});
    }
}

/// Gives back a share of the notes that are missing in the steps [first, end).
void restore(const Roll& truth, Canvas& canvas, int first, int end, double share, base::Random& random)
{
    for (const GridNote& note : truth.notes())
        if (note.step >= first && note.step < end && canvas.roll.hasRoomFor(note) && random.chance(share))
            canvas.roll.add(note);
}

/// A few mistakes of every kind.
void corruptNotes(Canvas& canvas, const Roll& truth, int most, base::Random& random)
{
    insertWrongNotes(canvas, truth, random.between(0, most), random);
    shiftPitches(canvas, random.chance(0.5) ? random.between(0, most) : 0, random);
    shiftOnsets(canvas, random.chance(0.3) ? random.between(0, most / 2) : 0, random);
    changeLengths(canvas, random.chance(0.3) ? random.between(0, most / 2) : 0, random);
}

/// One line as a beginner plays it, with nothing locked; now and then part of the other voices is there already.
void playAsBeginner(const Roll& truth, const Voices& voices, Canvas& canvas, base::Random& random)
{
    const int last = static_cast<int>(voices.size()) - 1;
    const int played = random.chance(0.8) ? 0 : random.between(0, last);
    const auto& line = voices[static_cast<std::size_t>(played)];
    copyLine(truth, line, canvas);
    missKeys(canvas, 0.05 + 0.2 * random.unit(), random);
    if (played == 0 && random.chance(0.5))
        lockAbove(canvas, truth, line);
    if (random.chance(0.4))
        restore(truth, canvas, 0, canvas.steps(), random.unit(), random);
}

/// Some voices are given, the rest is to be found; part of the rest may be there already.
void loseVoices(const Roll& truth, const Voices& voices, Canvas& canvas, base::Random& random)
{
    const int count = static_cast<int>(voices.size());
    const int kept = random.chance(0.6) ? 0 : random.between(0, count - 1);
    for (int voice = 0; voice < count; ++voice)
        if (voice == kept || random.chance(0.15))
            copyLine(truth, voices[static_cast<std::size_t>(voice)], canvas);
    if (random.chance(0.7))
        lockNotes(canvas);
    if (kept == 0 && random.chance(0.5))
        lockAbove(canvas, truth, voices.front());
    if (random.chance(0.75))
        restore(truth, canvas, 0, canvas.steps(), random.unit(), random);
    if (random.chance(0.3))
        corruptNotes(canvas, truth, 8, random);
}

/// Some bars are empty but for what is to be kept.
void emptyBars(const Roll& truth, const Voices& voices, Canvas& canvas, base::Random& random)
{
    const int bar = canvas.metre.front().stepsPerBar;
    const int bars = std::max(1, canvas.steps() / bar);
    const int emptied = random.between(1, std::min(4, bars));
    const int first = random.between(0, bars - emptied) * bar;
    const int end = std::min(first + emptied * bar, canvas.steps());
    for (const GridNote& note : truth.notes())
        if (note.step < first || note.step >= end)
            canvas.roll.add(note);
    if (random.chance(0.4))
        for (const GridNote& note : voices.front()) {
            const GridNote given{note.step, note.pitch, note.length};
            if (note.step >= first && note.step < end && canvas.roll.hasRoomFor(given)
                && truth.lengthAt({note.step, note.pitch}) == note.length)
                canvas.roll.add(given);
        }
    if (random.chance(0.7)) {
        lockNotes(canvas);
        lockOutside(canvas, first, end);
    }
    if (random.chance(0.6))
        restore(truth, canvas, first, end, random.unit(), random);
    if (random.chance(0.3))
        insertWrongNotes(canvas, truth, random.between(0, 6), random);
}

/// Locks a random part of a canvas that holds the truth, as a user does who likes some of it.
void lockSome(Canvas& canvas, base::Random& random)
{
    const double share = random.unit();
    for (const GridNote& note : canvas.roll.notes())
        if (random.chance(share))
            canvas.locked.set({note.step, note.pitch});
}

} // namespace

void loseNotes(Canvas& canvas, double share, base::Random& random)
{
    for (const GridNote& note : canvas.roll.notes())
        if (!canvas.locked.test({note.step, note.pitch}) && random.chance(share))
            canvas.roll.remove({note.step, note.pitch});
}

void insertWrongNotes(Canvas& canvas, const Roll& truth, int count, base::Random& random)
{
    const std::vector<GridNote> notes = truth.notes();
    for (int i = 0; i < count; ++i) {
        constexpr std::array kLengths{4, 4, 4, 4, 2, 2, 2, 1, 3, 6, 8};
        const int length = kLengths[static_cast<std::size_t>(random.between(0, static_cast<int>(kLengths.size()) - 1))];
        const bool together = !notes.empty() && random.chance(0.85);
        const int step = together
            ? notes[static_cast<std::size_t>(random.between(0, static_cast<int>(notes.size()) - 1))].step
            : random.between(0, canvas.steps() - 1);
        const GridNote wrong{step, drawPitch(canvas, step, random), length};
        if (canvas.roll.hasRoomFor(wrong) && !canvas.locked.test({step, wrong.pitch})
            && !truth.soundsAt({step, wrong.pitch}))
            canvas.roll.add(wrong);
    }
}

void shiftPitches(Canvas& canvas, int count, base::Random& random)
{
    for (const GridNote& note : drawNotes(canvas, count, random)) {
        if (canvas.locked.test({note.step, note.pitch}))
            continue;
        const int distance = random.chance(0.1) ? 12 : random.between(1, 7);
        replace(canvas, note, {note.step, note.pitch + (random.chance(0.5) ? distance : -distance), note.length});
    }
}

void shiftOnsets(Canvas& canvas, int count, base::Random& random)
{
    for (const GridNote& note : drawNotes(canvas, count, random)) {
        if (canvas.locked.test({note.step, note.pitch}))
            continue;
        constexpr std::array kSteps{-4, -2, -1, 1, 2, 4};
        const int step
            = note.step + kSteps[static_cast<std::size_t>(random.between(0, static_cast<int>(kSteps.size()) - 1))];
        if (step >= 0 && step < canvas.steps() && !canvas.locked.test({step, note.pitch}))
            replace(canvas, note, {step, note.pitch, std::min(note.length, canvas.steps() - step)});
    }
}

void changeLengths(Canvas& canvas, int count, base::Random& random)
{
    for (const GridNote& note : drawNotes(canvas, count, random)) {
        if (canvas.locked.test({note.step, note.pitch}))
            continue;
        const int length
            = composing::kAddLengths[static_cast<std::size_t>(random.between(0, composing::kAddClasses - 1))];
        replace(canvas, note, {note.step, note.pitch, length});
    }
}

void missKeys(Canvas& canvas, double share, base::Random& random)
{
    constexpr std::array kNeighbours{-2, -1, -1, 1, 1, 2};
    for (const GridNote& note : canvas.roll.notes()) {
        if (canvas.locked.test({note.step, note.pitch}) || !random.chance(share))
            continue;
        const auto which = static_cast<std::size_t>(random.between(0, static_cast<int>(kNeighbours.size()) - 1));
        replace(canvas, note, {note.step, note.pitch + kNeighbours[which], note.length});
    }
}

void lockAbove(Canvas& canvas, const Roll& truth, const std::vector<GridNote>& line)
{
    if (line.empty())
        return;
    auto next = line.begin();
    int top = next->pitch;
    for (int step = 0; step < canvas.steps(); ++step) {
        for (; next != line.end() && next->step <= step; ++next)
            top = next->pitch;
        for (int pitch = top + 1; pitch < kLowestPitch + kPitches; ++pitch)
            if (!truth.startsAt({step, pitch}) && !canvas.roll.startsAt({step, pitch}))
                canvas.locked.set({step, pitch});
    }
}

void corrupt(const Roll& truth, const Voices& voices, Canvas& canvas, base::Random& random)
{
    // The mix follows what Enhance meets: melodies, gaps, drafts, nearly finished pieces, and its own early sketches.
    const double kind = random.unit();
    if (kind < 0.06) {
        copyAll(truth, canvas);
    } else if (kind < 0.24) {
        copyAll(truth, canvas);
        if (random.chance(0.2))
            lockSome(canvas, random);
        loseNotes(canvas, random.unit() * 0.05, random);
        corruptNotes(canvas, truth, 10, random);
    } else if (kind < 0.36) {
        copyAll(truth, canvas);
        loseNotes(canvas, random.unit() * 0.6, random);
        corruptNotes(canvas, truth, 16, random);
    } else if (kind < 0.58) {
        loseVoices(truth, voices, canvas, random);
    } else if (kind < 0.76) {
        playAsBeginner(truth, voices, canvas, random);
    } else if (kind < 0.96) {
        emptyBars(truth, voices, canvas, random);
    } else {
        copyAll(truth, canvas);
        loseNotes(canvas, random.unit(), random);
        insertWrongNotes(canvas, truth, random.between(0, 60), random);
        shiftPitches(canvas, random.between(0, 30), random);
    }
}

} // namespace inventio::training
