#include "core/model/arcnn_scorer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "core/composing/edit_constraints.h"
#include "core/model/module_loader.h"
#include "core/model/planes.h"

namespace inventio::model {

namespace {

using composing::Canvas;
using composing::EditScores;
using composing::kWindowSteps;
using grid::kLowestPitch;
using grid::kPitches;

/// Semitones. One look more would cost as much again and find hardly more.
constexpr std::array kOtherKeys{-1, 1};
/// A piece that lacks more is a sketch: one look gives it ideas, the mean of several would make it bland.
constexpr double kFewEdits = 20.0;

float logOdds(float probability)
{
    constexpr float kNearlySure = 1e-7F; // of no or of yes, so that both have a logarithm
    const float p = std::clamp(probability, kNearlySure, 1.0F - kNearlySure);
    return std::log(p / (1.0F - p));
}

double expectedEdits(const Canvas& canvas, int firstStep, const EditScores& scores)
{
    double sum = 0.0;
    composing::visitPossibleEdits(canvas, {firstStep, firstStep + kWindowSteps},
        [&](composing::EditKind kind, const grid::GridNote& note, int lengthClass) {
            const grid::Cell cell{note.step - firstStep, note.pitch};
            sum += static_cast<double>(
                kind == composing::EditKind::Add ? scores.addition(cell, lengthClass) : scores.removal(cell));
            return true;
        });
    return sum;
}

/// Whether everything that sounds in the window stays on the grid when it is shown `semitones` higher.
bool fitsInKey(const Canvas& canvas, int firstStep, int semitones)
{
    const int lowestLost = semitones > 0 ? kPitches - semitones : 0;
    const int end = std::min(firstStep + kWindowSteps, canvas.steps());
    for (int step = firstStep; step < end; ++step)
        for (int lost = 0; lost < std::abs(semitones); ++lost)
            if (canvas.roll.soundsAt({step, kLowestPitch + lowestLost + lost}))
                return false;
    return true;
}

} // namespace

ArCnnScorer::ArCnnScorer(ModelInfo info, std::unique_ptr<InferenceNetwork> network)
    : m_info(std::move(info))
    , m_network(std::move(network))
    , m_planes(static_cast<std::size_t>(kInputPlanes) * kWindowSteps * kPitches)
{
}

base::Result<EditScores> ArCnnScorer::score(const Canvas& canvas, int firstStep)
{
    EditScores scores;
    if (const auto ran = forward(canvas, firstStep, 0, scores); !ran)
        return base::failure(ran.error());
    if (expectedEdits(canvas, firstStep, scores) < kFewEdits)
        if (const auto ran = scoreInOtherKeys(canvas, firstStep, scores); !ran)
            return base::failure(ran.error());
    return scores;
}

base::Result<void> ArCnnScorer::forward(const Canvas& canvas, int firstStep, int semitones, EditScores& shown)
{
    fillPlanes(canvas, firstStep, m_planes, semitones);
    return m_network->run(m_planes.data(), shown.values().data());
}

base::Result<void> ArCnnScorer::scoreInOtherKeys(const Canvas& canvas, int firstStep, EditScores& scores)
{
    std::array<float, kPitches> looks{};
    looks.fill(1.0F);
    std::ranges::transform(scores.values(), scores.values().begin(), logOdds);
    EditScores shown;
    for (const int semitones : kOtherKeys) {
        if (!fitsInKey(canvas, firstStep, semitones))
            continue;
        if (auto ran = forward(canvas, firstStep, semitones, shown); !ran)
            return ran;
        // The rows that both keys have; at each end of the grid one sees a pitch that the other does not.
        const int first = std::max(0, -semitones);
        const int end = std::min(kPitches, kPitches - semitones);
        for (std::size_t row = 0; row < scores.values().size(); row += kPitches)
            for (int pitch = first; pitch < end; ++pitch)
                scores.values()[row + static_cast<std::size_t>(pitch)]
                    += logOdds(shown.values()[row + static_cast<std::size_t>(pitch + semitones)]);
        for (int pitch = first; pitch < end; ++pitch)
            looks[static_cast<std::size_t>(pitch)] += 1.0F;
    }
    for (std::size_t i = 0; i < scores.values().size(); ++i)
        scores.values()[i] = 1.0F / (1.0F + std::exp(-scores.values()[i] / looks[i % kPitches]));
    return {};
}

std::string ArCnnScorer::identity() const
{
    constexpr std::size_t kShortHash = 12;
    return m_info.name + " " + m_info.sha256.substr(0, kShortHash);
}

bool ArCnnScorer::knowsIdioms() const
{
    return m_info.shape.inputPlanes > kPlanesWithoutIdiom;
}

base::Result<std::unique_ptr<ArCnnScorer>> loadScorer(
    const std::filesystem::path& moduleFolder, const ScorerOptions& options)
{
    auto file = readModelFile(options.weights);
    if (!file)
        return base::failure(file.error());
    const auto module = loadNetworkModule(moduleFolder);
    if (!module)
        return base::failure(module.error());
    auto network = module->makeInferenceNetwork(
        file->info.shape, {composing::kWindowSteps, grid::kPitches}, file->weights, options.threads);
    if (!network)
        return base::failure(network.error());
    return std::make_unique<ArCnnScorer>(std::move(file->info), std::move(*network));
}

} // namespace inventio::model
