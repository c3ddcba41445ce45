#pragma once

#include <map>
#include <optional>

#include "core/composing/edit.h"
#include "core/composing/sampler_params.h"
#include "core/grid/roll.h"

namespace inventio::composing {

/// How the notes of a file became the notes of a roll. Several may stand behind one (unisons of two voices), and some
/// behind none (drums, notes above or below the roll).
struct InputNotes {
    int count = 0;                    ///< all notes of the input: what percentages are taken of
    std::map<grid::Cell, int> behind; ///< by the start of the roll's note; 1 where a cell is missing

    int sourceCount(grid::Cell cell) const;
};

/// Keeps what was promised to the user, at every moment of a run, counting the input's notes and not the roll's:
///  - removed: the notes behind input notes that are not in the roll exactly, with step, pitch and length. Never more
///    than floor(maxRemovePercent / 100 * count). To put such a note back exactly gives its place back.
///  - net additions: the notes there are now less the notes of the input. Never more than maxAdd. So any removal, of an
///    added or of an input note, makes room for an addition.
///  - changes: removed notes and notes that are not of the input. Never more than the iterations, also where one edit
///    takes away several unisons.
/// What the machine added it may always take back. A value; all calls cost the same however long the piece. [Any]
class EditBudget {
public:
    EditBudget(const grid::Roll& input, InputNotes inputNotes, const SamplerParams& params);

    /// Whether an edit that is possible on the roll as it is keeps all promises.
    bool allows(EditKind kind, const grid::GridNote& note) const;
    /// Books an allowed edit.
    void spend(EditKind kind, const grid::GridNote& note);

    /// True if this is a note of the input, with step, pitch and length.
    bool isOfInput(const grid::GridNote& note) const;
    /// Length of the input's note that starts here, 0 if none does.
    int inputLengthAt(grid::Cell cell) const { return m_input.lengthAt(cell); }

    int removed() const { return m_removed; }
    int netAdditions() const { return m_added - m_removed; }
    int changes() const { return m_added + m_removed; }
    /// Whether as many notes were added as may be.
    bool areAdditionsSpent() const { return m_maxAdd && netAdditions() >= *m_maxAdd; }
    int maxRemoved() const { return m_maxRemoved; }

private:
    struct Change {
        int removed = 0;
        int added = 0;
    };
    Change changeBy(EditKind kind, const grid::GridNote& note) const;

    grid::Roll m_input;
    InputNotes m_inputNotes;
    int m_maxRemoved = 0;
    std::optional<int> m_maxAdd;
    int m_maxChanges = 0;
    int m_removed = 0; ///< notes behind the input notes that are not in the roll
    int m_added = 0;   ///< notes in the roll that are not of the input
};

} // namespace inventio::composing
