#include "core/formats/sheet_parts.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <pugixml.hpp>

#include "core/formats/sheet_elements.h"

namespace inventio::formats {

namespace {

/// A number that the file counts from 1, counted from 0; nullopt out of `count` values.
std::optional<int> countedFromOne(const pugi::xml_node& element, int count)
{
    const auto number = wholeNumberIn(element.text().get());
    return number && *number >= 1 && *number <= count ? std::optional(*number - 1) : std::nullopt;
}

SheetInstrument& instrumentFor(std::vector<SheetInstrument>& instruments, std::string_view id)
{
    const auto known = std::ranges::find(instruments, id, &SheetInstrument::id);
    constexpr std::size_t kMaxInstruments = 256; // of a part; only hostile files have more
    if (known != instruments.end())
        return *known;
    if (instruments.size() >= kMaxInstruments)
        return instruments.back();
    instruments.emplace_back().id = id;
    return instruments.back();
}

void readSound(const pugi::xml_node& sound, SheetInstrument& instrument)
{
    instrument.channel = countedFromOne(sound.child("midi-channel"), 16);
    instrument.program = countedFromOne(sound.child("midi-program"), 128);
    instrument.bank = countedFromOne(sound.child("midi-bank"), 1 << 14);
    instrument.drum = countedFromOne(sound.child("midi-unpitched"), 128);
    if (const auto volume = numberIn(sound.child("volume").text().get()))
        instrument.volume = static_cast<int>(std::lround(std::clamp(*volume, 0.0, 100.0) * 127 / 100));
    if (const auto pan = numberIn(sound.child("pan").text().get()))
        instrument.pan = static_cast<int>(std::lround(64 + std::clamp(*pan, -90.0, 90.0) * (*pan < 0 ? 64 : 63) / 90));
}

SheetPart partFrom(const pugi::xml_node& entry)
{
    SheetPart part;
    part.id = entry.attribute("id").value();
    const auto isPrinted = [&entry](const char* name) {
        return std::string_view(entry.child(name).attribute("print-object").value()) != "no";
    };
    part.name = lineOf(entry.child("part-name"));
    part.isNameHidden = !isPrinted("part-name");
    if (isPrinted("part-abbreviation"))
        part.abbreviation = lineOf(entry.child("part-abbreviation"));
    for (const pugi::xml_node instrument : entry.children("score-instrument"))
        instrumentFor(part.instruments, instrument.attribute("id").value()).name
            = lineOf(instrument.child("instrument-name"));
    for (const pugi::xml_node sound : entry.children("midi-instrument"))
        readSound(sound, instrumentFor(part.instruments, sound.attribute("id").value()));
    for (const pugi::xml_node device : entry.children("midi-device")) {
        const auto port = wholeNumberIn(device.attribute("port").value());
        const std::string_view id = device.attribute("id").value();
        if (port && *port >= 1 && *port <= 128)
            for (SheetInstrument& instrument : part.instruments)
                if (id.empty() || instrument.id == id)
                    instrument.port = *port - 1;
    }
    if (part.instruments.empty())
        part.instruments.emplace_back();
    return part;
}

} // namespace

std::vector<SheetPart> partsIn(const pugi::xml_node& score)
{
    std::vector<SheetPart> parts;
    for (const pugi::xml_node entry : score.child("part-list").children("score-part"))
        parts.push_back(partFrom(entry));
    return parts;
}

} // namespace inventio::formats
