#pragma once

#include <vector>

#include "core/formats/notation.h"

namespace inventio::formats {

/// A value as it is printed: a head with a flag, and perhaps a dot behind it. Counted in 64ths.
struct PrintedValue {
    int length = 0; ///< with its dot
    int base = 0;   ///< without: 1 (a 64th) to 128 (a breve), a power of two
    bool isDotted = false;

    friend bool operator==(const PrintedValue&, const PrintedValue&) = default;
};

/// The values, tied together, that fill `length` 64ths from `position` 64ths after the start of a bar. They add up. [Any]
std::vector<PrintedValue> printedValues(int position, int length);

/// `actual` notes in the time of `normal`; 1:1 is no tuplet.
struct Tuplet {
    int actual = 1;
    int normal = 1;

    bool isPlain() const { return actual == normal; }
    friend bool operator==(const Tuplet&, const Tuplet&) = default;
};

/// A part of a chord as it is printed: within one bar, with one value.
struct Printed {
    const NotationChord* chord = nullptr; ///< of the notation; null: a rest
    int position = 0;                     ///< units after the start of the bar
    int length = 0;                       ///< units, as it sounds
    PrintedValue value;
    Tuplet tuplet;
    bool beginsTuplet = false;
    bool endsTuplet = false;
    bool isTiedBack = false; ///< to what is printed before it
    bool isTiedOn = false;   ///< to what is printed behind it
};

/// The printed values of one bar, which they fill.
using PrintedVoice = std::vector<Printed>;

/// What is printed of a voice in a bar; empty if nothing sounds there. Looks at the voice. [Any]
PrintedVoice printedVoice(const NotationVoice& voice, const NotationBar& bar);

} // namespace inventio::formats
