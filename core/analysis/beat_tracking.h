#pragma once

#include "core/grid/timing.h"
#include "core/music/sequence.h"

namespace inventio::analysis {

enum class BeatKind {
    Written, ///< the file's grid is the music's
    Late,    ///< the file's tempo, all of it late or early by the same time
    Steady,  ///< another tempo than the file's, kept from begin to end
    Moving,  ///< a tempo that goes with the player
    None,    ///< nothing that convinces
};

/// What was found out about the beat of a piece.
struct BeatFinding {
    BeatKind kind = BeatKind::Written;
    double lag = 0.0;               ///< of Late, in seconds; less than 0 if it is early
    double quartersPerMinute = 0.0; ///< of Steady; of Moving the median
    bool isSwung = false;
    bool isCompound = false; ///< beats of three eighths, as in 6/8
    int triplets = 0;        ///< beats divided by three among others
    double evidence = 0.0;   ///< how much better than chance the beat explains an onset, as a natural logarithm
    /// Of the notes; for Written and None that of the file. Where the tempo had to be found, and of None, no note is sure.
    grid::Timing timing;
};

/// The beat that people tap to, from the notes alone: what was struck when, how long, how low and how loud. Music that
/// lies on the file's grid is Written without a search; of what was played for more than twenty minutes only the lag is
/// searched. O(seconds + notes). [Any]
BeatFinding findBeat(const music::Sequence& piece);

/// The same where the user says that the file's grid is right: Written, whatever the notes say. [Any]
BeatFinding beatAsWritten(const music::Sequence& piece);

} // namespace inventio::analysis
