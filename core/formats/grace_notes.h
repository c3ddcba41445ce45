#pragma once

#include <vector>

#include "core/formats/sheet.h"

namespace inventio::formats {

/// Gives the grace notes of a measure their time, on the beat, and takes it from the note of their voice that they stand
/// before (half of it, two thirds if it is dotted; slashed ones last 65 ms each, all together half at most), or
/// else from the one that they stand behind (half). Grace notes of no note are left out. What is played so is what
/// MuseScore plays. [Any]
void playGraceNotes(std::vector<SheetNote>& notes, int ticksPerQuarter, double quartersPerMinute);

} // namespace inventio::formats
