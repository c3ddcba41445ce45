#pragma once

namespace inventio::music {

/// Bars counted from 1, both included, as a musician says them.
struct BarRange {
    int first = 1;
    int last = 1;

    friend bool operator==(const BarRange&, const BarRange&) = default;
};

} // namespace inventio::music
