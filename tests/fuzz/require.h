#pragma once

#include <cstdio>
#include <cstdlib>

#include "core/base/result.h"

namespace inventio {

inline void require(bool holds, const char* sentence)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", sentence);
    std::abort();
}

/// Any bytes may come from a user, who must be told what is wrong with them.
inline void requireSentence(const base::Error& error)
{
    require(error.message.size() > 10 && error.message.back() == '.', "A failure is no sentence.");
    require(error.code != base::ErrorCode::Internal, "A broken file is taken for a fault of the program.");
}

} // namespace inventio
