#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace inventio::app {

/// One line of a progress bar, at most `columns` wide: what is going on, the bar, how far. `fraction` 0..1. Pure.
std::string progressLine(std::string_view what, double fraction, std::string_view howFar, int columns);

/// A line on stderr that is overwritten as work goes on, and gone when the bar is. Draws at most ten times a second.
/// Does nothing unless stderr is a terminal. One thread only.
class ProgressBar {
public:
    enum class Visibility { Shown, Hidden };

    explicit ProgressBar(Visibility visibility);
    ~ProgressBar();
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;

    void show(std::string_view what, double fraction, std::string_view howFar);
    /// Takes the line away, so that other text can be written.
    void clear();

private:
    bool m_shown;
    bool m_drawn = false;
    std::chrono::steady_clock::time_point m_lastDrawn;
};

} // namespace inventio::app
