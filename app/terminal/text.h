#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inventio::app {

// Words and numbers in sentences for people. All pure. [Any]

/// "1,000,000".
std::string grouped(std::int64_t number);

/// "1 note", "2 notes", "1,000,000 notes".
std::string counted(std::int64_t number, std::string_view singular);

/// With a point and at most `places` of them, without needless zeros: "120", "99.5".
std::string decimal(double value, int places);

/// "a, b, c", or "a, b and 7 more" when there are more than `most`.
std::string listed(const std::vector<std::string>& items, int most);

/// A line "  Name        text\n" of a table; whatever the text holds, it stays one line.
std::string infoRow(const std::string& name, const std::string& text);

/// "C4" for 60, "F#3" for 54.
std::string pitchName(int pitch);

} // namespace inventio::app
