#include "core/project/journal_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/project/json_text.h"
#include "core/project/project_json.h"
#include "core/project/take_json.h"
#include "core/project/validate.h"

namespace inventio::project {

namespace {

constexpr std::string_view kMark = "inventio-journal";
constexpr std::int64_t kJournalVersion = 2; ///< 1: without takes

/// JSON keeps line breaks within texts as \n: those that stand in it are between the parts of it.
std::string asLine(std::string json)
{
    std::erase(json, '\n');
    json += '\n';
    return json;
}

/// A journal as it is read.
struct Reading {
    JournalContents contents;
    std::vector<Take> takes; ///< that were being played
};

Reading begin(std::string_view line)
{
    const Json json = Json::parse(line);
    if (member(json, "format", "the journal") != kMark)
        throw Unreadable{"it is no journal"};
    wholeNumber(member(json, "version", "the journal"), 1, kJournalVersion, "the version of the journal");
    Reading reading;
    reading.contents.project = readProjectMembers(member(json, "project", "the journal"));
    reading.contents.file = text(member(json, "file", "the journal"), "the file of the journal");
    reading.contents.isSaved = truth(member(json, "saved", "the journal"), "\"saved\" of the journal");
    return reading;
}

void goOn(Reading& reading, std::string_view line)
{
    const Json json = Json::parse(line);
    if (findMember(json, "take") != nullptr) {
        if (!put(readTakeMembers(json), reading.takes))
            throw Unreadable{"a part of a take is missing"};
        return;
    }
    JournalContents& contents = reading.contents;
    std::string name = text(member(json, "step", "a step"), "the name of a step");
    contents.project = applied(readChangeMembers(json), std::move(contents.project));
    contents.lastStep = std::move(name);
    ++contents.steps;
    reading.takes.clear(); // the step holds what came of them
}

/// Makes a step of what was being played.
void finishTakes(Reading& reading)
{
    if (reading.takes.empty())
        return;
    reading.contents.project = withTakes(std::move(reading.contents.project), reading.takes);
    reading.contents.lastStep = reading.takes.back().name;
    ++reading.contents.steps;
}

/// Takes a line with its end off the front; an unfinished one stays.
std::optional<std::string_view> nextLine(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

} // namespace

std::string firstJournalLine(const Project& project, const std::filesystem::path& file, bool isSaved)
{
    std::string out = "{\"format\":\"";
    out += kMark;
    out += "\",\"version\":" + std::to_string(kJournalVersion) + ",\"file\":";
    appendText(out, file.string());
    out += isSaved ? ",\"saved\":true" : ",\"saved\":false";
    out += ",\"project\":{" + projectMembers(project) + "}}";
    return asLine(std::move(out));
}

std::string journalLine(const std::string& step, const ProjectChange& change)
{
    std::string out = "{\"step\":";
    appendText(out, step);
    out += ',' + changeMembers(change) + '}';
    return asLine(std::move(out));
}

std::string journalLine(const TakePart& part)
{
    return asLine('{' + takeMembers(part) + '}');
}

std::optional<JournalContents> readJournal(std::string_view text)
{
    std::optional<Reading> reading;
    try {
        if (const auto line = nextLine(text))
            reading = begin(*line);
        while (const auto line = reading ? nextLine(text) : std::nullopt)
            goOn(*reading, *line);
    } catch (const Json::exception&) {
    } catch (const Unreadable&) {
    }
    if (!reading || !validate(reading->contents.project))
        return std::nullopt;
    finishTakes(*reading);
    return std::move(reading->contents);
}

} // namespace inventio::project
