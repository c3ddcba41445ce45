#include <algorithm>
#include <iterator>
#include <string_view>

#include <pugixml.hpp>

#include "core/base/atomic_file.h"
#include "core/formats/musicxml_file.h"
#include "core/formats/packed_score.h"
#include "core/formats/sheet_performance.h"
#include "core/formats/sheet_reader.h"

namespace inventio::formats {

namespace {

using base::ErrorCode;

constexpr std::ptrdiff_t kMaxParts = 5'000;

/// Elements, attributes and text alone: document types, and with them entities, are passed over, nothing is expanded but
/// the characters that XML itself names.
constexpr unsigned kParsing = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute;

/// Of the music or of the list, whichever has more.
std::ptrdiff_t countParts(const pugi::xml_node& score)
{
    const auto parts = score.children("part");
    const auto listed = score.child("part-list").children("score-part");
    return std::max(std::distance(parts.begin(), parts.end()), std::distance(listed.begin(), listed.end()));
}

base::Result<pugi::xml_node> scoreIn(const pugi::xml_document& document, const std::string& name)
{
    const pugi::xml_node root = document.document_element();
    const std::string_view kind = root.name();
    if (kind == "score-timewise")
        return base::failure(ErrorCode::Unsupported,
            name + " is MusicXML in timewise order, which Inventio does not read. Save it as partwise to use it here.");
    if (kind == "opus")
        return base::failure(ErrorCode::Unsupported,
            name + " is a list of MusicXML scores without notes of its own. Open one of the scores.");
    if (kind != "score-partwise")
        return base::failure(ErrorCode::BadInput, name + " is not MusicXML (it does not begin with <score-partwise>).");
    return root;
}

std::vector<std::string> describeOddities(const Sheet& sheet)
{
    std::vector<std::string> warnings;
    if (sheet.notesWithoutPitch > 0)
        warnings.push_back("It has "
            + (sheet.notesWithoutPitch == 1 ? "one note" : std::to_string(sheet.notesWithoutPitch) + " notes")
            + " without a pitch that can be read; left out.");
    if (sheet.partsWithoutName > 0)
        warnings.emplace_back("It has parts that its list of parts does not name; they come last.");
    if (sheet.hasQuarterTones)
        warnings.emplace_back("It has quarter tones; they were read as the nearest note towards the natural.");
    return warnings;
}

base::Result<ScoreFile> readScore(const pugi::xml_document& document, const std::string& name)
{
    const auto score = scoreIn(document, name);
    if (!score)
        return base::failure(score.error());
    if (countParts(*score) > kMaxParts)
        return base::failure(ErrorCode::Unsupported, name + " holds more parts than can be read.");
    const Sheet sheet = readSheet(*score);
    if (sheet.bars.empty())
        return base::failure(ErrorCode::BadInput, name + " is MusicXML without any measure.");
    ScoreFile file;
    file.kind = "musicxml";
    file.warnings = describeOddities(sheet);
    auto sequence = perform(sheet, name, file.warnings);
    if (!sequence)
        return base::failure(sequence.error());
    file.sequence = std::move(*sequence);
    return file;
}

base::Result<ScoreFile> parseText(std::span<const std::byte> text, const std::string& name)
{
    pugi::xml_document document;
    const pugi::xml_parse_result parsed = document.load_buffer(text.data(), text.size(), kParsing);
    if (parsed.status == pugi::status_out_of_memory)
        return base::failure(ErrorCode::Unsupported, name + " is too large to be read.");
    const bool breaksOff = !parsed && document.document_element().child("part");
    if (!parsed && !breaksOff)
        return base::failure(ErrorCode::BadInput, name + " is not MusicXML, or damaged (it is no whole XML text).");
    auto file = readScore(document, name);
    if (file && breaksOff)
        file->warnings.emplace_back("It is damaged or ends early and was read only as far as possible.");
    return file;
}

base::Result<ScoreFile> parseNamed(std::span<const std::byte> bytes, const std::string& name)
{
    if (bytes.empty())
        return base::failure(ErrorCode::BadInput, name + " is empty.");
    if (!isPacked(bytes))
        return parseText(bytes, name);
    const auto text = unpackScore(bytes, name);
    return text ? parseText(*text, name) : base::failure(text.error());
}

} // namespace

base::Result<ScoreFile> parseMusicXml(std::span<const std::byte> bytes)
{
    return parseNamed(bytes, "The file");
}

base::Result<ScoreFile> readMusicXmlFile(const std::filesystem::path& path)
{
    const auto bytes = base::readFile(path, kMaxMusicXmlFileBytes);
    return bytes ? parseNamed(*bytes, path.string()) : base::failure(bytes.error());
}

} // namespace inventio::formats
