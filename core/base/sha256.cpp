#include "core/base/sha256.h"

#include <array>
#include <cstdint>

#include <nettle/sha2.h>

namespace inventio::base {

std::string sha256Hex(std::span<const std::byte> bytes)
{
    sha256_ctx context{};
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());

    constexpr const char* kDigits = "0123456789abcdef";
    std::string hex;
    for (const std::uint8_t value : digest) {
        hex.push_back(kDigits[value >> 4]);
        hex.push_back(kDigits[value & 0xf]);
    }
    return hex;
}

} // namespace inventio::base
