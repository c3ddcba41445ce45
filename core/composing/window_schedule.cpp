#include "core/composing/window_schedule.h"

#include <algorithm>
#include <utility>

namespace inventio::composing {

namespace {

void shuffle(std::vector<int>& numbers, base::Random& random)
{
    for (int i = static_cast<int>(numbers.size()) - 1; i > 0; --i)
        std::swap(numbers[static_cast<std::size_t>(i)], numbers[static_cast<std::size_t>(random.between(0, i))]);
}

} // namespace

int windowCount(int steps)
{
    if (steps <= 0)
        return 0;
    const int beyondFirst = std::max(0, steps - kWindowSteps);
    return 1 + (beyondFirst + kWindowStride - 1) / kWindowStride;
}

Window windowAt(int number, int steps)
{
    constexpr int margin = kWindowStride / 2;
    const int firstStep = number * kWindowStride;
    const bool isLast = number == windowCount(steps) - 1;
    return {
        number, firstStep, {number == 0 ? 0 : firstStep + margin, isLast ? steps : firstStep + margin + kWindowStride}};
}

WindowSchedule::WindowSchedule(int steps)
    : WindowSchedule(steps, {0, steps})
{
}

WindowSchedule::WindowSchedule(int steps, StepRange open)
    : m_steps(steps)
    , m_windows(static_cast<std::size_t>(windowCount(steps)))
{
    for (int number = 0; number < windows(); ++number)
        if (intersection(windowAt(number, steps).zone, open).empty())
            m_windows[static_cast<std::size_t>(number)] = {false, false};
        else
            m_upcoming.push_back(number);
}

std::optional<Window> WindowSchedule::next(base::Random& random)
{
    while (!m_sweep.empty() || !m_upcoming.empty()) {
        if (m_sweep.empty()) {
            m_sweep.swap(m_upcoming);
            shuffle(m_sweep, random);
        }
        const int number = m_sweep.back();
        m_sweep.pop_back();
        State& state = m_windows[static_cast<std::size_t>(number)];
        state.queued = false;
        if (!state.open)
            continue;
        queue(number);
        return windowAt(number, m_steps);
    }
    return std::nullopt;
}

void WindowSchedule::finish(const Window& window)
{
    m_windows[static_cast<std::size_t>(window.number)].open = false;
}

void WindowSchedule::reopenAround(StepRange steps)
{
    const int first = std::max(0, (steps.first - kWindowSteps) / kWindowStride);
    const int last = std::min(windows() - 1, (steps.end - 1) / kWindowStride);
    for (int number = first; number <= last; ++number) {
        State& state = m_windows[static_cast<std::size_t>(number)];
        if (state.open || state.reopenings == kMaxReopenings
            || intersection(windowAt(number, m_steps).steps(), steps).empty())
            continue;
        state.open = true;
        ++state.reopenings;
        queue(number);
    }
}

void WindowSchedule::queue(int number)
{
    State& state = m_windows[static_cast<std::size_t>(number)];
    if (!std::exchange(state.queued, true))
        m_upcoming.push_back(number);
}

} // namespace inventio::composing
