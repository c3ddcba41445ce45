#pragma once

#include <filesystem>
#include <optional>

#include "core/audio/sound_fonts.h"

namespace inventio::ui {

/// A small font where there is one, since many tests load it; nullopt where there is none at all.
inline std::optional<std::filesystem::path> testFont()
{
    const std::filesystem::path small = "/usr/share/sounds/sf2/TimGM6mb.sf2";
    if (std::filesystem::exists(small))
        return small;
    const auto found = audio::defaultSoundFont(audio::soundFontFolders());
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace inventio::ui
