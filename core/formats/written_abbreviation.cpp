#include "core/formats/written_abbreviation.h"

#include <cstdint>
#include <utility>
#include <vector>

#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

constexpr std::string_view kAbbreviation = "abbreviation: ";

} // namespace

music::RawEvent abbreviationEvent(std::string_view abbreviation)
{
    std::vector<std::uint8_t> bytes{music::protocol::kMeta, music::protocol::kText};
    bytes.insert(bytes.end(), kAbbreviation.begin(), kAbbreviation.end());
    bytes.insert(bytes.end(), abbreviation.begin(), abbreviation.end());
    return {music::Ticks{0}, std::move(bytes)};
}

std::string writtenAbbreviation(const music::Track& track)
{
    for (const music::RawEvent& event : track.events) {
        if (event.bytes.size() < 2 || event.bytes[0] != music::protocol::kMeta
            || event.bytes[1] != music::protocol::kText)
            continue;
        const std::string text(event.bytes.begin() + 2, event.bytes.end());
        if (text.starts_with(kAbbreviation))
            return text.substr(kAbbreviation.size());
    }
    return {};
}

} // namespace inventio::formats
