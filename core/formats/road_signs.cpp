#include "core/formats/road_signs.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <pugixml.hpp>

#include "core/formats/sheet_elements.h"

namespace inventio::formats {

namespace {

bool isSaid(const pugi::xml_node& sound, const char* attribute)
{
    const std::string_view value = sound.attribute(attribute).value();
    return !value.empty() && value != "no";
}

/// Letters only, small ones: "D.C. al Fine" is "dcalfine".
std::string lettersOf(std::string_view text)
{
    std::string letters;
    for (const char each : text) {
        if (each >= 'a' && each <= 'z')
            letters += each;
        else if (each >= 'A' && each <= 'Z')
            letters += static_cast<char>(each - 'A' + 'a');
    }
    return letters;
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, text) != words.end();
}

} // namespace

bool readRoadSign(const pugi::xml_node& sound, SheetRoad& road)
{
    bool saysAny = false;
    const auto read = [&](const char* attribute, bool SheetRoad::*sign) {
        if (isSaid(sound, attribute))
            road.*sign = saysAny = true;
    };
    read("segno", &SheetRoad::isSegno);
    read("coda", &SheetRoad::isCoda);
    read("fine", &SheetRoad::isFine);
    read("tocoda", &SheetRoad::toCoda);
    read("dacapo", &SheetRoad::daCapo);
    read("dalsegno", &SheetRoad::dalSegno);
    return saysAny;
}

void readRoadWords(std::string_view element, std::string_view text, SheetRoad& road)
{
    if (element == "segno")
        road.isSegno = true;
    else if (element == "coda")
        road.isCoda = true;
    if (element != "words")
        return;
    const std::string words = lettersOf(text);
    if (isOneOf(words, {"dc", "dacapo", "dcalfine", "dacapoalfine", "dcalcoda", "dacapoalcoda"}))
        road.daCapo = true;
    else if (isOneOf(words, {"ds", "dalsegno", "dsalfine", "dalsegnoalfine", "dsalcoda", "dalsegnoalcoda"}))
        road.dalSegno = true;
    else if (words == "fine")
        road.isFine = true;
    else if (isOneOf(words, {"tocoda", "alcoda"}))
        road.toCoda = true;
}

void EndingReader::beginBar(SheetRoad& road)
{
    road.repeatBegins = std::exchange(m_repeatBeginsNext, false) || road.repeatBegins;
}

void EndingReader::readBarline(
    const pugi::xml_node& barline, bool isAtStart, std::vector<SheetBar>& bars, std::size_t index)
{
    SheetRoad& road = bars[index].road;
    const bool isLeft = std::string_view(barline.attribute("location").value()) == "left";
    if (const pugi::xml_node ending = barline.child("ending")) {
        if (std::string_view(ending.attribute("type").value()) == "start") {
            m_open = passesIn(ending.attribute("number").value());
            road.endingBegins = true;
            m_closes = false;
        } else {
            m_closes = true;
        }
    }
    const std::string_view direction = barline.child("repeat").attribute("direction").value();
    if (direction == "forward") {
        // At the right end of a measure it begins with the next one.
        (isLeft || isAtStart ? road.repeatBegins : m_repeatBeginsNext) = true;
    } else if (direction == "backward") {
        SheetRoad& ended = isLeft && isAtStart && index > 0 ? bars[index - 1].road : road;
        ended.repeatEnds = true;
        constexpr int kMaxTimes = 64;
        const int times = wholeNumberIn(barline.child("repeat").attribute("times").value()).value_or(2);
        ended.times = std::clamp(times, 1, kMaxTimes);
    }
}

void EndingReader::endBar(SheetRoad& road)
{
    road.endings.insert(m_open.begin(), m_open.end());
    if (m_closes || road.repeatEnds)
        m_open.clear();
    m_closes = false;
}

} // namespace inventio::formats
