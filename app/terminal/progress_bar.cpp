#include "app/terminal/progress_bar.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

#include "app/terminal/console.h"

namespace inventio::app {

namespace {

constexpr int kBarColumns = 24;
constexpr int kUsualColumns = 80;
constexpr auto kBetweenDrawings = std::chrono::milliseconds(100);

int terminalColumns()
{
    winsize size{};
    if (::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return kUsualColumns;
    return size.ws_col;
}

/// Columns taken by UTF-8 text, one a character: exact for the names people give to files here.
int columnsOf(std::string_view text)
{
    return static_cast<int>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string shortened(std::string text, int columns)
{
    while (columnsOf(text) > std::max(columns, 0))
        text.pop_back();
    return text;
}

} // namespace

std::string progressLine(std::string_view what, double fraction, std::string_view howFar, int columns)
{
    const int filled = static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * kBarColumns));
    const std::string bar = " [" + std::string(static_cast<std::size_t>(filled), '#')
        + std::string(static_cast<std::size_t>(kBarColumns - filled), '.') + "] " + std::string(howFar);
    const std::string name = shortened(printable(what), columns - columnsOf(bar));
    return shortened(name + bar, columns);
}

ProgressBar::ProgressBar(Visibility visibility)
    : m_shown(visibility == Visibility::Shown && stderrIsTerminal())
{
}

ProgressBar::~ProgressBar()
{
    clear();
}

void ProgressBar::show(std::string_view what, double fraction, std::string_view howFar)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_shown || (m_drawn && now - m_lastDrawn < kBetweenDrawings))
        return;
    // The last column stays free: some terminals wrap when it is written.
    const std::string line = progressLine(what, fraction, howFar, terminalColumns() - 1);
    std::fprintf(stderr, "\r%s\x1b[K", line.c_str());
    std::fflush(stderr);
    m_drawn = true;
    m_lastDrawn = now;
}

void ProgressBar::clear()
{
    if (!m_drawn)
        return;
    std::fputs("\r\x1b[K", stderr);
    std::fflush(stderr);
    m_drawn = false;
}

} // namespace inventio::app
