// Writes what golden_test compares with, or the same pieces for other programs: write_golden FOLDER [musicxml]

#include <cstdio>
#include <fstream>
#include <string_view>

#include "core/engraving/engraver.h"
#include "core/formats/musicxml_file.h"
#include "tests/core/engraving/golden_pieces.h"

int main(int count, char** arguments)
{
    using namespace inventio;
    if (count < 2) {
        std::fprintf(stderr, "write_golden FOLDER [musicxml]\n");
        return 2;
    }
    const bool forOthers = count > 2 && std::string_view(arguments[2]) == "musicxml";
    for (const auto& [name, sequence] : engraving::testing::goldenPieces()) {
        engraving::EngravingOptions options;
        options.width = 100;
        std::ofstream file(std::string(arguments[1]) + '/' + name + (forOthers ? ".musicxml" : ".txt"));
        file << (forOthers ? *formats::formatMusicXml(sequence, {})
                           : engraving::testing::textOf(*engraving::engrave(sequence, options)));
    }
    return 0;
}
