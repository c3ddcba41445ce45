#pragma once

#include <string>
#include <vector>

#include "core/grid/roll.h"

namespace inventio::composing {

enum class EditKind { Add, Remove };

/// One edit of one note: what an iteration of the sampler does.
struct Edit {
    int iteration = 0; ///< counted from 1
    EditKind kind = EditKind::Add;
    grid::GridNote note;      ///< what is added, or what was there before the removal
    float probability = 0.0F; ///< 0..1, that this edit is right, as the model saw it then

    friend bool operator==(const Edit&, const Edit&) = default;
};

/// Everything the machine did to a piece, in order. Animation, undo, provenance and receipts are views of it.
using EditLog = std::vector<Edit>;

/// Adds or removes the edit's note. The edit must fit: room for what is added, exactly this note where one goes. [Any]
void apply(const Edit& edit, grid::Roll& roll);

/// Undoes nothing and invents nothing: the roll after the edits of the first `iterations` iterations. An edit that does
/// not fit (the log belongs to another roll) leaves the roll as it is. [Any]
grid::Roll replay(grid::Roll roll, const EditLog& log, int iterations);

/// `log` and, behind it, what of `earlier` still fits: what is seen while one result of a roll takes the place of another.
/// An earlier note stays where it finds room and at most `voices` sound with it. The iterations go on counting. [Any]
EditLog continuedBy(EditLog log, const EditLog& earlier, grid::Roll roll, int voices);

/// How many edits of a kind a log holds. What was added and taken back counts twice, once on each side. [Any]
struct EditCounts {
    int additions = 0;
    int removals = 0;

    friend bool operator==(const EditCounts&, const EditCounts&) = default;
};
EditCounts countEdits(const EditLog& log);

/// One line of a trace, a JSON object without a line break: [Any]
/// {"iteration":1,"edit":"add","step":0,"length":4,"pitch":60,"probability":0.93}
std::string formatEdit(const Edit& edit);
/// A line for every edit, each ended by a line break.
std::string formatTrace(const EditLog& log);

} // namespace inventio::composing
