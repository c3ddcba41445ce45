#pragma once

#include "core/analysis/key.h"

namespace inventio::ui {

/// A key whose scale the roll shows in its lanes. [Any]
struct ScaleHighlight {
    int tonic = 0; ///< 0..11, C is 0
    analysis::Mode mode = analysis::Mode::Major;

    bool isTonic(int pitch) const { return (pitch - tonic + 120) % 12 == 0; }
    /// Minor keys have their natural scale and the leading note.
    bool contains(int pitch) const
    {
        constexpr int major = 0b1010'1011'0101;
        constexpr int minor = 0b1101'1010'1101;
        return (((mode == analysis::Mode::Major ? major : minor) >> ((pitch - tonic + 120) % 12)) & 1) != 0;
    }

    friend bool operator==(const ScaleHighlight&, const ScaleHighlight&) = default;
};

/// Whether a piano's key is black. [Any]
constexpr bool isBlackKey(int pitch)
{
    return ((0b0101'0100'1010 >> (pitch % 12)) & 1) != 0;
}

} // namespace inventio::ui
