#include "core/formats/part_list_writer.h"

#include <algorithm>
#include <optional>
#include <set>

#include <pugixml.hpp>

#include "core/formats/xml_build.h"
#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

namespace protocol = music::protocol;

/// The first value that a track's events give to something; `data` is the bytes before the value.
std::optional<int> firstValue(const music::Track& track, const std::vector<std::uint8_t>& data)
{
    for (const music::RawEvent& event : track.events)
        if (event.bytes.size() == data.size() + 1 && std::equal(data.begin(), data.end(), event.bytes.begin()))
            return event.bytes.back();
    return std::nullopt;
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
void writeSound(pugi::xml_node part, const std::string& id, const music::Track& track, std::optional<int> drum)
{
    const auto status = [&](std::uint8_t kind) { return static_cast<std::uint8_t>(kind | track.channel); };
    const auto control = [&](std::uint8_t number) {
        return firstValue(track, {status(protocol::kController), number});
    };
    pugi::xml_node sound = part.append_child("midi-instrument");
    setAttribute(sound, "id", id);
    add(sound, "midi-channel", track.channel + 1);
    constexpr int kFine = 128;
    const auto bank = control(0);
    const auto fineBank = control(32);
    if (bank || fineBank)
        add(sound, "midi-bank", bank.value_or(0) * kFine + fineBank.value_or(0) + 1);
    if (const auto program = firstValue(track, {status(protocol::kProgramChange)}))
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
    constexpr std::uint8_t kPort = 0x21;
    if (const auto port = firstValue(track, {protocol::kMeta, kPort})) {
        pugi::xml_node device = part.append_child("midi-device");
        setAttribute(device, "id", id);
        setAttribute(device, "port", std::to_string(*port + 1));
    }
}

void writeInstruments(pugi::xml_node entry, std::size_t index, const music::Track& track)
{
    if (!track.isDrums()) {
        const std::string id = partId(index) + "-I1";
        const std::string name = instrumentNameOf(track);
        writeInstrument(entry, id, name.empty() ? "Instrument" : name);
        writePort(entry, id, track);
        writeSound(entry, id, track, std::nullopt);
        return;
    }
    std::set<int> pitches;
    for (const music::Note& note : track.notes)
        pitches.insert(note.pitch);
    for (const int pitch : pitches)
        writeInstrument(entry, drumId(index, pitch), "Drum " + std::to_string(pitch));
    for (const int pitch : pitches) {
        writePort(entry, drumId(index, pitch), track);
        writeSound(entry, drumId(index, pitch), track, pitch);
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
    pugi::xml_node list = score.append_child("part-list");
    for (std::size_t index = 0; index < written.notation.parts.size(); ++index) {
        const NotationPart& part = written.notation.parts[index];
        pugi::xml_node entry = list.append_child("score-part");
        setAttribute(entry, "id", partId(index));
        const music::Track* const track = part.track < 0 ? nullptr : &written.trackOf(part);
        const std::string name = track == nullptr ? std::string() : xmlText(track->name);
        add(entry, "part-name", name.empty() ? "Part " + std::to_string(index + 1) : name);
        if (track != nullptr)
            writeInstruments(entry, index, *track);
    }
}

} // namespace inventio::formats
