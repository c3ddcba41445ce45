#include "app/commands/accompany_run.h"

#include <chrono>
#include <iostream>

#include <nlohmann/json.hpp>

#include "app/commands/file_formats.h"
#include "app/commands/file_tasks.h"
#include "app/terminal/console.h"
#include "app/terminal/interruption.h"
#include "app/terminal/progress_bar.h"
#include "app/terminal/text.h"
#include "core/project/accompaniment.h"
#include "core/project/enhance.h"

namespace inventio::app {

namespace {

using Clock = std::chrono::steady_clock;
using nlohmann::ordered_json;

constexpr const char* kProgram = "inventio " INVENTIO_VERSION;

/// What became of one input.
struct Outcome {
    FileTask task;
    std::string error; ///< a sentence; empty if the result was written
    int bars = 0;
    int added = 0; ///< notes
    double milliseconds = 0.0;
};

/// One call of the command.
class AccompanyRun {
public:
    AccompanyRun(const AccompanyOptions& options, const MakeAccompanimentModel& makeModel, std::stop_token stop)
        : m_options(options)
        , m_makeModel(makeModel)
        , m_stop(std::move(stop))
        , m_bar(options.quiet ? ProgressBar::Visibility::Hidden : ProgressBar::Visibility::Shown)
        , m_talks(!options.quiet && stderrIsTerminal())
    {
    }

    ExitCode all(const std::vector<FileTask>& tasks)
    {
        for (const FileTask& task : tasks) {
            if (m_stop.stop_requested() || m_hasNoModel)
                break;
            auto& outcome = m_outcomes.emplace_back();
            outcome.task = task;
            m_title = task.input.filename().string();
            if (tasks.size() > 1)
                m_title += " (" + std::to_string(m_outcomes.size()) + " of " + std::to_string(tasks.size()) + ")";
            note(outcome, one(outcome));
        }
        if (m_stop.stop_requested()) {
            complain("Stopped before everything was done; results that are there are whole.");
            m_code = ExitCode::Failed;
        }
        printJson();
        return m_code;
    }

private:
    /// What can be refused without the model is refused before it is loaded.
    base::Result<void> one(Outcome& outcome)
    {
        const auto file = fileFormats().read(outcome.task.input);
        if (!file)
            return base::failure(file.error());
        if (!m_options.quiet)
            for (const auto& warning : file->warnings)
                complain(outcome.task.input.string() + ": " + warning);
        const auto piece = std::make_shared<const project::Piece>(project::pieceOf(file->sequence));
        const auto job = project::prepareAccompaniment(
            project::requestFor({}, piece, {.style = *m_options.style, .music = m_options.settings}));
        if (!job)
            return base::failure(job.error().code, outcome.task.input.string() + ": " + job.error().message);
        if (auto place = preparePlace(outcome.task, m_options.outputFolder.has_value()); !place)
            return place;
        if (auto loaded = loadModel(); !loaded)
            return loaded;
        return accompany(outcome, *job);
    }

    base::Result<void> accompany(Outcome& outcome, const project::AccompanyJob& job)
    {
        const auto start = Clock::now();
        const auto made = project::accompany(job, *m_model, kProgram, m_stop,
            [this](double share, const project::Piece&) { m_bar.show(m_title, share, std::string()); });
        if (!made)
            return base::failure(made.error());
        const music::Sequence sequence = project::sequenceOf(*made);
        outcome.bars = 1 + job.line.metre.back().bar - job.line.metre.front().bar;
        outcome.added = sequence.noteCount() - job.sequence.noteCount();
        outcome.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        return fileFormats().write(outcome.task.output, sequence, {{}, "Inventio " INVENTIO_VERSION, {}});
    }

    base::Result<void> loadModel()
    {
        if (m_model)
            return {};
        m_bar.show("Loading the model", 0.0, "");
        auto model = m_makeModel(*m_options.style);
        m_bar.clear();
        m_hasNoModel = !model;
        if (!model)
            return base::failure(model.error());
        m_model = std::move(*model);
        return {};
    }

    void note(Outcome& outcome, const base::Result<void>& ended)
    {
        m_bar.clear();
        if (ended) {
            if (m_talks)
                std::cerr << printable(outcome.task.input.string() + ": " + counted(outcome.added, "note") + " below "
                                 + counted(outcome.bars, "bar") + " in " + decimal(outcome.milliseconds / 1000.0, 1)
                                 + " s, written to " + outcome.task.output.string())
                        + "\n"
                          << std::flush;
            return;
        }
        outcome.error = ended.error().message;
        m_code = ExitCode::Failed;
        if (ended.error().code != base::ErrorCode::Cancelled)
            complain(ended.error());
    }

    void printJson() const
    {
        if (!m_options.json)
            return;
        const auto& settings = m_options.settings;
        ordered_json json{{"model", m_model ? m_model->identity() : std::string()},
            {"style", accompany::nameOf(*m_options.style)}, {"seed", settings.seed}, {"density", settings.density},
            {"register", settings.registerShift}, {"creative_risk", settings.creativeRisk},
            {"files", ordered_json::array()}};
        for (const Outcome& outcome : m_outcomes) {
            ordered_json file{{"input", outcome.task.input.string()}, {"output", outcome.task.output.string()}};
            if (outcome.error.empty())
                file.update({{"bars", outcome.bars}, {"added", outcome.added}, {"milliseconds", outcome.milliseconds}});
            else
                file["error"] = outcome.error;
            json["files"].push_back(std::move(file));
        }
        std::cout << json.dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    }

    const AccompanyOptions& m_options;
    const MakeAccompanimentModel& m_makeModel;
    std::stop_token m_stop;
    ProgressBar m_bar;
    bool m_talks;
    std::unique_ptr<accompany::AccompanimentModel> m_model;
    bool m_hasNoModel = false;
    std::string m_title;
    std::vector<Outcome> m_outcomes;
    ExitCode m_code = ExitCode::Done;
};

} // namespace

ExitCode runAccompany(const AccompanyOptions& options, const MakeAccompanimentModel& makeModel, std::stop_token stop)
{
    if (!options.style) {
        complain("Say what to write: --style chorale or --style song.");
        return ExitCode::UsedWrongly;
    }
    const auto tasks = planFileTasks({options.inputs, options.output, options.outputFolder}, "accompany");
    if (!tasks) {
        complain(tasks.error());
        return ExitCode::UsedWrongly;
    }
    return AccompanyRun(options, makeModel, std::move(stop)).all(*tasks);
}

ExitCode runAccompany(const AccompanyOptions& options)
{
    const Interruption interruption;
    return runAccompany(
        options,
        [&options](accompany::Style style) { return loadAccompanimentModel(style, options.model, options.threads); },
        interruption.token());
}

} // namespace inventio::app
