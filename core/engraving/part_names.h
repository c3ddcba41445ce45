#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/engraving/bar_layout.h"
#include "core/engraving/symbols.h"

namespace inventio::engraving {

/// What stands before the staves: names of parts before the first system, their abbreviations before the later ones. A
/// score of one part has none, as there is nothing to tell apart. [Any]
class PartNames {
public:
    PartNames(const formats::WrittenScore& score, const std::vector<StaffPlan>& staves);

    /// How much further to the right the first system, or a later one, begins.
    double indentOf(bool isFirst) const;
    /// Gives a system whose staves have their places its names.
    void addTo(EngravedSystem& system, bool isFirst) const;

private:
    using Lines = std::vector<std::string>;
    /// Of one part, or of two that share a staff.
    struct Label {
        std::size_t firstStaff = 0;
        std::size_t lastStaff = 0;
        Lines full;
        Lines abbreviated;

        const Lines& lines(bool isFirst) const { return isFirst ? full : abbreviated; }
    };

    double m_end = 0; ///< of every line, left of the staves
    std::vector<Label> m_labels;
};

} // namespace inventio::engraving
