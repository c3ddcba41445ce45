#include "core/composing/creative_risk.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <vector>

namespace inventio::composing {

namespace {

constexpr std::string_view kThen = "..";

std::string numberText(double value)
{
    constexpr std::size_t kLongest = 32;
    std::string text(kLongest, '\0');
    const auto written = std::to_chars(text.data(), text.data() + text.size(), value);
    text.resize(static_cast<std::size_t>(std::distance(text.data(), written.ptr)));
    return text;
}

/// The whole text as a finite number.
std::optional<double> numberOf(std::string_view text)
{
    double value = 0.0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    return error == std::errc() && stopped == end && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

CreativeRisk::CreativeRisk(std::span<const double> values)
    : CreativeRisk()
{
    if (values.empty())
        return;
    m_count = std::min(values.size(), kMostRisks);
    std::copy_n(values.begin(), m_count, m_values.begin());
}

double CreativeRisk::at(double progress) const
{
    const double place = std::clamp(progress, 0.0, 1.0) * static_cast<double>(m_count - 1);
    const auto before = static_cast<std::size_t>(place);
    if (before + 1 >= m_count)
        return m_values[m_count - 1];
    return std::lerp(m_values[before], m_values[before + 1], place - static_cast<double>(before));
}

std::string textOf(const CreativeRisk& risk)
{
    std::string text;
    for (const double value : risk.values()) {
        if (!text.empty())
            text += kThen;
        text += numberText(value);
    }
    return text;
}

std::optional<CreativeRisk> creativeRiskOf(std::string_view text)
{
    std::vector<double> values;
    for (bool isMore = true; isMore;) {
        const auto end = text.find(kThen);
        isMore = end != std::string_view::npos;
        const auto value = numberOf(text.substr(0, end));
        if (!value || values.size() == kMostRisks)
            return std::nullopt;
        values.push_back(*value);
        text.remove_prefix(isMore ? end + kThen.size() : text.size());
    }
    return CreativeRisk(values);
}

} // namespace inventio::composing
