#pragma once

#include <optional>
#include <vector>

#include <QPointF>

#include "ui/roll/content/roll_content.h"

// Which notes are meant by a place on the roll. All [GUI].

namespace inventio::ui {

/// A note under the pointer.
struct NoteHit {
    project::PieceNote note;
    int track = 0;
    Zone zone = Zone::Nothing;
};

/// The note at a point, the selected or else the last one of several. `edge` as for zoneAt.
std::optional<NoteHit> noteAt(const RollContent& content, const RollGeometry& geometry, QPointF point, double edge);
/// The proposed note at a point, if the lens is on; it lives as long as the lens shows it. Null: none.
const LensChoice* choiceAt(const RollContent& content, const RollGeometry& geometry, QPointF point);
/// Notes of visible tracks that touch the area.
std::vector<project::NoteId> notesTouching(const RollContent& content, const project::Area& area);
/// Notes that editing everything means: those of visible tracks.
std::vector<project::NoteId> visibleNotes(const RollContent& content);

} // namespace inventio::ui
