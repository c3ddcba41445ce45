#pragma once

#include <string>
#include <vector>

namespace inventio::midi {

/// Names to choose ports by, one for each of `systemNames` and in their order. ALSA ends a name with numbers that change
/// when a keyboard is plugged in again: they are left out. The second of two equal names ends
/// with " (2)". Empty names stay empty. [Any]
std::vector<std::string> portNames(const std::vector<std::string>& systemNames);

/// Which of `ports` to play on when none was ever chosen: the first, unless it is ALSA's own loop. Empty for none. [Any]
std::string likelyKeyboard(const std::vector<std::string>& ports);

} // namespace inventio::midi
