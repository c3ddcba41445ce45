#pragma once

#include "core/composing/rules/rule.h"

namespace inventio::composing {

/// How many ends of phrases, notes of the highest line on which one probably ends, come to stand on a chord that is not in
/// root position, or on what can become no other, because of a note below them. [Any]
int invertedPhraseEndsMadeBy(const ProposedNote& proposed);

/// 1 if four voices come to stand on the fifth of their triad at a beat, with reason or without, because of a note. [Any]
int sixFoursMadeBy(const ProposedNote& proposed);

} // namespace inventio::composing
