#pragma once

#include <utility>

#include "core/insight/look.h"
#include "tests/core/composing/pieces.h"

namespace inventio::insight {

/// An Enhance of these notes that every one of them may leave, without rules of the craft.
inline Setting settingOf(composing::Canvas canvas)
{
    composing::SamplerParams params;
    params.melody = composing::MelodyPlace::Anywhere;
    return {composing::EnhanceInput::of(std::move(canvas)), params, composing::withoutCraft()};
}

} // namespace inventio::insight
