#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/formats/sheet.h"

namespace pugi {
class xml_node;
}

// What single elements of MusicXML mean. Each function reads one element and looks at no other; what makes no sense is
// nullopt. [Any]

namespace inventio::formats {

/// A decimal number with blanks around it; nullopt for anything else.
std::optional<double> numberIn(std::string_view text);
/// The same, rounded, within the range of an int.
std::optional<int> wholeNumberIn(std::string_view text);
/// The text of an element in one line, without blanks at its ends.
std::string lineOf(const pugi::xml_node& element);
bool isYes(std::string_view text);

/// A pitch as it is written: MIDI number, out of 0..127 perhaps; quarter tones are cut off towards the natural.
struct PitchRead {
    int pitch = 60;
    bool hasQuarterTone = false;
};
/// <pitch>; <unpitched> too, whose display-step and display-octave are a place on the staff.
std::optional<PitchRead> pitchIn(const pugi::xml_node& element);

/// The value of <type> and <dot> and <time-modification> of a <note>, in quarter notes.
std::optional<double> printedQuarters(const pugi::xml_node& note);

/// <time>: several pairs and sums are added up. `ticksPerQuarter` > 0.
std::optional<SheetTime> timeIn(const pugi::xml_node& time, int ticksPerQuarter);
/// <key>, as it is written.
std::optional<SheetKey> keyIn(const pugi::xml_node& key);
/// <transpose>
WrittenPitch transpositionIn(const pugi::xml_node& transpose);
/// <metronome>: quarter notes a minute.
std::optional<double> metronomeIn(const pugi::xml_node& metronome);
/// The velocity of a dynamic mark by its name, such as "mf".
std::optional<int> velocityOfMark(std::string_view mark);
/// The velocity for a percentage of forte, which MusicXML sets at 90.
std::optional<int> velocityOfPercentage(std::string_view text);

/// The passes that the number of an <ending> names: "1, 2" or "1-3".
std::set<int> passesIn(std::string_view numbers);

} // namespace inventio::formats
