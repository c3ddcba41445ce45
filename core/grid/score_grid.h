#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/grid/metre_grid.h"
#include "core/grid/pitch_view.h"
#include "core/grid/roll.h"
#include "core/grid/timing.h"
#include "core/music/sequence.h"

namespace inventio::grid {

/// 65,536 bars of 4/4. A roll of that length takes 250 MB.
inline constexpr int kMaxGridSteps = 1 << 20;

/// What the grid could and could not take from a sequence, in notes.
struct GridReport {
    int notes = 0;       ///< all there are
    int onGrid = 0;      ///< those that take part: not drums and seen within the roll's pitches
    int drums = 0;       ///< left alone
    int outOfRange = 0;  ///< of the others, lower or higher than the roll; left alone
    int octaves = 0;     ///< of onGrid, seen octaves away, as they are lower or higher than the roll
    int doublings = 0;   ///< of onGrid, seen as the note octaves away that they double
    int moved = 0;       ///< of onGrid, onset more than 1/50 of a step from its place on the grid
    int triplets = 0;    ///< of moved, those on triplet eighths or triplet sixteenths
    int unisons = 0;     ///< of onGrid, notes that start together with another one of their pitch
    int overlapping = 0; ///< of onGrid, notes that overlap a later or earlier one of their pitch
    int unsure = 0;      ///< of onGrid, notes that rounding may have made wrong (NotePlace::isSure)

    friend bool operator==(const GridReport&, const GridReport&) = default;
};

/// A note of a sequence, as indices into its tracks and the track's notes.
struct NoteReference {
    int track = 0;
    int note = 0;

    friend constexpr auto operator<=>(const NoteReference&, const NoteReference&) = default;
};

/// A sequence on the model's grid. Notes lie where a timing and a pitch view say, by default at the nearest step of the
/// file's own grid and at their own pitch, and meet on a pitch as in Roll::merge. Cells and steps are those of the roll.
/// It does not look at the sequence again. A value. [Any]
class ScoreGrid {
public:
    /// Fails for a piece of more than kMaxGridSteps.
    static base::Result<ScoreGrid> create(const music::Sequence& sequence);
    /// `timing` and `pitches` were made for the sequence.
    static base::Result<ScoreGrid> create(const music::Sequence& sequence, const Timing& timing);
    /// With `reach` the grid has the bars until there too, though nothing sounds in them.
    static base::Result<ScoreGrid> create(
        const music::Sequence& sequence, const Timing& timing, const PitchView& pitches, music::Ticks reach = {});

    const Roll& roll() const { return m_roll; }
    const GridReport& report() const { return m_report; }

    /// The last note's end (drums and notes out of range too), or what it was to reach, rounded up to a whole bar. Without
    /// notes the sequence's end rounded up, and at least eight bars.
    int steps() const { return m_roll.steps(); }
    int bars() const { return m_bars; }
    int ticksPerQuarter() const { return m_ticksPerQuarter; }

    /// The tick at which a step sounds, and the step nearest to a tick; they undo each other where steps are two ticks
    /// apart at least. Both >= 0.
    music::Ticks tickOf(int step) const { return tickOf(step, 1); }
    /// The same in the ticks of a file that has `factor` times as many.
    music::Ticks tickOf(int step, int factor) const;
    int stepNear(music::Ticks tick) const;
    /// The pitch at which a row of the roll sounds: a MIDI number where music can be, others for rows beyond.
    int pitchOf(int row) const { return row - m_shift; }
    /// Bars, those of the timing's metre, are counted from 0; stepOfBar(bars()) is steps().
    int stepOfBar(int bar) const { return grid::stepOfBar(bar, m_metre, m_ticksPerQuarter); }
    int barOfStep(int step) const { return grid::barOfStep(step, m_metre, m_ticksPerQuarter); }
    std::vector<MetrePosition> metrePositions() const
    {
        return grid::metrePositions(m_metre, m_ticksPerQuarter, steps());
    }

    struct Origin {
        Cell cell;
        NoteReference note;

        friend constexpr auto operator<=>(const Origin&, const Origin&) = default;
    };
    /// The sequence's notes that start in a cell: none, one, or several when voices meet on a unison. Sorted.
    std::span<const Origin> sourceNotes(Cell cell) const;
    /// All notes that take part, sorted.
    const std::vector<Origin>& origins() const { return m_origins; }

    /// Where notes start whose sounding depends on others of their pitch, because a later one begins before an earlier
    /// one ends: the roll cuts one of them and may prolong the other. Once one of them is removed the others sound as
    /// they are in the sequence, not as they are on this roll; whoever cannot have that locks these cells. Sorted.
    const std::vector<Cell>& overlapping() const { return m_overlapping; }

    /// Where notes start that are not to be edited, as they are seen octaves away from where they are. Sorted.
    const std::vector<Cell>& folded() const { return m_folded; }

    /// The doublings, at the rows where they would be: the roll shows the notes that they double. Sorted.
    const std::vector<GridNote>& doublings() const { return m_doublings; }

    /// Where notes start that are not sure of their place. Whoever must not take a note for wrong that was only rounded
    /// locks these cells. Sorted.
    const std::vector<Cell>& unsure() const { return m_unsure; }

private:
    ScoreGrid() = default;

    int m_ticksPerQuarter = 480;
    int m_shift = 0;
    BeatMap m_map = BeatMap::written(480);
    music::TimeSignatureMap m_metre;
    int m_bars = 0;
    Roll m_roll;
    GridReport m_report;
    std::vector<Origin> m_origins;   ///< sorted
    std::vector<Cell> m_overlapping; ///< sorted
    std::vector<Cell> m_unsure;      ///< sorted
    std::vector<Cell> m_folded;      ///< sorted
    std::vector<GridNote> m_doublings;
};

} // namespace inventio::grid
