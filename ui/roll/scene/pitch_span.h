#pragma once

#include <algorithm>

#include "core/project/piece.h"
#include "ui/roll/scene/roll_geometry.h"

namespace inventio::ui {

/// From the lowest to the highest of some notes; of none, nothing. [Any]
struct PitchSpan {
    int lowest = kAllPitches;
    int highest = -1;

    void add(int pitch)
    {
        lowest = std::min(lowest, pitch);
        highest = std::max(highest, pitch);
    }
    void add(const project::Piece& piece)
    {
        for (const auto& track : piece.tracks)
            for (const auto& note : track.notes)
                add(note.note.pitch);
    }
    bool isEmpty() const { return lowest > highest; }
    int rows() const { return highest - lowest + 1; }
    double middle() const { return (lowest + highest) / 2.0; }
};

} // namespace inventio::ui
