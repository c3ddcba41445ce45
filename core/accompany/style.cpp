#include "core/accompany/style.h"

namespace inventio::accompany {

namespace {

constexpr int kChoirAahs = 52;
constexpr int kGrandPiano = 0;
constexpr int kSlotsOfAHand = 4; // hold 99.5 % of the notes of a thousand songs

} // namespace

const StyleLayout& layoutOf(Style style)
{
    static const StyleLayout chorale{{{"Alto", 1, kChoirAahs}, {"Tenor", 2, kChoirAahs}, {"Bass", 3, kChoirAahs}}, 1};
    static const StyleLayout song{{{"Piano right", 1, kGrandPiano, SlotOrder::HighestFirst},
                                      {"Piano left", 2, kGrandPiano, SlotOrder::LowestFirst}},
        kSlotsOfAHand};
    return style == Style::Chorale ? chorale : song;
}

std::size_t StyleLayout::lowestSlot() const
{
    const bool isFirst = parts.back().order == SlotOrder::LowestFirst;
    return static_cast<std::size_t>(isFirst ? slotCount() - slotsPerPart : slotCount() - 1);
}

std::string_view nameOf(Style style)
{
    return style == Style::Chorale ? "chorale" : "song";
}

std::optional<Style> styleNamed(std::string_view name)
{
    for (const Style style : {Style::Chorale, Style::Song})
        if (nameOf(style) == name)
            return style;
    return std::nullopt;
}

} // namespace inventio::accompany
