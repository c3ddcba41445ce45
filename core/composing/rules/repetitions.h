#pragma once

#include "core/composing/rules/rule.h"

namespace inventio::composing {

/// How many notes of the same pitch end where a note begins or begin where it ends, 0 to 2, if the model is not sure of it:
/// one note after another, a model strikes again what Bach would hold. [Any]
int repetitionsMadeBy(const ProposedNote& proposed);

} // namespace inventio::composing
