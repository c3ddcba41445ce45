#include "core/composing/rules/rules.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "core/composing/rules/parallels.h"
#include "core/composing/rules/repetitions.h"

namespace inventio::composing {

namespace {

constexpr std::array kRules{kParallels, kRepetitions};

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

std::vector<Objection> objectionsTo(const ProposedNote& note, const SamplingRules& rules, double risk)
{
    std::vector<Objection> objections;
    for (const Rule& rule : kRules) {
        const double passes = passProbability(rule, rules);
        if (passes >= 1.0)
            continue;
        if (const int count = rule.faultsOf(note); count > 0)
            objections.push_back({rule.fault, count, std::pow(passes, count / risk)});
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
