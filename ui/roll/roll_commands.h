#pragma once

#include <QObject>

#include "core/project/piece_edits.h"
#include "ui/roll/content/roll_content.h"
#include "ui/roll/content/roll_viewport.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// What keys and menus do on the roll.
enum class RollCommand {
    ToolSelect,
    ToolDraw,
    ToolErase,
    ToolRegion,
    ToolLock,
    Delete,
    Cut,
    Copy,
    Paste,
    SelectAll,
    SelectNone,
    SelectNext,
    SelectPrevious,
    ExtendToNext,
    ExtendToPrevious,
    Duplicate,
    Quantise,
    SemitoneUp,
    SemitoneDown,
    OctaveUp,
    OctaveDown,
    DegreeUp,
    DegreeDown,
    Earlier,
    Later,
    FineEarlier,
    FineLater,
    Shorter,
    Longer,
    Softer,
    Louder,
    ToggleLock,
    InsertAtCursor,
    RegionFromSelection,
    ClearRegion,
    LoopSelection,
    ZoomIn,
    ZoomOut,
    TallerRows,
    LowerRows,
    Fit,
    ZoomToSelection,
    NextFollowMode,
    ToggleGhost,
};

/// Edits the selected notes, or moves the note cursor where nothing is selected; each edit is one step to undo. [GUI]
class RollCommands : public QObject {
    Q_OBJECT
public:
    RollCommands(RollContent& content, RollViewport& viewport, const Metrics& metrics, QObject* parent = nullptr);

    /// Passes over what is impossible now: edits of a preview, or of nothing.
    void run(RollCommand command);
    /// Whether a command would do anything, for menus.
    bool canRun(RollCommand command) const;

    void setQuantiseStrength(int percent) { m_strength = percent; } ///< 0..100; 100 to begin with

private:
    bool editsNotes(RollCommand command) const;
    void edit(const QString& one, const QString& many, project::Piece piece);
    void runOnSelection(RollCommand command);
    void runOnCursor(RollCommand command);
    void transpose(int semitones);
    void transposeInScale(int degrees);
    void moveInTime(music::Ticks by);
    void changeLength(int steps);
    void changeVelocity(int by);
    void erase();
    void duplicate();
    void quantise();
    void toggleLock();
    void insert();
    void selectBy(int steps, bool extends);
    void setRegion(std::optional<project::Area> region);
    void loopSelection();
    void copy();
    void paste();
    void showSelection();
    void showCursor();
    music::Ticks oneStepFrom(music::Ticks tick, int steps) const;
    /// What the selected notes cover; nullopt without any.
    std::optional<project::Area> selectedArea() const;
    project::Area wholePiece() const;

    RollContent& m_content;
    RollViewport& m_viewport;
    const Metrics& m_metrics;
    int m_strength = 100;
};

} // namespace inventio::ui
