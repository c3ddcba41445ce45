#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace inventio::learn {

/// What a fact of the user's piece is at the moment; nullopt: it is not known.
using FactValue = std::function<std::optional<double>(std::string_view fact)>;

enum class Comparison { Less, AtMost, Equal, AtLeast, More };

/// "risk >= 2": a fact held against a number. A value. [Any]
struct Condition {
    std::string fact;
    Comparison comparison = Comparison::More;
    double number = 0.0;

    friend bool operator==(const Condition&, const Condition&) = default;
};

/// Reads `fact < number`, with <, <=, =, >= or >; nullopt for anything else. [Any]
std::optional<Condition> conditionOf(std::string_view text);

/// False where the fact is not known. [Any]
bool holds(const Condition& condition, const FactValue& valueOf);

} // namespace inventio::learn
