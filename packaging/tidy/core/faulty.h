#pragma once

#include <vector>

inline bool isEmpty(const std::vector<int>& numbers)
{
    return numbers.size() == 0;
}
