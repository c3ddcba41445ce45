#include "app/commands/file_formats.h"

#include "core/project/project_format.h"

namespace inventio::app {

namespace {

formats::FileFormat sound()
{
    return {"sound", "sound", {".wav", ".flac", ".ogg"}, {}, {}, {},
        "Sound is written by \"inventio render\": enhance to a .mid file first."};
}

formats::FileFormat pages()
{
    return {"pages", "sheet music", {".pdf", ".svg", ".png"}, {}, {}, {},
        "Pages of sheet music are written by \"inventio engrave\": enhance to a .mid file first."};
}

} // namespace

const formats::FormatTable& fileFormats()
{
    static const formats::FormatTable kTable = [] {
        auto table = project::fileFormats();
        table.add(sound());
        table.add(pages());
        return table;
    }();
    return kTable;
}

} // namespace inventio::app
