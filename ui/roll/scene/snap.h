#pragma once

#include "core/music/quantise.h"
#include "core/music/time_signature_map.h"

namespace inventio::ui {

enum class SnapUnit {
    Off,
    Bar,
    Beat,
    Half,
    Quarter,
    Eighth,
    Sixteenth,
    ThirtySecond,
    EighthTriplet,
    SixteenthTriplet,
};

/// The times a pointer is drawn to: multiples of the unit from the start of each bar, and the starts of bars. A value;
/// shares the metre map it is given, which must outlive it. [Any]
class SnapGrid {
public:
    SnapGrid(const music::TimeSignatureMap& metre, int ticksPerQuarter, SnapUnit unit);

    /// The grid's time at or before `tick`. Without a unit the tick itself. Before 0 it is 0.
    music::Ticks down(music::Ticks tick) const;
    music::Ticks nearest(music::Ticks tick) const;
    /// The first of the grid's times after `tick`.
    music::Ticks next(music::Ticks tick) const;
    /// The last of them before `tick`; 0 if there is none.
    music::Ticks previous(music::Ticks tick) const;
    /// How long the unit is there, at least one tick; a tick without a unit.
    music::Ticks unitAt(music::Ticks tick) const;
    /// The same times for quantising, exact also where the unit is no whole number of ticks: bars and beats as long as
    /// those at `tick`; every tick without a unit.
    music::QuantiseGrid quantiseGridAt(music::Ticks tick) const;

private:
    double unitLength(const music::TimeSignatureMap::Position& position) const;

    const music::TimeSignatureMap* m_metre;
    int m_ticksPerQuarter;
    SnapUnit m_unit;
};

} // namespace inventio::ui
