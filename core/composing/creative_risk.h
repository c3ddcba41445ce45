#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace inventio::composing {

inline constexpr double kMinCreativeRisk = 0.1;
inline constexpr double kMaxCreativeRisk = 10.0;
inline constexpr std::size_t kMostRisks = 5; ///< that a curve is drawn through

/// The temperature of the draw over the course of an Enhance: one value throughout, or values that are evenly spread from
/// its first edit to its last, with straight lines between them. Low is safe and predictable, high scatters, very high is
/// noise. Holds any values; validate() says which make sense. A value. [Any]
class CreativeRisk {
public:
    /// The same throughout. Not explicit: a risk is a number, until somebody asks for a curve.
    constexpr CreativeRisk(double value = 1.0)
        : m_values{value}
    {
    }
    /// Through 1..kMostRisks values; what is more is left out, and none is 1.
    explicit CreativeRisk(std::span<const double> values);

    std::span<const double> values() const { return {m_values.data(), m_count}; }
    bool isCurve() const { return m_count > 1; }
    double start() const { return m_values.front(); }
    /// After that share of the work, 0..1.
    double at(double progress) const;

    friend bool operator==(const CreativeRisk&, const CreativeRisk&) = default;

private:
    std::array<double, kMostRisks> m_values{}; ///< 0 where there is none
    std::size_t m_count = 1;
};

/// "1.5", or "2.5..0.8" of a curve.
std::string textOf(const CreativeRisk& risk);
/// Reads such a text, whatever the values; nullopt for anything else, and for more than kMostRisks of them.
std::optional<CreativeRisk> creativeRiskOf(std::string_view text);

} // namespace inventio::composing
