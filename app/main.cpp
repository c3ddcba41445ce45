#include "app/command_line.h"
#include "app/openmp.h"

int main(int argumentCount, char** arguments)
{
    inventio::app::letOpenMpThreadsSleep(arguments);
    return inventio::app::run(argumentCount, arguments);
}
