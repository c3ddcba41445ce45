#include "app/commands/train_command.h"

#include <array>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "app/commands/enhance_options.h"
#include "app/commands/train_run.h"
#include "app/terminal/command_options.h"
#include "app/terminal/option_values.h"

namespace inventio::app {

namespace {

constexpr double kMaxMinutes = 100'000;
constexpr int kMaxBatch = 1024;

const ManualPage kManualPage{
    "inventio train --data DIR --output FILE [OPTION]...",
    "Teaches a net of your own style from a folder of MIDI or MusicXML files.\n"
    "The pieces are corrupted in many ways, and the net learns which notes to take\n"
    "out and which to put in. The result serves \"inventio enhance --model FILE\".\n"
    "\n"
    "With --technique accompany a net learns to accompany melodies: from files whose\n"
    "first track is a melody and whose others are what was written to it, alto, tenor\n"
    "and bass (--style chorale) or a piano's right and left hand (--style song).\n"
    "First it learns what is likely, then to please a critic that learns beside it.\n"
    "Weights that have seen no critic lie beside the others, as\n"
    "NAME.likelihood.safetensors.\n"
    "The result serves \"inventio accompany --model FILE\".\n"
    "\n"
    "Beside the weights lie FILE.checkpoint, from which --resume goes on after the\n"
    "training was stopped or killed at any moment, and FILE.metrics.csv with the\n"
    "validation figures to plot. All of them are whole at any moment.\n",
    "Examples:\n"
    "  inventio train --data songs --output mine.safetensors\n"
    "  inventio train --data songs --valid others --output mine.safetensors \\\n"
    "                 --minutes 240 --resume\n"
    "  inventio train --data songs --valid others --output mine.safetensors \\\n"
    "                 --from resources/models/bach.safetensors --learning-rate 0.0005\n"
    "  inventio train --data chorales --other hymns=25 --valid more \\\n"
    "                 --output two.safetensors\n"
    "  inventio enhance melody.mid --output result.mid --model mine.safetensors\n"
    "  inventio train --technique accompany --style song --data songs \\\n"
    "                 --valid others --output song.safetensors --minutes 120\n"
    "\n"
    "Keep the pieces of --valid out of --data, other versions of one tune too: the\n"
    "figures say nothing otherwise. Ctrl+C saves and stops; the exit code then is 1.\n"
    "\n"
    "Exit codes: 0 done, 1 could not be done or stopped, 2 used wrongly.\n",
};

template <class Number>
CLI::Option* addNumber(CLI::App& command, const std::string& name, const std::string& valueName, Number& value,
    double lowest, double highest, const std::string& description)
{
    return addValue(
        command, name, valueName, value,
        [=](const auto& option, const auto& text) { return parseNumber(option, text, lowest, highest); }, description);
}

CLI::Option* addCount(
    CLI::App& command, const std::string& name, int& value, int lowest, int highest, const std::string& description)
{
    return addValue(
        command, name, "N", value,
        [=](const auto& option, const auto& text) { return parseWholeNumber(option, text, lowest, highest); },
        description);
}

/// "hymns=25": a folder and its percent of the examples.
base::Result<training::OtherData> parseOther(const std::string& option, const std::string& text)
{
    const std::size_t equals = text.rfind('=');
    if (equals == 0 || equals == std::string::npos)
        return base::failure(base::ErrorCode::BadInput,
            option + " must be a folder and its percent of the examples, such as hymns=25, not \"" + text + "\".");
    const auto percent = parseNumber(option, std::string_view(text).substr(equals + 1), 0, 99);
    if (!percent)
        return base::failure(percent.error());
    return training::OtherData{text.substr(0, equals), *percent};
}

void addOthers(CLI::App& command, std::vector<training::OtherData>& others)
{
    const auto take = [&others](const std::vector<std::string>& texts) {
        double sum = 0.0;
        for (const std::string& text : texts) {
            auto other = parseOther("--other", text);
            if (!other)
                throw CLI::ValidationError(other.error().message);
            sum += other->percent;
            others.push_back(*std::move(other));
        }
        if (sum >= 100.0)
            throw CLI::ValidationError(
                "The percents of --other must leave something for --data: they sum up to 100 or more.");
    };
    command
        .add_option_function<std::vector<std::string>>("--other", take,
            "A folder of another style and its percent of the examples, such as hymns=25; may be given several times. "
            "The net is told which is which.")
        ->option_text("DIR=P")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

/// "32,48,96,160": how wide each level of the network is, as many as the default has.
base::Result<std::vector<int>> parseChannels(const std::string& option, const std::string& text, std::size_t levels)
{
    constexpr int kMaxChannels = 1024;
    std::vector<int> channels;
    std::istringstream stream(text);
    for (std::string number; std::getline(stream, number, ',');) {
        const auto value = parseWholeNumber(option, number, 1, kMaxChannels);
        if (!value)
            return base::failure(value.error());
        channels.push_back(static_cast<int>(*value));
    }
    if (channels.size() != levels)
        return base::failure(base::ErrorCode::BadInput,
            option + " must be " + std::to_string(levels) + " numbers parted by commas, such as 32,48,96,160.");
    return channels;
}

base::Result<Technique> parseTechnique(const std::string& option, const std::string& text)
{
    if (text == "enhance")
        return Technique::Enhance;
    if (text == "accompany")
        return Technique::Accompany;
    return base::failure(
        base::ErrorCode::BadInput, option + " must be \"enhance\" or \"accompany\", not \"" + text + "\".");
}

base::Result<accompany::Style> parseStyle(const std::string& option, const std::string& text)
{
    if (const auto style = accompany::styleNamed(text))
        return *style;
    return base::failure(base::ErrorCode::BadInput, option + " must be \"chorale\" or \"song\", not \"" + text + "\".");
}

/// Options that only one of the techniques has.
constexpr std::array kOfEnhance{"--from", "--channels", "--workers"};
constexpr std::array kOfAccompany{
    "--style", "--likelihood-percent", "--generator-rate", "--critic-rate", "--critic-weight"};

void addAccompanimentOptions(CLI::App& command, training::AccompanimentTraining& accompaniment)
{
    addValue(command, "--style", "STYLE", accompaniment.style, parseStyle,
        "What is written to a melody, \"chorale\" or \"song\" (default chorale).");
    addNumber(command, "--likelihood-percent", "P", accompaniment.likelihoodPercent, 0.01, 100,
        "For how much of the time there is no critic, 0.01 to 100 percent (default 50).");
    addNumber(command, "--generator-rate", "X", accompaniment.generatorRate, 1e-6, 1.0,
        "The learning rate against the critic, 0.000001 to 1 (default 0.0003).");
    addNumber(command, "--critic-rate", "X", accompaniment.criticRate, 1e-6, 1.0,
        "The critic's learning rate, 0.000001 to 1 (default 0.0004).");
    addNumber(command, "--critic-weight", "X", accompaniment.criticWeight, 0.0, 10.0,
        "How much the critic's word counts, 0 to 10 (default 0.2).");
}

/// What both techniques have, where it was said; else each keeps its own defaults.
void takeOver(const CLI::App& command, const training::TrainingOptions& from, training::AccompanimentTraining& to)
{
    to.data = from.data;
    to.others = from.others;
    to.valid = from.valid;
    to.output = from.output;
    to.minutes = from.minutes;
    to.resume = from.resume;
    to.threads = from.threads;
    to.seed = from.seed;
    const auto given = [&command](const char* name) { return command.count(name) > 0; };
    if (given("--others-until"))
        to.othersUntilPercent = from.othersUntilPercent;
    if (given("--dropout"))
        to.dropout = from.dropout;
    if (given("--batch-size"))
        to.batchSize = from.batchSize;
    if (given("--learning-rate"))
        to.peakLearningRate = from.peakLearningRate;
    if (given("--checkpoint-minutes"))
        to.checkpointMinutes = from.checkpointMinutes;
    if (given("--validation-minutes"))
        to.validationMinutes = from.validationMinutes;
}

void refuseOptionsOfTheOther(const CLI::App& command, Technique technique)
{
    const auto refuse = [&command](const auto& names, const std::string& other) {
        for (const char* name : names)
            if (command.count(name) > 0)
                throw CLI::ValidationError(std::string(name) + " is for --technique " + other + " only.");
    };
    if (technique == Technique::Enhance)
        refuse(kOfAccompany, "accompany");
    else
        refuse(kOfEnhance, "enhance");
}

void addTrainingOptions(CLI::App& command, training::TrainingOptions& training)
{
    addText(command, "--data", "DIR", training.data, "The folder of MIDI or MusicXML files to learn from.");
    addText(command, "--valid", "DIR", training.valid,
        "The folder of files to be measured on, never learned from (default: every tenth file of --data).");
    addOthers(command, training.others);
    addNumber(command, "--others-until", "P", training.othersUntilPercent, 0, 100,
        "For how much of the time pieces of --other are drawn, 0 to 100 percent (default 67); the rest is --data's "
        "alone.");
    addText(command, "--output", "FILE", training.output, "Where the weights go (.safetensors).");
    addText(command, "--from", "FILE", training.from,
        "Weights to begin with instead of at random, such as the shipped ones; their shape is kept.");
    addValue(
        command, "--channels", "N,...", training.shape.channels,
        [levels = training.shape.channels.size()](
            const auto& option, const auto& text) { return parseChannels(option, text, levels); },
        "How wide each level of a new network is (default 32,48,96,160).");
    addNumber(command, "--minutes", "N", training.minutes, 0.01, kMaxMinutes,
        "How long to learn, 0.01 to 100000 minutes (default 60), earlier runs of a resumed training included.");
    addSwitch(command, "--resume", training.resume, "Go on from FILE.checkpoint, if it is there.");
    addCount(command, "--workers", training.workers, -1, kMaxThreads,
        "Threads that make examples ahead of the net, 0 to 256, or -1 for as many as help (default -1).");
    addCount(command, "--threads", training.threads, 0, kMaxThreads,
        "Processors to use, 1 to 256, or 0 for all (default 0).");
    addValue(
        command, "--seed", "N", training.seed,
        [](const auto& option, const auto& text) { return parseSeed(option, text); },
        "Where chance begins, 0 to 2^64-1 (default 1).");
    addCount(command, "--batch-size", training.batchSize, 1, kMaxBatch, "Examples a step, 1 to 1024 (default 16).");
    addNumber(command, "--learning-rate", "X", training.peakLearningRate, 1e-6, 1.0,
        "The highest learning rate, 0.000001 to 1 (default 0.002); it falls to nothing towards the end.");
    addNumber(command, "--dropout", "P", training.dropout, 0, 0.9,
        "Chance that a step leaves out a plane of a block, 0 to 0.9 (default 0): against learning few pieces by "
        "heart.");
    addNumber(command, "--checkpoint-minutes", "N", training.checkpointMinutes, 0.01, kMaxMinutes,
        "How often the state is saved (default every 2 minutes).");
    addNumber(command, "--validation-minutes", "N", training.validationMinutes, 0.01, kMaxMinutes,
        "How often the net is measured (default every 5 minutes).");
}

} // namespace

void addTrainCommand(CLI::App& program, Action& chosen)
{
    auto options = std::make_shared<TrainOptions>();
    auto& command = addCommand(program, "train", "Train a net of your own from a folder of MIDI files.", kManualPage);
    addValue(command, "--technique", "NAME", options->technique, parseTechnique,
        "What is learned, \"enhance\" or \"accompany\" (default enhance).");
    addAccompanimentOptions(command, options->accompaniment);
    addTrainingOptions(command, options->training);
    addSwitch(
        command, "--quiet", options->quiet, "No progress and no figures on standard error; errors are still told.");
    command.callback([options, &command, &chosen] {
        refuseOptionsOfTheOther(command, options->technique);
        takeOver(command, options->training, options->accompaniment);
        chosen = [options] { return runTrain(*options); };
    });
}

} // namespace inventio::app
