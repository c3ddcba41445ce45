#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/project/piece.h"
#include "core/project/project_file.h"
#include "tests/fuzz/require.h"

/// Any bytes either fail with a sentence, or give a project that can be played and survives a round trip.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace inventio;
    const auto project = project::parseProject({reinterpret_cast<const char*>(data), size});
    if (!project) {
        requireSentence(project.error());
        return 0;
    }
    const std::string text = project::formatProject(*project);
    const auto again = project::parseProject(text);
    require(again.has_value(), "What was written cannot be read.");
    require(*again == *project, "What was written reads as another project.");
    require(project::formatProject(*again) == text, "The same project is written in other words.");
    require(project::sequenceOf(project->piece()).noteCount() == project->piece().noteCount(), "A note is lost.");
    return 0;
}
