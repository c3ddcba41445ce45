// Engraves every MIDI file of a folder, counts what lies over each other, and says how long 200 bars take:
// engraving_check FOLDER

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "core/engraving/engraver.h"
#include "core/formats/midi_file.h"
#include "tests/core/engraving/collisions.h"

namespace {

using namespace inventio;

const char* nameOf(engraving::Role role)
{
    constexpr std::array kNames{"staff line", "barline", "clef", "key", "time", "head", "accidental", "dot", "rest",
        "stem", "flag", "beam", "tie", "ledger line", "fermata", "brace", "tuplet"};
    return kNames.at(static_cast<std::size_t>(role));
}

void tell(const std::filesystem::path& file, const engraving::EngravedSystem& system)
{
    for (const auto& [one, other] : engraving::testing::collisionsIn(system))
        std::printf("%s, bars %d to %d, staff %d: %s of voice %d and %s of voice %d at %.1f, %.1f and %.1f, %.1f\n",
            file.filename().c_str(), system.firstBar + 1, system.firstBar + system.bars, one.source.staff + 1,
            nameOf(one.role), one.source.voice + 1, nameOf(other.role), other.source.voice + 1, one.x, one.y, other.x,
            other.y);
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 2) {
        std::fprintf(stderr, "engraving_check FOLDER\n");
        return 2;
    }
    int pieces = 0;
    int bars = 0;
    int collisions = 0;
    double milliseconds = 0;
    for (const auto& file : std::filesystem::directory_iterator(arguments[1])) {
        const auto piece = formats::readMidiFile(file.path());
        if (!piece)
            continue;
        const auto start = std::chrono::steady_clock::now();
        const auto score = engraving::engrave(piece->sequence);
        milliseconds += std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        if (!score)
            continue;
        ++pieces;
        for (const engraving::EngravedSystem& system : score->systems) {
            bars += system.bars;
            tell(file.path(), system);
        }
        collisions += engraving::testing::collisionCount(*score);
    }
    std::printf("%d pieces, %d bars, %d collisions, %.1f ms for 200 bars\n", pieces, bars, collisions,
        milliseconds * 200 / std::max(bars, 1));
    return collisions > 0 ? 1 : 0;
}
