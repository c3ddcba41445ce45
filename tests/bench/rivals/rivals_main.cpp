#include <iostream>

#include <CLI/CLI.hpp>

#include "app/interruption.h"
#include "app/openmp.h"
#include "app/paths.h"
#include "core/model/module_loader.h"
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

int run(int argumentCount, char** arguments)
{
    CLI::App program("Rivals of note edits: the same network, taught and sampled in other ways.");
    program.require_subcommand(1);
    RivalTraining training;
    addTrain(program, training);
    CLI11_PARSE(program, argumentCount, arguments);
    return train(training);
}

} // namespace

} // namespace inventio::bench

int main(int argumentCount, char** arguments)
{
    inventio::app::letOpenMpThreadsSleep(arguments);
    return inventio::bench::run(argumentCount, arguments);
}
