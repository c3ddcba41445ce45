#include "app/commands/check_report.h"

#include <array>
#include <map>

#include <nlohmann/json.hpp>

#include "app/terminal/text.h"
#include "core/analysis/fault_reasons.h"
#include "core/analysis/harmony/reasons.h"

namespace inventio::app {

namespace {

using nlohmann::ordered_json;

double quarters(music::Ticks tick, const music::Sequence& sequence)
{
    return static_cast<double>(tick.value) / sequence.ticksPerQuarter;
}

/// Where people look: "bar 3, beat 2"; beats of compound metres are dotted.
struct Place {
    int bar = 1;
    double beat = 1;

    std::string text() const { return "bar " + std::to_string(bar) + ", beat " + decimal(beat, 2); }
};

Place placeOf(music::Ticks tick, const music::Sequence& sequence)
{
    const auto position = sequence.metre.at(tick);
    return {position.bar + 1,
        1 + static_cast<double>(position.inBar.value) / static_cast<double>(position.beatLength.value)};
}

void addPlace(ordered_json& entry, music::Ticks tick, const music::Sequence& sequence)
{
    const Place place = placeOf(tick, sequence);
    entry["bar"] = place.bar;
    entry["beat"] = place.beat;
}

std::string_view triadOf(analysis::ChordKind kind)
{
    using enum analysis::ChordKind;
    switch (kind) {
    case Major:
    case DominantSeventh:
    case MajorSeventh:
        return "major";
    case Minor:
    case MinorSeventh:
        return "minor";
    case Augmented:
        return "augmented";
    case Diminished:
    case HalfDiminished:
    case DiminishedSeventh:
        return "diminished";
    }
    return {};
}

ordered_json chordJson(const analysis::ChordSpan& span, const music::Sequence& sequence)
{
    ordered_json entry{{"onset", quarters(span.onset, sequence)}, {"end", quarters(span.end, sequence)}};
    addPlace(entry, span.onset, sequence);
    entry["key"] = span.key.shortName();
    entry["numeral"] = span.numeral;
    entry["root"] = analysis::noteName(span.chord.root, span.key);
    entry["triad"] = triadOf(span.chord.kind);
    entry["seventh"] = analysis::seventhOf(span.chord.kind).value_or(0);
    entry["bass"] = analysis::noteName(span.chord.bass(), span.key);
    entry["reason"] = span.reason;
    return entry;
}

ordered_json cadenceJson(const analysis::Cadence& cadence, const music::Sequence& sequence)
{
    ordered_json entry{{"onset", quarters(cadence.at, sequence)}};
    addPlace(entry, cadence.at, sequence);
    entry["kind"] = nameOf(cadence.kind);
    if (cadence.kind == analysis::CadenceKind::Authentic)
        entry["perfect"] = cadence.isPerfect;
    entry["abbreviation"] = cadence.abbreviation();
    entry["key"] = cadence.key.shortName();
    entry["reason"] = cadence.reason;
    return entry;
}

ordered_json foreignJson(const analysis::ForeignNote& foreign, const music::Sequence& sequence)
{
    const auto& track = sequence.tracks[static_cast<std::size_t>(foreign.note.track)];
    const auto& note = track.notes[static_cast<std::size_t>(foreign.note.note)];
    ordered_json entry{{"onset", quarters(note.onset, sequence)}};
    addPlace(entry, note.onset, sequence);
    entry["track"] = foreign.note.track;
    entry["pitch"] = note.pitch;
    entry["kind"] = nameOf(foreign.kind);
    return entry;
}

ordered_json faultJson(const analysis::Fault& fault, const music::Sequence& sequence, const grid::ScoreGrid& grid)
{
    const music::Ticks tick = grid.tickOf(fault.step);
    ordered_json entry{{"onset", quarters(tick, sequence)}};
    addPlace(entry, tick, sequence);
    entry["kind"] = nameOf(fault.kind);
    auto notes = ordered_json::array();
    for (const grid::GridNote& note : fault.notes)
        notes.push_back({{"onset", quarters(grid.tickOf(note.step), sequence)}, {"pitch", grid.pitchOf(note.pitch)}});
    entry["notes"] = std::move(notes);
    entry["reason"] = analysis::reasonFor(fault.kind);
    return entry;
}

std::array<int, analysis::kFaultKinds> countsOf(const std::vector<analysis::Fault>& faults)
{
    std::array<int, analysis::kFaultKinds> counts{};
    for (const analysis::Fault& fault : faults)
        ++counts[static_cast<std::size_t>(fault.kind)];
    return counts;
}

template <class Item, class Json> ordered_json listOf(const std::vector<Item>& items, Json json)
{
    auto list = ordered_json::array();
    for (const Item& item : items)
        list.push_back(json(item));
    return list;
}

/// A line a bar, the key wherever it changes.
std::string chordsText(const analysis::Harmony& harmony, const music::Sequence& sequence)
{
    std::map<int, std::string> bars;
    const analysis::LocalKey* key = nullptr;
    for (const analysis::ChordSpan& span : harmony.chords) {
        std::string& bar = bars[placeOf(span.onset, sequence).bar];
        if (!bar.empty())
            bar += ' ';
        if (key == nullptr || *key != span.key)
            bar += span.key.shortName() + ": ";
        bar += span.numeral;
        key = &span.key;
    }
    std::string text;
    for (const auto& [bar, chords] : bars)
        text += infoRow("bar " + std::to_string(bar), chords);
    return text;
}

} // namespace

base::Result<Findings> findingsIn(const music::Sequence& sequence)
{
    auto grid = grid::ScoreGrid::create(sequence);
    if (!grid)
        return base::failure(grid.error());
    auto faults = analysis::findFaults(grid->roll(), grid->metrePositions());
    return Findings{analysis::analyseHarmony(sequence), std::move(faults), *std::move(grid)};
}

std::string checkText(const music::Sequence& sequence, const Findings& findings)
{
    std::string text = "Harmony\n" + chordsText(findings.harmony, sequence);
    text += "Cadences\n";
    for (const analysis::Cadence& cadence : findings.harmony.cadences)
        text += infoRow(
            std::string(cadence.abbreviation()), placeOf(cadence.at, sequence).text() + ": " + cadence.reason);
    text += "Part-writing\n";
    for (const analysis::Fault& fault : findings.faults) {
        std::string notes;
        for (const grid::GridNote& note : fault.notes) {
            notes += ' ';
            notes += pitchName(findings.grid.pitchOf(note.pitch));
        }
        const auto place = placeOf(findings.grid.tickOf(fault.step), sequence);
        text += "  " + place.text() + ": " + std::string(nameOf(fault.kind)) + " (" + notes.substr(1) + ")\n";
    }
    text += "Counted\n";
    const auto counts = countsOf(findings.faults);
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0)
            text += "  " + std::string(nameOf(static_cast<analysis::FaultKind>(kind))) + ": " + grouped(counts[kind])
                + "\n";
    return text + "  foreign notes: " + grouped(std::ssize(findings.harmony.foreign)) + "\n";
}

ordered_json checkJson(const music::Sequence& sequence, const Findings& findings)
{
    ordered_json json;
    json["bars"] = sequence.metre.barsUntil(sequence.lastNoteEnd());
    json["harmony"] = listOf(findings.harmony.chords, [&](const auto& chord) { return chordJson(chord, sequence); });
    json["cadences"]
        = listOf(findings.harmony.cadences, [&](const auto& cadence) { return cadenceJson(cadence, sequence); });
    json["foreign_notes"]
        = listOf(findings.harmony.foreign, [&](const auto& note) { return foreignJson(note, sequence); });
    json["faults"]
        = listOf(findings.faults, [&](const auto& fault) { return faultJson(fault, sequence, findings.grid); });
    ordered_json counts;
    const auto found = countsOf(findings.faults);
    for (std::size_t kind = 0; kind < found.size(); ++kind)
        counts[std::string(nameOf(static_cast<analysis::FaultKind>(kind)))] = found[kind];
    json["fault_counts"] = std::move(counts);
    return json;
}

} // namespace inventio::app
