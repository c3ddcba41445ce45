#include "core/project/json_values.h"

namespace inventio::project {

namespace {

[[noreturn]] void mustBe(const char* what, const std::string& kind)
{
    throw Unreadable{std::string(what) + " must be " + kind};
}

int digit(char letter)
{
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

} // namespace

const Json* findMember(const Json& object, const char* name)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(name);
    return found == object.end() ? nullptr : &*found;
}

const Json& member(const Json& object, const char* name, const char* owner)
{
    const Json* found = findMember(object, name);
    if (found == nullptr)
        throw Unreadable{std::string(owner) + " has no \"" + name + "\""};
    return *found;
}

const Json& element(const Json& array, std::size_t at, const char* owner)
{
    if (!array.is_array() || at >= array.size())
        throw Unreadable{std::string(owner) + " is incomplete"};
    return array[at];
}

const Json& checkedArray(const Json& json, const char* what)
{
    if (!json.is_array())
        mustBe(what, "a list");
    return json;
}

std::int64_t wholeNumber(const Json& json, std::int64_t low, std::int64_t high, const char* what)
{
    // The library itself would cut 4.5 to 4 and wrap what is too large.
    const bool fits
        = json.is_number_unsigned() ? std::in_range<std::int64_t>(json.get<std::uint64_t>()) : json.is_number_integer();
    if (!fits || json.get<std::int64_t>() < low || json.get<std::int64_t>() > high)
        mustBe(what, "a whole number from " + std::to_string(low) + " to " + std::to_string(high));
    return json.get<std::int64_t>();
}

std::uint64_t idNumber(const Json& json, const char* what)
{
    return static_cast<std::uint64_t>(wholeNumber(json, 0, kLargestId, what));
}

double number(const Json& json, const char* what)
{
    if (!json.is_number())
        mustBe(what, "a number");
    return json.get<double>();
}

bool truth(const Json& json, const char* what)
{
    if (!json.is_boolean())
        mustBe(what, "true or false");
    return json.get<bool>();
}

std::string text(const Json& json, const char* what)
{
    if (const Json* raw = findMember(json, "bytes"))
        return bytes(*raw, what);
    if (!json.is_string())
        mustBe(what, "a text");
    return json.get<std::string>();
}

std::string bytes(const Json& json, const char* what)
{
    if (!json.is_string())
        mustBe(what, "written in hexadecimal digits");
    const auto& digits = json.get_ref<const std::string&>();
    std::string found;
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int high = digit(digits[i]);
        const int low = i + 1 < digits.size() ? digit(digits[i + 1]) : -1;
        if (high < 0 || low < 0)
            mustBe(what, "written in hexadecimal digits, two a byte");
        found += static_cast<char>(high * 16 + low);
    }
    return found;
}

} // namespace inventio::project
