#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace inventio::grid {

inline constexpr int kLowestPitch = 36;    ///< the lowest MIDI number of the grid, C2
inline constexpr int kPitches = 48;        ///< rows of the grid: MIDI 36..83
inline constexpr int kStepsPerQuarter = 4; ///< a step is a sixteenth note

/// A note on the sixteenth grid. Ordered by step, then pitch.
struct GridNote {
    int step = 0;
    int pitch = 0;  ///< MIDI number
    int length = 1; ///< steps, >= 1

    constexpr int end() const { return step + length; }
    friend constexpr auto operator<=>(const GridNote&, const GridNote&) = default;
};

/// A place on the grid where a note may start.
struct Cell {
    int step = 0;
    int pitch = 0; ///< MIDI number

    friend constexpr auto operator<=>(const Cell&, const Cell&) = default;
};

/// The merged piano roll: which notes start and sound at every step, no two of one pitch overlapping. A repeated note is
/// two notes: the roll keeps onsets apart from sounding. Holds pitches 36..83 only. A value; all calls O(length). [Any]
class Roll {
public:
    explicit Roll(int steps = 0);

    int steps() const { return m_steps; }
    bool contains(Cell cell) const
    {
        return cell.step >= 0 && cell.step < m_steps && cell.pitch >= kLowestPitch
            && cell.pitch < kLowestPitch + kPitches;
    }

    /// Length of the note that starts here, 0 if none does. The cell must be on the roll, here and below.
    int lengthAt(Cell cell) const { return m_lengths[index(cell)]; }
    bool startsAt(Cell cell) const { return lengthAt(cell) > 0; }
    bool soundsAt(Cell cell) const { return m_sounding[index(cell)] != 0; }

    /// True if the note lies on the roll and none of its cells sounds.
    bool hasRoomFor(const GridNote& note) const;
    /// Adds a note there is room for.
    void add(const GridNote& note);
    /// Removes the note that starts here.
    void remove(Cell cell);
    /// Adds a note as two voices that meet on a unison do: a later onset cuts the earlier note and sounds to the later
    /// end of both; of two notes with one onset the longer stays. What hangs over the roll's end is cut off.
    void merge(GridNote note);

    int noteCount() const;
    /// All notes, sorted.
    std::vector<GridNote> notes() const;
    /// The steps in [first, end), counted from 0 again; those outside the roll come out empty. A note that began before
    /// `first` starts there, one that goes on after `end` stops there.
    Roll window(int first, int end) const;

    friend bool operator==(const Roll&, const Roll&) = default;

private:
    std::size_t index(Cell cell) const
    {
        return static_cast<std::size_t>(cell.step) * kPitches + static_cast<std::size_t>(cell.pitch - kLowestPitch);
    }

    /// Ends the note that sounds here before the cell, or removes it if it starts here; says where it ended.
    int cutAt(Cell cell);

    int m_steps = 0;
    std::vector<std::int32_t> m_lengths;  ///< [steps, pitches]
    std::vector<std::uint8_t> m_sounding; ///< [steps, pitches]
};

} // namespace inventio::grid
