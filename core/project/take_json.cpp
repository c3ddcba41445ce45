#include "core/project/take_json.h"

#include <limits>

#include "core/project/json_text.h"
#include "core/project/piece_json.h"

namespace inventio::project {

namespace {

constexpr const char* kTake = "a take";
constexpr int kMax = std::numeric_limits<int>::max();

} // namespace

std::string takeMembers(const TakePart& part)
{
    std::string out = "\"take\":";
    appendNumber(out, part.take);
    out += ",\"name\":";
    appendText(out, part.name);
    out += ",\"track\":";
    appendNumber(out, part.track);
    out += ",\"notes\":";
    appendList(out, part.notes, [](std::string& to, const TakePart::Placed& placed) {
        to += '[';
        appendNumber(to, placed.place);
        to += ',';
        appendSound(to, placed.note);
        to += ']';
    });
    return out;
}

TakePart readTakeMembers(const Json& json)
{
    TakePart part;
    part.take = smallNumber(member(json, "take", kTake), 0, kMax, "the number of a take");
    part.name = text(member(json, "name", kTake), "the name of a take");
    part.track = smallNumber(member(json, "track", kTake), 0, kMax, "the track of a take");
    for (const Json& each : checkedArray(member(json, "notes", kTake), "the notes of a take"))
        part.notes.push_back(
            {smallNumber(element(each, 0, kTake), 0, kMax, "the place of a note in a take"), readSound(each, 1)});
    return part;
}

} // namespace inventio::project
