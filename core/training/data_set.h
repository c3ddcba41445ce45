#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/composing/canvas.h"
#include "core/music/sequence.h"

namespace inventio::training {

/// A piece to learn from, on the grid.
struct TrainingPiece {
    std::string name;
    std::vector<std::vector<grid::GridNote>> voices; ///< highest first, each sorted; pitches as in the file
    std::vector<composing::MetrePosition> metre;     ///< one a step
    std::vector<int> barStarts;                      ///< steps
    composing::Idiom idiom = composing::Idiom::Bach;
    int steps() const { return static_cast<int>(metre.size()); }
};

/// nullopt if it has fewer than two voices or is shorter than two bars: there is nothing to learn from it.
std::optional<TrainingPiece> trainingPiece(const std::string& name, const music::Sequence& sequence);

struct DataSet {
    std::vector<TrainingPiece> pieces;
    std::vector<std::string> skipped; ///< "NAME: why"
};

/// Every MIDI and MusicXML file in a folder and below, in the order of their names. A failure when there is none to use.
base::Result<DataSet> readDataSet(const std::filesystem::path& folder);

/// Takes every tenth piece out, the last one at least, to be measured on and never learned from. A single piece stays, and is
/// measured on too: the figures say little then.
DataSet takeForValidation(DataSet& data);

} // namespace inventio::training
