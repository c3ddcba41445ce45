#include "core/project/project_json.h"

#include <limits>
#include <utility>

#include "core/project/json_text.h"
#include "core/project/piece_json.h"
#include "core/project/validate.h"
#include "core/project/version_json.h"

namespace inventio::project {

namespace {

constexpr const char* kProject = "the project";
constexpr const char* kChange = "a change";

/// "pieces":[...],"versions":[...]
void appendVersions(std::string& out, const std::vector<Version>& versions)
{
    PieceTable table;
    const std::string list = versionList(versions, table);
    out += "\"pieces\":";
    table.append(out);
    out += ",\n\"versions\":";
    out += list;
}

std::vector<Version> readVersionMembers(const Json& json, const char* owner)
{
    const PieceTable table = PieceTable::read(member(json, "pieces", owner));
    return readVersions(member(json, "versions", owner), table);
}

void appendPieceChange(std::string& out, const PieceChange& change)
{
    out += "{\"last-id\":";
    appendNumber(out, change.lastId.second);
    out += ",\"notes\":";
    appendList(out, change.notes, [](std::string& to, const PieceChange::Notes& notes) {
        to += "{\"track\":";
        appendNumber(to, notes.track);
        to += ",\"removed\":";
        appendNotes(to, notes.removed);
        to += ",\"added\":";
        appendNotes(to, notes.added);
        to += '}';
    });
    out += ",\"events\":";
    appendList(out, change.events, [](std::string& to, const PieceChange::Events& events) {
        to += "{\"track\":";
        appendNumber(to, events.track);
        to += ",\"events\":";
        appendEvents(to, events.after);
        to += '}';
    });
    if (change.frame) {
        out += ",\"frame\":";
        appendPiece(out, change.frame->second);
    }
    out += '}';
}

int readTrackNumber(const Json& json)
{
    return smallNumber(member(json, "track", kChange), 0, std::numeric_limits<int>::max(), "the track of a change");
}

PieceChange readPieceChange(const Json& json)
{
    PieceChange change;
    change.lastId.second = idNumber(member(json, "last-id", kChange), "the last id of a piece");
    for (const Json& each : checkedArray(member(json, "notes", kChange), "changed notes"))
        change.notes.push_back({readTrackNumber(each), readNotes(member(each, "removed", kChange)),
            readNotes(member(each, "added", kChange))});
    for (const Json& each : checkedArray(member(json, "events", kChange), "changed events"))
        change.events.push_back({readTrackNumber(each), {}, readEvents(member(each, "events", kChange))});
    if (const Json* frame = findMember(json, "frame"))
        change.frame.emplace(Piece(), readPiece(*frame));
    return change;
}

void appendTree(std::string& out, const ProjectChange::Tree& tree)
{
    out += "{\"order\":";
    appendList(out, tree.order, [](std::string& to, VersionId id) { appendNumber(to, id.value); });
    out += ",\"current\":";
    appendNumber(out, tree.current.value);
    out += ",\"last-version-id\":";
    appendNumber(out, tree.lastVersionId);
    out += ',';
    appendVersions(out, tree.versions);
    out += '}';
}

ProjectChange::Tree readTree(const Json& json)
{
    ProjectChange::Tree tree;
    for (const Json& id : checkedArray(member(json, "order", kChange), "the order of versions"))
        tree.order.push_back({idNumber(id, "the id of a version")});
    tree.current = {idNumber(member(json, "current", kChange), "the current version")};
    tree.lastVersionId = idNumber(member(json, "last-version-id", kChange), "the last version");
    tree.versions = readVersionMembers(json, kChange);
    return tree;
}

} // namespace

std::string projectMembers(const Project& project)
{
    std::string out = "\"current\":";
    appendNumber(out, project.current.value);
    out += ",\"last-version-id\":";
    appendNumber(out, project.lastVersionId);
    out += ",\n";
    appendVersions(out, project.versions);
    return out;
}

Project readProjectMembers(const Json& json)
{
    Project project;
    project.current = {idNumber(member(json, "current", kProject), "the current version")};
    project.lastVersionId = idNumber(member(json, "last-version-id", kProject), "the last version");
    project.versions = readVersionMembers(json, kProject);
    if (const auto valid = validate(project); !valid)
        throw Unreadable{valid.error().message};
    return project;
}

std::string changeMembers(const ProjectChange& change)
{
    std::string out = "\"changes\":";
    appendList(out, change.pieces, [](std::string& to, const ProjectChange::VersionPiece& piece) {
        to += "{\"version\":";
        appendNumber(to, piece.version.value);
        to += ",\"change\":";
        appendPieceChange(to, piece.change);
        to += '}';
    });
    if (change.tree) {
        out += ",\"tree\":";
        appendTree(out, change.tree->second);
    }
    return out;
}

ProjectChange readChangeMembers(const Json& json)
{
    ProjectChange change;
    for (const Json& each : checkedArray(member(json, "changes", kChange), "the changes"))
        change.pieces.push_back({{idNumber(member(each, "version", kChange), "the version of a change")},
            readPieceChange(member(each, "change", kChange))});
    if (const Json* tree = findMember(json, "tree"))
        change.tree.emplace(ProjectChange::Tree{}, readTree(*tree));
    return change;
}

} // namespace inventio::project
