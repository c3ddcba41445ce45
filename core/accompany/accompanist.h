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

/// The share that is done, and what is written so far; rests are what follows.
using OnProgress = std::function<void(double share, const std::vector<Slot>& slots)>;

/// Writes an accompaniment to a melody: window by window, each given the end of the one before and looking ahead into the
/// next; each drawn at once, and then what the model was least sure of drawn again in the light of the rest, so that parts agree.
/// To the slots of the model's style, as long as the line. A melody that ends in its key gets its tonic chord there. `onProgress` is called in this thread. Fails
/// with Cancelled when stopped, within one run of the model. Same line, model and settings, same slots. [Worker]
base::Result<std::vector<Slot>> accompany(const MelodyLine& line, AccompanimentModel& model, const Settings& settings,
    std::stop_token stop = {}, const OnProgress& onProgress = {});

/// The same with other rules of drawing than the style's own.
base::Result<std::vector<Slot>> accompany(const MelodyLine& line, AccompanimentModel& model, const Settings& settings,
    const DrawRules& rules, std::stop_token stop, const OnProgress& onProgress);

} // namespace inventio::accompany
