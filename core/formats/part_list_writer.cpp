#include "core/formats/part_list_writer.h"

#include <map>
#include <optional>
#include <set>
#include <tuple>

#include <pugixml.hpp>

#include "core/formats/hidden_name.h"
#include "core/formats/written_abbreviation.h"
#include "core/formats/xml_build.h"
#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

namespace protocol = music::protocol;

/// What tracks set for channels, whichever track says it: the first value of each setting.
class ChannelSettings {
public:
    explicit ChannelSettings(const music::Sequence& sequence)
    {
        for (const music::Track& track : sequence.tracks)
            for (const music::RawEvent& event : track.events)
                if (const std::size_t size = event.bytes.size(); size == 2 || size == 3)
                    m_values.try_emplace(
                        Place{track.port, event.bytes[0], size == 2 ? kNoNumber : event.bytes[1]}, event.bytes.back());
    }

    /// Of the channel in `status` on a port; `number` is that of a controller, or kNoNumber.
    std::optional<int> find(int port, std::uint8_t status, int number) const
    {
        const auto found = m_values.find(Place{port, status, number});
        return found == m_values.end() ? std::nullopt : std::optional(found->second);
    }

    static constexpr int kNoNumber = -1;

private:
    using Place = std::tuple<int, std::uint8_t, int>;
    std::map<Place, int> m_values;
};

/// The first value that a track, or else another one of its channel, gives to something; see ChannelSettings::find().
std::optional<int> firstValue(const music::Track& track, const ChannelSettings& settings, std::uint8_t kind,
    int number = ChannelSettings::kNoNumber)
{
    const auto status = static_cast<std::uint8_t>(kind | track.channel);
    const bool hasNumber = number != ChannelSettings::kNoNumber;
    for (const music::RawEvent& event : track.events)
        if (event.bytes.size() == (hasNumber ? 3 : 2) && event.bytes[0] == status
            && (!hasNumber || event.bytes[1] == number))
            return event.bytes.back();
    return settings.find(track.port, status, number);
}

std::string instrumentNameOf(const music::Track& track)
{
    constexpr std::uint8_t kInstrumentName = 0x04;
    for (const music::RawEvent& event : track.events)
        if (event.bytes.size() > 2 && event.bytes[0] == protocol::kMeta && event.bytes[1] == kInstrumentName)
            return xmlText(std::string(event.bytes.begin() + 2, event.bytes.end()));
    return xmlText(track.name);
}

/// The sound of one instrument of a part; `drum` is its MIDI number if it is one.
void writeSound(pugi::xml_node part, const std::string& id, const music::Track& track, const ChannelSettings& settings,
    std::optional<int> drum)
{
    const auto control = [&](int number) { return firstValue(track, settings, protocol::kController, number); };
    pugi::xml_node sound = part.append_child("midi-instrument");
    setAttribute(sound, "id", id);
    add(sound, "midi-channel", track.channel + 1);
    constexpr int kFine = 128;
    const auto bank = control(0);
    const auto fineBank = control(32);
    if (bank || fineBank)
        add(sound, "midi-bank", bank.value_or(0) * kFine + fineBank.value_or(0) + 1);
    if (const auto program = firstValue(track, settings, protocol::kProgramChange))
        add(sound, "midi-program", *program + 1);
    if (drum)
        add(sound, "midi-unpitched", *drum + 1);
    if (const auto volume = control(7))
        add(sound, "volume", decimal(*volume * 100.0 / 127));
    if (const auto pan = control(10))
        add(sound, "pan", decimal((*pan - 64) * 90.0 / (*pan < 64 ? 64 : 63)));
}

void writeInstrument(pugi::xml_node part, const std::string& id, const std::string& name)
{
    pugi::xml_node instrument = part.append_child("score-instrument");
    setAttribute(instrument, "id", id);
    add(instrument, "instrument-name", name);
}

void writePort(pugi::xml_node part, const std::string& id, const music::Track& track)
{
    constexpr int kMaxPort = 127; // of the format
    if (track.port == 0 || track.port > kMaxPort)
        return;
    pugi::xml_node device = part.append_child("midi-device");
    setAttribute(device, "id", id);
    setAttribute(device, "port", std::to_string(track.port + 1));
}

void writeInstruments(
    pugi::xml_node entry, std::size_t index, const music::Track& track, const ChannelSettings& settings)
{
    if (!track.isDrums()) {
        const std::string id = partId(index) + "-I1";
        const std::string name = instrumentNameOf(track);
        writeInstrument(entry, id, name.empty() ? "Instrument" : name);
        writePort(entry, id, track);
        writeSound(entry, id, track, settings, std::nullopt);
        return;
    }
    std::set<int> pitches;
    for (const music::Note& note : track.notes)
        pitches.insert(note.pitch);
    for (const int pitch : pitches)
        writeInstrument(entry, drumId(index, pitch), "Drum " + std::to_string(pitch));
    for (const int pitch : pitches) {
        writePort(entry, drumId(index, pitch), track);
        writeSound(entry, drumId(index, pitch), track, settings, pitch);
    }
}

} // namespace

std::string partId(std::size_t part)
{
    return 'P' + std::to_string(part + 1);
}

std::string drumId(std::size_t part, int pitch)
{
    return partId(part) + "-I" + std::to_string(pitch + 1);
}

void writePartList(pugi::xml_node score, const WrittenScore& written)
{
    const ChannelSettings settings(written.sequence);
    pugi::xml_node list = score.append_child("part-list");
    for (std::size_t index = 0; index < written.notation.parts.size(); ++index) {
        const NotationPart& part = written.notation.parts[index];
        pugi::xml_node entry = list.append_child("score-part");
        setAttribute(entry, "id", partId(index));
        const music::Track* const track = part.track < 0 ? nullptr : &written.trackOf(part);
        pugi::xml_node name = add(entry, "part-name", track == nullptr ? std::string() : xmlText(track->name));
        if (track == nullptr)
            continue;
        if (hasHiddenName(*track))
            setAttribute(name, "print-object", "no");
        if (const std::string abbreviation = xmlText(writtenAbbreviation(*track)); !abbreviation.empty())
            add(entry, "part-abbreviation", abbreviation);
        writeInstruments(entry, index, *track, settings);
    }
}

} // namespace inventio::formats
