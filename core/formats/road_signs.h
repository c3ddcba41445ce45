#pragma once

#include <set>
#include <string_view>
#include <vector>

#include "core/formats/sheet.h"

namespace pugi {
class xml_node;
}

namespace inventio::formats {

/// What the attributes of a <sound> say about the way through the piece; whether they say anything. [Any]
bool readRoadSign(const pugi::xml_node& sound, SheetRoad& road);

/// The same for a sign or words of a <direction-type>: `element` is its name, `text` what it holds. [Any]
void readRoadWords(std::string_view element, std::string_view text, SheetRoad& road);

/// Repeats and endings at the barlines of one part, in order. An ending that is never closed ends with its repeat, or where
/// the next begins.
class EndingReader {
public:
    void beginBar(SheetRoad& road);
    /// `isAtStart`: nothing stands before it in the measure `index` of `bars`.
    void readBarline(const pugi::xml_node& barline, bool isAtStart, std::vector<SheetBar>& bars, std::size_t index);
    void endBar(SheetRoad& road);

private:
    std::set<int> m_open;  ///< passes
    bool m_closes = false; ///< with this bar
    bool m_repeatBeginsNext = false;
};

} // namespace inventio::formats
