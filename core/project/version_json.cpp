#include "core/project/version_json.h"

#include <cmath>
#include <limits>
#include <utility>

#include "core/project/json_text.h"
#include "core/project/piece_json.h"

namespace inventio::project {

namespace {

constexpr int kMax = std::numeric_limits<int>::max();

void appendEdit(std::string& out, const composing::Edit& edit)
{
    out += '[';
    for (const int each : {edit.iteration, edit.kind == composing::EditKind::Add ? 1 : 0, edit.note.step,
             edit.note.pitch, edit.note.length}) {
        appendNumber(out, each);
        out += ',';
    }
    // Exactly, in a double's digits. JSON has no word for what is no number, and the reader takes none.
    appendNumber(out, std::isfinite(edit.probability) ? static_cast<double>(edit.probability) : 0.0);
    out += ']';
}

composing::Edit readEdit(const Json& json)
{
    constexpr const char* kEdit = "an edit";
    composing::Edit edit;
    edit.iteration = smallNumber(element(json, 0, kEdit), 0, kMax, "the iteration of an edit");
    const int kind = smallNumber(element(json, 1, kEdit), 0, 1, "the kind of an edit");
    edit.kind = kind == 1 ? composing::EditKind::Add : composing::EditKind::Remove;
    edit.note.step = smallNumber(element(json, 2, kEdit), 0, kMax, "the step of an edit");
    edit.note.pitch = smallNumber(element(json, 3, kEdit), 0, 127, "the pitch of an edit");
    edit.note.length = smallNumber(element(json, 4, kEdit), 1, kMax, "the length of an edit");
    edit.probability = static_cast<float>(number(element(json, 5, kEdit), "the probability of an edit"));
    return edit;
}

void appendEnhance(std::string& out, const EnhanceRecord& record, PieceTable& table)
{
    out += "{\"before\":";
    appendNumber(out, table.placeOf(record.before));
    out += ",\"shown\":";
    appendNumber(out, record.shownIterations);
    out += ",\"receipt\":";
    appendText(out, composing::formatReceipt(record.receipt));
    out += ",\"log\":";
    appendList(out, record.log, appendEdit);
    if (record.ending) {
        out += ",\"ending\":[";
        appendText(out, std::string(composing::nameOf(record.ending->reason)));
        out += ',';
        appendNumber(out, std::isfinite(record.ending->expectedEditsLeft) ? record.ending->expectedEditsLeft : 0.0);
        out += ']';
    }
    out += '}';
}

composing::Ending readEnding(const Json& json)
{
    constexpr const char* kEnding = "the ending of an Enhance";
    composing::Ending ending;
    const auto reason = composing::stopReasonOf(text(element(json, 0, kEnding), "the reason why an Enhance ended"));
    if (!reason)
        throw Unreadable{"the reason why an Enhance ended is unknown"};
    ending.reason = *reason;
    ending.expectedEditsLeft = number(element(json, 1, kEnding), "the edits that an Enhance left");
    return ending;
}

EnhanceRecord readEnhance(const Json& json, const PieceTable& table)
{
    constexpr const char* kEnhance = "an Enhance";
    EnhanceRecord record;
    record.before = table.at(member(json, "before", kEnhance));
    record.shownIterations = smallNumber(member(json, "shown", kEnhance), 0, kMax, "the iterations of an Enhance");
    auto receipt = composing::parseReceipt(text(member(json, "receipt", kEnhance), "the receipt of an Enhance"));
    if (!receipt)
        throw Unreadable{"the receipt of an Enhance cannot be read"};
    record.receipt = std::move(*receipt);
    for (const Json& edit : checkedArray(member(json, "log", kEnhance), "the log of an Enhance"))
        record.log.push_back(readEdit(edit));
    if (const Json* ending = findMember(json, "ending"))
        record.ending = readEnding(*ending);
    return record;
}

void appendAccompaniment(std::string& out, const AccompanimentRecord& record, PieceTable& table)
{
    out += "{\"before\":";
    appendNumber(out, table.placeOf(record.before));
    out += ",\"receipt\":";
    appendText(out, formatReceipt(record.receipt));
    out += '}';
}

AccompanimentRecord readAccompaniment(const Json& json, const PieceTable& table)
{
    constexpr const char* kAccompaniment = "an accompaniment";
    auto receipt
        = parseAccompanimentReceipt(text(member(json, "receipt", kAccompaniment), "the receipt of an accompaniment"));
    if (!receipt)
        throw Unreadable{"the receipt of an accompaniment cannot be read"};
    return {table.at(member(json, "before", kAccompaniment)), std::move(*receipt)};
}

void appendVersion(std::string& out, const Version& version, PieceTable& table)
{
    out += "\n{\"id\":";
    appendNumber(out, version.id.value);
    out += ",\"parent\":";
    appendNumber(out, version.parent.value);
    out += ",\"name\":";
    appendText(out, version.name);
    out += version.favourite ? ",\"favourite\":true" : ",\"favourite\":false";
    if (version.made != 0) {
        out += ",\"made\":";
        appendNumber(out, version.made);
    }
    if (version.piece != nullptr) {
        out += ",\"piece\":";
        appendNumber(out, table.placeOf(version.piece));
    }
    if (version.enhance) {
        out += ",\"enhance\":";
        appendEnhance(out, *version.enhance, table);
    }
    if (version.accompaniment) {
        out += ",\"accompaniment\":";
        appendAccompaniment(out, *version.accompaniment, table);
    }
    out += '}';
}

constexpr std::int64_t kLatestTime = 253'402'300'799; ///< the end of the year 9999

Version readVersion(const Json& json, const PieceTable& table)
{
    constexpr const char* kVersion = "a version";
    Version version;
    version.id = {idNumber(member(json, "id", kVersion), "the id of a version")};
    version.parent = {idNumber(member(json, "parent", kVersion), "the parent of a version")};
    version.name = text(member(json, "name", kVersion), "the name of a version");
    if (const Json* favourite = findMember(json, "favourite"))
        version.favourite = truth(*favourite, "\"favourite\" of a version");
    if (const Json* made = findMember(json, "made"))
        version.made = wholeNumber(*made, 0, kLatestTime, "the time of a version");
    if (const Json* piece = findMember(json, "piece"))
        version.piece = table.at(*piece);
    if (const Json* enhance = findMember(json, "enhance"); enhance != nullptr && !enhance->is_null())
        version.enhance = readEnhance(*enhance, table);
    if (const Json* accompaniment = findMember(json, "accompaniment");
        accompaniment != nullptr && !accompaniment->is_null())
        version.accompaniment = readAccompaniment(*accompaniment, table);
    return version;
}

} // namespace

int PieceTable::placeOf(const std::shared_ptr<const Piece>& piece)
{
    for (std::size_t place = 0; place < m_pieces.size(); ++place)
        if (m_pieces[place] == piece || *m_pieces[place] == *piece)
            return static_cast<int>(place);
    m_pieces.push_back(piece);
    return static_cast<int>(m_pieces.size()) - 1;
}

void PieceTable::append(std::string& out) const
{
    appendList(out, m_pieces, [](std::string& to, const std::shared_ptr<const Piece>& piece) {
        to += '\n';
        appendPiece(to, *piece);
    });
}

PieceTable PieceTable::read(const Json& json)
{
    PieceTable table;
    for (const Json& piece : checkedArray(json, "the pieces"))
        table.m_pieces.push_back(std::make_shared<const Piece>(readPiece(piece)));
    return table;
}

std::shared_ptr<const Piece> PieceTable::at(const Json& place) const
{
    const auto last = static_cast<std::int64_t>(m_pieces.size()) - 1;
    if (last < 0)
        throw Unreadable{"there is no piece"};
    return m_pieces[static_cast<std::size_t>(wholeNumber(place, 0, last, "the piece of a version"))];
}

std::string versionList(const std::vector<Version>& versions, PieceTable& table)
{
    std::string out;
    appendList(out, versions, [&table](std::string& to, const Version& version) { appendVersion(to, version, table); });
    return out;
}

std::vector<Version> readVersions(const Json& json, const PieceTable& table)
{
    std::vector<Version> versions;
    for (const Json& version : checkedArray(json, "the versions"))
        versions.push_back(readVersion(version, table));
    return versions;
}

} // namespace inventio::project
