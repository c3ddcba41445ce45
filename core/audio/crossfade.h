#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace inventio::audio {

inline constexpr int kDecks = 2;

/// How two versions are heard.
enum class Listen : std::uint8_t {
    A,
    B,
    Both,      ///< at once, each in stereo
    LeftRight, ///< A at the left ear, B at the right
    RightLeft, ///< A at the right ear, B at the left
};

/// A stereo signal of some frames; owned elsewhere.
struct Stereo {
    float* left = nullptr;
    float* right = nullptr;
};

/// Mixes two decks into one signal. Every change takes 5 ms in which the power of what goes and what comes adds up to one:
/// no gap, no step. [RT] except for the constructor.
class Crossfade {
public:
    /// At `rate` frames a second; A is heard. [Off]
    explicit Crossfade(int rate);

    void listenTo(Listen listen);
    /// A factor for each deck, 0..1, that makes them equally loud.
    void setLevels(std::array<float, kDecks> levels);
    /// Overwrites `frames` frames of `out`, which may be that of neither deck.
    void mix(std::array<Stereo, kDecks> decks, Stereo out, int frames);

private:
    /// How much of an ear of a deck comes to each ear of the listener.
    struct Gains {
        float leftToLeft = 0.0f;
        float rightToLeft = 0.0f;
        float leftToRight = 0.0f;
        float rightToRight = 0.0f;
    };
    using Scene = std::array<Gains, kDecks>;

    Scene sceneOf(Listen listen) const;
    Scene current() const;
    void goTo(const Scene& scene);

    std::vector<float> m_progress; ///< of the power, 0..1, for each frame of a change
    Listen m_listen = Listen::A;
    std::array<float, kDecks> m_levels{1.0f, 1.0f};
    Scene m_from;
    Scene m_to;
    std::size_t m_frame; ///< of the change; the size of m_progress once it is over
};

} // namespace inventio::audio
