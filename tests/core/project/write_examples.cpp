// Project files and journals with random contents, each with what it holds in plain words, for project_format_test.py:
// write_examples FOLDER. The journals are left behind as by a program that was killed.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>
#include <string>

#include "core/project/history.h"
#include "core/project/journal.h"
#include "core/project/project_file.h"
#include "core/project/take.h"
#include "tests/core/project/random_projects.h"

namespace inventio::project {
namespace {

namespace fs = std::filesystem;

std::string hexOf(const std::string& text)
{
    std::ostringstream out;
    for (const char each : text)
        out << std::hex << std::setw(2) << std::setfill('0') << int(static_cast<unsigned char>(each));
    return out.str();
}

void describe(std::ostream& out, const std::vector<music::RawEvent>& events)
{
    for (const auto& event : events)
        out << "event " << event.at.value << ' ' << hexOf({event.bytes.begin(), event.bytes.end()}) << '\n';
}

void describe(std::ostream& out, const Area& area)
{
    out << "area " << area.from.value << ' ' << area.to.value << ' ' << area.lowest << ' ' << area.highest << '\n';
}

void describe(std::ostream& out, const PieceTrack& track)
{
    out << "track " << hexOf(track.name) << ' ' << track.channel << ' ' << track.mix.program << ' ' << track.mix.volume
        << ' ' << track.mix.pan << ' ' << track.mix.muted << ' ' << track.mix.soloed << ' ' << track.end.value << '\n';
    describe(out, track.events);
    for (const auto& [note, id, provenance, locked] : track.notes)
        out << "note " << note.onset.value << ' ' << note.pitch << ' ' << note.length.value << ' ' << note.velocity
            << ' ' << note.releaseVelocity << ' ' << id.value << ' ' << int(provenance) << ' ' << locked << '\n';
}

void describe(std::ostream& out, const Piece& piece)
{
    out << "piece " << piece.ticksPerQuarter << ' ' << piece.lastId << '\n';
    for (const auto& change : piece.tempo.changes())
        out << "tempo " << change.at.value << ' ' << change.microsecondsPerQuarter << '\n';
    for (const auto& change : piece.metre.changes())
        out << "metre " << change.at.value << ' ' << change.numerator << ' ' << change.denominator << ' '
            << change.clocksPerClick << ' ' << change.thirtySecondsPerQuarter << '\n';
    describe(out, piece.conductor);
    for (const Area& area : piece.lockedAreas)
        describe(out, area);
    out << (piece.region ? "region\n" : "everything\n");
    if (piece.region)
        describe(out, *piece.region);
    for (const PieceTrack& track : piece.tracks)
        describe(out, track);
}

void describe(std::ostream& out, const Version& version)
{
    out << "version " << version.id.value << ' ' << version.parent.value << ' ' << hexOf(version.name) << ' '
        << version.favourite << '\n';
    describe(out, *version.piece);
    if (!version.enhance)
        return;
    out << "enhance " << version.enhance->shownIterations << '\n';
    if (const auto& ending = version.enhance->ending)
        out << "ending " << composing::nameOf(ending->reason) << ' ' << ending->expectedEditsLeft << '\n';
    for (const auto& edit : version.enhance->log)
        out << "edit " << edit.iteration << ' ' << (edit.kind == composing::EditKind::Add) << ' ' << edit.note.step
            << ' ' << edit.note.pitch << ' ' << edit.note.length << ' ' << double{edit.probability} << '\n';
    describe(out, *version.enhance->before);
}

void describe(const fs::path& file, const Project& project)
{
    std::ofstream out(file);
    out << std::setprecision(17) << "current " << project.current.value << ' ' << project.lastVersionId << '\n';
    for (const Version& version : project.versions)
        describe(out, version);
}

/// Some takes that grow while they are played.
std::vector<Take> growTakes(Journal& journal, int count, base::Random& random)
{
    TakeProgress progress;
    std::vector<Take> takes;
    while (static_cast<int>(takes.size()) < count) {
        takes.push_back({"Täke " + std::to_string(takes.size() + 1), random.between(0, 2), {}});
        for (int i = 0; i < 5; ++i) {
            takes.back().notes.push_back({.onset = {i * 100}, .pitch = random.between(0, 127), .length = {1}});
            for (auto& note : takes.back().notes)
                note.length += music::Ticks{random.between(0, 1)};
            for (const TakePart& part : progress.update(takes))
                std::ignore = journal.append(part);
        }
    }
    return takes;
}

void writeExample(const fs::path& folder, int number)
{
    base::Random random(static_cast<std::uint64_t>(number));
    const std::string name = std::to_string(number);
    History history(testing::randomProject(random));
    if (!writeProject(folder / (name + ".inventio"), history.project()))
        std::exit(1);
    describe(folder / (name + ".project.txt"), history.project());

    auto journal = Journal::create(folder / name, history.project(), "/music/a.inventio");
    for (int step = 0; step < 8; ++step)
        if (history.commit("Step", testing::randomlyChanged(history.project(), random)))
            std::ignore = (*journal)->append("Step", history.lastChange());
    const auto takes = growTakes(**journal, number % 3, random);
    describe(folder / (name + ".journal.txt"), withTakes(history.project(), takes));
    std::ignore = journal->release(); // nothing removes the file
}

} // namespace
} // namespace inventio::project

int main(int argumentCount, char** arguments)
{
    if (argumentCount != 2)
        return 2;
    for (int number = 0; number < 12; ++number)
        inventio::project::writeExample(arguments[1], number);
    std::_Exit(EXIT_SUCCESS); // as killed: the released journals are no leak to report
}
