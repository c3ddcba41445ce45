#pragma once

#include <QString>

#include "core/engraving/page_layout.h"

namespace inventio::ui {

/// Pages under a title, on paper as the user's country has it. [GUI]
engraving::PageStyle localPageStyle(const QString& title);

} // namespace inventio::ui
