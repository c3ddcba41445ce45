#pragma once

#include "core/composing/note_scorer.h"
#include "core/grid/metre_grid.h"
#include "core/training/data_set.h"
#include "core/training/example.h"

namespace inventio::training {

/// Four voices in quarters, `bars` bars of 4/4: a scale in the soprano, thirds, fifths and an octave below.
inline TrainingPiece choralePiece(int bars)
{
    TrainingPiece piece;
    piece.name = "scale";
    for (const int below : {0, 4, 7, 12}) {
        piece.voices.emplace_back();
        for (int quarter = 0; quarter < 4 * bars; ++quarter)
            piece.voices.back().push_back({4 * quarter, 64 + quarter % 8 - below, 4});
    }
    piece.metre = grid::metrePositions(music::TimeSignatureMap(480), 480, 16 * bars);
    for (int bar = 0; bar < bars; ++bar)
        piece.barStarts.push_back(16 * bar);
    return piece;
}

/// The whole of `piece`, undamaged: the roll is the truth.
inline Example wholeExample(const TrainingPiece& piece)
{
    const int steps = piece.steps();
    Example example{grid::Roll(steps), {grid::Roll(steps), composing::CellMask(steps), piece.metre}};
    for (const auto& voice : piece.voices)
        for (const grid::GridNote& note : voice)
            example.truth.merge(note);
    example.canvas.roll = example.truth;
    return example;
}

} // namespace inventio::training
