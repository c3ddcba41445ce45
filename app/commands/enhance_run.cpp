#include "app/commands/enhance_run.h"

#include <chrono>
#include <iostream>
#include <span>

#include <nlohmann/json.hpp>

#include "app/commands/enhance_plan.h"
#include "app/commands/enhance_report.h"
#include "app/commands/file_formats.h"
#include "app/commands/track_choice.h"
#include "app/terminal/console.h"
#include "app/terminal/interruption.h"
#include "app/terminal/progress_bar.h"
#include "core/base/atomic_file.h"
#include "core/project/enhance.h"
#include "core/project/enhance_request.h"
#include "core/project/piece_edits.h"

namespace inventio::app {

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

base::Error about(const EnhanceFileTask& job, const base::Error& error)
{
    return {error.code, job.input.string() + ": " + error.message};
}

/// One call of the command.
class EnhanceRun {
public:
    EnhanceRun(const EnhanceOptions& options, const MakeScorer& makeScorer, std::stop_token stop)
        : m_options(options)
        , m_makeScorer(makeScorer)
        , m_stop(std::move(stop))
        , m_bar(options.quiet ? ProgressBar::Visibility::Hidden : ProgressBar::Visibility::Shown)
        , m_talks(!options.quiet && stderrIsTerminal())
    {
    }

    ExitCode all(const std::vector<EnhanceFileTask>& jobs)
    {
        for (const auto& job : jobs) {
            if (m_stop.stop_requested() || m_hasNoModel)
                break;
            auto& outcome = m_outcomes.emplace_back();
            outcome.job = job;
            m_title = job.input.filename().string();
            if (jobs.size() > 1)
                m_title += " (" + std::to_string(m_outcomes.size()) + " of " + std::to_string(jobs.size()) + ")";
            note(outcome, one(outcome));
        }
        if (m_stop.stop_requested())
            fail("Stopped before everything was done; results that are there are whole.");
        writeTrace();
        printJson();
        return m_code;
    }

private:
    /// What can be refused without the model is refused before it is loaded.
    base::Result<void> one(EnhanceOutcome& outcome)
    {
        const auto file = fileFormats().read(outcome.job.input);
        if (!file)
            return base::failure(file.error());
        outcome.warnings = file->warnings;
        const auto job = prepared(file->sequence);
        if (!job)
            return base::failure(about(outcome.job, job.error()));
        outcome.report = job->grid.report();
        if (project::hasLowMelody(*job))
            outcome.warnings.push_back(
                "The melody lies low and leaves little room for voices below it; try it an octave higher.");
        if (project::hasLoneBass(*job))
            outcome.warnings.push_back("The line lies below C2 and is taken for a bass: voices are added above it; "
                                       "--melody top has them below.");
        outcome.beat = job->beat;
        outcome.isFull = job->isFull;
        if (auto place = preparePlace(outcome.job, m_options.outputFolder.has_value()); !place)
            return place;
        if (outcome.hasNoTune()) // out of nothing nothing is composed
            return write(outcome.job.output, job->sequence);
        if (auto loaded = loadScorer(); !loaded)
            return loaded;
        return enhance(outcome, *job);
    }

    base::Result<project::EnhanceJob> prepared(const music::Sequence& sequence) const
    {
        auto piece = project::pieceOf(sequence);
        if (const auto locked = lockTracks(piece, m_options.tracks); !locked)
            return base::failure(locked.error());
        piece = project::withBarsAtEnd(std::move(piece), m_options.addedBars);
        if (m_options.region) {
            const auto region = project::areaOfBars(piece, *m_options.region);
            if (!region)
                return base::failure(region.error());
            piece.region = *region;
        }
        return project::prepareEnhance(std::make_shared<const project::Piece>(std::move(piece)), m_options.params);
    }

    base::Result<void> enhance(EnhanceOutcome& outcome, const project::EnhanceJob& job)
    {
        const auto start = Clock::now();
        if (job.params.idiom != composing::Idiom::Bach && !m_scorer->knowsIdioms())
            outcome.warnings.emplace_back("These weights have learned one manner only, so --idiom changes nothing.");
        const auto plan = project::DraftPlan::forVariations(m_options.variations);
        const auto results = project::enhanceVariations(job, *m_scorer, "inventio " INVENTIO_VERSION, plan, m_stop,
            [this](const composing::Progress& progress) { show(progress); });
        if (!results)
            return base::failure(about(outcome.job, results.error()));
        const auto& best = results->front();
        if (best.ending.reason == composing::StopReason::Cancelled || m_stop.stop_requested())
            return base::failure(base::ErrorCode::Cancelled, "Stopped before it was done.");
        for (const auto& result : *results)
            if (auto written = writeVariation(outcome, result); !written)
                return written;
        if (std::ssize(*results) < m_options.variations)
            outcome.warnings.push_back(
                "The drafts came out alike, so there is no variation " + std::to_string(results->size() + 1) + ".");
        const auto& done = *best.version.enhance;
        outcome.added = outcome.variations.front().added;
        outcome.removed = outcome.variations.front().removed;
        outcome.iterations = done.receipt.edits;
        outcome.ending = best.ending;
        outcome.forwards = best.forwards;
        outcome.milliseconds = millisecondsSince(start);
        if (m_options.trace)
            m_trace += traceLines(done.log, m_options.inputs.size() > 1 ? outcome.job.input.string() : std::string());
        return {};
    }

    static base::Result<void> writeVariation(EnhanceOutcome& outcome, const project::EnhanceResult& result)
    {
        const auto& receipt = result.version.enhance->receipt;
        outcome.variations.push_back(
            {pathOfVariation(outcome.job.output, static_cast<int>(outcome.variations.size()) + 1), receipt.params.seed,
                composing::countNotes(receipt.added), static_cast<int>(receipt.removed.size()), receipt.edits,
                result.quality});
        return write(outcome.variations.back().output, project::sequenceOf(result.version));
    }

    static base::Result<void> write(const std::filesystem::path& file, const music::Sequence& sequence)
    {
        return fileFormats().write(file, sequence, {{}, "Inventio " INVENTIO_VERSION, {}});
    }

    base::Result<void> loadScorer()
    {
        if (m_scorer)
            return {};
        m_bar.show("Loading the model", 0.0, "");
        auto scorer = m_makeScorer();
        m_bar.clear();
        m_hasNoModel = !scorer;
        if (!scorer)
            return base::failure(scorer.error());
        m_scorer = std::move(*scorer);
        return {};
    }

    void show(const composing::Progress& progress)
    {
        const auto done = std::to_string(progress.iteration);
        m_bar.show(m_title, progress.share(),
            m_options.params.iterations ? done + " of " + std::to_string(progress.iterations) : done);
    }

    /// Tells how an input ended.
    void note(EnhanceOutcome& outcome, const base::Result<void>& ended)
    {
        m_bar.clear();
        if (!m_options.quiet) {
            for (const auto& warning : outcome.warnings)
                complain(outcome.job.input.string() + ": " + warning);
        }
        if (ended) {
            for (const auto& notice : enhanceNotices(outcome))
                if (!m_options.quiet && !m_talks) // else it is part of what follows
                    complain(outcome.job.input.string() + ": " + notice);
            if (m_talks)
                std::cerr << enhanceText(outcome, m_options) << std::flush;
            return;
        }
        outcome.error = ended.error().message;
        m_code = ExitCode::Failed;
        if (ended.error().code != base::ErrorCode::Cancelled)
            complain(ended.error());
    }

    void writeTrace()
    {
        if (!m_options.trace)
            return;
        const auto bytes = std::as_bytes(std::span(m_trace));
        if (const auto written = base::writeFileAtomically(*m_options.trace, bytes); !written)
            fail(written.error().message);
    }

    void printJson() const
    {
        if (!m_options.json)
            return;
        const auto json = enhanceJson(m_outcomes, m_options, m_scorer ? m_scorer->identity() : std::string());
        std::cout << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    }

    void fail(const std::string& sentence)
    {
        complain(sentence);
        m_code = ExitCode::Failed;
    }

    const EnhanceOptions& m_options;
    const MakeScorer& m_makeScorer;
    std::stop_token m_stop;
    ProgressBar m_bar;
    bool m_talks;
    std::unique_ptr<composing::NoteScorer> m_scorer;
    bool m_hasNoModel = false;
    std::string m_title;
    std::string m_trace;
    std::vector<EnhanceOutcome> m_outcomes;
    ExitCode m_code = ExitCode::Done;
};

} // namespace

ExitCode runEnhance(const EnhanceOptions& options, const MakeScorer& makeScorer, std::stop_token stop)
{
    const auto jobs = planEnhance(options);
    if (!jobs) {
        complain(jobs.error());
        return ExitCode::UsedWrongly;
    }
    return EnhanceRun(options, makeScorer, std::move(stop)).all(*jobs);
}

ExitCode runEnhance(const EnhanceOptions& options)
{
    const Interruption interruption;
    return runEnhance(
        options, [&options] { return loadArCnn(options.model, options.threads); }, interruption.token());
}

} // namespace inventio::app
