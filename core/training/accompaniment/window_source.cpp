#include "core/training/accompaniment/window_source.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdlib>

#include "core/training/accompaniment/known_mask.h"

namespace inventio::training {

namespace {

constexpr int kPlaceRows = 4;
constexpr int kFurthestKey = 6;
constexpr int kOctave = 12;
constexpr int kTries = 8;

/// A generator for each example: neighbouring steps and places must not resemble each other (splitmix64's last steps).
std::uint64_t mixed(std::uint64_t seed, std::uint64_t step, std::uint64_t index)
{
    std::uint64_t number = seed + 0x9e3779b97f4a7c15ULL * (step * 1'000'003ULL + index + 1);
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

template <class Number> void appendTo(std::vector<Number>& all, const std::vector<Number>& some)
{
    all.insert(all.end(), some.begin(), some.end());
}

std::int8_t small(int number)
{
    return static_cast<std::int8_t>(std::min(number, 127));
}

/// The nearest way from one key to another: -6..5.
int semitonesBetween(int tonic, int other)
{
    return ((other - tonic + kFurthestKey) % kOctave + kOctave) % kOctave - kFurthestKey;
}

bool fits(const AccompaniedWindow& window, int semitones)
{
    return window.lowest + semitones >= 0 && window.highest + semitones < accompany::kPitches;
}

} // namespace

WindowSource::WindowSource(
    const std::vector<AccompaniedFolder>& folders, accompany::Style style, int windowSteps, std::uint64_t seed)
    : m_layout(accompany::layoutOf(style))
    , m_windowSteps(windowSteps)
    , m_seed(seed)
    , m_slots(static_cast<std::size_t>(m_layout.slotCount()))
    , m_places(kPlaceRows)
{
    assert(!folders.empty());
    for (std::size_t folder = 0; folder < folders.size(); ++folder) {
        const std::size_t first = m_windows.size();
        for (const AccompaniedPiece& piece : folders[folder].pieces)
            append(piece, folder == 0);
        m_groups.push_back({first, m_windows.size(), folders[folder].share});
    }
    for (std::size_t i = 0; i < m_windows.size(); ++i)
        m_kinds[{m_windows[i].key.mode, m_windows[i].stepsPerBar}].push_back(i);
    for (const auto& row : m_slots)
        appendTo(m_steps.slots, row);
    for (const auto& row : m_places)
        appendTo(m_steps.places, row);
    m_slots.clear();
    m_places.clear();
}

void WindowSource::append(const AccompaniedPiece& piece, bool counts)
{
    const auto begin = static_cast<int>(m_steps.steps());
    // A window may begin at the last step of a piece: silence of a window's length parts one from the next.
    const auto padded = static_cast<std::size_t>(piece.steps() + m_windowSteps);
    const auto row = [padded](std::vector<std::int8_t> values, std::int8_t filling) {
        values.resize(padded, filling);
        return values;
    };
    appendTo(m_steps.melody, row(piece.melody, accompany::kRest));
    appendTo(m_steps.melodySounding, row(accompany::soundingIn(piece.melody), -1));
    for (std::size_t slot = 0; slot < piece.slots.size(); ++slot)
        appendTo(m_slots[slot], row(piece.slots[slot], accompany::kRest));
    std::vector<std::vector<std::int8_t>> places(kPlaceRows);
    for (const grid::MetrePosition& at : piece.metre) {
        const std::array numbers{at.stepInBar, at.stepsPerBar, at.stepInBeat, at.stepsPerBeat};
        for (std::size_t i = 0; i < numbers.size(); ++i)
            places[i].push_back(small(numbers[i]));
    }
    for (std::size_t i = 0; i < places.size(); ++i)
        appendTo(m_places[i], row(std::move(places[i]), 1));
    std::vector<std::int32_t> spans(piece.spans.begin(), piece.spans.end());
    for (std::int32_t& span : spans)
        span += m_span;
    m_span = spans.back() + 1;
    spans.resize(padded, -1);
    appendTo(m_steps.spans, spans);
    appendTo(m_steps.idiom, std::vector<std::int8_t>(padded, counts ? 1 : 0));
    for (AccompaniedWindow window : piece.windows) {
        window.first += begin;
        m_windows.push_back(window);
    }
    ++m_pieces;
}

const WindowSource::Group& WindowSource::group(base::Random& random, bool othersToo) const
{
    double chance = random.unit();
    if (othersToo)
        for (std::size_t i = 1; i < m_groups.size(); ++i) {
            if (chance < m_groups[i].share)
                return m_groups[i];
            chance -= m_groups[i].share;
        }
    return m_groups.front();
}

void WindowSource::draw(model::AccompanimentBatch& batch, const AccompaniedWindow& window, base::Random& random) const
{
    const int semitones = random.between(
        std::max(-kFurthestKey, -window.lowest), std::min(kFurthestKey - 1, accompany::kPitches - 1 - window.highest));
    batch.first.push_back(window.first);
    batch.length.push_back(window.length);
    batch.semitones.push_back(semitones);
    const auto& kind = m_kinds.at({window.key.mode, window.stepsPerBar});
    const AccompaniedWindow* other = &window;
    int otherSemitones = semitones;
    for (int i = 0; i < kTries; ++i) {
        const AccompaniedWindow& tried
            = m_windows[kind[static_cast<std::size_t>(random.between(0, static_cast<int>(kind.size()) - 1))]];
        const int apart = semitonesBetween(tried.key.tonic, window.key.tonic + semitones);
        if (tried.length >= window.length && std::abs(tried.first - window.first) >= m_windowSteps
            && fits(tried, apart)) {
            other = &tried;
            otherSemitones = apart;
            break;
        }
    }
    batch.otherFirst.push_back(other->first);
    batch.otherSemitones.push_back(otherSemitones);
}

model::AccompanimentBatch WindowSource::batch(std::int64_t step, int size, bool othersToo) const
{
    model::AccompanimentBatch batch;
    batch.size = size;
    const auto parts = static_cast<int>(m_layout.parts.size());
    for (int index = 0; index < size; ++index) {
        base::Random random(mixed(m_seed, static_cast<std::uint64_t>(step), static_cast<std::uint64_t>(index)));
        const Group& from = group(random, othersToo);
        const auto count = static_cast<int>(from.end - from.first);
        const AccompaniedWindow& window
            = m_windows[from.first + static_cast<std::size_t>(random.between(0, count - 1))];
        draw(batch, window, random);
        appendTo(batch.known, knownMask(parts, m_windowSteps, window.stepsPerBar, random));
    }
    return batch;
}

model::AccompanimentBatch WindowSource::validationBatch(int size) const
{
    const std::size_t count = m_groups.front().end;
    model::AccompanimentBatch batch;
    batch.size = size;
    for (int index = 0; index < size; ++index) {
        const AccompaniedWindow& window
            = m_windows[static_cast<std::size_t>(index) * count / static_cast<std::size_t>(size)];
        batch.first.push_back(window.first);
        batch.length.push_back(window.length);
    }
    const auto all = static_cast<std::size_t>(size);
    batch.semitones.assign(all, 0);
    batch.otherFirst = batch.first;
    batch.otherSemitones.assign(all, 0);
    batch.known.assign(all * m_layout.parts.size() * static_cast<std::size_t>(m_windowSteps), 0);
    return batch;
}

} // namespace inventio::training
