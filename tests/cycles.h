#pragma once

#include <cstdlib>

namespace inventio::tests {

/// How often something is plugged in and out, started and stopped: so often, or as often as INVENTIO_CYCLES in the environment
/// says.
inline int cycles(int usual)
{
    const char* wanted = std::getenv("INVENTIO_CYCLES");
    return wanted ? std::atoi(wanted) : usual;
}

} // namespace inventio::tests
