#include <benchmark/benchmark.h>

#include "app/openmp.h"

int main(int argumentCount, char** arguments)
{
    inventio::app::letOpenMpThreadsSleep(arguments); // as the program does
    benchmark::Initialize(&argumentCount, arguments);
    if (benchmark::ReportUnrecognizedArguments(argumentCount, arguments))
        return 1;
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
