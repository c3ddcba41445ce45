#include "core/audio/sound_font_info.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <vector>

#include "core/base/atomic_file.h"

namespace inventio::audio {

namespace {

using Bytes = std::span<const std::byte>;

// The INFO list comes first in every sound font; texts of more than this are no names.
constexpr std::size_t kReadBytes = 64u << 10;
constexpr std::size_t kMarkBytes = 4;
constexpr std::size_t kHeadBytes = 8; // mark and size of a chunk

std::string_view text(Bytes bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::size_t littleEndian(Bytes bytes)
{
    std::uint32_t number = 0;
    for (std::size_t i = 4; i-- > 0;)
        number = number << 8 | std::to_integer<std::uint32_t>(bytes[i]);
    return number;
}

/// A chunk of a RIFF file; `content` is cut short where the bytes end.
struct Chunk {
    std::string_view mark;
    Bytes content;
};

/// Takes the next chunk off `bytes`.
std::optional<Chunk> takeChunk(Bytes& bytes)
{
    if (bytes.size() < kHeadBytes)
        return std::nullopt;
    const auto mark = text(bytes.first(kMarkBytes));
    const std::size_t size = littleEndian(bytes.subspan(kMarkBytes));
    bytes = bytes.subspan(kHeadBytes);
    const std::size_t here = std::min(size, bytes.size());
    const Chunk chunk{mark, bytes.first(here)};
    bytes = bytes.subspan(std::min(here + size % 2, bytes.size()));
    return chunk;
}

std::string withoutZeros(Bytes bytes)
{
    const auto all = text(bytes);
    return std::string(all.substr(0, all.find('\0')));
}

SoundFontInfo infoIn(Bytes list)
{
    SoundFontInfo info;
    while (const auto chunk = takeChunk(list)) {
        if (chunk->mark == "INAM")
            info.name = withoutZeros(chunk->content);
        else if (chunk->mark == "ICOP")
            info.copyright = withoutZeros(chunk->content);
    }
    return info;
}

} // namespace

base::Result<SoundFontInfo> readSoundFontInfo(const std::filesystem::path& file)
{
    const auto start = base::readFileStart(file, kReadBytes);
    if (!start)
        return base::failure(start.error());
    Bytes bytes(*start);
    const auto riff = takeChunk(bytes);
    if (!riff || riff->mark != "RIFF" || !text(riff->content).starts_with("sfbk"))
        return base::failure(
            base::ErrorCode::BadInput, file.string() + " is no sound font: it does not begin as an .sf2 or .sf3 file.");
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    if (!error && littleEndian(Bytes(*start).subspan(kMarkBytes)) > size - kHeadBytes)
        return base::failure(base::ErrorCode::BadInput,
            "The sound font " + file.string() + " cannot be used: it ends too early; was it copied as a whole?");
    Bytes lists = riff->content.subspan(kMarkBytes);
    while (const auto list = takeChunk(lists)) {
        if (list->mark == "LIST" && text(list->content).starts_with("INFO"))
            return infoIn(list->content.subspan(kMarkBytes));
    }
    return SoundFontInfo{};
}

} // namespace inventio::audio
