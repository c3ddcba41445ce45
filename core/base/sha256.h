#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace inventio::base {

/// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits. [Any]
std::string sha256Hex(std::span<const std::byte> bytes);

} // namespace inventio::base
