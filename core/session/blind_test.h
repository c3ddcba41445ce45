#pragma once

#include <cstdint>
#include <vector>

namespace inventio::session {

/// Whether somebody can tell two versions apart by ear: in every round they are "the first" and "the second" in a
/// random order, and one has to say which is yours. A value. [Any]
class BlindTest {
public:
    enum class Place { First, Second };

    /// `rounds` > 0; the same seed gives the same orders.
    BlindTest(int rounds, std::uint64_t seed);

    int rounds() const { return static_cast<int>(m_yours.size()); }
    int round() const { return static_cast<int>(m_answers.size()); } ///< from 0; rounds() once it is over
    bool isOver() const { return round() == rounds(); }
    /// Where yours is in this round; not once it is over.
    Place yours() const { return m_yours.at(m_answers.size()); }

    /// Ends the round; nothing once it is over.
    void guess(Place yours);
    int rightAnswers() const;
    bool wasRight(int round) const; ///< of a round that is over

    /// How likely one gets so many right, or more, without hearing any difference; 0..1.
    double luck() const;

private:
    std::vector<Place> m_yours;
    std::vector<Place> m_answers;
};

} // namespace inventio::session
