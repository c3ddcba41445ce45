#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/analysis/voices.h"
#include "core/composing/canvas.h"

namespace inventio::composing {

/// Which of the four voices may get notes, and whether more than four notes may sound together. A value. [Any]
struct VoiceChoice {
    std::array<bool, analysis::kVoices> filled{true, true, true, true}; ///< soprano, alto, tenor, bass
    bool moreThanFour = false;                                          ///< all voices, and more of them

    friend bool operator==(const VoiceChoice&, const VoiceChoice&) = default;
};

/// "SATB", "A", or "any" where more than four may sound.
std::string textOf(const VoiceChoice& choice);
/// Reads letters of SATB in their order, at least one, or "any"; nullopt for anything else.
std::optional<VoiceChoice> voiceChoiceOf(std::string_view text);

/// Whether a note that is possible on the canvas falls to a voice that may be filled, as a listener finds it, and makes no
/// fifth note sound at once.
bool allows(const VoiceChoice& choice, const Canvas& canvas, const grid::GridNote& note);

} // namespace inventio::composing
