#include "core/accompany/noise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/random.h"

namespace inventio::accompany {

namespace {

constexpr std::uint64_t kWholePiece = 0xffff'ffffULL;
constexpr std::size_t kOpening = 8; ///< notes of a melody that tell it from others

/// Neighbouring places must not resemble each other (splitmix64's last steps).
std::uint64_t mixed(std::uint64_t seed, std::uint64_t place)
{
    std::uint64_t number = seed + 0x9e3779b97f4a7c15ULL * (place + 1);
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

/// After Box and Muller.
std::vector<float> normal(base::Random random, int count)
{
    std::vector<float> numbers;
    for (int i = 0; i < count; ++i) {
        const double length = std::sqrt(-2.0 * std::log(1.0 - random.unit()));
        numbers.push_back(static_cast<float>(length * std::cos(2.0 * std::numbers::pi * random.unit())));
    }
    return numbers;
}

} // namespace

std::uint64_t seedOfMelody(std::uint64_t seed, const Slot& melody)
{
    std::vector<grid::GridNote> notes = notesOf(melody);
    notes.resize(std::min(notes.size(), kOpening));
    for (const grid::GridNote& note : notes) {
        seed = mixed(seed, static_cast<std::uint64_t>(note.pitch - notes.front().pitch + kPitches));
        seed = mixed(seed, static_cast<std::uint64_t>(note.step - notes.front().step));
    }
    return seed;
}

std::vector<float> spanNoise(std::uint64_t seed, int span, int numbers)
{
    return normal(base::Random(mixed(seed, static_cast<std::uint64_t>(span))), numbers);
}

std::vector<float> pieceNoise(std::uint64_t seed, int numbers)
{
    return normal(base::Random(mixed(seed, kWholePiece)), numbers);
}

std::uint64_t seedOfDraw(std::uint64_t seed, int step, int slot, int round)
{
    const std::uint64_t place = (static_cast<std::uint64_t>(round) << 48) + (static_cast<std::uint64_t>(slot) << 32)
        + static_cast<std::uint64_t>(step);
    return mixed(mixed(seed, kWholePiece + 1), place);
}

} // namespace inventio::accompany
