// Counts how the tunes of some folders go on, and prints core/analysis/melody_counts.cpp:
//     count_melodies FOLDER... > core/analysis/melody_counts.cpp

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <map>
#include <tuple>
#include <vector>

#include "core/analysis/meant_pitches.h"
#include "core/analysis/melody_counts.h"
#include "core/training/data_set.h"

namespace {

using namespace inventio;

struct Counts {
    std::map<std::tuple<analysis::Mode, int, int, int>, int> steps; ///< [mode, from, before, by]
    std::map<std::pair<analysis::Mode, int>, std::array<int, 12>> places;
    std::array<std::array<int, 2 * analysis::kWidestStep + 1>, analysis::kMelodyRhythms> rhythms{};
    int tunes = 0;
};

int widest(int semitones)
{
    return std::clamp(semitones, -analysis::kWidestStep, analysis::kWidestStep);
}

void count(const training::TrainingPiece& piece, Counts& counts)
{
    grid::Roll roll(piece.steps());
    for (const auto& voice : piece.voices)
        for (const grid::GridNote& note : voice)
            if (roll.contains({note.step, note.pitch}))
                roll.merge(note);
    const auto key = analysis::estimateKey(analysis::pitchClassWeights(roll));
    if (!key)
        return;
    std::vector<analysis::LineNote> line;
    for (const grid::GridNote& note : piece.voices.front())
        line.push_back({note.step, note.length, note.pitch});
    const auto degree = [&](std::size_t note) { return (line[note].pitch - key->tonic + 120) % 12; };
    ++counts.tunes;
    for (std::size_t note = 0; note < line.size(); ++note) {
        ++counts.places[{key->mode, analysis::melodyPlace(line, note)}][static_cast<std::size_t>(degree(note))];
        if (note == 0)
            continue;
        const int before
            = note == 1 ? analysis::MelodyStep::kNoneBefore : widest(line[note - 1].pitch - line[note - 2].pitch);
        const int by = widest(line[note].pitch - line[note - 1].pitch);
        ++counts.rhythms[static_cast<std::size_t>(analysis::melodyRhythm(line, note))]
                        [static_cast<std::size_t>(by + analysis::kWidestStep)];
        ++counts.steps[{key->mode, degree(note - 1), before, by}];
    }
}

const char* name(analysis::Mode mode)
{
    return mode == analysis::Mode::Major ? "Mode::Major" : "Mode::Minor";
}

void print(const Counts& counts)
{
    std::printf("// Made by count_melodies from %d tunes. Do not edit.\n\n"
                "#include \"core/analysis/melody_counts.h\"\n\nnamespace inventio::analysis {\n\nnamespace {\n\n"
                "// clang-format off\nconstexpr MelodyStep kSteps[] = {",
        counts.tunes);
    int column = 0;
    for (const auto& [key, times] : counts.steps) {
        const auto& [mode, from, before, by] = key;
        std::printf("%s{%s, %d, %d, %d, %d},", column++ % 4 == 0 ? "\n    " : " ", name(mode), from, before, by, times);
    }
    std::printf("\n};\n\nconstexpr MelodyPlaceCounts kPlaces[] = {");
    for (const auto& [key, degrees] : counts.places) {
        std::printf("\n    {%s, %d, {", name(key.first), key.second);
        for (std::size_t degree = 0; degree < degrees.size(); ++degree)
            std::printf("%s%d", degree > 0 ? ", " : "", degrees[degree]);
        std::printf("}},");
    }
    std::printf("\n};\n\nconstexpr MelodyRhythmCounts kRhythms[] = {");
    for (std::size_t rhythm = 0; rhythm < counts.rhythms.size(); ++rhythm) {
        std::printf("\n    {%zu, {", rhythm);
        for (std::size_t by = 0; by < counts.rhythms[rhythm].size(); ++by)
            std::printf("%s%d", by > 0 ? ", " : "", counts.rhythms[rhythm][by]);
        std::printf("}},");
    }
    std::printf("\n};\n// clang-format on\n\n} // namespace\n\n"
                "std::span<const MelodyStep> melodySteps()\n{\n    return kSteps;\n}\n\n"
                "std::span<const MelodyPlaceCounts> melodyPlaces()\n{\n    return kPlaces;\n}\n\n"
                "std::span<const MelodyRhythmCounts> melodyRhythms()\n{\n    return kRhythms;\n}\n\n"
                "} // namespace inventio::analysis\n");
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::cerr << "usage: count_melodies FOLDER...\n";
        return 2;
    }
    Counts counts;
    for (int argument = 1; argument < argc; ++argument) {
        const auto read = training::readDataSet(argv[argument]);
        if (!read) {
            std::cerr << read.error().message << "\n";
            return 1;
        }
        for (const training::TrainingPiece& piece : read->pieces)
            count(piece, counts);
    }
    print(counts);
    return 0;
}
