#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/composing/sampler_params.h"
#include "core/music/bar_range.h"

namespace inventio::bench {

enum class Method {
    Notes,         ///< composing::enhance as shipped
    NotesFreely,   ///< the same without rules of voice leading: parallels and repetitions pass
    NotesOneByOne, ///< the same without any rule: one draw in proportion to p^(1 / risk) a forward, no stop, as for Cells
    Cells,
    CellsSharply, ///< improbable cells left out as `Notes` leaves out improbable additions
    Orderless,    ///< ancestral sampling, see OrderlessRules
    Gibbs,
};

/// "notes", "notes-freely", "notes-one-by-one", "cells", "cells-sharply", "orderless" or "gibbs".
std::optional<Method> methodFromText(const std::string& text);

struct RivalEnhance {
    Method method = Method::Notes;
    std::filesystem::path model;        ///< weights of the lesson that the method is for
    std::filesystem::path moduleFolder; ///< of the module with LibTorch
    std::vector<std::filesystem::path> inputs;
    std::filesystem::path outputFolder; ///< is made; results keep their names
    composing::SamplerParams params;
    std::optional<music::BarRange> region; ///< nullopt: everywhere
    int threads = 1;
};

/// Composes every input and tells forwards and milliseconds of each on stdout. Fails at the first that cannot be done, or whose
/// result breaks a promise. [Worker]
base::Result<void> enhanceByRival(const RivalEnhance& options);

} // namespace inventio::bench
