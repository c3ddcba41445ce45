#pragma once

#include <string>
#include <vector>

#include "core/music/sequence.h"

namespace inventio::formats {

/// What a file of music held, whatever its format, and what about it was unusual but could be read.
struct ScoreFile {
    music::Sequence sequence;
    int format = 1;                    ///< of a MIDI file: 0 or 1
    std::vector<std::string> warnings; ///< sentences about "it", the file, e.g. that it ends early
    std::string kind = "midi";         ///< the id of its format in the table of formats
};

} // namespace inventio::formats
