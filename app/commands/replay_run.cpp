#include "app/commands/replay_run.h"

#include <iostream>

#include <nlohmann/json.hpp>

#include "app/commands/file_formats.h"
#include "app/terminal/console.h"
#include "app/terminal/interruption.h"
#include "app/terminal/text.h"
#include "core/project/replay.h"

namespace inventio::app {

namespace {

using nlohmann::ordered_json;

/// With the kind of model that the newest receipt is of.
base::Result<project::Replay> replayed(const music::Sequence& result, const std::optional<music::Sequence>& original,
    const MakeScorer& makeScorer, const MakeAccompanimentModel& makeAccompaniment, std::stop_token stop)
{
    const auto receipts = project::receiptsIn(result);
    const auto* accompaniment
        = receipts.empty() ? nullptr : std::get_if<project::AccompanimentReceipt>(&receipts.back());
    if (accompaniment != nullptr) {
        const auto model = makeAccompaniment(accompaniment->style);
        return model ? project::replay(result, original, **model, std::move(stop)) : base::failure(model.error());
    }
    const auto scorer = makeScorer();
    return scorer ? project::replay(result, original, **scorer, std::move(stop)) : base::failure(scorer.error());
}

base::Result<project::Replay> replayed(const ReplayOptions& options, const MakeScorer& makeScorer,
    const MakeAccompanimentModel& makeAccompaniment, std::stop_token stop)
{
    const auto result = fileFormats().read(options.result);
    if (!result)
        return base::failure(result.error());
    std::optional<music::Sequence> original;
    if (options.original) {
        const auto file = fileFormats().read(*options.original);
        if (!file)
            return base::failure(file.error());
        original = file->sequence;
    }
    return replayed(result->sequence, original, makeScorer, makeAccompaniment, std::move(stop))
        .map_error([&options](const base::Error& error) {
            return base::Error{error.code, options.result.string() + ": " + error.message};
        });
}

std::string textOf(const ReplayOptions& options, const project::Replay& replay)
{
    const auto& receipt = replay.receipt;
    const std::string run = project::programOf(receipt) + ", model " + project::modelOf(receipt) + ", seed "
        + std::to_string(project::seedOf(receipt)) + ", "
        + (std::holds_alternative<project::AccompanimentReceipt>(receipt)
                ? counted(project::changesIn(receipt), "note") + " added"
                : counted(project::changesIn(receipt), "edit"));
    return printable(options.result.string()) + ": "
        + (replay.givesTheSame() ? "the same notes again" : "other notes than these") + " (" + run + ").\n";
}

ordered_json jsonOf(const ReplayOptions& options, const base::Result<project::Replay>& replay)
{
    ordered_json json{{"file", options.result.string()}};
    if (options.original)
        json["from"] = options.original->string();
    if (!replay) {
        json["error"] = replay.error().message;
        return json;
    }
    const auto& receipt = replay->receipt;
    json.update({{"same", replay->givesTheSame()}, {"program", project::programOf(receipt)},
        {"model", project::modelOf(receipt)}, {"seed", project::seedOf(receipt)},
        {"edits", project::changesIn(receipt)}, {"input", project::inputHashOf(receipt)},
        {"result", project::resultHashOf(receipt)}, {"replayed", replay->resultHash}});
    return json;
}

} // namespace

ExitCode runReplay(const ReplayOptions& options, const MakeScorer& makeScorer,
    const MakeAccompanimentModel& makeAccompaniment, std::stop_token stop)
{
    const auto replay = replayed(options, makeScorer, makeAccompaniment, std::move(stop));
    if (options.json)
        std::cout << jsonOf(options, replay).dump(2, ' ', false, ordered_json::error_handler_t::replace) << '\n';
    else if (replay)
        std::cout << textOf(options, *replay);
    if (!replay)
        complain(replay.error());
    return replay && replay->givesTheSame() ? ExitCode::Done : ExitCode::Failed;
}

ExitCode runReplay(const ReplayOptions& options)
{
    const Interruption interruption;
    return runReplay(
        options, [&options] { return loadArCnn(options.model, options.threads); },
        [&options](accompany::Style style) { return loadAccompanimentModel(style, options.model, options.threads); },
        interruption.token());
}

} // namespace inventio::app
