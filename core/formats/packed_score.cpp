#include "core/formats/packed_score.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>

#include <pugixml.hpp>
#include <zip.h>

#include "core/formats/musicxml_file.h"

namespace inventio::formats {

namespace {

using base::ErrorCode;
using Bytes = std::vector<std::byte>;

constexpr const char* kContainer = "META-INF/container.xml";
constexpr std::uint64_t kMaxContainerBytes = 1u << 16;

/// Scores shrink to a twentieth at most; what unpacks to far more was made to fill the memory.
constexpr std::uint64_t kMaxRatio = 250;
constexpr std::uint64_t kAlwaysAllowedBytes = 4u << 20;

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;
using Entry = std::unique_ptr<zip_file_t, CloseEntry>;

/// Looks at `bytes`, which must stay.
Archive openArchive(std::span<const std::byte> bytes)
{
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr)
        return nullptr;
    Archive archive(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (archive == nullptr)
        zip_source_free(source);
    return archive;
}

enum class Unpacking { Done, Damaged, TooLarge };

/// What the archive claims about sizes is not believed: unpacking ends at `maxBytes`.
Unpacking unpack(zip_t* archive, std::uint64_t index, std::uint64_t maxBytes, Bytes& unpacked)
{
    const Entry entry(zip_fopen_index(archive, index, 0));
    if (entry == nullptr)
        return Unpacking::Damaged;
    std::array<std::byte, 1 << 16> part{};
    for (;;) {
        const zip_int64_t count = zip_fread(entry.get(), part.data(), part.size());
        if (count < 0)
            return Unpacking::Damaged;
        if (count == 0)
            return Unpacking::Done;
        if (unpacked.size() + static_cast<std::uint64_t>(count) > maxBytes)
            return Unpacking::TooLarge;
        unpacked.insert(unpacked.end(), part.begin(), part.begin() + count);
    }
}

bool leavesArchive(std::string_view path)
{
    return path.empty() || path.front() == '/' || path.find('\\') != std::string_view::npos
        || path.find("..") != std::string_view::npos || path.find(':') != std::string_view::npos;
}

/// The path of the first score that the container names; empty if it names none.
std::string scoreInContainer(const Bytes& container)
{
    pugi::xml_document document;
    document.load_buffer(container.data(), container.size());
    for (const pugi::xml_node file : document.child("container").child("rootfiles").children("rootfile")) {
        const std::string_view type = file.attribute("media-type").value();
        if (type.empty() || type.find("musicxml") != std::string_view::npos)
            return file.attribute("full-path").value();
    }
    return {};
}

bool isScoreName(std::string_view name)
{
    return !name.starts_with("META-INF/") && !name.starts_with("__MACOSX/")
        && (name.ends_with(".musicxml") || name.ends_with(".xml"));
}

std::optional<std::uint64_t> firstScore(zip_t* archive)
{
    const zip_int64_t entries = zip_get_num_entries(archive, 0);
    for (zip_int64_t index = 0; index < entries; ++index) {
        const char* const name = zip_get_name(archive, static_cast<zip_uint64_t>(index), 0);
        if (name != nullptr && isScoreName(name))
            return static_cast<std::uint64_t>(index);
    }
    return std::nullopt;
}

base::Result<std::uint64_t> findScore(zip_t* archive, const std::string& name)
{
    Bytes container;
    const zip_int64_t containerIndex = zip_name_locate(archive, kContainer, 0);
    if (containerIndex >= 0)
        unpack(archive, static_cast<std::uint64_t>(containerIndex), kMaxContainerBytes, container);
    const std::string path = scoreInContainer(container);
    if (!path.empty() && leavesArchive(path))
        return base::failure(
            ErrorCode::BadInput, name + " is a compressed score whose list of contents leads out of the file.");
    const zip_int64_t named = path.empty() ? -1 : zip_name_locate(archive, path.c_str(), 0);
    if (named >= 0)
        return static_cast<std::uint64_t>(named);
    const auto first = firstScore(archive);
    if (!first)
        return base::failure(ErrorCode::BadInput, name + " is a packed file without a MusicXML score in it.");
    return *first;
}

} // namespace

bool isPacked(std::span<const std::byte> bytes)
{
    return bytes.size() >= 4 && bytes[0] == std::byte{'P'} && bytes[1] == std::byte{'K'};
}

base::Result<Bytes> unpackScore(std::span<const std::byte> bytes, const std::string& name)
{
    const Archive archive = openArchive(bytes);
    if (archive == nullptr)
        return base::failure(ErrorCode::BadInput, name + " is a damaged compressed score (it cannot be unpacked).");
    const auto score = findScore(archive.get(), name);
    if (!score)
        return base::failure(score.error());
    const std::uint64_t maxBytes
        = std::min<std::uint64_t>(kMaxUnpackedMusicXmlBytes, kAlwaysAllowedBytes + kMaxRatio * bytes.size());
    Bytes unpacked;
    switch (unpack(archive.get(), *score, maxBytes, unpacked)) {
    case Unpacking::Damaged:
        return base::failure(
            ErrorCode::BadInput, name + " is a damaged or encrypted compressed score (it cannot be unpacked).");
    case Unpacking::TooLarge:
        return base::failure(ErrorCode::Unsupported, name + " unpacks to more than any score needs; it was not read.");
    case Unpacking::Done:
        break;
    }
    return unpacked;
}

base::Result<Bytes> packScore(std::span<const std::byte> score)
{
    constexpr std::string_view kContainerText
        = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><container><rootfiles><rootfile full-path=\"score.musicxml\" "
          "media-type=\"application/vnd.recordare.musicxml+xml\"/></rootfiles></container>";
    const auto failed = [] { return base::failure(ErrorCode::Internal, "The score could not be compressed."); };
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (target == nullptr)
        return failed();
    zip_source_keep(target);
    const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> kept(target, &zip_source_free);
    Archive archive(zip_open_from_source(target, ZIP_TRUNCATE, nullptr));
    if (archive == nullptr) {
        zip_source_free(target);
        return failed();
    }
    // The same time whenever it is packed, so that the same piece gives the same file.
    constexpr zip_uint16_t kFirstDay = 0x21;
    const auto add = [&](const char* name, const void* data, std::size_t size) {
        zip_source_t* const source = zip_source_buffer(archive.get(), data, size, 0);
        const zip_int64_t index = zip_file_add(archive.get(), name, source, ZIP_FL_ENC_UTF_8);
        if (index < 0)
            zip_source_free(source);
        return index >= 0
            && zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, kFirstDay, 0) == 0;
    };
    if (!add(kContainer, kContainerText.data(), kContainerText.size())
        || !add("score.musicxml", score.data(), score.size()) || zip_close(archive.get()) != 0)
        return failed();
    static_cast<void>(archive.release()); // zip_close() did it
    if (zip_source_open(target) != 0)
        return failed();
    zip_source_seek(target, 0, SEEK_END);
    Bytes packed(static_cast<std::size_t>(std::max<zip_int64_t>(zip_source_tell(target), 0)));
    zip_source_seek(target, 0, SEEK_SET);
    const zip_int64_t count = zip_source_read(target, packed.data(), packed.size());
    zip_source_close(target);
    if (count != static_cast<zip_int64_t>(packed.size()))
        return failed();
    return packed;
}

} // namespace inventio::formats
