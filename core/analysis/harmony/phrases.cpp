#include "core/analysis/harmony/phrases.h"

#include <algorithm>
#include <numeric>

namespace inventio::analysis {

namespace {

constexpr double kUsual = 0.125;  ///< of the beats end a phrase
constexpr double kOwnShare = 0.6; ///< how much a piece's own lengths of phrases count beside those of others

using Shares = std::array<double, kLongestPhrase>;

/// All ways to part the beats into phrases, each as likely as its ends and its lengths.
class Partition {
public:
    Partition(const std::vector<double>& ends, const Shares& lengths)
        : m_size(ends.size())
        , m_lengths(lengths)
        , m_odds(ends.size() + 1, 1)
        , m_before(ends.size() + 1)
        , m_after(ends.size() + 1)
    {
        for (std::size_t beat = 0; beat + 1 < m_size; ++beat)
            m_odds[beat + 1] = ends[beat] / (1 - ends[beat]) / (kUsual / (1 - kUsual));
        m_before.front() = 1;
        for (std::size_t end = 1; end <= m_size; ++end) {
            forLengths(end, [&](std::size_t length) { m_before[end] += m_before[end - length] * m_lengths[length]; });
            m_before[end] *= m_odds[end];
        }
        m_after.back() = 1;
        for (std::size_t end = m_size; end > 0; --end)
            forLengths(end,
                [&](std::size_t length) { m_after[end - length] += m_after[end] * m_odds[end] * m_lengths[length]; });
    }

    /// Of a phrase that ends after so many beats.
    double endsAfter(std::size_t beats) const { return m_before[beats] * m_after[beats] / m_before.back(); }

    /// How many phrases of each length are to be expected, as shares.
    Shares lengths() const
    {
        Shares counts{};
        for (std::size_t end = 1; end <= m_size; ++end)
            forLengths(end, [&](std::size_t length) {
                counts[length] += m_before[end - length] * m_lengths[length] * m_odds[end] * m_after[end];
            });
        const double sum = std::accumulate(counts.begin(), counts.end(), 0.0);
        for (double& count : counts)
            count /= sum;
        return counts;
    }

private:
    template <class Visit> static void forLengths(std::size_t end, Visit visit)
    {
        for (std::size_t length = 1; length <= std::min<std::size_t>(end, kLongestPhrase - 1); ++length)
            visit(length);
    }

    std::size_t m_size;
    Shares m_lengths;
    std::vector<double> m_odds;   ///< that a phrase ends after so many beats, beside the usual
    std::vector<double> m_before; ///< of all ways to come to an end there
    std::vector<double> m_after;  ///< of all ways to go on from there
};

} // namespace

std::vector<double> inPhrases(const std::vector<double>& ends, const PhraseLengths& lengths)
{
    constexpr int kRounds = 3;
    Shares usual{};
    std::ranges::copy(lengths, usual.begin());
    Shares mixed = usual;
    for (int round = 1; round < kRounds; ++round) {
        const Shares own = Partition(ends, mixed).lengths();
        for (std::size_t length = 0; length < mixed.size(); ++length)
            mixed[length] = kOwnShare * own[length] + (1 - kOwnShare) * usual[length];
    }
    const Partition partition(ends, mixed);
    std::vector<double> result(ends.size());
    for (std::size_t beat = 0; beat < ends.size(); ++beat)
        result[beat] = std::min(partition.endsAfter(beat + 1), 1.0);
    return result;
}

} // namespace inventio::analysis
