#include "core/learn/capsule_text.h"

#include <optional>

#include "core/learn/text_tools.h"

namespace inventio::learn {

namespace {

using Kind = TextPart::Kind;

constexpr std::string_view kKey = "key ";
constexpr std::string_view kName = "name ";
constexpr std::string_view kBefore = " before";

/// What stands between braces; nullopt where it says nothing.
std::optional<TextPart> placeOf(std::string_view inside)
{
    TextPart part;
    auto what = trimmed(takeUntil(inside, '|'));
    part.one = takeUntil(inside, '|');
    part.many = inside;
    part.kind = Kind::Fact;
    if (what.starts_with(kKey) || what.starts_with(kName)) {
        part.kind = what.starts_with(kKey) ? Kind::Key : Kind::Name;
        what = trimmed(what.substr(what.find(' ')));
    } else if (what.ends_with(kBefore)) {
        part.kind = Kind::FactBefore;
        what = trimmed(what.substr(0, what.size() - kBefore.size()));
    }
    part.text = what;
    const bool isWhole = !what.empty() && part.one.empty() == part.many.empty();
    return isWhole ? std::optional(part) : std::nullopt;
}

} // namespace

base::Result<CapsuleText> capsuleTextOf(std::string_view text)
{
    CapsuleText parts;
    const auto fail = [](const char* what) { return base::failure(base::ErrorCode::BadInput, what); };
    while (!text.empty()) {
        const auto words = text.substr(0, text.find_first_of("{}"));
        if (!words.empty())
            parts.push_back({.text = std::string(words), .one = {}, .many = {}});
        text.remove_prefix(words.size());
        if (text.empty())
            break;
        const auto end = text.find('}');
        if (text.front() == '}')
            return fail("There is a } without a { before it.");
        if (end == std::string_view::npos || text.find('{', 1) < end)
            return fail("There is a { without a } behind it.");
        auto place = placeOf(text.substr(1, end - 1));
        if (!place)
            return fail(
                "Braces hold a fact, {notes}, {notes before} or {notes|note|notes}, or {key ACTION} or {name ACTION}.");
        parts.push_back(std::move(*place));
        text.remove_prefix(end + 1);
    }
    return parts;
}

std::string filled(const CapsuleText& text, const Fill& fill)
{
    std::string all;
    for (const auto& part : text) {
        if (part.kind == Kind::Words) {
            all += part.text;
            continue;
        }
        const auto filling = fill(part);
        all += filling.text;
        if (!part.many.empty())
            all += " " + (filling.isOne ? part.one : part.many);
    }
    return all;
}

} // namespace inventio::learn
