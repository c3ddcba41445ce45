#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inventio::accompany {

enum class Style {
    Chorale, ///< alto, tenor and bass under a soprano
    Song,    ///< a piano under a voice, right and left hand
};

/// Which note of a part's chord stands in its first slot.
enum class SlotOrder { HighestFirst, LowestFirst };

/// One voice, or one hand.
struct Part {
    std::string name; ///< of its track
    int channel = 0;
    int program = 0; ///< General MIDI's, counted from 0
    SlotOrder order = SlotOrder::HighestFirst;
};

/// What a style writes: its parts from high to low, each with as many slots, one note at a time in a slot. [Any]
struct StyleLayout {
    std::vector<Part> parts;
    int slotsPerPart = 1;

    int slotCount() const { return static_cast<int>(parts.size()) * slotsPerPart; }
    /// The slot of the lowest note.
    std::size_t lowestSlot() const;
};

const StyleLayout& layoutOf(Style style);

/// "chorale" or "song", and back.
std::string_view nameOf(Style style);
std::optional<Style> styleNamed(std::string_view name);

} // namespace inventio::accompany
