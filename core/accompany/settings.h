#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace inventio::accompany {

inline constexpr double kMaxDensity = 4.0;
inline constexpr int kMaxRegister = 12;
inline constexpr double kMaxCreativeRisk = 6.0;

/// What a person asks of an accompaniment. A value.
struct Settings {
    std::uint64_t seed = 1;
    double density = 1.0;      ///< 1/kMaxDensity..kMaxDensity: how readily a note begins; 1 as the model has learned
    int registerShift = 0;     ///< -kMaxRegister..kMaxRegister semitones: about how much higher it is to lie
    double creativeRisk = 1.0; ///< 0..kMaxCreativeRisk: low is predictable, high scatters

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// Why these settings cannot be used, as a sentence; nullopt when they can. [Any]
std::optional<std::string> validate(const Settings& settings);

} // namespace inventio::accompany
