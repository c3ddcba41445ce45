#include "core/project/accompaniment_receipt.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/accompany/accompaniment_model.h"
#include "core/project/json_text.h"
#include "core/project/json_values.h"
#include "core/project/piece_json.h"

namespace inventio::project {

namespace {

constexpr std::string_view kMark = "inventio-accompaniment ";
constexpr const char* kReceipt = "a receipt";
constexpr int kMaxWindowSteps = 1024;

/// A name in some other encoding must not make a receipt impossible: what is not UTF-8 is replaced.
std::string ascii(const std::string& text)
{
    return Json(text).dump(-1, ' ', true, Json::error_handler_t::replace);
}

void appendRange(std::string& out, const composing::NoteRange& range)
{
    out += '[';
    appendNumber(out, range.first);
    out += ',';
    appendNumber(out, range.last);
    out += ']';
}

composing::NoteRange readRange(const Json& json)
{
    constexpr int kMaxNumber = std::numeric_limits<int>::max() - 1;
    constexpr const char* kRange = "a range of notes";
    const int first = smallNumber(element(json, 0, kRange), 0, kMaxNumber, kRange);
    return {first, smallNumber(element(json, 1, kRange), first, kMaxNumber, kRange)};
}

std::vector<composing::NoteRange> readRanges(const Json& json)
{
    std::vector<composing::NoteRange> ranges;
    for (const Json& range : checkedArray(json, "the notes of a receipt"))
        ranges.push_back(readRange(range));
    return ranges;
}

/// Calls `visit(name, member)` for every rule that is one number.
template <class Rules, class Visit> void visitRules(Rules& rules, Visit&& visit)
{
    visit("temperature", rules.temperature);
    visit("hold-bias", rules.holdBias);
    visit("rest-bias", rules.restBias);
    visit("parallel-bias", rules.parallelBias);
    visit("end-bias", rules.endBias);
    visit("third-bias", rules.thirdBias);
}

void appendRules(std::string& out, const accompany::DrawRules& rules)
{
    out += '{';
    visitRules(rules, [&out](const char* name, double value) {
        appendText(out, name);
        out += ':';
        appendNumber(out, value);
        out += ',';
    });
    out += "\"rounds\":";
    appendList(out, rules.rounds, [](std::string& to, double round) { appendNumber(to, round); });
    out += ",\"window-steps\":";
    appendNumber(out, rules.windowSteps);
    out += '}';
}

accompany::DrawRules readRules(const Json& json)
{
    accompany::DrawRules rules;
    std::size_t known = 2;
    visitRules(rules, [&](const char* name, double& value) {
        const Json* found = findMember(json, name); // null where the receipt is older than the rule
        value = found == nullptr ? 0.0 : number(*found, "a rule");
        known += found == nullptr ? 0 : 1;
    });
    rules.rounds.clear();
    for (const Json& round : checkedArray(member(json, "rounds", "the rules of a receipt"), "the rounds"))
        rules.rounds.push_back(std::clamp(number(round, "a round"), 0.0, 1.0));
    rules.windowSteps = smallNumber(member(json, "window-steps", "the rules of a receipt"), accompany::kStepsTogether,
        kMaxWindowSteps, "the steps of a window");
    if (rules.rounds.empty() || rules.windowSteps % accompany::kStepsTogether != 0)
        throw Unreadable{"the rules of a receipt make no sense"};
    if (json.size() != known)
        throw Unreadable{"the receipt has a rule that this program does not know"};
    return rules;
}

std::uint64_t readSeed(const Json& json)
{
    if (!json.is_number_unsigned())
        throw Unreadable{"the seed must be a whole number"};
    return json.get<std::uint64_t>();
}

AccompanimentReceipt receiptFrom(const Json& json)
{
    const auto at = [&json](const char* name) -> const Json& { return member(json, name, kReceipt); };
    AccompanimentReceipt receipt;
    receipt.version = smallNumber(at("version"), 1, kAccompanimentReceiptVersion, "the version of a receipt");
    receipt.program = text(at("program"), "the program");
    receipt.model = text(at("model"), "the model");
    const auto style = accompany::styleNamed(text(at("style"), "the style"));
    if (!style)
        throw Unreadable{"the style is unknown"};
    receipt.style = *style;
    receipt.settings.seed = readSeed(at("seed"));
    receipt.settings.density = number(at("density"), "the density");
    receipt.settings.registerShift
        = smallNumber(at("register"), -accompany::kMaxRegister, accompany::kMaxRegister, "the register");
    receipt.settings.creativeRisk = number(at("creative-risk"), "the creative risk");
    receipt.rules = readRules(at("rules"));
    receipt.ticksPerQuarter = smallNumber(at("ticks-per-quarter"), 1, 0x7fff, "the ticks a quarter");
    if (const Json& region = at("region"); !region.is_null())
        receipt.region = readArea(region);
    for (const Json& area : checkedArray(at("locked-areas"), "the locked areas"))
        receipt.lockedAreas.push_back(readArea(area));
    receipt.melody = readRanges(at("melody"));
    receipt.inputHash = text(at("input"), "the hash of the notes before");
    receipt.resultHash = text(at("result"), "the hash of the notes after");
    receipt.added = readRanges(at("added"));
    return receipt;
}

tl::unexpected<base::Error> unreadable()
{
    return base::failure(base::ErrorCode::BadInput, "This text is not a receipt that this version of Inventio reads.");
}

} // namespace

std::string formatReceipt(const AccompanimentReceipt& receipt)
{
    std::string out(kMark);
    out += "{\"version\":";
    appendNumber(out, receipt.version);
    out += ",\"program\":" + ascii(receipt.program) + ",\"model\":" + ascii(receipt.model);
    out += ",\"style\":\"" + std::string(accompany::nameOf(receipt.style)) + "\",\"seed\":";
    appendNumber(out, receipt.settings.seed);
    out += ",\"density\":";
    appendNumber(out, receipt.settings.density);
    out += ",\"register\":";
    appendNumber(out, receipt.settings.registerShift);
    out += ",\"creative-risk\":";
    appendNumber(out, receipt.settings.creativeRisk);
    out += ",\"rules\":";
    appendRules(out, receipt.rules);
    out += ",\"ticks-per-quarter\":";
    appendNumber(out, receipt.ticksPerQuarter);
    out += ",\"region\":";
    if (receipt.region)
        appendArea(out, *receipt.region);
    else
        out += "null";
    out += ",\"locked-areas\":";
    appendList(out, receipt.lockedAreas, appendArea);
    out += ",\"melody\":";
    appendList(out, receipt.melody, appendRange);
    out += ",\"input\":" + ascii(receipt.inputHash) + ",\"result\":" + ascii(receipt.resultHash) + ",\"added\":";
    appendList(out, receipt.added, appendRange);
    return out + '}';
}

base::Result<AccompanimentReceipt> parseAccompanimentReceipt(std::string_view text)
{
    if (!text.starts_with(kMark))
        return unreadable();
    try {
        AccompanimentReceipt receipt = receiptFrom(Json::parse(text.substr(kMark.size())));
        if (const auto why = accompany::validate(receipt.settings))
            return base::failure(base::ErrorCode::BadInput, *why);
        return receipt;
    } catch (const nlohmann::json::exception&) {
        return unreadable();
    } catch (const Unreadable&) {
        return unreadable();
    }
}

} // namespace inventio::project
