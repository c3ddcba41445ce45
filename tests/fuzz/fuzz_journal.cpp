#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/project/journal_text.h"
#include "core/project/project_file.h"
#include "tests/fuzz/require.h"

/// Any bytes either are no journal, or give a project that can be saved, and that a new journal begins with.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace inventio;
    const auto contents = project::readJournal({reinterpret_cast<const char*>(data), size});
    if (!contents)
        return 0;
    const auto saved = project::parseProject(project::formatProject(contents->project));
    require(saved.has_value(), "What was recovered cannot be saved and read again.");
    const auto again = project::readJournal(project::firstJournalLine(contents->project, contents->file, true));
    require(again.has_value(), "A journal that begins with what was recovered cannot be read.");
    require(again->project == contents->project, "A journal begins with another project than it was given.");
    require(!again->isOfUse(), "A journal without a step is of use.");
    return 0;
}
