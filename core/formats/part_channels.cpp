#include "core/formats/part_channels.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace inventio::formats {

namespace {

constexpr int kChannels = 16;
constexpr int kPorts = 128;

using Sound = std::pair<std::optional<int>, std::optional<int>>; ///< program and bank

Sound soundOf(const SheetPart& part)
{
    const SheetInstrument& instrument = leadingInstrument(part);
    return {instrument.program, instrument.bank};
}

MidiPlace behind(MidiPlace place)
{
    do {
        place.channel = (place.channel + 1) % kChannels;
        place.port = (place.port + (place.channel == 0 ? 1 : 0)) % kPorts;
    } while (place.channel == music::kDrumChannel);
    return place;
}

} // namespace

const SheetInstrument& leadingInstrument(const SheetPart& part)
{
    const auto pitched = std::ranges::find_if(part.instruments, [](const SheetInstrument& instrument) {
        return !instrument.drum && instrument.channel != music::kDrumChannel;
    });
    return pitched == part.instruments.end() ? part.instruments.front() : *pitched;
}

std::vector<MidiPlace> placesOf(const std::vector<SheetPart>& parts)
{
    std::vector<std::optional<MidiPlace>> places(parts.size());
    std::map<MidiPlace, Sound> taken;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const SheetInstrument& instrument = leadingInstrument(parts[part]);
        if (!instrument.channel || *instrument.channel == music::kDrumChannel)
            continue;
        const MidiPlace wanted{instrument.port, *instrument.channel};
        if (taken.try_emplace(wanted, soundOf(parts[part])).first->second == soundOf(parts[part]))
            places[part] = wanted;
    }
    MidiPlace next;
    std::vector<MidiPlace> all;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        for (std::size_t tries = 0; !places[part]; ++tries) {
            // With more parts than MIDI has channels some must share.
            const bool isFree = taken.try_emplace(next, soundOf(parts[part])).second;
            if (isFree || tries > std::size_t{kChannels} * kPorts)
                places[part] = next;
            next = behind(next);
        }
        all.push_back(*places[part]);
    }
    return all;
}

} // namespace inventio::formats
