#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/composing/rules/rule.h"
#include "core/composing/sampling_rules.h"

namespace inventio::composing {

/// All rules of the craft, always in the same order. [Any]
std::span<const Rule> allRules();

/// The rule that the scores follow, too: see leadPhraseEnds().
inline constexpr std::string_view kPhraseEndsRule = "phrase-ends";

/// The rule of that name, or null.
const Rule* findRule(std::string_view name);

/// The probability that a note with one fault against `rule` passes at risk 1: as `rules` say, or else the rule itself.
double passProbability(const Rule& rule, const SamplingRules& rules);

/// The same at a risk > 0, which weakens the rule: p becomes p^(1 / risk).
double passProbability(const Rule& rule, const SamplingRules& rules, double risk);

/// What a rule has against a note.
struct Objection {
    std::string_view fault;       ///< Rule::fault
    int count = 0;                ///< 1 or more
    double passProbability = 1.0; ///< that the note passes in spite of it, at the risk asked for
};

/// The objections of all rules to a note, in their order. `risk` > 0 weakens them: p becomes p^(1 / risk).
std::vector<Objection> objectionsTo(const ProposedNote& note, const SamplingRules& rules, double risk);

/// The probability that a note passes all rules at that risk: the product over its objections.
double acceptanceOf(const ProposedNote& note, const SamplingRules& rules, double risk);

} // namespace inventio::composing
