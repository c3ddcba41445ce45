#include "core/formats/format_table.h"

#include <algorithm>

#include "core/base/atomic_file.h"
#include "core/formats/midi_file.h"
#include "core/formats/musicxml_file.h"
#include "core/formats/packed_score.h"

namespace inventio::formats {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kStartBytes = 4;

std::string suffixOf(const fs::path& path)
{
    std::string suffix = path.extension().string();
    for (char& letter : suffix)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return suffix;
}

bool beginsWith(std::span<const std::byte> start, std::string_view letters)
{
    return start.size() >= letters.size()
        && std::equal(letters.begin(), letters.end(), start.begin(),
            [](char letter, std::byte byte) { return static_cast<std::byte>(letter) == byte; });
}

FileFormat midi()
{
    return {"midi", "MIDI", {".mid", ".midi", ".rmi", ".kar"},
        [](std::span<const std::byte> start) { return beginsWith(start, "MThd") || beginsWith(start, "RIFF"); },
        readMidiFile,
        [](const fs::path& path, const music::Sequence& sequence, const MusicXmlOptions&) {
            return writeMidiFile(path, sequence);
        },
        {}};
}

/// Whether bytes begin as XML does, in any of its encodings.
bool isXml(std::span<const std::byte> start)
{
    for (const std::string_view letters : {"<", "\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"})
        if (beginsWith(start, letters))
            return true;
    return beginsWith(start, std::string_view("\0<", 2));
}

FileFormat musicXml()
{
    return {"musicxml", "MusicXML", {".musicxml", ".mxl", ".xml"},
        [](std::span<const std::byte> start) { return isPacked(start) || isXml(start); }, readMusicXmlFile,
        writeMusicXmlFile, {}};
}

/// "a, b or c"
std::string listed(const std::vector<std::string>& words)
{
    std::string list;
    for (std::size_t word = 0; word < words.size(); ++word)
        list += (word == 0 ? "" : word + 1 == words.size() ? " or " : ", ") + words[word];
    return list;
}

} // namespace

FormatTable FormatTable::standard()
{
    FormatTable table;
    table.add(midi());
    table.add(musicXml());
    return table;
}

const FileFormat* FormatTable::byId(std::string_view id) const
{
    const auto found = std::ranges::find(m_formats, id, &FileFormat::id);
    return found == m_formats.end() ? nullptr : &*found;
}

const FileFormat* FormatTable::bySuffix(const fs::path& path) const
{
    const std::string suffix = suffixOf(path);
    const auto found = std::ranges::find_if(m_formats,
        [&](const FileFormat& format) { return std::ranges::find(format.suffixes, suffix) != format.suffixes.end(); });
    return found == m_formats.end() ? nullptr : &*found;
}

std::vector<std::string> FormatTable::readableSuffixes() const
{
    std::vector<std::string> suffixes;
    for (const FileFormat& format : m_formats)
        if (format.read)
            suffixes.insert(suffixes.end(), format.suffixes.begin(), format.suffixes.end());
    return suffixes;
}

base::Result<ScoreFile> FormatTable::read(const fs::path& path) const
{
    const auto start = base::readFileStart(path, kStartBytes);
    if (!start)
        return base::failure(start.error());
    for (const FileFormat& format : m_formats)
        if (format.read && format.recognises && format.recognises(*start))
            return format.read(path);
    const FileFormat* const named = bySuffix(path);
    return named != nullptr && named->read ? named->read(path) : m_formats.front().read(path);
}

base::Result<void> FormatTable::write(
    const fs::path& path, const music::Sequence& sequence, const MusicXmlOptions& options) const
{
    if (std::string reason = whyNotWritable(path); !reason.empty())
        return base::failure(base::ErrorCode::BadInput, std::move(reason));
    const FileFormat* const named = bySuffix(path);
    return (named == nullptr ? m_formats.front() : *named).write(path, sequence, options);
}

std::string FormatTable::whyNotWritable(const fs::path& path) const
{
    const FileFormat* const named = bySuffix(path);
    if (path.extension().empty() || (named != nullptr && named->write))
        return {};
    if (named != nullptr && !named->elsewhere.empty())
        return named->elsewhere;
    std::vector<std::string> suffixes;
    for (const FileFormat& format : m_formats)
        if (format.write)
            suffixes.push_back(format.suffixes.front());
    return "The ending of " + path.filename().string() + " says nothing that can be written here: use "
        + listed(suffixes) + '.';
}

} // namespace inventio::formats
