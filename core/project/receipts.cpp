#include "core/project/receipts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/composing/note_list.h"
#include "core/music/midi_protocol.h"

namespace inventio::project {

namespace {

/// A sequencer-specific event begins with the number of a manufacturer; 7D belongs to nobody.
constexpr std::array<std::uint8_t, 3> kHead{music::protocol::kMeta, music::protocol::kSequencerSpecific, 0x7D};
/// Receipts of any version begin so.
constexpr std::array<std::string_view, 2> kMarks{"inventio-receipt ", "inventio-accompaniment "};

/// What stands behind the head; empty if the event has another one.
std::string textOf(const music::RawEvent& event)
{
    if (event.bytes.size() < kHead.size() || !std::equal(kHead.begin(), kHead.end(), event.bytes.begin()))
        return {};
    return {event.bytes.begin() + kHead.size(), event.bytes.end()};
}

bool isReceipt(const music::RawEvent& event)
{
    const std::string text = textOf(event);
    return std::ranges::any_of(kMarks, [&text](std::string_view mark) { return text.starts_with(mark); });
}

std::optional<AnyReceipt> receiptFrom(const music::RawEvent& event)
{
    const std::string text = textOf(event);
    if (auto receipt = composing::parseReceipt(text))
        return std::move(*receipt);
    if (auto receipt = parseAccompanimentReceipt(text))
        return std::move(*receipt);
    return std::nullopt;
}

music::RawEvent eventOf(const AnyReceipt& receipt)
{
    music::RawEvent event{{0}, {kHead.begin(), kHead.end()}};
    const std::string text = std::visit([](const auto& one) { return formatReceipt(one); }, receipt);
    event.bytes.insert(event.bytes.end(), text.begin(), text.end());
    return event;
}

/// Those that lead to notes of that hash, oldest first: the last one gave them, each other one what the next began with.
std::vector<AnyReceipt> trueOnes(std::vector<AnyReceipt> receipts, std::string hash)
{
    while (!receipts.empty() && resultHashOf(receipts.back()) != hash)
        receipts.pop_back();
    auto first = receipts.end();
    while (first != receipts.begin() && resultHashOf(*(first - 1)) == hash) {
        --first;
        hash = inputHashOf(*first);
    }
    receipts.erase(receipts.begin(), first);
    return receipts;
}

} // namespace

const std::string& programOf(const AnyReceipt& receipt)
{
    return std::visit([](const auto& one) -> const std::string& { return one.program; }, receipt);
}

const std::string& modelOf(const AnyReceipt& receipt)
{
    return std::visit([](const auto& one) -> const std::string& { return one.model; }, receipt);
}

std::uint64_t seedOf(const AnyReceipt& receipt)
{
    const auto* enhance = std::get_if<composing::Receipt>(&receipt);
    return enhance != nullptr ? enhance->params.seed : std::get<AccompanimentReceipt>(receipt).settings.seed;
}

const std::string& inputHashOf(const AnyReceipt& receipt)
{
    return std::visit([](const auto& one) -> const std::string& { return one.inputHash; }, receipt);
}

const std::string& resultHashOf(const AnyReceipt& receipt)
{
    return std::visit([](const auto& one) -> const std::string& { return one.resultHash; }, receipt);
}

int changesIn(const AnyReceipt& receipt)
{
    const auto* enhance = std::get_if<composing::Receipt>(&receipt);
    return enhance != nullptr ? enhance->edits : composing::countNotes(std::get<AccompanimentReceipt>(receipt).added);
}

std::vector<AnyReceipt> receiptsIn(const music::Sequence& sequence)
{
    std::vector<AnyReceipt> found;
    const auto collect = [&found](const std::vector<music::RawEvent>& events) {
        for (const music::RawEvent& event : events)
            if (auto receipt = receiptFrom(event))
                found.push_back(std::move(*receipt));
    };
    collect(sequence.conductor);
    for (const music::Track& track : sequence.tracks) // where other programs may have put them
        collect(track.events);
    return found;
}

std::vector<AnyReceipt> trueReceiptsIn(const music::Sequence& sequence)
{
    return trueOnes(receiptsIn(sequence), composing::hashOfNotes(sequence));
}

music::Sequence withTrueReceipts(music::Sequence sequence, const std::optional<AnyReceipt>& newest)
{
    std::vector<AnyReceipt> receipts = receiptsIn(sequence);
    if (newest)
        receipts.push_back(*newest);
    std::erase_if(sequence.conductor, isReceipt);
    for (music::Track& track : sequence.tracks)
        std::erase_if(track.events, isReceipt);
    auto place = std::ranges::upper_bound(sequence.conductor, music::Ticks{0}, {}, &music::RawEvent::at);
    for (const AnyReceipt& receipt : trueOnes(std::move(receipts), composing::hashOfNotes(sequence)))
        place = sequence.conductor.insert(place, eventOf(receipt)) + 1;
    return sequence;
}

} // namespace inventio::project
