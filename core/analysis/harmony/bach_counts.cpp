#include "core/analysis/harmony/bach_counts.h"

#include <span>

#include "core/analysis/harmony/bach_tables.h"

namespace inventio::analysis {

namespace {

void addNumerals(
    HarmonyCounts& counts, Mode mode, std::span<const CountedNumeral> numerals, std::span<const CountedStep> steps)
{
    // What was never counted is not impossible.
    constexpr float kUnheard = 0.2F;
    constexpr float kUnheardEnd = 0.02F;
    const auto place = static_cast<std::size_t>(mode);
    for (const CountedNumeral& counted : numerals) {
        counts.numerals[place].push_back({counted.name, {counted.kind, counted.root, counted.inversion}});
        counts.heard[place].push_back(static_cast<float>(counted.heard) + kUnheard);
        counts.phraseEnds[place].push_back(static_cast<float>(counted.phraseEnds) + kUnheardEnd);
    }
    counts.follows[place].assign(numerals.size(), std::vector<float>(numerals.size()));
    counts.closes[place] = counts.follows[place];
    for (const CountedStep& step : steps) {
        counts.follows[place][step.from][step.to] = static_cast<float>(step.within);
        counts.closes[place][step.from][step.to] = static_cast<float>(step.closes);
    }
}

template <std::size_t Size, class Value> std::array<float, Size> shares(const std::array<Value, Size>& thousandths)
{
    std::array<float, Size> result{};
    for (std::size_t i = 0; i < Size; ++i)
        result[i] = static_cast<float>(thousandths[i]) / 1000;
    return result;
}

template <std::size_t Rows, std::size_t Size, class Value>
std::array<std::array<float, Size>, Rows> shares(const std::array<std::array<Value, Size>, Rows>& thousandths)
{
    std::array<std::array<float, Size>, Rows> result{};
    for (std::size_t row = 0; row < Rows; ++row)
        result[row] = shares(thousandths[row]);
    return result;
}

HarmonyCounts gathered()
{
    HarmonyCounts counts;
    addNumerals(counts, Mode::Major, kMajorNumerals, kMajorSteps);
    addNumerals(counts, Mode::Minor, kMinorNumerals, kMinorSteps);
    counts.belongs = shares(kBelongs);
    counts.isBass = shares(kIsBass);
    counts.foreign = shares(kForeign);
    counts.tones = shares(kTones);
    counts.absent = shares(kAbsent);
    counts.stays = shares(kStays);
    counts.ends = shares(kEnds);
    counts.phraseLengths = shares(kPhraseLengths);
    counts.modulates = shares(kModulates);
    counts.keySteps = shares(kKeySteps);
    counts.localKeys = shares(kLocalKeys);
    return counts;
}

} // namespace

const HarmonyCounts& bachCounts()
{
    static const HarmonyCounts kCounts = gathered();
    return kCounts;
}

} // namespace inventio::analysis
