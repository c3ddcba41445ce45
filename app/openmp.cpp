#include "app/openmp.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <dlfcn.h>
#include <unistd.h>

namespace inventio::app {

namespace {

constexpr auto kWaitPolicy = "OMP_WAIT_POLICY";
constexpr auto kSpinCount = "GOMP_SPINCOUNT";

// Some microseconds. A forward has dozens of parallel parts; to sleep and wake between them costs a third of its time on
// idle cores. To spin for longer gains nothing there, and where another program keeps a core busy it costs several times
// as much, as the spinning counts against our share of that core.
constexpr auto kShortSpin = "1000";

bool openMpIsLoaded()
{
    void* library = ::dlopen("libgomp.so.1", RTLD_NOW | RTLD_NOLOAD);
    if (!library)
        return false;
    ::dlclose(library);
    return true;
}

} // namespace

void letOpenMpThreadsSleep(char** arguments)
{
    if (std::getenv(kWaitPolicy))
        return;
    ::setenv(kWaitPolicy, "passive", 0);
    ::setenv(kSpinCount, kShortSpin, 0);
    if (!openMpIsLoaded())
        return;
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error)
        ::execv(program.c_str(), arguments); // if it returns, the program works all the same
}

} // namespace inventio::app
