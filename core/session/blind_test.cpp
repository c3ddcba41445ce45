#include "core/session/blind_test.h"

#include <cmath>

#include "core/base/random.h"

namespace inventio::session {

BlindTest::BlindTest(int rounds, std::uint64_t seed)
{
    base::Random random(seed);
    for (int i = 0; i < rounds; ++i)
        m_yours.push_back(random.chance(0.5) ? Place::First : Place::Second);
}

void BlindTest::guess(Place yours)
{
    if (!isOver())
        m_answers.push_back(yours);
}

bool BlindTest::wasRight(int round) const
{
    const auto at = static_cast<std::size_t>(round);
    return m_answers.at(at) == m_yours.at(at);
}

int BlindTest::rightAnswers() const
{
    int right = 0;
    for (int i = 0; i < round(); ++i)
        right += wasRight(i) ? 1 : 0;
    return right;
}

double BlindTest::luck() const
{
    // The upper tail of the binomial distribution with even chances.
    const int n = round();
    double ways = 1.0; // to get all right, one wrong, and so on
    double sum = 0.0;
    for (int wrong = 0; wrong <= n - rightAnswers(); ++wrong) {
        sum += ways;
        ways *= double(n - wrong) / (wrong + 1);
    }
    return sum / std::pow(2.0, n);
}

} // namespace inventio::session
