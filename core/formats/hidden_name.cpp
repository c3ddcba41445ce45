#include "core/formats/hidden_name.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/music/midi_protocol.h"

namespace inventio::formats {

music::RawEvent hiddenNameEvent()
{
    constexpr std::string_view kText = "name: hidden";
    std::vector<std::uint8_t> bytes{music::protocol::kMeta, music::protocol::kText};
    bytes.insert(bytes.end(), kText.begin(), kText.end());
    return {music::Ticks{0}, std::move(bytes)};
}

bool hasHiddenName(const music::Track& track)
{
    const music::RawEvent hidden = hiddenNameEvent();
    return std::ranges::any_of(
        track.events, [&hidden](const music::RawEvent& event) { return event.bytes == hidden.bytes; });
}

} // namespace inventio::formats
