#pragma once

#include <string>
#include <string_view>

namespace inventio::formats {

/// A text for between the tags of XML or in quotes: what has a meaning there is escaped, what cannot stand there left out.
/// Text that is not UTF-8 is taken for Latin-1, as names from MIDI files often are. [Any]
std::string xmlText(std::string_view text);

} // namespace inventio::formats
