#include "core/composing/receipt_events.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/composing/note_list.h"
#include "core/music/midi_protocol.h"

namespace inventio::composing {

namespace {

/// A sequencer-specific event begins with the number of a manufacturer; 7D belongs to nobody.
constexpr std::array<std::uint8_t, 3> kHead{music::protocol::kMeta, music::protocol::kSequencerSpecific, 0x7D};
constexpr std::string_view kMark = "inventio-receipt ";

/// What stands behind the head; empty if the event has another one.
std::string textOf(const music::RawEvent& event)
{
    if (event.bytes.size() < kHead.size() || !std::equal(kHead.begin(), kHead.end(), event.bytes.begin()))
        return {};
    return {event.bytes.begin() + kHead.size(), event.bytes.end()};
}

bool isReceipt(const music::RawEvent& event)
{
    return textOf(event).starts_with(kMark);
}

music::RawEvent eventOf(const Receipt& receipt)
{
    music::RawEvent event{{0}, {kHead.begin(), kHead.end()}};
    const std::string text = formatReceipt(receipt);
    event.bytes.insert(event.bytes.end(), text.begin(), text.end());
    return event;
}

} // namespace

std::vector<Receipt> receiptsIn(const music::Sequence& sequence)
{
    std::vector<Receipt> found;
    const auto collect = [&found](const std::vector<music::RawEvent>& events) {
        for (const music::RawEvent& event : events)
            if (auto receipt = parseReceipt(textOf(event)))
                found.push_back(std::move(*receipt));
    };
    collect(sequence.conductor);
    for (const music::Track& track : sequence.tracks) // where other programs may have put them
        collect(track.events);
    return found;
}

music::Sequence withTrueReceipts(music::Sequence sequence, const std::optional<Receipt>& newest)
{
    std::vector<Receipt> receipts = receiptsIn(sequence);
    if (newest)
        receipts.push_back(*newest);
    std::erase_if(sequence.conductor, isReceipt);
    for (music::Track& track : sequence.tracks)
        std::erase_if(track.events, isReceipt);
    std::string hash = hashOfNotes(sequence);
    while (!receipts.empty() && receipts.back().resultHash != hash)
        receipts.pop_back();
    auto first = receipts.end();
    while (first != receipts.begin() && (first - 1)->resultHash == hash) {
        --first;
        hash = first->inputHash;
    }
    auto place = std::ranges::upper_bound(sequence.conductor, music::Ticks{0}, {}, &music::RawEvent::at);
    for (; first != receipts.end(); ++first)
        place = sequence.conductor.insert(place, eventOf(*first)) + 1;
    return sequence;
}

} // namespace inventio::composing
