#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"

namespace inventio::audio {

/// A sound font to choose from.
struct SoundFont {
    std::filesystem::path file;
    std::string name;    ///< as the font calls itself, or its file name
    std::string licence; ///< "MIT"; else what the font says of its copyright; empty if neither is known
};

/// The value of an environment variable, or nullopt.
using Environment = std::function<std::optional<std::string>(const std::string&)>;

/// The folders in which sound fonts lie, the user's own first: `soundfonts`, `sounds/sf2` and `sounds/sf3` below
/// $XDG_DATA_HOME and each of $XDG_DATA_DIRS. Pure. [Any]
std::vector<std::filesystem::path> soundFontFolders(const Environment& environment);
/// The same for this process. [Off]
std::vector<std::filesystem::path> soundFontFolders();

/// Every usable font in `folders`, each file once however many names it has, the default first. Reads the start of each
/// file. [Off]
std::vector<SoundFont> findSoundFonts(const std::vector<std::filesystem::path>& folders);

/// The font to play with unless the user chooses: the one the system names default-GM, or else the best known one, or
/// else any. Fails with NotFound, and says what to install. [Off]
base::Result<std::filesystem::path> defaultSoundFont(const std::vector<std::filesystem::path>& folders);

} // namespace inventio::audio
