#pragma once

#include <vector>

#include "core/formats/sheet.h"

namespace inventio::formats {

struct MidiPlace {
    int port = 0;    ///< 0..127
    int channel = 0; ///< 0..15

    friend auto operator<=>(const MidiPlace&, const MidiPlace&) = default;
};

/// Where each part plays: where it asks to, if nobody with another program asked before; or else on the next free channel
/// that is not the drums', on the next port when one is full. [Any]
std::vector<MidiPlace> placesOf(const std::vector<SheetPart>& parts);

/// The instrument of a part whose program, volume and pan its track begins with. [Any]
const SheetInstrument& leadingInstrument(const SheetPart& part);

} // namespace inventio::formats
