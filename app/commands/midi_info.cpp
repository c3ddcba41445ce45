#include "app/commands/midi_info.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/commands/file_formats.h"
#include "app/commands/timing_text.h"
#include "app/terminal/text.h"
#include "core/analysis/key.h"
#include "core/analysis/octaves.h"
#include "core/composing/note_list.h"
#include "core/composing/receipt_events.h"
#include "core/grid/score_grid.h"

namespace inventio::app {

namespace {

using nlohmann::ordered_json;

constexpr int kRowsOfMetresAndTempos = 8;

double seconds(const music::Sequence& piece)
{
    return piece.tempo.secondsAt(piece.lastNoteEnd(), piece.ticksPerQuarter);
}

int bars(const music::Sequence& piece)
{
    return piece.metre.barsUntil(piece.lastNoteEnd());
}

std::string metreText(const music::MetreChange& change)
{
    return std::to_string(change.numerator) + "/" + std::to_string(change.denominator);
}

/// Bars as musicians count them, from 1.
int barAt(const music::Sequence& piece, music::Ticks tick)
{
    return piece.metre.at(tick).bar + 1;
}

struct PitchRange {
    int lowest = 0;
    int highest = 0;
};

std::optional<PitchRange> pitchRange(const music::Track& track)
{
    const auto byPitch = [](const music::Note& a, const music::Note& b) { return a.pitch < b.pitch; };
    const auto [lowest, highest] = std::ranges::minmax_element(track.notes, byPitch);
    if (lowest == track.notes.end())
        return std::nullopt;
    return PitchRange{lowest->pitch, highest->pitch};
}

std::string metres(const music::Sequence& piece)
{
    const auto& changes = piece.metre.changes();
    std::vector<std::string> texts;
    if (changes.empty() || changes.front().at.value > 0)
        texts.push_back("4/4");
    for (const auto& change : changes)
        texts.push_back(metreText(change)
            + (change.at.value > 0 ? " from bar " + std::to_string(barAt(piece, change.at)) : std::string()));
    return listed(texts, kRowsOfMetresAndTempos);
}

std::string tempos(const music::Sequence& piece)
{
    std::vector<std::string> texts{decimal(piece.tempo.beatsPerMinuteAt({0}), 2) + " quarters a minute"};
    for (const auto& change : piece.tempo.changes()) {
        if (change.at.value > 0)
            texts.push_back(decimal(piece.tempo.beatsPerMinuteAt(change.at), 2) + " from bar "
                + std::to_string(barAt(piece, change.at)));
    }
    return listed(texts, kRowsOfMetresAndTempos);
}

std::string trackText(const music::Track& track)
{
    std::ostringstream text;
    text << (track.name.empty() ? "(no name)" : track.name) << ", channel " << track.channel + 1 << ", "
         << counted(static_cast<std::int64_t>(track.notes.size()), "note");
    if (track.isDrums())
        text << ", drums";
    else if (const auto range = pitchRange(track))
        text << ", " << pitchName(range->lowest) << "-" << pitchName(range->highest);
    return text.str();
}

std::string usableText(const grid::GridReport& report)
{
    std::vector<std::string> texts{grouped(report.onGrid) + " of " + counted(report.notes, "note") + " take part"};
    if (report.drums > 0)
        texts.push_back(counted(report.drums, "drum note") + " left alone");
    if (report.octaves > 0)
        texts.push_back(counted(report.octaves, "note") + " outside " + pitchName(grid::kLowestPitch) + "-"
            + pitchName(grid::kLowestPitch + grid::kPitches - 1) + " seen octaves away");
    if (report.doublings > 0)
        texts.push_back(counted(report.doublings, "note") + " doubling others in octaves");
    if (report.moved > 0)
        texts.push_back(counted(report.moved, "note") + " off the sixteenth grid"
            + (report.triplets > 0 ? ", " + grouped(report.triplets) + " of them triplets" : std::string()));
    return listed(texts, static_cast<int>(texts.size()));
}

std::string keyText(const analysis::KeyEstimate& key)
{
    constexpr double kUncertainBelow = 0.6;
    return key.name() + (key.correlation < kUncertainBelow ? " (uncertain)" : "");
}

std::string receiptText(const composing::Receipt& receipt, const std::string& hash)
{
    const auto& params = receipt.params;
    std::string text = receipt.program + ", model " + receipt.model + ", seed " + std::to_string(params.seed) + ", "
        + counted(receipt.edits, "edit") + (params.iterations ? " of " + std::to_string(*params.iterations) : "")
        + ", max-remove " + decimal(params.maxRemovePercent, 2) + ", max-add "
        + (params.maxAdd ? std::to_string(*params.maxAdd) : "none") + ", creative-risk "
        + decimal(params.creativeRisk, 2);
    if (receipt.region)
        text += ", in a region";
    if (const int locked = composing::countNotes(receipt.lockedNotes); locked > 0)
        text += ", " + counted(locked, "note") + " locked";
    return text + (receipt.resultHash == hash ? "; these are its notes" : "; notes were changed since");
}

ordered_json receiptJson(const composing::Receipt& receipt, const std::string& hash)
{
    constexpr std::string_view kMark = "inventio-receipt ";
    auto json = ordered_json::parse(composing::formatReceipt(receipt).substr(kMark.size()));
    json["unchanged_since"] = receipt.resultHash == hash;
    return json;
}

std::string kindText(const formats::ScoreFile& file)
{
    const formats::FileFormat* const format = fileFormats().byId(file.kind);
    const std::string name = format == nullptr ? file.kind : format->name;
    return file.kind == "midi" ? name + ", format " + std::to_string(file.format) : name;
}

ordered_json trackJson(const music::Track& track)
{
    ordered_json json{{"name", track.name}, {"channel", track.channel + 1}, {"drums", track.isDrums()},
        {"notes", track.notes.size()}};
    if (const auto range = pitchRange(track)) {
        json["lowest"] = range->lowest;
        json["highest"] = range->highest;
    }
    return json;
}

ordered_json usableJson(const grid::GridReport& report)
{
    return {{"notes", report.notes}, {"usable", report.onGrid}, {"drums", report.drums},
        {"outside_range", report.octaves}, {"doublings", report.doublings}, {"off_grid", report.moved},
        {"triplets", report.triplets}, {"unisons", report.unisons}, {"overlapping", report.overlapping}};
}

} // namespace

std::string midiInfoText(const formats::MidiFile& file)
{
    const auto& piece = file.sequence;
    std::string text
        = infoRow("File", kindText(file) + ", " + std::to_string(piece.ticksPerQuarter) + " ticks a quarter");
    text += infoRow("Length", counted(bars(piece), "bar") + ", " + decimal(seconds(piece), 1) + " s");
    text += infoRow("Tempo", tempos(piece)) + infoRow("Metre", metres(piece));
    if (const auto key = analysis::estimateKey(analysis::pitchClassWeights(piece)))
        text += infoRow("Key", keyText(*key));
    for (std::size_t i = 0; i < piece.tracks.size(); ++i)
        text += infoRow("Track " + std::to_string(i + 1), trackText(piece.tracks[i]));
    const auto beat = analysis::findBeat(piece);
    text += infoRow("Timing", timingText(beat));
    if (const auto grid = grid::ScoreGrid::create(piece, beat.timing, analysis::octavesFor(piece, beat.timing)))
        text += infoRow("Model", usableText(grid->report()));
    else
        text += infoRow("Model", grid.error().message);
    const std::string hash = composing::hashOfNotes(piece);
    for (const auto& receipt : composing::receiptsIn(piece))
        text += infoRow("Receipt", receiptText(receipt, hash));
    for (const auto& warning : file.warnings)
        text += infoRow("Warning", warning);
    return text;
}

ordered_json midiInfoJson(const formats::MidiFile& file)
{
    const auto& piece = file.sequence;
    ordered_json json{{"kind", file.kind}, {"format", file.format}, {"ticks_per_quarter", piece.ticksPerQuarter},
        {"bars", bars(piece)}, {"seconds", seconds(piece)}, {"quarters_per_minute", piece.tempo.beatsPerMinuteAt({0})},
        {"metres", ordered_json::array()}, {"tracks", ordered_json::array()}};
    if (file.kind != "midi")
        json.erase("format");
    for (const auto& change : piece.metre.changes())
        json["metres"].push_back({{"bar", barAt(piece, change.at)}, {"metre", metreText(change)}});
    if (const auto key = analysis::estimateKey(analysis::pitchClassWeights(piece)))
        json["key"] = {{"name", key->name()}, {"correlation", key->correlation}};
    for (const auto& track : piece.tracks)
        json["tracks"].push_back(trackJson(track));
    const auto beat = analysis::findBeat(piece);
    json["timing"] = timingJson(beat);
    if (const auto grid = grid::ScoreGrid::create(piece, beat.timing, analysis::octavesFor(piece, beat.timing)))
        json["model"] = usableJson(grid->report());
    json["receipts"] = ordered_json::array();
    const std::string hash = composing::hashOfNotes(piece);
    for (const auto& receipt : composing::receiptsIn(piece))
        json["receipts"].push_back(receiptJson(receipt, hash));
    json["warnings"] = file.warnings;
    return json;
}

} // namespace inventio::app
