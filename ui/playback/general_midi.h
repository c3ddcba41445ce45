#pragma once

#include <QString>

namespace inventio::ui {

/// What a program of General MIDI is, 0..127, in the language of the window; as short as it can be told from the others.
/// [GUI]
QString programName(int program);

} // namespace inventio::ui
