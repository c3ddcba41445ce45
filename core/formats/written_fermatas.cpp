#include "core/formats/written_fermatas.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

constexpr std::string_view kFermata = "fermata";

bool isFermata(const music::RawEvent& event)
{
    return event.bytes.size() == kFermata.size() + 2 && event.bytes[0] == music::protocol::kMeta
        && event.bytes[1] == music::protocol::kText
        && std::equal(kFermata.begin(), kFermata.end(), event.bytes.begin() + 2);
}

} // namespace

music::RawEvent fermataEvent(music::Ticks at)
{
    std::vector<std::uint8_t> bytes{music::protocol::kMeta, music::protocol::kText};
    for (const char letter : kFermata)
        bytes.push_back(static_cast<std::uint8_t>(letter));
    return {at, std::move(bytes)};
}

std::set<music::Ticks> writtenFermatas(const music::Track& track)
{
    std::set<music::Ticks> fermatas;
    for (const music::RawEvent& event : track.events)
        if (isFermata(event))
            fermatas.insert(event.at);
    return fermatas;
}

} // namespace inventio::formats
