#pragma once

#include <QString>

namespace inventio::ui {

/// What General MIDI calls a program, 0..127, in the language of the window. [GUI]
QString programName(int program);

} // namespace inventio::ui
