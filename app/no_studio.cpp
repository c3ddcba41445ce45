#include "app/studio.h"
#include "app/terminal/console.h"

namespace inventio::app {

ExitCode runStudio(int, char**, const std::string&)
{
    complain("This inventio was built without its studio; the commands work: see \"inventio --help\".");
    return ExitCode::Failed;
}

} // namespace inventio::app
