#include "core/engraving/part_names.h"

#include <algorithm>
#include <string_view>

#include "core/formats/hidden_name.h"
#include "core/formats/written_abbreviation.h"
#include "core/formats/xml_build.h"

namespace inventio::engraving {

namespace {

constexpr std::size_t kMostLetters = 18; ///< of a line
constexpr std::size_t kMostLines = 2;    ///< of a name
constexpr std::string_view kLeftOut = "…";

/// Without the end that a line has no room for.
std::string cut(const std::string& line)
{
    if (lettersIn(line) <= kMostLetters)
        return line;
    std::string kept;
    for (const char byte : line) {
        const bool isLetter = (byte & 0xc0) != 0x80;
        if (isLetter && lettersIn(kept) + 1 == kMostLetters)
            break;
        kept += byte;
    }
    return kept.append(kLeftOut);
}

/// A name in lines that part between words.
std::vector<std::string> linesOf(const std::string& name)
{
    std::vector<std::string> lines;
    for (std::size_t first = 0; first < name.size();) {
        const std::size_t end = std::min(name.find(' ', first), name.size());
        const std::string word = name.substr(first, end - first);
        first = end + 1;
        if (word.empty())
            continue;
        const bool isFull = lines.size() == kMostLines;
        if (!lines.empty() && (isFull || lettersIn(lines.back()) + 1 + lettersIn(word) <= kMostLetters))
            lines.back().append(" ").append(word);
        else
            lines.push_back(word);
    }
    std::ranges::transform(lines, lines.begin(), cut);
    return lines;
}

/// One line at least, so that the name of a voice without one leaves that of its neighbour in its place.
void add(const std::string& name, std::vector<std::string>& lines)
{
    std::vector<std::string> more = linesOf(formats::xmlText(name));
    if (more.empty())
        more.emplace_back();
    lines.insert(lines.end(), more.begin(), more.end());
}

} // namespace

PartNames::PartNames(const formats::WrittenScore& score, const std::vector<StaffPlan>& staves)
{
    constexpr double kAir = 0.5;
    m_end = staves.size() == 2 ? kBraceRoom - kAir / 2 : kAir;
    if (score.notation.parts.size() < 2)
        return;
    for (std::size_t staff = 0; staff < staves.size(); ++staff) {
        const StaffPlan& plan = staves[staff];
        if (staff > 0 && plan.part == staves[staff - 1].part) {
            m_labels.back().lastStaff = staff;
            continue;
        }
        Label& label = m_labels.emplace_back(Label{staff, staff, {}, {}});
        for (const formats::NotationPart* part : {plan.part, plan.lowerPart}) {
            if (part == nullptr)
                continue;
            const music::Track& track = score.trackOf(*part);
            if (!formats::hasHiddenName(track))
                add(track.name, label.full);
            add(formats::writtenAbbreviation(track), label.abbreviated);
        }
    }
}

double PartNames::indentOf(bool isFirst) const
{
    double indent = 0;
    for (const Label& label : m_labels)
        for (const std::string& line : label.lines(isFirst))
            indent = std::max(indent, m_end + textWidth(line, kPartNameSize) - kBraceRoom);
    return indent;
}

void PartNames::addTo(EngravedSystem& system, bool isFirst) const
{
    constexpr double kStaff = 4;
    constexpr double kLine = 1.15 * kPartNameSize; // from one to the next
    constexpr double kCapital = 0.7 * kPartNameSize;
    for (const Label& label : m_labels) {
        const Lines& lines = label.lines(isFirst);
        const double middle = (system.staffTops[label.firstStaff] + system.staffTops[label.lastStaff] + kStaff) / 2;
        const double height = kCapital + kLine * (static_cast<double>(lines.size()) - 1);
        double y = middle - height / 2 + kCapital;
        for (const std::string& line : lines) {
            if (!line.empty())
                system.names.push_back({line, -m_end, y});
            y += kLine;
        }
    }
}

} // namespace inventio::engraving
