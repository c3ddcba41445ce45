#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "core/base/result.h"
#include "core/grid/score_grid.h"
#include "core/music/sequence.h"

namespace inventio::formats {

struct MusicXmlOptions {
    std::string title;
    std::string software; ///< what wrote it, "Inventio 0.1.0"
    /// The colour of a note, "#RRGGBB", or an empty text for none. May be empty itself.
    std::function<std::string(grid::NoteReference)> colourOf;
};

/// MusicXML 4.0, partwise: a part for each track with notes, measures of the metre map, at most four voices a staff, each
/// of which fills its measures with notes and rests; notes are drawn to the sixteenth grid, cut and tied over barlines and
/// into printable values; clefs, keys (of the file, or the estimated one), tempo and instruments. As notate(), fails for
/// pieces that are too long. The same sequence and options, the same text. [Off]
base::Result<std::string> formatMusicXml(const music::Sequence& sequence, const MusicXmlOptions& options);

/// The same to disk, atomically. [Off]
base::Result<void> writeMusicXml(
    const std::filesystem::path& path, const music::Sequence& sequence, const MusicXmlOptions& options);

} // namespace inventio::formats
