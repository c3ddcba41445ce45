#include "core/composing/receipt.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>
#include <type_traits>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/composing/note_list.h"
#include "core/composing/rules/rules.h"

namespace inventio::composing {

namespace {

constexpr const char* kAuto = "auto";
constexpr const char* kWritten = "written";
constexpr const char* kBach = "bach";
constexpr const char* kHymn = "hymn";
constexpr const char* kSketchShare = "sketch-share";
constexpr const char* kGapShare = "gap-share";
constexpr const char* kMistakeProbability = "mistake-probability";
constexpr const char* kSecondLook = "second-look";
constexpr std::string_view kMark = "inventio-receipt ";
using Json = nlohmann::ordered_json;

struct OfAnotherKind { };

// The library itself would cut 4.5 to 4 and wrap what is too large.
template <class Number> Number wholeNumber(const Json& json)
{
    if (json.is_number_unsigned() && std::in_range<Number>(json.get<std::uint64_t>()))
        return static_cast<Number>(json.get<std::uint64_t>());
    if (json.is_number_integer() && !json.is_number_unsigned() && std::in_range<Number>(json.get<std::int64_t>()))
        return static_cast<Number>(json.get<std::int64_t>());
    throw OfAnotherKind{};
}

int numberFrom(const Json& json, int least, int most)
{
    const int number = wholeNumber<int>(json);
    if (number < least || number > most)
        throw OfAnotherKind{};
    return number;
}

music::Ticks ticksFrom(const Json& json)
{
    constexpr std::int64_t kMaxTicks = std::int64_t{1} << 40; // far beyond any file, and far from an overflow
    const auto ticks = wholeNumber<std::int64_t>(json);
    if (ticks < 0 || ticks > kMaxTicks)
        throw OfAnotherKind{};
    return {ticks};
}

/// Calls `visit(name, member)` for every field but SamplingRules::passProbabilities.
template <class Rules, class Visit> void visitRules(Rules& rules, Visit&& visit)
{
    visit("sharpness", rules.sharpness);
    visit("sharp-below", rules.sharpBelow);
    visit("removal-probability", rules.removalProbability);
    visit(kMistakeProbability, rules.mistakeProbability);
    visit("addition-share", rules.additionShare);
    visit(kSketchShare, rules.sketchShare);
    visit(kGapShare, rules.gapShare);
    visit("least-addition", rules.leastAddition);
    visit("missing-notes", rules.missingNotes);
    visit("addition-probability", rules.additionProbability);
    visit("edits-left-per-draw", rules.editsLeftPerDraw);
    visit("max-edits-per-forward", rules.maxEditsPerForward);
    visit("spacing", rules.spacing);
    visit("max-taken-back", rules.maxTakenBack);
    visit(kSecondLook, rules.secondLook);
}

Json rulesJson(const SamplingRules& rules)
{
    Json json = Json::object();
    visitRules(rules, [&json](const char* name, auto value) { json[name] = value; });
    for (const Rule& rule : allRules())
        json[std::string(rule.name)] = passProbability(rule, rules);
    return json;
}

/// A rule of the craft that a receipt does not name was not there yet.
SamplingRules rulesFrom(const Json& json)
{
    SamplingRules rules;
    std::size_t read = 0;
    visitRules(rules, [&](const char* name, auto& value) {
        if (std::string_view(name) == kSketchShare && !json.contains(name)) {
            value = static_cast<std::decay_t<decltype(value)>>(rules.additionShare); // they were one
            return;
        }
        if (std::string_view(name) == kGapShare && !json.contains(name)) {
            value = 0; // a gap was filled like anything else
            return;
        }
        if (std::string_view(name) == kSecondLook && !json.contains(name)) {
            value = 0; // nobody looked again
            return;
        }
        if (std::string_view(name) == kMistakeProbability && !json.contains(name)) {
            value = 1; // nothing was mended beforehand
            return;
        }
        if constexpr (std::is_same_v<decltype(value), int&>)
            value = wholeNumber<int>(json.at(name));
        else
            value = json.at(name).get<double>();
        ++read;
    });
    for (const Rule& rule : allRules()) {
        const auto found = json.find(std::string(rule.name));
        const double probability = found == json.end() ? 1.0 : found->get<double>();
        if (probability != rule.passProbability)
            rules.passProbabilities.emplace(rule.name, probability);
        read += found == json.end() ? 0 : 1;
    }
    if (read != json.size())
        throw OfAnotherKind{}; // a rule that this program does not know
    return rules;
}

Json areaJson(const music::Area& area)
{
    return Json::array({area.from.value, area.to.value, area.lowest, area.highest});
}

music::Area areaFrom(const Json& json)
{
    return {
        ticksFrom(json.at(0)), ticksFrom(json.at(1)), numberFrom(json.at(2), 0, 127), numberFrom(json.at(3), 0, 127)};
}

Json rangeJson(const NoteRange& range)
{
    return Json::array({range.first, range.last});
}

NoteRange rangeFrom(const Json& json)
{
    constexpr int kMaxNumber = std::numeric_limits<int>::max() - 1;
    const int first = numberFrom(json.at(0), 0, kMaxNumber);
    return {first, numberFrom(json.at(1), first, kMaxNumber)};
}

Json noteJson(const music::Note& note)
{
    return Json::array({note.onset.value, note.pitch, note.length.value, note.velocity});
}

music::Note noteFrom(const Json& json)
{
    return {
        ticksFrom(json.at(0)), numberFrom(json.at(1), 0, 127), ticksFrom(json.at(2)), numberFrom(json.at(3), 1, 127)};
}

template <class Value> Json listJson(const std::vector<Value>& values, Json (*convert)(const Value&))
{
    Json list = Json::array();
    for (const Value& value : values)
        list.push_back(convert(value));
    return list;
}

template <class Value> std::vector<Value> listFrom(const Json& json, Value (*convert)(const Json&))
{
    std::vector<Value> values;
    for (const Json& each : json)
        values.push_back(convert(each));
    return values;
}

constexpr std::array kMelodyPlaces{std::pair{MelodyPlace::TopIfAlone, "top-if-alone"},
    std::pair{MelodyPlace::Top, "top"}, std::pair{MelodyPlace::Anywhere, "anywhere"}};

const char* melodyText(MelodyPlace place)
{
    return std::ranges::find(kMelodyPlaces, place, &std::pair<MelodyPlace, const char*>::first)->second;
}

MelodyPlace melodyFrom(const Json& json)
{
    const auto text = json.get<std::string>();
    for (const auto& [place, name] : kMelodyPlaces)
        if (text == name)
            return place;
    throw OfAnotherKind{};
}

Idiom idiomFrom(const std::string& text)
{
    if (text != kBach && text != kHymn)
        throw OfAnotherKind{};
    return text == kBach ? Idiom::Bach : Idiom::Hymn;
}

Json riskJson(const CreativeRisk& risk)
{
    return risk.isCurve() ? Json(std::vector<double>(risk.values().begin(), risk.values().end())) : Json(risk.start());
}

CreativeRisk riskFrom(const Json& json)
{
    if (!json.is_array())
        return json.get<double>();
    const auto values = json.get<std::vector<double>>();
    if (values.size() < 2 || values.size() > kMostRisks)
        throw OfAnotherKind{};
    return CreativeRisk(values);
}

SamplerParams paramsFrom(const Json& json)
{
    SamplerParams params;
    if (const Json& iterations = json.at("iterations"); iterations != kAuto)
        params.iterations = wholeNumber<int>(iterations);
    params.maxRemovePercent = json.at("max-remove").get<double>();
    if (const Json& maxAdd = json.at("max-add"); !maxAdd.is_null())
        params.maxAdd = wholeNumber<int>(maxAdd);
    params.creativeRisk = riskFrom(json.at("creative-risk"));
    params.seed = wholeNumber<std::uint64_t>(json.at("seed"));
    params.idiom = idiomFrom(json.value("idiom", std::string(kBach)));
    const auto voices = voiceChoiceOf(json.value("voices", std::string("SATB")));
    if (!voices)
        throw OfAnotherKind{};
    params.voices = *voices;
    params.movement = json.value("movement", 0.0);
    params.density = json.value("density", 0.0);
    // Receipts of old say nothing of it: only the file's grid was known.
    params.timing = json.value("timing", std::string(kWritten)) == kAuto ? Timing::Auto : Timing::Written;
    return params;
}

/// What version 1 has too.
Receipt firstPartFrom(const Json& json)
{
    Receipt receipt;
    receipt.version = 1;
    receipt.program = json.at("program").get<std::string>();
    receipt.model = json.at("model").get<std::string>();
    receipt.params = paramsFrom(json);
    receipt.inputHash = json.at("input").get<std::string>();
    receipt.resultHash = json.at("result").get<std::string>();
    receipt.edits = wholeNumber<int>(json.at("edits"));
    return receipt;
}

Receipt receiptFrom(const Json& json)
{
    Receipt receipt = firstPartFrom(json);
    if (!json.contains("version"))
        return receipt;
    receipt.version = numberFrom(json.at("version"), 1, kReceiptVersion);
    if (receipt.version == 1)
        return receipt;
    receipt.params.melody = melodyFrom(json.at("melody"));
    receipt.rules = rulesFrom(json.at("rules"));
    receipt.ticksPerQuarter = numberFrom(json.at("ticks-per-quarter"), 1, 0x7fff);
    if (const Json& region = json.at("region"); !region.is_null())
        receipt.region = areaFrom(region);
    receipt.lockedAreas = listFrom(json.at("locked-areas"), areaFrom);
    receipt.lockedNotes = listFrom(json.at("locked-notes"), rangeFrom);
    receipt.added = listFrom(json.at("added"), rangeFrom);
    receipt.removed = listFrom(json.at("removed"), noteFrom);
    return receipt;
}

tl::unexpected<base::Error> unreadable()
{
    return base::failure(base::ErrorCode::BadInput, "This text is not a receipt that this version of Inventio reads.");
}

/// `note` where a quarter has `factor` times as many ticks.
ListedNote scaled(ListedNote note, std::int64_t factor)
{
    note.note.onset = note.note.onset * factor;
    note.note.length = note.note.length * factor;
    return note;
}

/// A release velocity that differs makes no other note: hashOfNotes() does not see it either.
bool isBefore(const ListedNote& a, const ListedNote& b)
{
    return std::tie(a.note.onset, a.note.pitch, a.note.length, a.note.velocity, a.isDrums)
        < std::tie(b.note.onset, b.note.pitch, b.note.length, b.note.velocity, b.isDrums);
}

} // namespace

std::vector<NoteRange> asRanges(const std::vector<int>& numbers)
{
    std::vector<NoteRange> ranges;
    for (const int number : numbers) {
        if (!ranges.empty() && ranges.back().last + 1 == number)
            ranges.back().last = number;
        else
            ranges.push_back({number, number});
    }
    return ranges;
}

int countNotes(const std::vector<NoteRange>& ranges)
{
    int count = 0;
    for (const NoteRange& range : ranges)
        count += range.last - range.first + 1;
    return count;
}

Receipt withNotes(Receipt receipt, const music::Sequence& before, const music::Sequence& after)
{
    receipt.inputHash = hashOfNotes(before);
    receipt.resultHash = hashOfNotes(after);
    receipt.ticksPerQuarter = after.ticksPerQuarter;
    std::vector<ListedNote> had = listNotes(before);
    for (ListedNote& note : had)
        note = scaled(note, after.ticksPerQuarter / before.ticksPerQuarter);
    const std::vector<ListedNote> has = listNotes(after);
    receipt.removed.clear();
    std::vector<int> added;
    std::size_t next = 0; // of those before
    for (std::size_t number = 0; number < has.size(); ++number) {
        for (; next < had.size() && isBefore(had[next], has[number]); ++next)
            receipt.removed.push_back(had[next].note);
        if (next < had.size() && !isBefore(has[number], had[next]))
            ++next;
        else
            added.push_back(static_cast<int>(number));
    }
    for (; next < had.size(); ++next)
        receipt.removed.push_back(had[next].note);
    for (music::Note& note : receipt.removed)
        note.releaseVelocity = music::Note{}.releaseVelocity;
    receipt.added = asRanges(added);
    return receipt;
}

std::string formatReceipt(const Receipt& receipt)
{
    const SamplerParams& params = receipt.params;
    const Json json{{"version", receipt.version}, {"program", receipt.program}, {"model", receipt.model},
        {"seed", params.seed}, {"iterations", params.iterations ? Json(*params.iterations) : Json(kAuto)},
        {"max-remove", params.maxRemovePercent}, {"max-add", params.maxAdd ? Json(*params.maxAdd) : Json(nullptr)},
        {"creative-risk", riskJson(params.creativeRisk)}, {"timing", params.timing == Timing::Auto ? kAuto : kWritten},
        {"melody", melodyText(params.melody)}, {"idiom", params.idiom == Idiom::Bach ? kBach : kHymn},
        {"voices", textOf(params.voices)}, {"movement", params.movement}, {"density", params.density},
        {"rules", rulesJson(receipt.rules)}, {"ticks-per-quarter", receipt.ticksPerQuarter},
        {"region", receipt.region ? areaJson(*receipt.region) : Json(nullptr)},
        {"locked-areas", listJson(receipt.lockedAreas, areaJson)},
        {"locked-notes", listJson(receipt.lockedNotes, rangeJson)}, {"input", receipt.inputHash},
        {"result", receipt.resultHash}, {"edits", receipt.edits}, {"added", listJson(receipt.added, rangeJson)},
        {"removed", listJson(receipt.removed, noteJson)}};
    // A name in some other encoding must not make a receipt impossible: what is not UTF-8 is replaced.
    return std::string(kMark) + json.dump(-1, ' ', true, Json::error_handler_t::replace);
}

base::Result<Receipt> parseReceipt(std::string_view text)
{
    if (!text.starts_with(kMark))
        return unreadable();
    try {
        Receipt receipt = receiptFrom(Json::parse(text.substr(kMark.size())));
        if (const auto valid = validate(receipt.params); !valid)
            return base::failure(valid.error());
        return receipt;
    } catch (const nlohmann::json::exception&) {
        return unreadable();
    } catch (const OfAnotherKind&) {
        return unreadable();
    }
}

} // namespace inventio::composing
