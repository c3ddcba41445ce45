#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/learn/capsule.h"

namespace inventio::learn {

/// The words that a capsule may use, besides those of the form itself.
struct Vocabulary {
    using Words = std::set<std::string, std::less<>>;
    Words actions;
    Words places; ///< of the window, beside the actions
    Words facts;
    Words settings;
    Words plots;
};

inline constexpr std::size_t kMaxCapsuleBytes = 64 * 1024;
inline constexpr std::size_t kMaxCapsuleSteps = 40;

/// Reads a capsule, as resources/capsules/CAPSULE_FORMAT.md tells it. Fails with a sentence that begins with name and
/// line, "fugue.md, line 7: …", also for a word that is not in the vocabulary. Where there is not the action that the
/// capsule needs, its steps may name other unknown actions as well. [Any]
base::Result<Capsule> readCapsule(std::string_view text, std::string_view name, const Vocabulary& vocabulary);

} // namespace inventio::learn
