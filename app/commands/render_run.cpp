#include "app/commands/render_run.h"

#include <chrono>
#include <cmath>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

#include "app/commands/file_formats.h"
#include "app/commands/render_plan.h"
#include "app/terminal/console.h"
#include "app/terminal/interruption.h"
#include "app/terminal/progress_bar.h"
#include "app/terminal/text.h"
#include "core/audio/render.h"
#include "core/audio/sound_fonts.h"
#include "core/devices/fluidsynth/fluid_synth.h"

namespace inventio::app {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using nlohmann::ordered_json;

/// What became of the input.
struct RenderOutcome {
    fs::path soundFont;
    audio::RenderReport report;
    double milliseconds = 0.0;
    std::vector<std::string> warnings; ///< of the MIDI file
};

double decibels(double peak)
{
    constexpr double kLowest = 1e-6;
    return 20 * std::log10(std::max(peak, kLowest));
}

base::Result<fs::path> soundFontFor(const RenderOptions& options)
{
    if (options.soundFont)
        return *options.soundFont;
    return audio::defaultSoundFont(audio::soundFontFolders()).map_error([](base::Error error) {
        error.message = "There is no sound font to render with: install the package fluid-soundfont-gm or "
                        "timgm6mb-soundfont, or name a file with --soundfont.";
        return error;
    });
}

std::string renderText(const RenderJob& job, const RenderOutcome& outcome)
{
    constexpr double kHeard = 0.1;
    const std::string turnedDown = outcome.report.reductionDb < kHeard
        ? std::string()
        : ", loud places turned down by up to " + decimal(outcome.report.reductionDb, 1) + " dB";
    return printable(job.input.filename().string() + " -> " + job.output.string()) + ": "
        + decimal(outcome.report.seconds, 1) + " s of sound in " + decimal(outcome.milliseconds, 0) + " ms with "
        + printable(outcome.soundFont.filename().string()) + ", peak " + decimal(decibels(outcome.report.peak), 1)
        + " dB" + turnedDown + ".\n";
}

ordered_json renderJson(const RenderJob& job, const RenderOutcome& outcome)
{
    return {{"program", "inventio " INVENTIO_VERSION}, {"input", job.input.string()}, {"output", job.output.string()},
        {"soundfont", outcome.soundFont.string()}, {"rate", job.format.rate}, {"seconds", outcome.report.seconds},
        {"peak_db", decibels(outcome.report.peak)}, {"reduction_db", outcome.report.reductionDb},
        {"milliseconds", outcome.milliseconds}, {"warnings", outcome.warnings}};
}

base::Result<RenderOutcome> render(
    const RenderJob& job, const RenderOptions& options, const std::stop_token& stop, ProgressBar& bar)
{
    RenderOutcome outcome;
    const auto start = Clock::now();
    const auto file = fileFormats().read(job.input);
    if (!file)
        return base::failure(file.error());
    outcome.warnings = file->warnings;
    const auto soundFont = soundFontFor(options);
    if (!soundFont)
        return base::failure(soundFont.error());
    outcome.soundFont = *soundFont;
    const std::string title = job.input.filename().string();
    bar.show(title, 0.0, "loading the sound font");
    const auto synth = devices::createFluidSynth(*soundFont, {.rate = job.format.rate});
    if (!synth)
        return base::failure(synth.error());
    const auto show = [&](double done) { bar.show(title, done, decimal(100 * done, 0) + " %"); };
    const auto report
        = audio::renderToFile(file->sequence, audio::MixerState{}, **synth, job.format, job.output, stop, show);
    if (!report && report.error().code == base::ErrorCode::BadInput)
        return base::failure(report.error().code, job.input.string() + ": " + report.error().message);
    if (!report)
        return base::failure(report.error());
    outcome.report = *report;
    outcome.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    return outcome;
}

} // namespace

ExitCode runRender(const RenderOptions& options, const std::stop_token& stop)
{
    const auto job = planRender(options);
    if (!job) {
        complain(job.error());
        return ExitCode::UsedWrongly;
    }
    ProgressBar bar(options.quiet ? ProgressBar::Visibility::Hidden : ProgressBar::Visibility::Shown);
    const auto outcome = render(*job, options, stop, bar);
    bar.clear();
    if (!outcome) {
        complain(outcome.error());
        return ExitCode::Failed;
    }
    for (const auto& warning : outcome->warnings) {
        if (!options.quiet)
            complain(job->input.string() + ": " + warning);
    }
    if (!options.quiet && stderrIsTerminal())
        std::cerr << renderText(*job, *outcome) << std::flush;
    if (options.json)
        std::cout << renderJson(*job, *outcome).dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    return ExitCode::Done;
}

ExitCode runRender(const RenderOptions& options)
{
    const Interruption interruption;
    return runRender(options, interruption.token());
}

} // namespace inventio::app
