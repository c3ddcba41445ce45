#pragma once

#include <string>
#include <vector>

namespace inventio::model {

/// "32,64,96" [Any]
std::string numberText(const std::vector<int>& numbers);

/// The numbers of such a text, up to what is none. [Any]
std::vector<int> numberList(const std::string& text);

} // namespace inventio::model
