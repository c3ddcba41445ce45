#include "core/formats/written_lyrics.h"

#include <set>

#include "core/formats/xml_build.h"
#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

std::string trimmed(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

} // namespace

std::map<music::Ticks, WrittenSyllable> writtenLyrics(const music::Track& track)
{
    constexpr std::uint8_t kLyric = 0x05;
    std::set<music::Ticks> onsets;
    for (const music::Note& note : track.notes)
        onsets.insert(note.onset);
    std::map<music::Ticks, WrittenSyllable> syllables;
    bool goesOn = false;
    for (const music::RawEvent& event : track.events) {
        if (event.bytes.size() < 3 || event.bytes[0] != music::protocol::kMeta || event.bytes[1] != kLyric
            || !onsets.contains(event.at))
            continue;
        std::string text = trimmed(xmlText(std::string(event.bytes.begin() + 2, event.bytes.end())));
        const bool isBegun = goesOn;
        goesOn = text.size() > 1 && text.back() == '-';
        if (goesOn)
            text.pop_back();
        const char* const syllabic = isBegun ? (goesOn ? "middle" : "end") : goesOn ? "begin" : "single";
        if (!text.empty())
            syllables.try_emplace(event.at, WrittenSyllable{text, syllabic});
    }
    return syllables;
}

} // namespace inventio::formats
