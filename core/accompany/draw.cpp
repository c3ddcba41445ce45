#include "core/accompany/draw.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "core/accompany/noise.h"
#include "core/accompany/parallels.h"
#include "core/accompany/third_of_end.h"
#include "core/base/random.h"

namespace inventio::accompany {

namespace {

// Within a part pitches scatter by about four semitones: tilting them by 1/16 a semitone moves their mean by one.
constexpr double kPitchVariance = 16.0;
constexpr double kColdest = 1e-3; ///< below it the likeliest symbol is taken

using Odds = std::array<double, kSymbols>;

/// The logarithm of the sum of all that the odds are logarithms of.
double sumOf(std::span<const double> odds)
{
    const double highest = *std::ranges::max_element(odds);
    double sum = 0.0;
    for (const double each : odds)
        sum += std::exp(each - highest);
    return highest + std::log(sum);
}

void addToAll(std::span<double> odds, double number)
{
    for (double& each : odds)
        each += number;
}

/// Makes higher pitches likelier by so many semitones; that a note begins stays as likely as it was.
void shiftPitches(Odds& odds, int semitones)
{
    const auto pitches = std::span(odds).first<kPitches>();
    const double before = sumOf(pitches);
    for (int row = 0; row < kPitches; ++row)
        pitches[static_cast<std::size_t>(row)] += semitones * row / kPitchVariance;
    addToAll(pitches, before - sumOf(pitches));
}

std::size_t drawn(const Odds& odds, double temperature, double chance)
{
    const auto likeliest = static_cast<std::size_t>(std::ranges::max_element(odds) - odds.begin());
    if (temperature < kColdest)
        return likeliest;
    std::array<double, kSymbols> weights{};
    double sum = 0.0;
    for (std::size_t i = 0; i < odds.size(); ++i)
        sum += weights[i] = std::exp((odds[i] - odds[likeliest]) / temperature);
    double left = chance * sum;
    for (std::size_t i = 0; i < odds.size(); ++i)
        if ((left -= weights[i]) < 0.0)
            return i;
    return likeliest;
}

/// Draws what is not known of one view.
class Drawing {
public:
    Drawing(const ModelView& view, const std::vector<float>& logits, const StyleLayout& layout, const DrawRules& rules,
        const Settings& settings, const std::optional<FinalChord>& end)
        : m_view(view)
        , m_logits(logits)
        , m_layout(layout)
        , m_rules(rules)
        , m_settings(settings)
        , m_end(end)
    {
        for (const Slot& slot : view.slots)
            m_lines.push_back(soundingIn(slot));
        if (m_end && m_rules.endBias != 0.0 && m_rules.thirdBias != 0.0)
            m_third = thirdOfEnd(view, logits, layout, *m_end);
    }

    Drawn run(int firstStep, int round)
    {
        Drawn made{m_view.slots, {}};
        const double temperature = m_rules.temperature * m_settings.creativeRisk;
        for (std::size_t slot = 0; slot < m_view.slots.size(); ++slot) {
            auto& certainty = made.certainty.emplace_back(m_view.spans.size(), 0.0);
            for (std::size_t step = 0; step < m_view.spans.size(); ++step) {
                Symbol& symbol = made.slots[slot][step];
                const Symbol before = step > 0 ? m_lines[slot][step - 1] : Symbol{-1};
                const bool isOutside = m_view.spans[step] < 0;
                const bool holdsNothing = isKnown(slot, step) && symbol == kHold && before < 0;
                if (isOutside || holdsNothing) {
                    symbol = kRest;
                } else if (!isKnown(slot, step) || (symbol == kHold && !fitsEnd(slot, step, before))) {
                    const Odds odds = oddsOf(slot, step);
                    base::Random random(
                        seedOfDraw(m_settings.seed, firstStep + static_cast<int>(step), static_cast<int>(slot), round));
                    const std::size_t chosen = drawn(odds, temperature, random.unit());
                    symbol = static_cast<Symbol>(chosen);
                    certainty[step] = odds[chosen];
                }
                m_lines[slot][step] = symbol < kPitches ? symbol : symbol == kHold ? before : Symbol{-1};
            }
        }
        return made;
    }

private:
    bool isKnown(std::size_t slot, std::size_t step) const
    {
        return m_view.known[slot / static_cast<std::size_t>(m_layout.slotsPerPart)][step] != 0;
    }

    /// Logarithms of probabilities, with what rules and settings ask for.
    Odds oddsOf(std::size_t slot, std::size_t step) const
    {
        Odds odds{};
        std::ranges::copy(
            std::span(m_logits).subspan((slot * m_view.spans.size() + step) * kSymbols, kSymbols), odds.begin());
        shiftPitches(odds, m_settings.registerShift);
        const double denser = std::log(m_settings.density);
        odds[kHold] -= m_rules.holdBias + denser;
        odds[kRest] -= m_rules.restBias + denser;
        const bool sounds = step > 0 && m_lines[slot][step - 1] >= 0;
        if (!sounds) { // nothing to hold: both say that no note begins
            const double highest = std::max(odds[kHold], odds[kRest]);
            odds[kRest] = highest + std::log(std::exp(odds[kHold] - highest) + std::exp(odds[kRest] - highest));
            odds[kHold] = -1e9;
        } else if (m_rules.parallelBias != 0.0) {
            weighDownParallels(odds, slot, step);
        }
        if (m_end && static_cast<int>(step) >= m_end->firstStep)
            leadToEnd(odds, slot, step);
        addToAll(odds, -sumOf(odds));
        return odds;
    }

    void weighDownParallels(Odds& odds, std::size_t slot, std::size_t step) const
    {
        for (int row = 0; row < kPitches; ++row) {
            bool parallel = movesInParallel(m_lines[slot], m_view.melodySounding, step, row);
            for (std::size_t other = 0; other < m_lines.size() && !parallel; ++other)
                parallel = (other < slot || (other > slot && isKnown(other, step)))
                    && movesInParallel(m_lines[slot], m_lines[other], step, row);
            if (parallel)
                odds[static_cast<std::size_t>(row)] -= m_rules.parallelBias;
        }
    }

    /// Under the last note nothing but its chord. Its root is below all: where the note begins, or throughout in a choir. One
    /// line has its third throughout, if the melody has not.
    void leadToEnd(Odds& odds, std::size_t slot, std::size_t step) const
    {
        const double bias = hasThirdOfEnd(slot) ? m_rules.thirdBias : m_rules.endBias;
        for (int row = 0; row < kPitches; ++row)
            if (!fitsEnd(slot, step, row))
                odds[static_cast<std::size_t>(row)] -= bias;
        if (step > 0 && m_lines[slot][step - 1] >= 0 && !fitsEnd(slot, step, m_lines[slot][step - 1]))
            odds[kHold] -= bias;
        if (isRootOfEnd(slot, step) || hasThirdOfEnd(slot))
            odds[kRest] -= bias;
    }

    bool isRootOfEnd(std::size_t slot, std::size_t step) const
    {
        return slot == m_layout.lowestSlot() && (isSung() || static_cast<int>(step) == m_end->firstStep);
    }

    /// Whether the row may sound there; anything may before the end. What is held from a beat that is drawn again may not.
    bool fitsEnd(std::size_t slot, std::size_t step, int row) const
    {
        if (!m_end || m_rules.endBias == 0.0 || static_cast<int>(step) < m_end->firstStep)
            return true;
        if (hasThirdOfEnd(slot))
            return isThirdOfEnd(row);
        const int pitch = kLowestPitch + row;
        const bool isOtherThird = m_third && !isThirdOfEnd(row) && m_end->isThird(pitch);
        return isRootOfEnd(slot, step) ? m_end->isRoot(pitch) : m_end->holds(pitch) && !isOtherThird;
    }

    bool hasThirdOfEnd(std::size_t slot) const { return m_third && m_third->slot == slot; }

    bool isThirdOfEnd(int row) const { return m_end->degreeOf(kLowestPitch + row) == m_third->degree; }

    bool isSung() const { return m_layout.slotsPerPart == 1; }

    const ModelView& m_view;
    const std::vector<float>& m_logits;
    const StyleLayout& m_layout;
    const DrawRules& m_rules;
    const Settings& m_settings;
    const std::optional<FinalChord>& m_end;
    std::optional<ThirdOfEnd> m_third;        ///< of the end, if it has to have one
    std::vector<std::vector<Symbol>> m_lines; ///< what sounds in each slot
};

} // namespace

const DrawRules& drawRulesOf(Style style)
{
    static const DrawRules chorale{0.5, 0.65, 0.0, 6.0, {1.0, 0.7, 0.5, 0.3}};
    static const DrawRules song{0.7, 0.3, 0.7};
    return style == Style::Chorale ? chorale : song;
}

Drawn draw(const ModelView& view, const std::vector<float>& logits, const StyleLayout& layout, const DrawRules& rules,
    const Settings& settings, int firstStep, int round, const std::optional<FinalChord>& end)
{
    return Drawing(view, logits, layout, rules, settings, end).run(firstStep, round);
}

} // namespace inventio::accompany
