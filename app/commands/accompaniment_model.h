#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "core/accompany/accompaniment_model.h"
#include "core/base/result.h"

namespace inventio::app {

/// Makes the model of a style. Called once, and only when there is something to do with it.
using MakeAccompanimentModel
    = std::function<base::Result<std::unique_ptr<accompany::AccompanimentModel>>(accompany::Style)>;

/// The generator with weights from a file, or with those of the style that come with the program. Fails if the file has
/// learned another style. `threads` 0: all processors.
base::Result<std::unique_ptr<accompany::AccompanimentModel>> loadAccompanimentModel(
    accompany::Style style, const std::optional<std::filesystem::path>& weights, int threads);

} // namespace inventio::app
