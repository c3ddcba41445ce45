#include <sstream>
#include <utility>

#include <pugixml.hpp>

#include "core/base/atomic_file.h"
#include "core/formats/measure_writer.h"
#include "core/formats/musicxml_file.h"
#include "core/formats/packed_score.h"
#include "core/formats/part_list_writer.h"
#include "core/formats/xml_build.h"
#include "core/music/midi_protocol.h"

namespace inventio::formats {

namespace {

constexpr const char* kDocumentType = "score-partwise PUBLIC \"-//Recordare//DTD MusicXML 4.0 Partwise//EN\" "
                                      "\"http://www.musicxml.org/dtds/partwise.dtd\"";

/// The first text of a kind among the events of the conductor.
std::string textOf(const music::Sequence& sequence, std::uint8_t type)
{
    for (const music::RawEvent& event : sequence.conductor)
        if (event.bytes.size() > 2 && event.bytes[0] == music::protocol::kMeta && event.bytes[1] == type)
            return xmlText(std::string(event.bytes.begin() + 2, event.bytes.end()));
    return {};
}

void writeIdentification(pugi::xml_node score, const WrittenScore& written)
{
    constexpr std::uint8_t kCopyright = 0x02;
    std::string title = xmlText(written.options.title);
    if (title.empty())
        title = textOf(written.sequence, music::protocol::kTrackName);
    if (!title.empty())
        add(score.append_child("work"), "work-title", title);
    const std::string rights = textOf(written.sequence, kCopyright);
    if (written.options.software.empty() && rights.empty())
        return;
    pugi::xml_node identification = score.append_child("identification");
    if (!rights.empty())
        add(identification, "rights", rights);
    if (!written.options.software.empty())
        add(identification.append_child("encoding"), "software", xmlText(written.options.software));
}

void writePart(pugi::xml_node score, const WrittenScore& written, std::size_t index)
{
    pugi::xml_node part = score.append_child("part");
    setAttribute(part, "id", partId(index));
    MeasureWriter writer(written, index);
    const std::vector<NotationBar>& bars = written.notation.bars;
    int number = 0;
    int unnumbered = 0;
    for (std::size_t bar = 0; bar < bars.size(); ++bar) {
        pugi::xml_node measure = part.append_child("measure");
        // A pickup is bar 0, and a bar that is cut short later does not count.
        const bool isCut = bars[bar].isShort && bar + 1 < bars.size();
        if (!isCut)
            setAttribute(measure, "number", std::to_string(++number));
        else
            setAttribute(measure, "number", bar == 0 ? "0" : 'X' + std::to_string(++unnumbered));
        if (isCut)
            setAttribute(measure, "implicit", "yes");
        writer.write(measure, bar);
        if (bar + 1 < bars.size())
            continue;
        pugi::xml_node barline = measure.append_child("barline");
        setAttribute(barline, "location", "right");
        add(barline, "bar-style", "light-heavy");
    }
}

std::string textOf(const pugi::xml_document& document)
{
    std::ostringstream stream;
    document.save(stream, "", pugi::format_indent | pugi::format_no_declaration);
    return stream.str();
}

} // namespace

base::Result<std::string> formatMusicXml(const music::Sequence& sequence, const MusicXmlOptions& options)
{
    auto written = WrittenScore::create(sequence, options);
    if (!written)
        return base::failure(written.error());
    // Without any note there is an empty part, for there must be one.
    if (written->notation.parts.empty())
        written->notation.parts.push_back({-1, {{Clef::Treble, {{}}}}});
    pugi::xml_document document;
    pugi::xml_node declaration = document.append_child(pugi::node_declaration);
    setAttribute(declaration, "version", "1.0");
    setAttribute(declaration, "encoding", "UTF-8");
    document.append_child(pugi::node_doctype).set_value(kDocumentType);
    pugi::xml_node score = document.append_child("score-partwise");
    setAttribute(score, "version", "4.0");
    writeIdentification(score, *written);
    writePartList(score, *written);
    for (std::size_t part = 0; part < written->notation.parts.size(); ++part)
        writePart(score, *written, part);
    return textOf(document);
}

base::Result<void> writeMusicXmlFile(
    const std::filesystem::path& path, const music::Sequence& sequence, const MusicXmlOptions& options)
{
    const auto text = formatMusicXml(sequence, options);
    if (!text)
        return base::failure(text.error());
    const auto bytes = std::as_bytes(std::span(*text));
    if (path.extension() != ".mxl" && path.extension() != ".MXL")
        return base::writeFileAtomically(path, bytes);
    const auto packed = packScore(bytes);
    return packed ? base::writeFileAtomically(path, *packed) : base::failure(packed.error());
}

} // namespace inventio::formats
