#pragma once

#include "core/project/lens.h"

namespace inventio::ui {

class BarPlot;

/// Shows from what the next edit is drawn: the likeliest edits of a reading, each with its chance, 0..1, and with what it was
/// in an earlier one, which may be null. The more alike the bars, the more open the draw. [GUI]
void showDraws(BarPlot& plot, const project::LensReading& now, const project::LensReading* before);

} // namespace inventio::ui
