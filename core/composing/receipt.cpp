#include "core/composing/receipt.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/sha256.h"

namespace inventio::composing {

namespace {

constexpr std::string_view kMark = "inventio-receipt ";
using Json = nlohmann::ordered_json;

// A fraction of a quarter in lowest terms, so that the resolution of the file leaves no trace.
std::string inQuarters(music::Ticks time, int ticksPerQuarter)
{
    const std::int64_t divisor = std::max<std::int64_t>(1, std::gcd(time.value, std::int64_t{ticksPerQuarter}));
    return std::to_string(time.value / divisor) + "/" + std::to_string(ticksPerQuarter / divisor);
}

Json optionalNumber(const std::optional<int>& number)
{
    return number ? Json(*number) : Json(nullptr);
}

Json barsOf(const std::optional<BarRange>& region)
{
    return region ? Json::array({region->first, region->last}) : Json(nullptr);
}

struct NotANumberOfThatKind { };

// The library itself would cut 4.5 to 4 and wrap what is too large.
template <class Number> Number wholeNumber(const Json& json)
{
    if (json.is_number_unsigned() && std::in_range<Number>(json.get<std::uint64_t>()))
        return static_cast<Number>(json.get<std::uint64_t>());
    if (json.is_number_integer() && !json.is_number_unsigned() && std::in_range<Number>(json.get<std::int64_t>()))
        return static_cast<Number>(json.get<std::int64_t>());
    throw NotANumberOfThatKind{};
}

SamplerParams paramsOf(const Json& json)
{
    SamplerParams params;
    params.iterations = wholeNumber<int>(json.at("iterations"));
    params.maxRemovePercent = json.at("max-remove").get<double>();
    if (const Json& maxAdd = json.at("max-add"); !maxAdd.is_null())
        params.maxAdd = wholeNumber<int>(maxAdd);
    params.creativeRisk = json.at("creative-risk").get<double>();
    if (const Json& region = json.at("region"); !region.is_null())
        params.region = BarRange{wholeNumber<int>(region.at(0)), wholeNumber<int>(region.at(1))};
    params.seed = wholeNumber<std::uint64_t>(json.at("seed"));
    return params;
}

Receipt receiptOf(const Json& json)
{
    return {json.at("program").get<std::string>(), json.at("model").get<std::string>(), paramsOf(json),
        json.at("input").get<std::string>(), json.at("result").get<std::string>(), wholeNumber<int>(json.at("edits"))};
}

tl::unexpected<base::Error> unreadable()
{
    return base::failure(base::ErrorCode::BadInput, "This text is not a receipt of Inventio.");
}

} // namespace

std::string hashOfNotes(const music::Sequence& sequence)
{
    std::vector<music::Note> notes;
    for (const music::Track& track : sequence.tracks)
        notes.insert(notes.end(), track.notes.begin(), track.notes.end());
    std::ranges::sort(notes);
    std::string list;
    for (const music::Note& note : notes)
        list += inQuarters(note.onset, sequence.ticksPerQuarter) + " " + std::to_string(note.pitch) + " "
            + inQuarters(note.length, sequence.ticksPerQuarter) + " " + std::to_string(note.velocity) + "\n";
    return base::sha256Hex(std::as_bytes(std::span(list)));
}

std::string formatReceipt(const Receipt& receipt)
{
    const Json json{{"program", receipt.program}, {"model", receipt.model}, {"seed", receipt.params.seed},
        {"iterations", receipt.params.iterations}, {"max-remove", receipt.params.maxRemovePercent},
        {"max-add", optionalNumber(receipt.params.maxAdd)}, {"creative-risk", receipt.params.creativeRisk},
        {"region", barsOf(receipt.params.region)}, {"input", receipt.inputHash}, {"result", receipt.resultHash},
        {"edits", receipt.edits}};
    // A name in some other encoding must not make a receipt impossible: what is not UTF-8 is replaced.
    return std::string(kMark) + json.dump(-1, ' ', true, Json::error_handler_t::replace);
}

base::Result<Receipt> parseReceipt(std::string_view text)
{
    if (!text.starts_with(kMark))
        return unreadable();
    try {
        Receipt receipt = receiptOf(Json::parse(text.substr(kMark.size())));
        if (const auto valid = validate(receipt.params); !valid)
            return base::failure(valid.error());
        return receipt;
    } catch (const nlohmann::json::exception&) {
        return unreadable();
    } catch (const NotANumberOfThatKind&) {
        return unreadable();
    }
}

} // namespace inventio::composing
