#include "core/project/project_format.h"

#include "core/project/project_file.h"

namespace inventio::project {

namespace {

base::Result<formats::ScoreFile> read(const std::filesystem::path& path)
{
    const auto project = readProject(path);
    if (!project)
        return base::failure(project.error());
    formats::ScoreFile file;
    file.sequence = sequenceOf(project->piece());
    file.kind = "project";
    return file;
}

base::Result<void> write(
    const std::filesystem::path& path, const music::Sequence& sequence, const formats::MusicXmlOptions& options)
{
    return writeProject(path, newProject(pieceOf(sequence), options.title));
}

} // namespace

formats::FileFormat projectFormat()
{
    return {"project", "Inventio project", {".inventio"}, {}, read, write, {}};
}

const formats::FormatTable& fileFormats()
{
    static const formats::FormatTable kTable = [] {
        auto table = formats::FormatTable::standard();
        table.add(projectFormat());
        return table;
    }();
    return kTable;
}

} // namespace inventio::project
