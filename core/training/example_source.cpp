#include "core/training/example_source.h"

#include <cassert>

namespace inventio::training {

namespace {

const TrainingPiece& drawn(const std::vector<TrainingPiece>& pieces, base::Random& random)
{
    return pieces[static_cast<std::size_t>(random.between(0, static_cast<int>(pieces.size()) - 1))];
}

/// A generator for each example: neighbouring steps and places must not resemble each other (splitmix64's last steps).
std::uint64_t mixed(std::uint64_t seed, std::uint64_t step, std::uint64_t index)
{
    std::uint64_t number = seed + 0x9e3779b97f4a7c15ULL * (step * 1'000'003ULL + index + 1);
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

} // namespace

ExampleSource::ExampleSource(std::vector<TrainingPiece> pieces, std::vector<OtherPieces> others, std::uint64_t seed)
    : m_pieces(std::move(pieces))
    , m_others(std::move(others))
    , m_seed(seed)
{
    assert(!m_pieces.empty());
    for (OtherPieces& other : m_others)
        for (TrainingPiece& piece : other.pieces)
            piece.idiom = composing::Idiom::Hymn;
}

Draft ExampleSource::draft(std::int64_t step, int index, bool othersToo) const
{
    base::Random random(mixed(m_seed, static_cast<std::uint64_t>(step), static_cast<std::uint64_t>(index)));
    Example example = makeExample(piece(random, othersToo), random);
    return {std::move(example), random};
}

int ExampleSource::pieceCount() const
{
    std::size_t count = m_pieces.size();
    for (const OtherPieces& other : m_others)
        count += other.pieces.size();
    return static_cast<int>(count);
}

const TrainingPiece& ExampleSource::piece(base::Random& random, bool othersToo) const
{
    double chance = random.unit();
    if (othersToo)
        for (const OtherPieces& other : m_others) {
            if (chance < other.share)
                return drawn(other.pieces, random);
            chance -= other.share;
        }
    return drawn(m_pieces, random);
}

} // namespace inventio::training
