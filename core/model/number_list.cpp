#include "core/model/number_list.h"

#include <sstream>

namespace inventio::model {

std::string numberText(const std::vector<int>& numbers)
{
    std::string text;
    for (const int number : numbers) {
        if (!text.empty())
            text += ',';
        text += std::to_string(number);
    }
    return text;
}

std::vector<int> numberList(const std::string& text)
{
    std::vector<int> numbers;
    std::istringstream stream(text);
    int number = 0;
    char comma = ',';
    while (comma == ',' && stream >> number) {
        numbers.push_back(number);
        comma = 0;
        stream >> comma;
    }
    return numbers;
}

} // namespace inventio::model
