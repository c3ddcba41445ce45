#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "core/accompany/accompaniment_model.h"
#include "core/accompany/draw.h"
#include "core/accompany/melody_line.h"
#include "core/accompany/settings.h"
#include "core/base/result.h"

namespace inventio::accompany {

/// Writes an accompaniment to a melody: window by window, each given the end of the one before and looking ahead into the
/// next; each drawn at once, and then what the model was least sure of drawn again in the light of the rest, so that parts agree.
/// To the slots of the model's style, as long as the line. `onProgress` is told the share that is done, in this thread. Fails
/// with Cancelled when stopped, within one run of the model. Same line, model and settings, same slots. [Worker]
base::Result<std::vector<Slot>> accompany(const MelodyLine& line, AccompanimentModel& model, const Settings& settings,
    std::stop_token stop = {}, const std::function<void(double)>& onProgress = {});

/// The same with other rules of drawing than the style's own.
base::Result<std::vector<Slot>> accompany(const MelodyLine& line, AccompanimentModel& model, const Settings& settings,
    const DrawRules& rules, std::stop_token stop, const std::function<void(double)>& onProgress);

} // namespace inventio::accompany
