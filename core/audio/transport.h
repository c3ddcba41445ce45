#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/audio/click_track.h"
#include "core/audio/frames.h"

namespace inventio::audio {

/// From a frame of the piece to another, which is not played any more.
struct FrameRange {
    Frames from;
    Frames to;

    friend bool operator==(const FrameRange&, const FrameRange&) = default;
};

inline constexpr Frames kShortestLoop{1024}; ///< 20 ms; no block plays two rounds, even at the highest speed
inline constexpr double kSlowest = 0.25;
inline constexpr double kFastest = 4.0;

/// Where the playhead is and where it goes next, block by block: loop, speed, count-in and end. It counts frames and
/// nothing else, so it cannot drift; positions are those of the piece at normal speed. One thread. [RT] throughout.
class Transport {
public:
    enum class State : std::uint8_t { Stopped, CountingIn, Playing };

    /// What one block of sound plays.
    struct Block {
        struct Stretch {
            FrameRange range;
            bool isJump = false; ///< does not go on where the stretch before it ended
        };
        std::array<Stretch, 2> stretches{};
        int count = 0;
        std::optional<Click> countInClick; ///< a beat of the count-in begins
        bool hasEnded = false;             ///< with this block the piece is over
    };

    /// Starts from the position, after a count-in if it has beats.
    void play(const CountIn& countIn);
    void pause();
    /// Also while playing.
    void seek(Frames to);
    /// Goes on elsewhere without a jump, as when the frames of the piece are counted anew.
    void shift(Frames by);
    /// Turns back at `to` whenever the playhead gets there from within; nullopt for no loop. Ranges shorter than
    /// kShortestLoop are none.
    void setLoop(std::optional<FrameRange> loop);
    /// How many frames of the piece pass in a frame of sound, kSlowest..kFastest.
    void setSpeed(double speed);
    /// Playing stops at `end`, or never (nullopt), as when recording.
    void setEnd(std::optional<Frames> end) { m_end = end; }

    /// Goes on by kBlockFrames frames of sound.
    Block advance();

    State state() const { return m_state; }
    double speed() const { return m_speed; }
    /// Of the next frame; before the place where playing will start while a count-in goes on.
    double position() const;
    /// The same, but in a count-in the place that it leads to.
    double place() const { return m_position; }
    /// How often it has turned back in the loop since it started to play.
    int passes() const { return m_passes; }

private:
    void countIn(Block& block, double step);
    void play(Block& block, double step);
    void addStretch(Block& block, double from, double to);

    State m_state = State::Stopped;
    double m_position = 0.0; ///< whole at normal speed
    double m_speed = 1.0;
    bool m_hasJumped = true;
    std::optional<FrameRange> m_loop;
    std::optional<Frames> m_end;
    CountIn m_countIn;
    double m_counted = 0.0; ///< frames of the count-in that are over
    std::int64_t m_nextBeat = 0;
    int m_passes = 0;
};

} // namespace inventio::audio
