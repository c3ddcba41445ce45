#pragma once

#include <filesystem>
#include <string>

#include "core/base/result.h"

namespace inventio::audio {

/// What a sound font says of itself. Texts may be empty; they are as the file has them, without trailing zeros.
struct SoundFontInfo {
    std::string name;
    std::string copyright;
};

/// Reads the start of an .sf2 or .sf3 file; a wrong kind of file, or one cut short, is told without reading it all. That the
/// rest of it is good, only loading shows. Fails with NotFound or BadInput. [Off]
base::Result<SoundFontInfo> readSoundFontInfo(const std::filesystem::path& file);

} // namespace inventio::audio
