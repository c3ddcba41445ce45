#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

// How the files of this folder read JSON; for its sources.

namespace inventio::project {

using Json = nlohmann::json;

/// Thrown where a file cannot be understood, caught before it leaves this folder. `what` says why: "the pitch of a note
/// must be a whole number from 0 to 127"
struct Unreadable {
    std::string what;
};

/// Ids and numbers of versions; beyond it other readers of JSON lose digits.
inline constexpr std::uint64_t kLargestId = std::uint64_t{1} << 53;

/// The member of that name of an object. `owner` names the object for the user: "a track".
const Json& member(const Json& object, const char* name, const char* owner);
/// Null if there is none.
const Json* findMember(const Json& object, const char* name);

/// The element of an array; nullptr-like absence is an error too. `owner` as above.
const Json& element(const Json& array, std::size_t at, const char* owner);
const Json& checkedArray(const Json& json, const char* what);

std::int64_t wholeNumber(const Json& json, std::int64_t low, std::int64_t high, const char* what);
inline int smallNumber(const Json& json, int low, int high, const char* what)
{
    return static_cast<int>(wholeNumber(json, low, high, what));
}
std::uint64_t idNumber(const Json& json, const char* what);
double number(const Json& json, const char* what);
bool truth(const Json& json, const char* what);
/// What appendText() wrote.
std::string text(const Json& json, const char* what);
/// What appendHex() wrote.
std::string bytes(const Json& json, const char* what);

} // namespace inventio::project
