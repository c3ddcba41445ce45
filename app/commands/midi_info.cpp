#include "app/commands/midi_info.h"

#include <algorithm>
#include <optional>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/commands/file_formats.h"
#include "app/commands/timing_text.h"
#include "app/terminal/text.h"
#include "core/analysis/key.h"
#include "core/analysis/key_signature.h"
#include "core/analysis/octaves.h"
#include "core/composing/note_list.h"
#include "core/grid/score_grid.h"
#include "core/music/midi_protocol.h"
#include "core/project/receipts.h"

namespace inventio::app {

namespace {

using nlohmann::ordered_json;

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

/// Something that changes in the course of a piece; what stays as it was is told once.
class ChangesText {
public:
    explicit ChangesText(const music::Sequence& piece)
        : m_piece(piece)
    {
    }

    void add(music::Ticks at, const std::string& value, const std::string& unit = {})
    {
        if (!m_texts.empty() && value == m_last)
            return;
        if (m_texts.empty() || at.value > 0)
            m_texts.emplace_back();
        m_texts.back() = value + (at.value > 0 ? " from bar " + std::to_string(barAt(m_piece, at)) : unit);
        m_last = value;
    }
    std::string text() const { return listed(m_texts, kRowsOfChanges); }

private:
    static constexpr int kRowsOfChanges = 8;

    const music::Sequence& m_piece;
    std::vector<std::string> m_texts;
    std::string m_last;
};

std::string metres(const music::Sequence& piece)
{
    const auto& changes = piece.metre.changes();
    ChangesText text(piece);
    if (changes.empty() || changes.front().at.value > 0)
        text.add({0}, "4/4");
    for (const auto& change : changes)
        text.add(change.at, metreText(change));
    return text.text();
}

std::string tempos(const music::Sequence& piece)
{
    ChangesText text(piece);
    text.add({0}, decimal(piece.tempo.beatsPerMinuteAt({0}), 2), " quarters a minute");
    for (const auto& change : piece.tempo.changes())
        if (change.at.value > 0)
            text.add(change.at, decimal(piece.tempo.beatsPerMinuteAt(change.at), 2));
    return text.text();
}

std::string keyName(const analysis::KeySignature& key)
{
    constexpr std::string_view kTonics
        = "FCGDAEB"; // by fifths; five more with flats before them, five with sharps behind
    const int place = key.fifths + (key.mode == analysis::Mode::Minor ? 4 : 1) + 7;
    const std::string accidental = place < 7 ? "-flat" : place < 14 ? "" : "-sharp";
    return kTonics[static_cast<std::size_t>(place % 7)] + accidental
        + (key.mode == analysis::Mode::Minor ? " minor" : " major");
}

enum class TrackKind { Melody, Chords, Drums, Words, Settings };

/// Whether hardly any note begins with another one, or long before another one has ended.
bool isLine(const music::Track& track, int ticksPerQuarter)
{
    constexpr std::size_t kNotesToOneTogether = 20;
    const music::Ticks legato{ticksPerQuarter / 4}; // a sixteenth, as a player may hold on
    std::size_t together = 0;
    for (std::size_t note = 1; note < track.notes.size(); ++note) {
        const auto& before = track.notes[note - 1];
        const auto& here = track.notes[note];
        together += here.onset == before.onset || before.end() > here.onset + legato ? 1 : 0;
    }
    return together * kNotesToOneTogether <= track.notes.size();
}

TrackKind kindOf(const music::Track& track, int ticksPerQuarter)
{
    const auto isSetting = [](const music::RawEvent& event) {
        return !event.bytes.empty() && music::protocol::isChannelMessage(event.bytes[0]);
    };
    if (track.notes.empty())
        return std::ranges::any_of(track.events, isSetting) ? TrackKind::Settings : TrackKind::Words;
    if (track.isDrums())
        return TrackKind::Drums;
    return isLine(track, ticksPerQuarter) ? TrackKind::Melody : TrackKind::Chords;
}

std::string_view nameOf(TrackKind kind)
{
    switch (kind) {
    case TrackKind::Melody:
        return "melody";
    case TrackKind::Chords:
        return "chords";
    case TrackKind::Drums:
        return "drums";
    case TrackKind::Words:
        return "words";
    case TrackKind::Settings:
        return "settings";
    }
    return "";
}

std::string trackText(const music::Track& track, int ticksPerQuarter)
{
    std::ostringstream text;
    text << (track.name.empty() ? "(no name)" : track.name) << ", channel " << track.channel + 1;
    if (track.port != 0)
        text << " of port " << track.port + 1;
    text << ", " << counted(static_cast<std::int64_t>(track.notes.size()), "note");
    const auto range = pitchRange(track);
    if (range && !track.isDrums())
        text << ", " << pitchName(range->lowest) << "-" << pitchName(range->highest);
    text << ", " << nameOf(kindOf(track, ticksPerQuarter));
    return text.str();
}

/// Where there are several melodies: which, and how to choose one.
std::string melodiesText(const music::Sequence& piece)
{
    std::vector<std::string> numbers;
    for (std::size_t track = 0; track < piece.tracks.size(); ++track)
        if (kindOf(piece.tracks[track], piece.ticksPerQuarter) == TrackKind::Melody)
            numbers.push_back(std::to_string(track + 1));
    constexpr int kMaxShown = 16;
    return numbers.size() < 2 ? std::string()
                              : std::to_string(numbers.size()) + ", tracks " + listed(numbers, kMaxShown)
            + "; \"enhance --track N\" harmonises one";
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

/// The key signatures of the file, or else the key that its notes seem to be in; both where they plainly differ. Empty if
/// neither says anything.
std::string keyText(const music::Sequence& piece)
{
    constexpr double kUncertainBelow = 0.6;
    const auto heard = analysis::estimateKey(analysis::pitchClassWeights(piece));
    const bool isSure = heard && heard->correlation >= kUncertainBelow;
    const auto written = analysis::writtenKeySignatures(piece);
    if (written.empty())
        return heard ? heard->name() + (isSure ? "" : " (uncertain)") : std::string();
    ChangesText text(piece);
    for (const auto& key : written)
        text.add(key.at, keyName(key));
    const bool differs = isSure && written.size() == 1
        && (heard->mode != written[0].mode
            || heard->tonic != (written[0].majorTonic() + (heard->mode == analysis::Mode::Minor ? 9 : 0)) % 12);
    return text.text() + (differs ? "; by its notes " + heard->name() : std::string());
}

std::string runText(const composing::Receipt& receipt)
{
    const auto& params = receipt.params;
    std::string text = receipt.program + ", model " + receipt.model + ", seed " + std::to_string(params.seed) + ", "
        + counted(receipt.edits, "edit") + (params.iterations ? " of " + std::to_string(*params.iterations) : "")
        + ", max-remove " + decimal(params.maxRemovePercent, 2) + ", max-add "
        + (params.maxAdd ? std::to_string(*params.maxAdd) : "none") + ", creative-risk "
        + composing::textOf(params.creativeRisk);
    if (receipt.region)
        text += ", in a region";
    if (const int locked = composing::countNotes(receipt.lockedNotes); locked > 0)
        text += ", " + counted(locked, "note") + " locked";
    return text;
}

std::string runText(const project::AccompanimentReceipt& receipt)
{
    const auto& settings = receipt.settings;
    return receipt.program + ", model " + receipt.model + ", seed " + std::to_string(settings.seed)
        + ", accompaniment of " + counted(composing::countNotes(receipt.added), "note") + ", style "
        + std::string(accompany::nameOf(receipt.style)) + ", density " + decimal(settings.density, 2) + ", register "
        + std::to_string(settings.registerShift) + ", creative-risk " + decimal(settings.creativeRisk, 2)
        + (receipt.region ? ", in a region" : "");
}

std::string receiptText(const project::AnyReceipt& receipt, const std::string& hash)
{
    return std::visit([](const auto& one) { return runText(one); }, receipt)
        + (project::resultHashOf(receipt) == hash ? "; these are its notes" : "; notes were changed since");
}

ordered_json receiptJson(const project::AnyReceipt& receipt, const std::string& hash)
{
    const std::string text = std::visit([](const auto& one) { return formatReceipt(one); }, receipt);
    auto json = ordered_json::parse(text.substr(text.find('{')));
    json["unchanged_since"] = project::resultHashOf(receipt) == hash;
    return json;
}

std::string kindText(const formats::ScoreFile& file)
{
    const formats::FileFormat* const format = fileFormats().byId(file.kind);
    const std::string name = format == nullptr ? file.kind : format->name;
    return file.kind == "midi" ? name + ", format " + std::to_string(file.format) : name;
}

ordered_json trackJson(const music::Track& track, int ticksPerQuarter)
{
    ordered_json json{{"name", track.name}, {"channel", track.channel + 1}, {"port", track.port + 1},
        {"drums", track.isDrums()}, {"kind", nameOf(kindOf(track, ticksPerQuarter))}, {"notes", track.notes.size()}};
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
    if (const std::string key = keyText(piece); !key.empty())
        text += infoRow("Key", key);
    for (std::size_t i = 0; i < piece.tracks.size(); ++i)
        text += infoRow("Track " + std::to_string(i + 1), trackText(piece.tracks[i], piece.ticksPerQuarter));
    if (const std::string melodies = melodiesText(piece); !melodies.empty())
        text += infoRow("Melodies", melodies);
    const auto beat = analysis::findBeat(piece);
    text += infoRow("Timing", timingText(beat));
    if (const auto grid = grid::ScoreGrid::create(piece, beat.timing, analysis::octavesFor(piece, beat.timing)))
        text += infoRow("Model", usableText(grid->report()));
    else
        text += infoRow("Model", grid.error().message);
    const std::string hash = composing::hashOfNotes(piece);
    for (const auto& receipt : project::receiptsIn(piece))
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
    json["key_signatures"] = ordered_json::array();
    for (const auto& key : analysis::writtenKeySignatures(piece))
        json["key_signatures"].push_back({{"bar", barAt(piece, key.at)}, {"key", keyName(key)}});
    for (const auto& track : piece.tracks)
        json["tracks"].push_back(trackJson(track, piece.ticksPerQuarter));
    const auto beat = analysis::findBeat(piece);
    json["timing"] = timingJson(beat);
    if (const auto grid = grid::ScoreGrid::create(piece, beat.timing, analysis::octavesFor(piece, beat.timing)))
        json["model"] = usableJson(grid->report());
    json["receipts"] = ordered_json::array();
    const std::string hash = composing::hashOfNotes(piece);
    for (const auto& receipt : project::receiptsIn(piece))
        json["receipts"].push_back(receiptJson(receipt, hash));
    json["warnings"] = file.warnings;
    return json;
}

} // namespace inventio::app
