#pragma once

#include "tests/core/composing/acting_scorers.h"

namespace inventio::ui {

using composing::testing::BassScorer;
using composing::testing::GatedScorer;
using composing::testing::makeBassScorer;
using composing::testing::makeNoScorer;
using composing::testing::makeWildScorer;
using composing::testing::WildScorer;

} // namespace inventio::ui
