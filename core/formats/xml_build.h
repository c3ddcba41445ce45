#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pugi {
class xml_node;
}

// What the writers of MusicXML share to build elements. [Any]

namespace inventio::formats {

/// A text that XML can hold: what is not UTF-8 is taken for Latin-1, as names from MIDI files often are; control
/// characters become blanks.
std::string xmlText(std::string_view text);

/// Appends an element with a text, or without one.
pugi::xml_node add(pugi::xml_node parent, const char* name, const std::string& text);
pugi::xml_node add(pugi::xml_node parent, const char* name, std::int64_t number);

void setAttribute(pugi::xml_node element, const char* name, const std::string& text);

/// Four decimals at most, whatever the locale.
std::string decimal(double value);

} // namespace inventio::formats
