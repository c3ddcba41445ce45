#include "app/commands/file_formats.h"

#include "core/project/project_format.h"

namespace inventio::app {

namespace {

formats::FileFormat sound()
{
    return {"sound", "sound", {".wav", ".flac", ".ogg"}, {}, {}, {},
        "Sound is written by \"inventio render\": enhance to a .mid file first."};
}

} // namespace

const formats::FormatTable& fileFormats()
{
    static const formats::FormatTable kTable = [] {
        auto table = project::fileFormats();
        table.add(sound());
        return table;
    }();
    return kTable;
}

} // namespace inventio::app
