#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace inventio::learn {

/// A part of a text: words as they stand, or a place that something of the user's studio fills.
struct TextPart {
    enum class Kind {
        Words,
        Fact,       ///< {notes}: what a fact is now
        FactBefore, ///< {notes before}: what it was when the step began
        Key,        ///< {key play.play}: the key of an action
        Name,       ///< {name play.play}: the action as menus call it
    };
    Kind kind = Kind::Words;
    std::string text; ///< the words, or the name of fact or action
    std::string one;  ///< of a fact: the word behind a 1, {notes|note|notes}; may be empty
    std::string many; ///< and behind any other number

    friend bool operator==(const TextPart&, const TextPart&) = default;
};

/// What a step says. A value. [Any]
using CapsuleText = std::vector<TextPart>;

/// Reads the places in braces. Fails with a sentence about what is wrong, without file and line. [Any]
base::Result<CapsuleText> capsuleTextOf(std::string_view text);

/// What a place shows.
struct Filling {
    std::string text;   ///< a number as people write it, or the name of a key
    bool isOne = false; ///< the number is 1, as it is written
};
using Fill = std::function<Filling(const TextPart& place)>;

/// The text with its places filled. [Any]
std::string filled(const CapsuleText& text, const Fill& fill);

} // namespace inventio::learn
