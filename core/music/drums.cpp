#include "core/music/drums.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/music/midi_protocol.h"

namespace inventio::music {

namespace {

using Address = std::pair<int, int>; ///< port and channel
using Bytes = std::span<const std::uint8_t>;

constexpr std::uint8_t kGm2Drums = 120;
constexpr std::uint8_t kXgEffects = 126; ///< kits of noises
constexpr std::uint8_t kXgDrums = 127;
constexpr int kNone = -1;

/// What is said of one channel.
struct Saying {
    bool drums = false;
    bool noDrums = false;
    bool bank127 = false;
    int program = kNone; ///< the first one
};

bool beginsWith(Bytes bytes, std::initializer_list<int> head)
{
    // -1 stands for any byte: the number of a device.
    return bytes.size() >= head.size() && std::equal(head.begin(), head.end(), bytes.begin(), [](int wanted, int byte) {
        return wanted < 0 || wanted == byte;
    });
}

class DrumSearch {
public:
    explicit DrumSearch(const Sequence& sequence)
    {
        listen(sequence.conductor, 0);
        for (const Track& track : sequence.tracks)
            listen(track.events, track.port);
    }

    DrumUse useOf(const Track& track) const
    {
        const auto found = m_channels.find({track.port, track.channel});
        const Saying said = found == m_channels.end() ? Saying() : found->second;
        const bool byBank = said.bank127 && (m_isXg || !m_isGs);
        const bool byName = isNameOfDrums(track.name) && (said.program == kNone || isKit(said.program));
        if (said.drums || byBank || byName)
            return track.channel == kDrumChannel ? DrumUse::ByChannel : DrumUse::Drums;
        return said.noDrums && track.channel == kDrumChannel ? DrumUse::NoDrums : DrumUse::ByChannel;
    }

private:
    /// The numbers that drum kits have as programs in GS, XG and GM2.
    static bool isKit(int program)
    {
        constexpr std::array kKits{0, 1, 8, 16, 24, 25, 26, 32, 40, 48, 56};
        return std::ranges::find(kKits, program) != kKits.end();
    }

    void listen(const std::vector<RawEvent>& events, int port)
    {
        for (const RawEvent& event : events) {
            if (event.bytes.empty())
                continue;
            if (event.bytes[0] == protocol::kSysEx)
                hearSysEx(Bytes(event.bytes).subspan(1), port);
            else if (protocol::isChannelMessage(event.bytes[0]))
                hearChannel(event.bytes, port);
        }
    }

    void hearSysEx(Bytes data, int port)
    {
        constexpr std::size_t kBlock = 5;
        constexpr std::size_t kValue = 7;
        if (beginsWith(data, {0x41, -1, 0x42, 0x12, 0x40, 0x00, 0x7f}))
            m_isGs = true;
        if (beginsWith(data, {0x43, -1, 0x4c, 0x00, 0x00, 0x7e}))
            m_isXg = true;
        const bool isGsPart = beginsWith(data, {0x41, -1, 0x42, 0x12, 0x40, -1, 0x15, -1}) && data[kBlock] >> 4 == 1;
        if (isGsPart)
            say({port, channelOfGsBlock(data[kBlock] & 0x0f)}, data[kValue] != 0);
        constexpr std::size_t kPart = 4;
        constexpr std::size_t kMode = 6;
        if (beginsWith(data, {0x43, -1, 0x4c, 0x08, -1, 0x07, -1}) && data[kPart] < 16)
            say({port, data[kPart]}, data[kMode] != 0);
    }

    /// GS counts channel 10 first.
    static int channelOfGsBlock(int block)
    {
        return block == 0 ? kDrumChannel : block <= kDrumChannel ? block - 1 : block;
    }

    void say(Address address, bool isDrums)
    {
        (isDrums ? m_channels[address].drums : m_channels[address].noDrums) = true;
    }

    void hearChannel(Bytes bytes, int port)
    {
        const std::uint8_t kind = protocol::kindOf(bytes[0]);
        if (bytes.size() < 2 || (kind != protocol::kController && kind != protocol::kProgramChange))
            return;
        Saying& said = m_channels[{port, protocol::channelOf(bytes[0])}];
        if (kind == protocol::kProgramChange && said.program == kNone)
            said.program = bytes[1];
        if (kind != protocol::kController || bytes.size() < 3 || bytes[1] != protocol::controller::kBank)
            return;
        said.drums = said.drums || bytes[2] == kGm2Drums || (bytes[2] == kXgEffects && m_isXg);
        said.bank127 = said.bank127 || bytes[2] == kXgDrums;
    }

    std::map<Address, Saying> m_channels;
    bool m_isGs = false;
    bool m_isXg = false;
};

/// The words of a name in small letters; letters beyond ASCII are as they are.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    for (const char letter : name) {
        const bool isSmall = (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
        if (isSmall || (letter >= 'A' && letter <= 'Z'))
            words.back().push_back(isSmall ? letter : static_cast<char>(letter - 'A' + 'a'));
        else if (!words.back().empty())
            words.emplace_back();
    }
    std::erase(words, std::string());
    return words;
}

} // namespace

bool isNameOfDrums(std::string_view name)
{
    constexpr std::array<std::string_view, 33> kDrums{"drum", "drums", "drumkit", "drumset", "percussion",
        "percussions", "perc", "kick", "snare", "hihat", "hihats", "cymbal", "cymbals", "toms", "conga", "congas",
        "bongo", "bongos", "tambourine", "schlagzeug", "trommel", "trommeln", "schlagwerk", "perkussion", "batterie",
        "batteria", "bateria",
        "bater\xc3\xad"
        "a",
        "percusion", "percusi\xc3\xb3n", "slagwerk", "trummor", "perkusja"};
    // What may stand beside them. With any other word it may be the name of a tune: "Drum song", "Steel drums".
    constexpr std::array<std::string_view, 31> kBeside{"kit", "set", "standard", "room", "power", "electronic",
        "electric", "acoustic", "jazz", "brush", "latin", "rock", "pop", "studio", "live", "orchestral", "orchestra",
        "machine", "loop", "track", "part", "hand", "left", "right", "main", "extra", "more", "and", "hit", "hat",
        "big"};
    const std::vector<std::string> words = wordsOf(name);
    const auto isOneOf
        = [](const auto& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); };
    bool isDrums = false;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool isBassDrum = words[at] == "bass" && at + 1 < words.size() && words[at + 1].starts_with("drum");
        const bool isInitial = words[at].size() <= 2;
        if (isOneOf(kDrums, words[at]))
            isDrums = true;
        else if (!isBassDrum && !isInitial && !isOneOf(kBeside, words[at]))
            return false;
    }
    return isDrums;
}

void markDrums(Sequence& sequence)
{
    const DrumSearch search(sequence);
    for (Track& track : sequence.tracks)
        track.drumUse = search.useOf(track);
}

} // namespace inventio::music
