#include "tests/bench/rivals/enhance_rival.h"

#include <chrono>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <system_error>

#include "core/composing/apply_roll.h"
#include "core/composing/rules/rules.h"
#include "core/formats/midi_file.h"
#include "core/model/arcnn_scorer.h"
#include "core/model/module_loader.h"
#include "core/project/enhance_request.h"
#include "tests/bench/rivals/cell_sampler.h"
#include "tests/bench/rivals/orderless_sampler.h"

namespace inventio::bench {

namespace {

using Clock = std::chrono::steady_clock;
using composing::EnhanceInput;
using composing::SamplerParams;
using Compose = std::function<base::Result<Composed>(const EnhanceInput&, const SamplerParams&)>;

composing::SamplingRules rulesOf(Method method)
{
    composing::SamplingRules rules;
    if (method != Method::Notes)
        for (const composing::Rule& rule : composing::allRules())
            rules.passProbabilities.emplace(rule.name, 1.0);
    if (method == Method::NotesOneByOne) {
        rules.sharpness = 1.0;
        rules.removalProbability = rules.additionShare = rules.sketchShare = rules.leastAddition = rules.missingNotes
            = 0.0;
        rules.maxEditsPerForward = 1;
        rules.maxTakenBack = composing::kMaxIterations;
    }
    return rules;
}

base::Result<Composed> composeByNotes(
    const EnhanceInput& input, const SamplerParams& params, Method method, composing::NoteScorer& scorer)
{
    auto done = composing::enhance(input, params, scorer, {}, {}, rulesOf(method));
    if (!done)
        return base::failure(done.error());
    return Composed{std::move(done->roll), done->forwards};
}

base::Result<Compose> makeEditing(const RivalEnhance& options)
{
    auto loaded = model::loadScorer(options.moduleFolder, {options.model, options.threads});
    if (!loaded)
        return base::failure(loaded.error());
    const std::shared_ptr<composing::NoteScorer> scorer = std::move(*loaded);
    if (options.method == Method::Cells || options.method == Method::CellsSharply) {
        const double leastShare = options.method == Method::Cells ? 0.0 : composing::SamplingRules().additionShare;
        return [scorer, leastShare](const EnhanceInput& input, const SamplerParams& params) {
            return composeByCells(input, params, {leastShare}, *scorer);
        };
    }
    return [scorer, method = options.method](const EnhanceInput& input, const SamplerParams& params) {
        return composeByNotes(input, params, method, *scorer);
    };
}

base::Result<Compose> makeOrderless(const RivalEnhance& options)
{
    const auto file = model::readModelFile(options.model);
    if (!file)
        return base::failure(file.error());
    const auto module = model::loadNetworkModule(options.moduleFolder);
    if (!module)
        return base::failure(module.error());
    auto made = module->makeInferenceNetwork(
        file->info.shape, {composing::kWindowSteps, grid::kPitches}, file->weights, options.threads);
    if (!made)
        return base::failure(made.error());
    const std::shared_ptr<model::InferenceNetwork> network = std::move(*made);
    OrderlessRules rules;
    rules.gibbsPasses = options.method == Method::Gibbs ? kGibbsPasses : 0;
    return [network, rules](const EnhanceInput& input, const SamplerParams& params) {
        return composeOrderless(input, params, rules, *network);
    };
}

base::Result<void> enhance(const std::filesystem::path& file, const RivalEnhance& options, const Compose& compose)
{
    const auto piece = formats::readMidiFile(file);
    if (!piece)
        return base::failure(piece.error());
    auto asked = project::pieceOf(piece->sequence);
    if (options.region) {
        const auto region = project::areaOfBars(asked, *options.region);
        if (!region)
            return base::failure(region.error());
        asked.region = *region;
    }
    const auto prepared
        = project::prepareEnhance(std::make_shared<const project::Piece>(std::move(asked)), options.params);
    if (!prepared)
        return base::failure(prepared.error());
    const auto start = Clock::now();
    const auto composed = compose(prepared->input, options.params);
    if (!composed)
        return base::failure(composed.error());
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    if (const auto broken = brokenPromise(prepared->input, options.params, composed->roll))
        return base::failure(base::ErrorCode::Internal, file.string() + ": " + *broken);
    std::cout << file.filename().string() << ' ' << composed->forwards << " forwards " << took.count() << " ms\n";
    return formats::writeMidiFile(
        options.outputFolder / file.filename(), composing::applyRoll(piece->sequence, prepared->grid, composed->roll));
}

} // namespace

std::optional<Method> methodFromText(const std::string& text)
{
    static const std::map<std::string, Method> methods{{"notes", Method::Notes}, {"notes-freely", Method::NotesFreely},
        {"notes-one-by-one", Method::NotesOneByOne}, {"cells", Method::Cells}, {"cells-sharply", Method::CellsSharply},
        {"orderless", Method::Orderless}, {"gibbs", Method::Gibbs}};
    const auto found = methods.find(text);
    return found == methods.end() ? std::nullopt : std::optional(found->second);
}

base::Result<void> enhanceByRival(const RivalEnhance& options)
{
    if (const auto valid = composing::validate(options.params); !valid)
        return base::failure(valid.error());
    const bool orderless = options.method == Method::Orderless || options.method == Method::Gibbs;
    const auto compose = orderless ? makeOrderless(options) : makeEditing(options);
    if (!compose)
        return base::failure(compose.error());
    std::error_code error;
    std::filesystem::create_directories(options.outputFolder, error);
    for (const auto& input : options.inputs)
        if (auto done = enhance(input, options, *compose); !done)
            return done;
    return {};
}

} // namespace inventio::bench
