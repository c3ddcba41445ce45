#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/learn/capsule_text.h"
#include "core/learn/condition.h"

namespace inventio::learn {

/// What somebody does, or the program brings to its end.
enum class Happening {
    Next,      ///< nothing: whoever has read it goes on
    Enhance,   ///< the model has worked, whatever came of it
    Accompany, ///< so has the one that accompanies
    Play,
    Scrub,  ///< back through an Enhance, by at least one iteration
    Lens,   ///< the lens shows what the model sees
    Record, ///< a take is in the piece
    Faults, ///< the part-writing was looked through
};

struct TriggeredAction {
    std::string id;

    friend bool operator==(const TriggeredAction&, const TriggeredAction&) = default;
};

/// What a step waits for: something that happens, an action of the studio, or facts that are so.
using Wait = std::variant<Happening, TriggeredAction, Condition>;

/// How a step is done for whoever asks for it.
struct SetSetting {
    std::string setting;
    double value = 0.0;

    friend bool operator==(const SetSetting&, const SetSetting&) = default;
};
using Deed = std::variant<TriggeredAction, SetSetting, Happening>;

/// What is said of what came out, where the condition holds.
struct Reaction {
    std::optional<Condition> condition; ///< nullopt: always
    CapsuleText text;

    friend bool operator==(const Reaction&, const Reaction&) = default;
};

struct CapsuleStep {
    std::string title;
    CapsuleText text;
    std::string place; ///< that it points at: an action or a named part of the window; empty: none
    Wait wait = Happening::Next;
    std::vector<Deed> deeds; ///< in their order; empty: only the user can do it
    std::vector<Reaction> reactions;
    std::string plot; ///< empty: none

    friend bool operator==(const CapsuleStep&, const CapsuleStep&) = default;
};

/// A lesson that is worked through on a piece of the user's. A value. [Any]
struct Capsule {
    std::string title;
    std::string about;              ///< one sentence for the list; may be empty
    int order = 0;                  ///< in the list
    std::string needs;              ///< the action it cannot do without; empty: none
    std::vector<CapsuleStep> steps; ///< at least one

    friend bool operator==(const Capsule&, const Capsule&) = default;
};

/// Of several reactions the first whose condition holds; null: none does. [Any]
const Reaction* reactionOf(const CapsuleStep& step, const FactValue& valueOf);

} // namespace inventio::learn
