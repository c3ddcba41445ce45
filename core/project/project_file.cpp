#include "core/project/project_file.h"

#include <cstdint>
#include <limits>
#include <span>

#include "core/base/atomic_file.h"
#include "core/project/json_text.h"
#include "core/project/json_values.h"
#include "core/project/project_json.h"

namespace inventio::project {

namespace {

using base::ErrorCode;
using base::failure;

/// The Inventio that first reads kProjectFileVersion, for the message of an older one.
constexpr std::string_view kNeeds = "Inventio 0.1";
constexpr std::string_view kMark = "inventio-project";
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{1} << 30;

std::string opening()
{
    return std::string("{\"format\":\"").append(kMark).append("\",");
}

base::Error foreign()
{
    return {ErrorCode::BadInput, "This is no project of Inventio."};
}

base::Error cutShort()
{
    return {ErrorCode::BadInput,
        "This project file is cut short: its end is missing, as after a copy that was interrupted. Use a backup of "
        "it."};
}

base::Error damaged(const std::string& how)
{
    return {ErrorCode::BadInput, "This project file is damaged: " + how + ". Use a backup of it."};
}

bool startsLikeOurs(std::string_view text)
{
    constexpr std::size_t kFarEnough = 200;
    const std::string begun = opening();
    return text.substr(0, kFarEnough).find('"' + std::string(kMark) + '"') != std::string_view::npos
        || std::string_view(begun).starts_with(text);
}

base::Error newer(const Json& json)
{
    const Json* needs = findMember(json, "needs");
    const std::string program = needs != nullptr && needs->is_string() ? needs->get<std::string>() : "a newer Inventio";
    return {ErrorCode::Unsupported,
        "This project was saved by a newer version of Inventio; " + program + " is needed to open it."};
}

base::Result<Project> projectOf(const Json& json)
{
    const Json* format = findMember(json, "format");
    if (format == nullptr || *format != kMark)
        return failure(foreign());
    const std::int64_t version = wholeNumber(
        member(json, "version", "the project"), 1, std::numeric_limits<std::int64_t>::max(), "the format's version");
    if (version > kProjectFileVersion)
        return failure(newer(json));
    return readProjectMembers(json);
}

base::Error about(const std::filesystem::path& path, const base::Error& error)
{
    return {error.code, path.string() + ": " + error.message};
}

} // namespace

std::string formatProject(const Project& project)
{
    std::string out = opening() + "\"version\":";
    appendNumber(out, kProjectFileVersion);
    out += ",\"needs\":";
    appendText(out, kNeeds);
    out += ',';
    out += projectMembers(project);
    out += "}\n";
    return out;
}

base::Result<Project> parseProject(std::string_view text)
{
    if (text.empty())
        return failure(ErrorCode::BadInput, "This file is empty.");
    try {
        return projectOf(Json::parse(text));
    } catch (const Json::parse_error& error) {
        if (!startsLikeOurs(text))
            return failure(foreign());
        // The parser counts the end as a byte of its own.
        return failure(
            error.byte > text.size() ? cutShort() : damaged("byte " + std::to_string(error.byte) + " of it cannot be"));
    } catch (const Json::exception&) {
        return failure(startsLikeOurs(text) ? damaged("a number in it is out of all bounds") : foreign());
    } catch (const Unreadable& error) {
        return failure(damaged(error.what));
    }
}

base::Result<Project> readProject(const std::filesystem::path& path)
{
    const auto bytes = base::readFile(path, kMaxFileBytes);
    if (!bytes)
        return failure(bytes.error());
    auto project = parseProject({reinterpret_cast<const char*>(bytes->data()), bytes->size()});
    if (!project)
        return failure(about(path, project.error()));
    return project;
}

base::Result<void> writeProject(const std::filesystem::path& path, const Project& project)
{
    const std::string text = formatProject(project);
    return base::writeFileAtomically(path, std::as_bytes(std::span(text)));
}

} // namespace inventio::project
