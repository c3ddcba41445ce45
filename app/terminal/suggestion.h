#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inventio::app {

/// The known word that `given` is most likely a misspelling of, if it is near enough to any. Pure.
std::optional<std::string> closest(std::string_view given, const std::vector<std::string>& known);

} // namespace inventio::app
