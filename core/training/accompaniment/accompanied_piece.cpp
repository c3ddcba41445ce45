#include "core/training/accompaniment/accompanied_piece.h"

#include <algorithm>
#include <cmath>

#include "core/accompany/spans.h"
#include "core/formats/format_table.h"

namespace inventio::training {

namespace {

using accompany::kPitches;

constexpr double kMostOffGrid = 0.02; // share of the onsets
constexpr double kOffGrid = 0.02;     // of a step
constexpr double kLeastMelody = 0.25; // share of the steps in which it sounds
constexpr double kLeastAccompaniment = 0.5;
constexpr int kLeastSteps = 24;
constexpr int kOctave = 12;

struct LooseOnset {
    int step = 0;
    bool isOff = false;
};

std::vector<grid::GridNote> gridNotes(const music::Track& track, int ticksPerQuarter, std::vector<LooseOnset>& onsets)
{
    std::vector<grid::GridNote> notes;
    for (const music::Note& note : track.notes) {
        const auto step = static_cast<int>(grid::nearestStep(note.onset, ticksPerQuarter));
        const auto end = static_cast<int>(grid::nearestStep(note.end(), ticksPerQuarter));
        const double exact = static_cast<double>(note.onset.value) * grid::kStepsPerQuarter / ticksPerQuarter;
        notes.push_back({step, note.pitch, std::max(1, end - step)});
        onsets.push_back({step, std::abs(exact - step) > kOffGrid});
    }
    std::ranges::sort(notes);
    return notes;
}

void count(AccompaniedWindow& window, const std::vector<accompany::Symbol>& sounding,
    analysis::PitchClassWeights& weights, std::vector<bool>& sounds)
{
    for (int step = 0; step < window.length; ++step) {
        const int row = sounding[static_cast<std::size_t>(window.first + step)];
        if (row < 0)
            continue;
        sounds[static_cast<std::size_t>(step)] = true;
        weights[static_cast<std::size_t>((accompany::kLowestPitch + row) % kOctave)] += 1.0;
        window.lowest = std::min(window.lowest, row);
        window.highest = std::max(window.highest, row);
    }
}

bool soundsEnough(const std::vector<bool>& sounds, double least)
{
    return static_cast<double>(std::ranges::count(sounds, true)) >= least * static_cast<double>(sounds.size());
}

/// Whether the stretch may be learned from; then its key and range are filled in.
bool complete(AccompaniedWindow& window, const std::vector<accompany::Symbol>& melody,
    const std::vector<std::vector<accompany::Symbol>>& slots)
{
    const auto length = static_cast<std::size_t>(window.length);
    std::vector<bool> melodySounds(length), accompanimentSounds(length);
    analysis::PitchClassWeights weights{};
    window.lowest = kPitches - 1;
    window.highest = 0;
    count(window, melody, weights, melodySounds);
    for (const auto& slot : slots)
        count(window, slot, weights, accompanimentSounds);
    if (!soundsEnough(melodySounds, kLeastMelody) || !soundsEnough(accompanimentSounds, kLeastAccompaniment))
        return false;
    const auto key = analysis::estimateKey(weights);
    if (key)
        window.key = *key;
    return key.has_value();
}

void findWindows(AccompaniedPiece& piece, const std::vector<LooseOnset>& onsets, int windowSteps)
{
    const std::vector<accompany::Symbol> melody = accompany::soundingIn(piece.melody);
    std::vector<std::vector<accompany::Symbol>> slots;
    for (const accompany::Slot& slot : piece.slots)
        slots.push_back(accompany::soundingIn(slot));
    for (const int first : accompany::barStartsOf(piece.metre)) {
        AccompaniedWindow window;
        window.first = first;
        window.length = std::min(windowSteps, piece.steps() - first);
        window.stepsPerBar = piece.metre[static_cast<std::size_t>(first)].stepsPerBar;
        int all = 0;
        int off = 0;
        for (const LooseOnset& onset : onsets)
            if (onset.step >= first && onset.step < first + window.length) {
                ++all;
                off += onset.isOff ? 1 : 0;
            }
        if (window.length >= kLeastSteps && off <= kMostOffGrid * all && complete(window, melody, slots))
            piece.windows.push_back(window);
    }
}

} // namespace

std::optional<AccompaniedPiece> accompaniedPiece(
    const std::string& name, const music::Sequence& sequence, accompany::Style style, int windowSteps)
{
    const accompany::StyleLayout& layout = accompany::layoutOf(style);
    std::vector<std::vector<grid::GridNote>> tracks;
    std::vector<LooseOnset> onsets;
    for (const music::Track& track : sequence.tracks)
        if (!track.isDrums() && !track.notes.empty())
            tracks.push_back(gridNotes(track, sequence.ticksPerQuarter, onsets));
    if (tracks.size() != layout.parts.size() + 1)
        return std::nullopt;
    AccompaniedPiece piece;
    piece.name = name;
    const int bars = sequence.metre.barsUntil(sequence.lastNoteEnd());
    const int steps = grid::stepOfBar(bars, sequence.metre, sequence.ticksPerQuarter);
    piece.metre = grid::metrePositions(sequence.metre, sequence.ticksPerQuarter, steps);
    piece.spans = accompany::spansOf(piece.metre);
    piece.melody = accompany::lineOf(tracks[0], steps);
    for (std::size_t part = 0; part < layout.parts.size(); ++part)
        std::ranges::move(accompany::slotsOf(tracks[part + 1], steps, layout.slotsPerPart, layout.parts[part].order),
            std::back_inserter(piece.slots));
    findWindows(piece, onsets, windowSteps);
    if (piece.windows.empty())
        return std::nullopt;
    return piece;
}

base::Result<AccompaniedSet> readAccompaniedSet(
    const std::filesystem::path& folder, accompany::Style style, int windowSteps)
{
    const auto formats = formats::FormatTable::standard();
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (std::filesystem::recursive_directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        if (it->is_regular_file() && formats.bySuffix(it->path()) != nullptr)
            files.push_back(it->path());
    if (error)
        return base::failure(
            base::ErrorCode::NotFound, "The folder " + folder.string() + " cannot be read: " + error.message() + ".");
    std::ranges::sort(files);
    AccompaniedSet set;
    for (const std::filesystem::path& file : files) {
        const auto score = formats.read(file);
        if (!score)
            set.skipped.push_back(file.filename().string() + ": " + score.error().message);
        else if (auto piece = accompaniedPiece(file.stem().string(), score->sequence, style, windowSteps))
            set.pieces.push_back(std::move(*piece));
        else
            set.skipped.push_back(
                file.filename().string() + ": no melody and accompaniment of this style on the grid.");
    }
    if (set.pieces.empty())
        return base::failure(base::ErrorCode::BadInput,
            "The folder " + folder.string() + " holds no melody with an accompaniment of this style to learn from.");
    return set;
}

} // namespace inventio::training
