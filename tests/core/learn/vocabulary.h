#pragma once

#include "core/learn/capsule_reader.h"

namespace inventio::learn::testing {

/// Of a small studio.
inline Vocabulary smallVocabulary()
{
    return {.actions = {"model.enhance", "view.lens", "edit.selectAll"},
        .places = {"roll", "risk"},
        .facts = {"notes", "added", "risk"},
        .settings = {"risk"},
        .plots = {"distribution"}};
}

} // namespace inventio::learn::testing
