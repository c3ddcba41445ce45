#include "core/formats/written_pitch.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

constexpr std::uint8_t kSequencerSpecific = 0x7f;
// 7D is the manufacturer number that anybody may use; the letters tell whose event it is.
constexpr std::string_view kMark = "\x7dInventio written pitch";
constexpr int kMaxInterval = 120;

std::uint8_t signedByte(int value)
{
    return static_cast<std::uint8_t>(static_cast<std::int8_t>(std::clamp(value, -kMaxInterval, kMaxInterval)));
}

} // namespace

int WrittenPitch::fifths() const
{
    // On the line of fifths a semitone on the same staff place is seven steps, and a staff place without a semitone -12.
    return -(7 * chromatic - 12 * diatonic);
}

music::RawEvent writtenPitchEvent(const WrittenPitch& written)
{
    music::RawEvent event{{}, {music::protocol::kMeta, kSequencerSpecific}};
    std::ranges::copy(kMark, std::back_inserter(event.bytes));
    for (const int value : {written.diatonic, written.chromatic, written.octaves})
        event.bytes.push_back(signedByte(value));
    return event;
}

std::optional<WrittenPitch> writtenPitchOf(const music::Track& track)
{
    constexpr std::size_t kHead = 2;
    for (const music::RawEvent& event : track.events) {
        if (event.bytes.size() != kHead + kMark.size() + 3 || event.bytes[0] != music::protocol::kMeta
            || event.bytes[1] != kSequencerSpecific
            || !std::equal(kMark.begin(), kMark.end(), event.bytes.begin() + kHead,
                [](char letter, std::uint8_t byte) { return static_cast<std::uint8_t>(letter) == byte; }))
            continue;
        const auto value = [&](std::size_t place) {
            return static_cast<int>(static_cast<std::int8_t>(event.bytes[kHead + kMark.size() + place]));
        };
        return WrittenPitch{value(0), value(1), value(2)};
    }
    return std::nullopt;
}

} // namespace inventio::formats
