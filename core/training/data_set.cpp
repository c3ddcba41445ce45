#include "core/training/data_set.h"

#include <algorithm>

#include "core/analysis/voices.h"
#include "core/formats/format_table.h"
#include "core/grid/metre_grid.h"

namespace inventio::training {

namespace {

constexpr int kMinBars = 2;

int stepAt(music::Ticks tick, int ticksPerQuarter)
{
    return static_cast<int>(grid::nearestStep(tick, ticksPerQuarter));
}

std::vector<grid::GridNote> gridNotes(const music::Track& track, int ticksPerQuarter)
{
    std::vector<grid::GridNote> notes;
    for (const music::Note& note : track.notes) {
        const int step = stepAt(note.onset, ticksPerQuarter);
        notes.push_back({step, note.pitch, std::max(1, stepAt(note.end(), ticksPerQuarter) - step)});
    }
    return notes;
}

double meanPitch(const std::vector<grid::GridNote>& voice)
{
    double sum = 0.0;
    for (const grid::GridNote& note : voice)
        sum += note.pitch;
    return sum / static_cast<double>(voice.size());
}

/// A piece in one track, as a keyboard player records it: its voices are found again.
std::vector<std::vector<grid::GridNote>> separated(const std::vector<grid::GridNote>& merged, int steps)
{
    grid::Roll roll(steps);
    for (const grid::GridNote& note : merged)
        roll.merge(note);
    const analysis::VoiceLines lines = analysis::separateVoices(roll);
    std::vector<std::vector<grid::GridNote>> voices(analysis::kVoices);
    for (const grid::GridNote& note : roll.notes())
        if (const auto voice = lines.voiceOf(note))
            voices[static_cast<std::size_t>(*voice)].push_back(note);
    return voices;
}

} // namespace

std::optional<TrainingPiece> trainingPiece(const std::string& name, const music::Sequence& sequence)
{
    TrainingPiece piece;
    piece.name = name;
    for (const music::Track& track : sequence.tracks)
        if (!track.isDrums() && !track.notes.empty())
            piece.voices.push_back(gridNotes(track, sequence.ticksPerQuarter));
    const int bars = sequence.metre.barsUntil(sequence.lastNoteEnd());
    const int steps = stepAt(sequence.metre.barStart(bars), sequence.ticksPerQuarter);
    if (piece.voices.size() == 1)
        piece.voices = separated(piece.voices[0], steps);
    std::erase_if(piece.voices, [](const auto& voice) { return voice.empty(); });
    if (piece.voices.size() < 2 || bars < kMinBars)
        return std::nullopt;
    std::ranges::stable_sort(piece.voices, std::ranges::greater(), meanPitch);
    piece.metre = grid::metrePositions(sequence.metre, sequence.ticksPerQuarter, steps);
    for (int bar = 0; bar < bars; ++bar)
        piece.barStarts.push_back(stepAt(sequence.metre.barStart(bar), sequence.ticksPerQuarter));
    return piece;
}

base::Result<DataSet> readDataSet(const std::filesystem::path& folder)
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
    DataSet data;
    for (const std::filesystem::path& file : files) {
        const auto score = formats.read(file);
        if (!score) {
            data.skipped.push_back(file.filename().string() + ": " + score.error().message);
        } else if (auto piece = trainingPiece(file.stem().string(), score->sequence)) {
            data.pieces.push_back(std::move(*piece));
        } else {
            data.skipped.push_back(file.filename().string() + ": fewer than two voices or two bars.");
        }
    }
    if (data.pieces.empty())
        return base::failure(base::ErrorCode::BadInput,
            "The folder " + folder.string() + " holds no piece of several voices to learn from.");
    return data;
}

DataSet takeForValidation(DataSet& data)
{
    constexpr std::size_t kEvery = 10;
    DataSet valid;
    if (data.pieces.size() == 1) {
        valid.pieces = data.pieces;
        return valid;
    }
    std::vector<TrainingPiece> rest;
    const std::size_t last = data.pieces.size() - 1;
    for (std::size_t i = 0; i < data.pieces.size(); ++i) {
        const bool isTaken = i % kEvery == kEvery - 1 || (i == last && valid.pieces.empty());
        (isTaken ? valid.pieces : rest).push_back(std::move(data.pieces[i]));
    }
    data.pieces = std::move(rest);
    return valid;
}

} // namespace inventio::training
