#pragma once

#include <memory>
#include <vector>

#include "core/project/piece.h"

namespace inventio::ui {

/// Notes of the model's that have just come, which grow, and notes that have just gone, which fade, where one piece follows
/// another. [GUI]
class NoteMotion {
public:
    struct Moving {
        music::Note note;
        double done = 0; ///< 0..1
    };

    void setAnimated(bool animated);

    /// `piece` is shown from now on; what lies in [from, to) is seen. `ms` is the time on a clock that only goes forward.
    void follow(const std::shared_ptr<const project::Piece>& piece, music::Ticks from, music::Ticks to, double ms);
    /// Another piece that has nothing to do with the one before.
    void reset(const std::shared_ptr<const project::Piece>& piece);
    void advance(double ms);

    const std::vector<Moving>& growing() const { return m_growing; }
    const std::vector<Moving>& fading() const { return m_fading; }
    bool isMoving() const { return !m_growing.empty() || !m_fading.empty(); }

private:
    std::shared_ptr<const project::Piece> m_piece;
    std::vector<Moving> m_growing;
    std::vector<Moving> m_fading;
    double m_lastMs = 0;
    bool m_animated = true;
};

} // namespace inventio::ui
