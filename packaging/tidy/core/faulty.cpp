// What clang-tidy must find in a source and in its header; tidy.sh looks whether it does before it believes that all is well.
#include "faulty.h"

int Count(const std::vector<int>& numbers)
{
    return isEmpty(numbers) ? 0 : 1;
}
