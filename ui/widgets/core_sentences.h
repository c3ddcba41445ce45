#pragma once

#include <string>

#include <QString>

namespace inventio::ui {

/// What devices and sound fonts say about themselves and what is wrong in a lesson, which the core says in English, in the
/// language of the window; what is not known stays as it is. [GUI]
QString inOurWords(const std::string& sentences);

} // namespace inventio::ui
