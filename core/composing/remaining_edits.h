#pragma once

#include <cstddef>
#include <vector>

namespace inventio::composing {

/// How many edits the model expects to be left in the whole piece, as the windows seen so far tell: one never looked
/// at counts as the mean of the others. Every call costs the same however long the piece. A value. [Any]
class RemainingEdits {
public:
    explicit RemainingEdits(int windows);

    /// What a fresh look at a window expects to be left in its zone.
    void see(int window, double editsLeft);
    /// An edit with this probability of being right was made there.
    void spend(int window, double probability);

    double editsLeft() const; ///< 0 before any window was seen

private:
    struct Entry {
        bool seen = false;
        double editsLeft = 0.0;
    };
    void set(Entry& entry, double editsLeft);

    std::vector<Entry> m_entries;
    int m_seen = 0;
    double m_sum = 0.0;
};

} // namespace inventio::composing
