#include "core/formats/sheet_reader.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

#include <pugixml.hpp>

#include "core/formats/part_reader.h"
#include "core/formats/sheet_elements.h"
#include "core/formats/sheet_parts.h"

namespace inventio::formats {

namespace {

constexpr int kMaxTicksPerQuarter = 32'767;

/// Every duration is a whole number of ticks if so many can be counted; at least those of a usual MIDI file.
int ticksPerQuarterFor(const pugi::xml_node& score)
{
    constexpr std::int64_t kUsual = 480;
    constexpr int kFine = 10'080; // divides by all numbers to 10
    std::int64_t common = 1;
    for (const pugi::xml_node part : score.children("part"))
        for (const pugi::xml_node measure : part.children("measure"))
            for (const pugi::xml_node attributes : measure.children("attributes"))
                if (const auto divisions = wholeNumberIn(attributes.child("divisions").text().get()))
                    if (*divisions > 0 && common <= kMaxTicksPerQuarter)
                        common = std::lcm<std::int64_t>(common, *divisions);
    if (common > kMaxTicksPerQuarter)
        return kFine;
    if (const std::int64_t both = std::lcm(common, kUsual); both <= kMaxTicksPerQuarter)
        return static_cast<int>(both);
    return static_cast<int>(common * ((kUsual + common - 1) / common));
}

bool isByInventio(const pugi::xml_node& score)
{
    for (const pugi::xml_node software : score.child("identification").child("encoding").children("software"))
        if (std::string_view(software.text().get()).starts_with("Inventio"))
            return true;
    return false;
}

/// A bar that nobody fills is as long as its time signature says.
void fillEmptyBars(std::vector<SheetBar>& bars, int ticksPerQuarter)
{
    constexpr std::int64_t kQuarters = 4;
    music::Ticks full{kQuarters * ticksPerQuarter};
    for (SheetBar& bar : bars) {
        if (bar.time && bar.time->full > music::Ticks{0})
            full = bar.time->full;
        if (bar.length <= music::Ticks{0})
            bar.length = full;
    }
}

/// The place of the part with this name.
std::size_t placeOf(std::vector<SheetPart>& parts, std::string_view id, int& partsWithoutName)
{
    const auto listed
        = std::ranges::find_if(parts, [&](const SheetPart& part) { return part.id == id && part.measures.empty(); });
    if (listed != parts.end())
        return static_cast<std::size_t>(listed - parts.begin());
    ++partsWithoutName;
    SheetPart& added = parts.emplace_back();
    added.id = id;
    added.instruments.emplace_back();
    return parts.size() - 1;
}

} // namespace

Sheet readSheet(const pugi::xml_node& score)
{
    Sheet sheet;
    sheet.title = lineOf(score.child("work").child("work-title"));
    if (sheet.title.empty())
        sheet.title = lineOf(score.child("movement-title"));
    sheet.rights = lineOf(score.child("identification").child("rights"));
    sheet.isOurs = isByInventio(score);
    sheet.ticksPerQuarter = ticksPerQuarterFor(score);
    sheet.parts = partsIn(score);
    Leaders leaders;
    for (const pugi::xml_node part : score.children("part"))
        readPart(part, sheet, placeOf(sheet.parts, part.attribute("id").value(), sheet.partsWithoutName), leaders);
    fillEmptyBars(sheet.bars, sheet.ticksPerQuarter);
    return sheet;
}

} // namespace inventio::formats
