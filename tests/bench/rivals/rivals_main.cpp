#include <iostream>

#include <CLI/CLI.hpp>

#include "app/commands/paths.h"
#include "app/openmp.h"
#include "app/terminal/interruption.h"
#include "app/terminal/option_values.h"
#include "core/model/module_loader.h"
#include "tests/bench/rivals/enhance_rival.h"
#include "tests/bench/rivals/train_rival.h"

// Four ways to compose with one and the same network; see core/training/EXPERIMENTS.md.

namespace inventio::bench {

namespace {

int complain(const base::Error& error)
{
    std::cerr << "rivals: " << error.message << '\n';
    return 1;
}

int train(const RivalTraining& options)
{
    const auto module = model::loadNetworkModule(app::moduleFolder(app::places()));
    if (!module)
        return complain(module.error());
    const app::Interruption interruption;
    const auto trained
        = trainRival(options, module->makeTrainableNetwork, interruption.token(), [](const RivalProgress& progress) {
              std::cout << "step " << progress.step << ", " << progress.seconds << " s, loss " << progress.loss;
              if (progress.validLoss > 0.0)
                  std::cout << ", validation " << progress.validLoss;
              std::cout << std::endl;
          });
    return trained ? 0 : complain(trained.error());
}

void addTrain(CLI::App& program, RivalTraining& options)
{
    auto& command = *program.add_subcommand("train", "Teaches a network one of the lessons.");
    command
        .add_option_function<std::string>(
            "LESSON",
            [&options](const std::string& text) {
                const auto lesson = lessonFromText(text);
                if (!lesson)
                    throw CLI::ValidationError("LESSON is notes, cells or orderless.");
                options.lesson = *lesson;
            },
            "notes, cells or orderless")
        ->required();
    command.add_option("--data", options.data, "Folder of MIDI files to learn from")->required();
    command.add_option("--valid", options.valid, "Folder of MIDI files to be measured on")->required();
    command.add_option("--output", options.output, "Where the weights go")->required();
    command.add_option("--steps", options.steps, "Steps in all, those of a resumed training included");
    command.add_option("--seed", options.seed, "Where chance begins");
    command.add_option("--threads", options.threads, "Processors to use, 0 for all");
    command.add_flag("--resume", options.resume, "Go on from FILE.checkpoint if it is there");
}

/// Throws what CLI11 understands where the text makes no sense.
template <class Value> Value orRefused(const base::Result<Value>& parsed)
{
    if (!parsed)
        throw CLI::ValidationError(parsed.error().message);
    return *parsed;
}

void addMusicOptions(CLI::App& command, RivalEnhance& options)
{
    composing::SamplerParams& params = options.params;
    constexpr int kMaxAdd = 1'000'000;
    command.add_option("--iterations", params.iterations, "Edits of one note at most; for cells four times as many");
    command.add_option("--max-remove", params.maxRemovePercent, "Percent of the input's notes that may change");
    command.add_option_function<std::string>(
        "--max-add",
        [&params](const auto& text) { params.maxAdd = orRefused(app::parseCountOrNone("--max-add", text, kMaxAdd)); },
        "Notes more than the input, or none");
    command.add_option_function<std::string>(
        "--creative-risk",
        [&params](const auto& text) { params.creativeRisk = orRefused(app::parseRisk("--creative-risk", text)); },
        "Temperature");
    command.add_option_function<std::string>(
        "--region", [&options](const auto& text) { options.region = orRefused(app::parseBars("--region", text)); },
        "Bars A-B that may change");
    command.add_option("--seed", params.seed, "Where chance begins");
}

void addEnhance(CLI::App& program, RivalEnhance& options)
{
    // Of the program and not of the command, so that a call of the command can be prefixed with them.
    program.add_option_function<std::string>(
        "--method",
        [&options](const std::string& text) {
            const auto method = methodFromText(text);
            if (!method)
                throw CLI::ValidationError(
                    "--method is notes, notes-freely, notes-one-by-one, cells, cells-sharply, orderless or gibbs.");
            options.method = *method;
        },
        "How to compose: notes, notes-freely, notes-one-by-one, cells, cells-sharply, orderless or gibbs");
    program.add_option("--model", options.model, "Weights to compose with");
    auto& command = *program.add_subcommand("enhance", "Composes: MIDI files to MIDI files.");
    command.add_option("INPUT", options.inputs, "MIDI files")->required();
    command.add_option("--output-dir", options.outputFolder, "Folder for the results")->required();
    command.add_option("--threads", options.threads, "Processors to use, 0 for all");
    addMusicOptions(command, options);
    command.fallthrough();
}

int enhance(RivalEnhance options)
{
    options.moduleFolder = app::moduleFolder(app::places());
    const auto done = enhanceByRival(options);
    return done ? 0 : complain(done.error());
}

int run(int argumentCount, char** arguments)
{
    CLI::App program("Rivals of note edits: the same network, taught and sampled in other ways.");
    program.require_subcommand(1);
    RivalTraining training;
    RivalEnhance enhancing;
    addTrain(program, training);
    addEnhance(program, enhancing);
    CLI11_PARSE(program, argumentCount, arguments);
    return program.got_subcommand("train") ? train(training) : enhance(enhancing);
}

} // namespace

} // namespace inventio::bench

int main(int argumentCount, char** arguments)
{
    inventio::app::letOpenMpThreadsSleep(arguments);
    return inventio::bench::run(argumentCount, arguments);
}
