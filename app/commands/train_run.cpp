#include "app/commands/train_run.h"

#include <cmath>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>

#include "app/commands/paths.h"
#include "app/terminal/console.h"
#include "app/terminal/interruption.h"
#include "app/terminal/progress_bar.h"
#include "app/terminal/text.h"
#include "core/model/module_loader.h"
#include "core/training/accompaniment/accompaniment_trainer.h"
#include "core/training/trainer.h"

namespace inventio::app {

namespace {

namespace fs = std::filesystem;

template <class Options> std::optional<std::string> missing(const Options& options)
{
    if (options.data.empty())
        return "Name the folder of MIDI files to learn from with --data DIR.";
    if (options.output.empty())
        return "Say where the weights go with --output FILE.";
    return std::nullopt;
}

template <class Options> std::optional<std::string> obstacle(const Options& options)
{
    std::error_code error;
    const auto checkpoint = options.output.string() + ".checkpoint";
    if (!options.resume && fs::exists(checkpoint, error))
        return checkpoint + " is left from an earlier training: go on with it by --resume, or remove it to begin anew.";
    return std::nullopt;
}

std::string figuresText(const training::ValidationFigures& figures)
{
    return "loss " + decimal(figures.loss, 2) + ", wrong notes found " + decimal(100 * figures.wrongFound, 1)
        + " %, of those found wrong " + decimal(100 * figures.foundWrong, 1) + " %, best addition right "
        + decimal(100 * figures.bestAdditionRight, 1) + " %";
}

std::string minutesText(double seconds)
{
    return decimal(std::round(seconds / 6.0) / 10.0, 1) + " min";
}

void printLine(const std::string& line)
{
    std::cerr << printable(line) + "\n" << std::flush;
}

std::string figuresText(const model::AccompanimentValidation& figures)
{
    return "likelihood " + decimal(figures.crossEntropy, 3)
        + " nats a symbol with the noise of the real accompaniment, " + decimal(figures.priorCrossEntropy, 3)
        + " without, noise " + decimal(figures.spanDivergence, 1) + " nats a bar and "
        + decimal(figures.pieceDivergence, 1) + " a piece";
}

class Teller {
public:
    explicit Teller(bool quiet)
        : m_quiet(quiet)
        , m_bar(quiet ? ProgressBar::Visibility::Hidden : ProgressBar::Visibility::Shown)
    {
    }

    void progress(const training::TrainingProgress& progress)
    {
        const double all = progress.seconds + progress.secondsLeft;
        if (progress.validation && !m_quiet) {
            m_bar.clear();
            printLine("Step " + std::to_string(progress.step) + ", " + minutesText(progress.seconds) + ": "
                + figuresText(*progress.validation) + ".");
        }
        m_bar.show("Training", all > 0 ? progress.seconds / all : 1.0,
            "loss " + decimal(progress.loss, 2) + ", " + decimal(progress.examplesPerSecond, 0) + " examples/s, "
                + minutesText(progress.secondsLeft) + " left");
    }

    void progress(const training::AccompanimentProgress& progress)
    {
        const double all = progress.seconds + progress.secondsLeft;
        if (progress.validation && !m_quiet) {
            m_bar.clear();
            printLine("Step " + std::to_string(progress.step) + ", " + minutesText(progress.seconds) + ": "
                + figuresText(*progress.validation) + ".");
        }
        const bool hasCritic = progress.stage != model::AccompanimentStage::Likelihood;
        m_bar.show(hasCritic ? "Training against a critic" : "Training", all > 0 ? progress.seconds / all : 1.0,
            "loss " + decimal(progress.losses.crossEntropy, 3) + ", " + decimal(progress.windowsPerSecond, 0)
                + " windows/s, " + minutesText(progress.secondsLeft) + " left");
    }

    /// Of either training.
    template <class Report> void end(const Report& report, const fs::path& output)
    {
        m_bar.clear();
        if (m_quiet)
            return;
        for (const auto& skipped : report.skipped)
            complain(skipped);
        printLine("Learned from " + counted(report.pieces, "piece") + " in " + counted(report.steps, "step") + " and "
            + minutesText(report.seconds) + ": " + figuresText(report.validation) + ". Weights: " + output.string());
    }

private:
    bool m_quiet;
    ProgressBar m_bar;
};

base::Result<training::TrainingReport> train(const training::TrainingOptions& options, Teller& teller)
{
    const auto module = model::loadNetworkModule(moduleFolder(places()));
    if (!module)
        return base::failure(module.error());
    const Interruption interruption;
    return training::train(options, module->makeTrainableNetwork, interruption.token(),
        [&teller](const training::TrainingProgress& progress) { teller.progress(progress); });
}

base::Result<training::AccompanimentReport> train(const training::AccompanimentTraining& options, Teller& teller)
{
    const auto module = model::loadAccompanimentModule(moduleFolder(places()));
    if (!module)
        return base::failure(module.error());
    const Interruption interruption;
    return training::trainAccompaniment(options, module->makeTrainable, interruption.token(),
        [&teller](const training::AccompanimentProgress& progress) { teller.progress(progress); });
}

/// Either training, from its options to its end.
template <class Options> ExitCode run(const Options& options, bool quiet)
{
    if (const auto reason = missing(options)) {
        complain(*reason);
        return ExitCode::UsedWrongly;
    }
    if (const auto reason = obstacle(options)) {
        complain(*reason);
        return ExitCode::Failed;
    }
    Teller teller(quiet);
    const auto report = train(options, teller);
    if (!report) {
        complain(report.error());
        return ExitCode::Failed;
    }
    teller.end(*report, options.output);
    if (report->finished)
        return ExitCode::Done;
    complain("Stopped before the time was over; go on with --resume.");
    return ExitCode::Failed;
}

} // namespace

ExitCode runTrain(const TrainOptions& options)
{
    return options.technique == Technique::Enhance ? run(options.training, options.quiet)
                                                   : run(options.accompaniment, options.quiet);
}

} // namespace inventio::app
