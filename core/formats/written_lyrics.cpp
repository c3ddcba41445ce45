#include "core/formats/written_lyrics.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "core/formats/xml_build.h"
#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

std::string trimmed(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

constexpr std::uint8_t kLyric = 0x05;
constexpr std::string_view kNoSyllable = " ";

} // namespace

std::map<music::Ticks, std::vector<WrittenSyllable>> writtenLyrics(const music::Track& track)
{
    std::set<music::Ticks> onsets;
    for (const music::Note& note : track.notes)
        onsets.insert(note.onset);
    std::map<music::Ticks, std::vector<WrittenSyllable>> syllables;
    std::array<bool, kMaxVerses> goesOn{};
    for (const music::RawEvent& event : track.events) {
        if (event.bytes.size() < 3 || event.bytes[0] != music::protocol::kMeta || event.bytes[1] != kLyric
            || !onsets.contains(event.at))
            continue;
        const std::string written(event.bytes.begin() + 2, event.bytes.end());
        std::string text = trimmed(xmlText(written));
        std::vector<WrittenSyllable>& verses = syllables[event.at];
        if (verses.size() == kMaxVerses || (text.empty() && written != kNoSyllable))
            continue;
        if (text.empty()) {
            verses.emplace_back();
            continue;
        }
        bool& isOpen = goesOn[verses.size()];
        const bool isBegun = isOpen;
        isOpen = text.size() > 1 && text.back() == '-';
        if (isOpen)
            text.pop_back();
        verses.push_back({text, isBegun ? (isOpen ? "middle" : "end") : isOpen ? "begin" : "single"});
    }
    std::erase_if(syllables, [](const auto& entry) {
        return std::ranges::all_of(entry.second, [](const WrittenSyllable& one) { return one.text.empty(); });
    });
    return syllables;
}

std::vector<music::RawEvent> lyricEvents(music::Ticks at, const std::vector<std::string>& verses)
{
    std::vector<music::RawEvent> events;
    for (const std::string& verse : verses) {
        const std::string_view text = verse.empty() ? kNoSyllable : std::string_view(verse);
        std::vector<std::uint8_t> bytes{music::protocol::kMeta, kLyric};
        for (const char letter : text)
            bytes.push_back(static_cast<std::uint8_t>(letter));
        events.push_back({at, std::move(bytes)});
    }
    return events;
}

} // namespace inventio::formats
