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

base::Result<project::Replay> replayed(const ReplayOptions& options, const MakeScorer& makeScorer, std::stop_token stop)
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
    const auto scorer = makeScorer();
    if (!scorer)
        return base::failure(scorer.error());
    return project::replay(result->sequence, original, **scorer, std::move(stop))
        .map_error([&options](const base::Error& error) {
            return base::Error{error.code, options.result.string() + ": " + error.message};
        });
}

std::string textOf(const ReplayOptions& options, const project::Replay& replay)
{
    const auto& receipt = replay.receipt;
    const std::string run = receipt.program + ", model " + receipt.model + ", seed "
        + std::to_string(receipt.params.seed) + ", " + counted(receipt.edits, "edit");
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
    json.update({{"same", replay->givesTheSame()}, {"program", receipt.program}, {"model", receipt.model},
        {"seed", receipt.params.seed}, {"edits", receipt.edits}, {"input", receipt.inputHash},
        {"result", receipt.resultHash}, {"replayed", replay->resultHash}});
    return json;
}

} // namespace

ExitCode runReplay(const ReplayOptions& options, const MakeScorer& makeScorer, std::stop_token stop)
{
    const auto replay = replayed(options, makeScorer, std::move(stop));
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
        options, [&options] { return loadArCnn(options.model, options.threads); }, interruption.token());
}

} // namespace inventio::app
