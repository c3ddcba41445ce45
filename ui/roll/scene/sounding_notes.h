#pragma once

#include <bitset>
#include <optional>
#include <vector>

#include "ui/roll/scene/note_index.h"
#include "ui/roll/scene/roll_geometry.h"

namespace inventio::ui {

/// The notes that sound under the playhead while it plays, and those that have just ended: they fade. [GUI]
class SoundingNotes {
public:
    struct Light {
        music::Note note;
        double strength = 1; ///< 1 while it sounds, then falling to 0
    };

    void setFadeMs(double ms) { m_fadeMs = ms; } ///< 0: what ends is dark at once

    /// The playhead is at `at`, nullopt: nothing plays. `ms` is the time on a clock that only goes forward. Muted tracks
    /// give no light, nor do those that `shows` does not show.
    template <class Shows> void follow(const NoteIndex& notes, std::optional<music::Ticks> at, double ms, Shows&& shows)
    {
        std::vector<music::Note> now;
        if (at)
            notes.visit(*at, *at + music::Ticks{1}, [&](const project::PieceNote& note, int track) {
                if (isHeard(notes.piece(), track) && shows(track))
                    now.push_back(note.note);
            });
        light(now, ms);
    }

    const std::vector<Light>& lights() const { return m_lights; }
    std::bitset<kAllPitches> pitches() const; ///< that sound, without those that fade
    bool isFading() const;

private:
    static bool isHeard(const project::Piece& piece, int track);
    void light(const std::vector<music::Note>& now, double ms);

    std::vector<Light> m_lights;
    double m_fadeMs = 300;
    double m_lastMs = 0;
};

} // namespace inventio::ui
