#include "core/composing/rules/rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/composing/rules/inversions.h"
#include "core/composing/rules/repetitions.h"

namespace inventio::composing {

namespace {

using analysis::FaultKind;

/// Counts the faults of these kinds.
template <FaultKind... kinds> int faults(const ProposedNote&, const FaultCounts& made)
{
    return (made[static_cast<std::size_t>(kinds)] + ...);
}

int repetitions(const ProposedNote& note, const FaultCounts&)
{
    return repetitionsMadeBy(note);
}

int phraseEnds(const ProposedNote& note, const FaultCounts&)
{
    return invertedPhraseEndsMadeBy(note);
}

int sixFours(const ProposedNote& note, const FaultCounts&)
{
    return sixFoursMadeBy(note);
}

constexpr std::array kRules{
    Rule{"parallels", "parallel fifth or octave", 0.001, faults<FaultKind::ParallelFifths, FaultKind::ParallelOctaves>},
    Rule{"outer-voices", "hidden or contrary fifth or octave of the outer voices", 0.001,
        faults<FaultKind::HiddenFifths, FaultKind::HiddenOctaves, FaultKind::ContraryFifths,
            FaultKind::ContraryOctaves>},
    Rule{"leading-tone", "leading tone that does not rise, or doubled", 0.001,
        faults<FaultKind::LeadingToneAstray, FaultKind::LeadingToneDoubled>},
    Rule{"chord-seventh", "seventh that does not fall", 0.001, faults<FaultKind::SeventhAstray>},
    Rule{"six-four", "six-four chord without reason", 0.001, faults<FaultKind::UnreasonedSixFour>},
    Rule{"second-inversions", "six-four chord", 0.3, sixFours},
    Rule{kPhraseEndsRule, "end of a phrase that is not in root position", 0.001, phraseEnds},
    Rule{"bass-leaps", "awkward leap of the bass", 0.001, faults<FaultKind::BassLeap>},
    Rule{"bare-fifths", "fifth without a third", 0.001, faults<FaultKind::BareFifth>},
    Rule{"dissonance", "dissonance by leap", 0.2, faults<FaultKind::LeapingDissonance>},
    Rule{"repetitions", "repeated note", 0.6, repetitions},
};

} // namespace

std::span<const Rule> allRules()
{
    return kRules;
}

const Rule* findRule(std::string_view name)
{
    const auto found = std::ranges::find(kRules, name, &Rule::name);
    return found == kRules.end() ? nullptr : &*found;
}

double passProbability(const Rule& rule, const SamplingRules& rules)
{
    const auto found = rules.passProbabilities.find(rule.name);
    return found == rules.passProbabilities.end() ? rule.passProbability : found->second;
}

double passProbability(const Rule& rule, const SamplingRules& rules, double risk)
{
    return std::pow(passProbability(rule, rules), 1.0 / risk);
}

std::vector<Objection> objectionsTo(const ProposedNote& note, const SamplingRules& rules, double risk)
{
    std::vector<Objection> objections;
    const FaultCounts made = faultsMadeBy(note);
    for (const Rule& rule : kRules) {
        const double passes = passProbability(rule, rules, risk);
        if (passes >= 1.0)
            continue;
        if (const int count = rule.count(note, made); count > 0)
            objections.push_back({rule.fault, count, std::pow(passes, count)});
    }
    return objections;
}

double acceptanceOf(const ProposedNote& note, const SamplingRules& rules, double risk)
{
    const auto objections = objectionsTo(note, rules, risk);
    return std::accumulate(objections.begin(), objections.end(), 1.0,
        [](double product, const Objection& objection) { return product * objection.passProbability; });
}

} // namespace inventio::composing
