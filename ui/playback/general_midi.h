#pragma once

#include <QString>

namespace inventio::ui {

/// What General MIDI calls a program, 0..127. These names are the standard's own in every language. [Any]
QString programName(int program);

} // namespace inventio::ui
