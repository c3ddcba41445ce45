#include "core/composing/remaining_edits.h"

#include <algorithm>

namespace inventio::composing {

RemainingEdits::RemainingEdits(int windows)
    : m_entries(static_cast<std::size_t>(windows))
{
}

void RemainingEdits::see(int window, double editsLeft)
{
    Entry& entry = m_entries[static_cast<std::size_t>(window)];
    if (!entry.seen)
        ++m_seen;
    entry.seen = true;
    set(entry, editsLeft);
}

void RemainingEdits::spend(int window, double probability)
{
    Entry& entry = m_entries[static_cast<std::size_t>(window)];
    set(entry, std::max(0.0, entry.editsLeft - probability));
}

void RemainingEdits::set(Entry& entry, double editsLeft)
{
    m_sum += editsLeft - entry.editsLeft;
    entry.editsLeft = editsLeft;
}

double RemainingEdits::editsLeft() const
{
    if (m_seen == 0)
        return 0.0;
    return std::max(0.0, m_sum) * static_cast<double>(m_entries.size()) / m_seen;
}

} // namespace inventio::composing
