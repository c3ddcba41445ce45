#pragma once

#include "ui/roll/content/roll_content.h"
#include "ui/roll/content/roll_viewport.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// What gestures and commands of the roll work on. Everything outlives them.
struct RollContext {
    RollContent& content;
    RollViewport& viewport;
    const Metrics& metrics;
};

} // namespace inventio::ui
