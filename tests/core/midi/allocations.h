#pragma once

#include <cstddef>

namespace inventio::midi::testing {

/// How often the calling thread has called `new`. Only in programs that are linked with allocations.cpp.
std::size_t allocationsOfThisThread();

} // namespace inventio::midi::testing
