#pragma once

#include <algorithm>
#include <vector>

#include "core/music/time.h"

namespace inventio::music {

/// Sorts changes of tempo or metre by time; of several at one tick the last one given stays.
template <class Change> std::vector<Change> sortedChanges(std::vector<Change> changes)
{
    std::ranges::stable_sort(changes, {}, &Change::at);
    std::vector<Change> kept;
    for (const Change& change : changes) {
        if (!kept.empty() && kept.back().at == change.at)
            kept.back() = change;
        else
            kept.push_back(change);
    }
    return kept;
}

/// How many of the sorted `changes` have happened at `tick`, those of that very tick included.
template <class Change> std::size_t changesUntil(const std::vector<Change>& changes, Ticks tick)
{
    const auto next = std::ranges::upper_bound(changes, tick, {}, &Change::at);
    return static_cast<std::size_t>(next - changes.begin());
}

} // namespace inventio::music
