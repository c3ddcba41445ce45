#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "core/engraving/symbols.h"

namespace inventio::engraving::testing {

struct Collision {
    Symbol one;
    Symbol other;
};

inline bool isSolid(const Symbol& symbol)
{
    return symbol.role == Role::Head || symbol.role == Role::Accidental || symbol.role == Role::Stem
        || symbol.role == Role::Barline;
}

inline bool isSameHead(const Symbol& one, const Symbol& other)
{
    return one.role == Role::Head && other.role == Role::Head && one.glyph == other.glyph && one.x == other.x
        && one.y == other.y;
}

/// Heads on both sides of one stem, which meet at it.
inline bool isSecond(const Symbol& one, const Symbol& other)
{
    constexpr double kStem = 0.15;
    return one.role == Role::Head && other.role == Role::Head && one.source.staff == other.source.staff
        && one.source.voice == other.source.voice && std::abs(one.x - other.x) > infoOf(one.glyph).box.right - kStem;
}

/// Notes, accidentals, stems and barlines that lie over each other, but for a stem on the heads that it belongs to and the
/// one head of two voices.
inline std::vector<Collision> collisionsIn(const EngravedSystem& system)
{
    std::vector<Symbol> solid;
    for (const Symbol& symbol : system.symbols)
        if (isSolid(symbol))
            solid.push_back(symbol);
    std::ranges::sort(solid, {}, [](const Symbol& symbol) { return symbol.box().left; });
    const auto areOne = [&](const Symbol& stem, const Symbol& head) {
        if (stem.role != Role::Stem || head.role != Role::Head || stem.source.staff != head.source.staff)
            return false;
        return stem.source.voice == head.source.voice || std::ranges::any_of(solid, [&](const Symbol& own) {
            return own.source.voice == stem.source.voice && isSameHead(own, head);
        });
    };
    std::vector<Collision> found;
    for (std::size_t i = 0; i < solid.size(); ++i) {
        const Box box = solid[i].box();
        for (std::size_t j = i + 1; j < solid.size() && solid[j].box().left < box.right; ++j)
            if (box.overlaps(solid[j].box()) && !isSameHead(solid[i], solid[j]) && !isSecond(solid[i], solid[j])
                && !areOne(solid[i], solid[j]) && !areOne(solid[j], solid[i]))
                found.push_back({solid[i], solid[j]});
    }
    return found;
}

inline int collisionCount(const EngravedScore& score)
{
    int count = 0;
    for (const EngravedSystem& system : score.systems)
        count += static_cast<int>(collisionsIn(system).size());
    return count;
}

} // namespace inventio::engraving::testing
