#include "core/audio/sound_fonts.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <set>
#include <string_view>
#include <system_error>

#include "core/audio/sound_font_info.h"

namespace inventio::audio {

namespace {

namespace fs = std::filesystem;

/// A font that people have, better ones first, with the licence its package states.
struct KnownFont {
    std::string_view fileName;
    std::string_view licence;
};
constexpr std::array kKnownFonts{
    KnownFont{"FluidR3_GM.sf2", "MIT"}, KnownFont{"MuseScore_General.sf3", "MIT"},
    KnownFont{"MuseScore_General_Full.sf2", "MIT"}, KnownFont{"MuseScore_General_Lite.sf3", "MIT"},
    KnownFont{"FluidR3Mono_GM.sf3", "MIT"}, KnownFont{"TimGM6mb.sf2", "GPL-2"},
    KnownFont{"FluidR3_GS.sf2", "MIT"}, // only what GS adds to General MIDI
};

// What Debian links to the font that the administrator, or the first package, chose.
constexpr std::string_view kSystemDefault = "default-GM";

auto knownAs(const fs::path& file)
{
    return std::ranges::find(kKnownFonts, file.filename().string(), &KnownFont::fileName);
}

bool hasFontEnding(const fs::path& file)
{
    std::string ending = file.extension().string();
    std::ranges::transform(
        ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return ending == ".sf2" || ending == ".sf3";
}

/// The fonts' files as the folders name them, sorted within each.
std::vector<fs::path> filesIn(const std::vector<fs::path>& folders)
{
    std::vector<fs::path> files;
    for (const auto& folder : folders) {
        std::vector<fs::path> here;
        std::error_code error;
        for (auto entry = fs::directory_iterator(folder, error); !error && entry != fs::directory_iterator();
             entry.increment(error)) {
            if (hasFontEnding(entry->path()))
                here.push_back(entry->path());
        }
        std::ranges::sort(here);
        files.insert(files.end(), here.begin(), here.end());
    }
    return files;
}

/// Lower is better: the system's default, known fonts in their order, any other.
std::ptrdiff_t rankOf(const fs::path& file)
{
    return file.stem() == kSystemDefault ? -1 : std::distance(kKnownFonts.begin(), knownAs(file));
}

void addFolders(std::vector<fs::path>& folders, const fs::path& data)
{
    for (const auto* folder : {"soundfonts", "sounds/sf3", "sounds/sf2"})
        folders.push_back(data / folder);
}

fs::path userData(const Environment& environment)
{
    const auto data = environment("XDG_DATA_HOME");
    if (data && fs::path(*data).is_absolute()) // others are to be ignored
        return *data;
    const auto home = environment("HOME");
    return home && !home->empty() ? fs::path(*home) / ".local/share" : fs::path();
}

std::string licenceOf(const fs::path& file, const SoundFontInfo& info)
{
    const auto known = knownAs(file);
    return known != kKnownFonts.end() ? std::string(known->licence) : info.copyright;
}

} // namespace

std::vector<fs::path> soundFontFolders(const Environment& environment)
{
    std::vector<fs::path> folders;
    if (const auto user = userData(environment); !user.empty())
        addFolders(folders, user);
    std::string shared = environment("XDG_DATA_DIRS").value_or("");
    if (shared.empty())
        shared = "/usr/local/share:/usr/share";
    for (std::size_t begin = 0; begin <= shared.size();) {
        const std::size_t end = std::min(shared.find(':', begin), shared.size());
        const fs::path data = shared.substr(begin, end - begin);
        if (data.is_absolute())
            addFolders(folders, data);
        begin = end + 1;
    }
    return folders;
}

std::vector<fs::path> soundFontFolders()
{
    return soundFontFolders([](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        return value ? std::optional<std::string>(value) : std::nullopt;
    });
}

std::vector<SoundFont> findSoundFonts(const std::vector<fs::path>& folders)
{
    auto files = filesIn(folders);
    std::ranges::stable_sort(files, {}, rankOf);
    std::vector<SoundFont> fonts;
    std::set<fs::path> seen;
    for (const auto& file : files) {
        std::error_code error;
        const auto target = fs::canonical(file, error);
        if (error || !seen.insert(target).second)
            continue;
        const auto info = readSoundFontInfo(target);
        if (!info)
            continue;
        fonts.push_back({target, info->name.empty() ? target.stem().string() : info->name, licenceOf(target, *info)});
    }
    return fonts;
}

base::Result<fs::path> defaultSoundFont(const std::vector<fs::path>& folders)
{
    const auto fonts = findSoundFonts(folders);
    if (!fonts.empty())
        return fonts.front().file;
    return base::failure(base::ErrorCode::NotFound,
        "There is no sound font to play with: install the package fluid-soundfont-gm or timgm6mb-soundfont, or name an "
        ".sf2 or .sf3 file of your own.");
}

} // namespace inventio::audio
