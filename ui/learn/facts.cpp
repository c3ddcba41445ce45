#include "ui/learn/facts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

#include <QLocale>

#include "core/grid/roll.h"
#include "core/project/enhance_changes.h"

namespace inventio::ui {

namespace {

using Value = std::optional<double>;

const project::Piece& pieceOf(const FactSources& sources)
{
    return sources.project.piece();
}

template <class Function> void forEachNote(const project::Piece& piece, const Function& function)
{
    for (const auto& track : piece.tracks)
        for (const auto& note : track.notes)
            function(note);
}

int countNotes(const project::Piece& piece, bool (*isCounted)(const project::PieceNote&))
{
    int count = 0;
    forEachNote(piece, [&](const project::PieceNote& note) { count += isCounted(note) ? 1 : 0; });
    return count;
}

bool isInGrid(const project::PieceNote& note)
{
    return note.note.pitch >= grid::kLowestPitch && note.note.pitch < grid::kLowestPitch + grid::kPitches;
}

int barsOf(const project::Piece& piece)
{
    return piece.metre.barsUntil(piece.lastNoteEnd());
}

double stepsOf(const project::Piece& piece)
{
    return std::ceil(4.0 * static_cast<double>(piece.lastNoteEnd().value) / piece.ticksPerQuarter);
}

int pitchesOf(const project::Piece& piece)
{
    std::set<int> pitches;
    forEachNote(piece, [&](const project::PieceNote& note) { pitches.insert(note.note.pitch); });
    return static_cast<int>(pitches.size());
}

/// How many notes sound at once where most do.
int mostAtOnce(const project::Piece& piece)
{
    std::vector<std::pair<music::Ticks, int>> changes; // ends before beginnings
    forEachNote(piece, [&](const project::PieceNote& note) {
        changes.emplace_back(note.note.onset, 1);
        changes.emplace_back(note.note.end(), -1);
    });
    std::ranges::sort(changes);
    int now = 0;
    int most = 0;
    for (const auto& [at, by] : changes)
        most = std::max(most, now += by);
    return most;
}

Value regionBars(const project::Piece& piece)
{
    if (!piece.region)
        return 0.0;
    return piece.metre.barsUntil(piece.region->to) - piece.metre.at(piece.region->from).bar;
}

const project::EnhanceRecord* recordOf(const FactSources& sources)
{
    const auto& version = sources.project.currentVersion();
    return version.enhance ? &*version.enhance : nullptr;
}

Value ofRecord(const FactSources& sources, double (*value)(const project::EnhanceRecord&))
{
    const auto* record = recordOf(sources);
    return record ? Value(value(*record)) : std::nullopt;
}

Value ofLog(const FactSources& sources, double (*value)(const composing::EditLog&))
{
    const auto* record = recordOf(sources);
    return record && !record->log.empty() ? Value(value(record->log)) : std::nullopt;
}

Value changes(const FactSources& sources, bool added)
{
    if (!recordOf(sources))
        return std::nullopt;
    const auto counts = project::countsOf(project::changesOf(sources.project.currentVersion()));
    return added ? counts.added : counts.removed;
}

/// How often the next edit lay before the one just made.
double jumpsOf(const composing::EditLog& log)
{
    double jumps = 0.0;
    for (std::size_t i = 1; i < log.size(); ++i)
        jumps += log[i].note.step < log[i - 1].note.step ? 1.0 : 0.0;
    return jumps;
}

double surestOf(const composing::EditLog& log)
{
    return 100.0 * std::ranges::max_element(log, {}, &composing::Edit::probability)->probability;
}

double leastSureOf(const composing::EditLog& log)
{
    return 100.0 * std::ranges::min_element(log, {}, &composing::Edit::probability)->probability;
}

/// Of what it was made from, the share that is still there as it was.
double keptOf(const FactSources& sources, const project::EnhanceRecord& record)
{
    const int lost = static_cast<int>(project::notesLost(*record.before, pieceOf(sources)).size());
    const int before = std::max(record.before->noteCount(), 1);
    return 100.0 * (before - lost) / before;
}

double drawTotal(const project::LensReading& reading)
{
    return std::accumulate(reading.edits.begin(), reading.edits.end(), 0.0,
        [](double sum, const project::LensEdit& edit) { return sum + edit.drawProbability; });
}

/// Of the draw, in bits: how open it is.
double entropyOf(const project::LensReading& reading)
{
    const double total = drawTotal(reading);
    double entropy = 0.0;
    for (const auto& edit : reading.edits)
        if (const double share = edit.drawProbability / total; share > 0.0)
            entropy -= share * std::log2(share);
    return entropy;
}

double likeliestDraw(const project::LensReading& reading)
{
    return 100.0 * std::ranges::max_element(reading.edits, {}, &project::LensEdit::drawProbability)->drawProbability
        / drawTotal(reading);
}

double surestOf(const project::LensReading& reading)
{
    return 100.0 * std::ranges::max_element(reading.edits, {}, &project::LensEdit::probability)->probability;
}

Value ofLens(const FactSources& sources, double (*value)(const project::LensReading&))
{
    const bool tells = sources.lens && !sources.lens->edits.empty() && drawTotal(*sources.lens) > 0.0;
    return tells ? Value(value(*sources.lens)) : std::nullopt;
}

struct Row {
    std::string_view name;
    FactUnit unit;
    Value (*value)(const FactSources&);
};

using enum FactUnit;
using S = FactSources;

// Each line is a word for lessons; CAPSULE_FORMAT.md says what they mean.
constexpr std::array kRows{
    Row{"notes", Count, [](const S& s) { return Value(pieceOf(s).noteCount()); }},
    Row{"bars", Count, [](const S& s) { return Value(barsOf(pieceOf(s))); }},
    Row{"steps", Count, [](const S& s) { return Value(stepsOf(pieceOf(s))); }},
    Row{"cells", Count, [](const S& s) { return Value(stepsOf(pieceOf(s)) * grid::kPitches); }},
    Row{"filled", Percent,
        [](const S& s) {
            const double cells = stepsOf(pieceOf(s)) * grid::kPitches;
            return Value(100.0 * countNotes(pieceOf(s), isInGrid) / std::max(cells, 1.0));
        }},
    Row{"pitches", Count, [](const S& s) { return Value(pitchesOf(pieceOf(s))); }},
    Row{"voices", Count, [](const S& s) { return Value(mostAtOnce(pieceOf(s))); }},
    Row{"outside", Count, [](const S& s) { return Value(pieceOf(s).noteCount() - countNotes(pieceOf(s), isInGrid)); }},
    Row{"selected", Count, [](const S& s) { return Value(s.selection.size()); }},
    Row{"locked", Count,
        [](const S& s) { return Value(countNotes(pieceOf(s), [](const auto& note) { return note.locked; })); }},
    Row{"region", Count, [](const S& s) { return regionBars(pieceOf(s)); }},
    Row{"versions", Count, [](const S& s) { return Value(s.project.versions.size()); }},

    Row{"made", Count, [](const S& s) { return s.made ? Value(*s.made) : std::nullopt; }},
    Row{"added", Count, [](const S& s) { return changes(s, true); }},
    Row{"removed", Count, [](const S& s) { return changes(s, false); }},
    Row{"kept", Percent,
        [](const S& s) {
            const auto* record = recordOf(s);
            return record ? Value(keptOf(s, *record)) : std::nullopt;
        }},
    Row{"iterations", Count,
        [](const S& s) { return ofRecord(s, [](const auto& record) { return double(record.log.size()); }); }},
    Row{"iteration", Count,
        [](const S& s) {
            const auto* record = recordOf(s);
            return record ? Value(s.iteration.value_or(record->shownIterations)) : std::nullopt;
        }},
    Row{"additions", Count,
        [](const S& s) {
            return ofRecord(s, [](const auto& record) { return double(composing::countEdits(record.log).additions); });
        }},
    Row{"removals", Count,
        [](const S& s) {
            return ofRecord(s, [](const auto& record) { return double(composing::countEdits(record.log).removals); });
        }},
    Row{"surest", Percent, [](const S& s) { return ofLog(s, surestOf); }},
    Row{"unsurest", Percent, [](const S& s) { return ofLog(s, leastSureOf); }},
    Row{"jumps", Count, [](const S& s) { return ofLog(s, jumpsOf); }},
    Row{"left", Decimal,
        [](const S& s) {
            const auto* record = recordOf(s);
            return record && record->ending ? Value(record->ending->expectedEditsLeft) : std::nullopt;
        }},

    Row{"edits", Count,
        [](const S& s) { return ofLens(s, [](const auto& lens) { return double(lens.edits.size()); }); }},
    Row{"best", Percent, [](const S& s) { return ofLens(s, surestOf); }},
    Row{"likeliest", Percent, [](const S& s) { return ofLens(s, likeliestDraw); }},
    Row{"entropy", Decimal, [](const S& s) { return ofLens(s, entropyOf); }},
    Row{"choices", Decimal,
        [](const S& s) { return ofLens(s, [](const auto& lens) { return std::exp2(entropyOf(lens)); }); }},

    Row{"risk", Decimal, [](const S& s) { return Value(s.settings.params.creativeRisk.start()); }},
    Row{"mostAdded", Count,
        [](const S& s) { return s.settings.params.maxAdd ? Value(*s.settings.params.maxAdd) : std::nullopt; }},
    Row{"melody", Count, [](const S& s) { return Value(static_cast<int>(s.settings.melody)); }},
    Row{"faults", Count, [](const S& s) { return s.faults ? Value(*s.faults) : std::nullopt; }},
    Row{"damaged", Count, [](const S& s) { return s.damage.empty() ? std::nullopt : Value(s.damage.size()); }},
    Row{"mended", Count,
        [](const S& s) { return s.damage.empty() ? std::nullopt : Value(mendedNotes(pieceOf(s), s.damage)); }},
};

} // namespace

learn::Vocabulary::Words factNames()
{
    learn::Vocabulary::Words names;
    for (const auto& row : kRows)
        names.emplace(row.name);
    return names;
}

std::optional<Fact> factOf(std::string_view name, const FactSources& sources)
{
    const auto* row = std::ranges::find(kRows, name, &Row::name);
    if (row == kRows.end())
        return std::nullopt;
    const auto value = row->value(sources);
    return value ? std::optional(Fact{*value, row->unit}) : std::nullopt;
}

QString textOf(const Fact& fact)
{
    const QLocale locale;
    const bool isSmall = fact.value != 0.0 && std::abs(fact.value) < 10.0;
    if (fact.unit == FactUnit::Count)
        return locale.toString(std::llround(fact.value));
    if (fact.unit == FactUnit::Percent)
        return locale.toString(fact.value, 'f', isSmall ? 1 : 0) + QStringLiteral("\u00a0%");
    return locale.toString(fact.value, 'f', 1);
}

} // namespace inventio::ui
