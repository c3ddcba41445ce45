#pragma once

// How commands declare their options with CLI11. For the sources of the commands only.

#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include "core/base/result.h"

namespace inventio::app {

/// Declares `name VALUE`; `parse(name, text)` makes a Result of it. Of several the last one counts.
template <class Value, class Parse>
CLI::Option* addValue(CLI::App& command, const std::string& name, const std::string& valueName, Value& value,
    Parse parse, const std::string& description)
{
    const auto take = [name, &value, parse](const std::string& text) {
        auto parsed = parse(name, text);
        if (!parsed)
            throw CLI::ValidationError(parsed.error().message);
        value = static_cast<Value>(*std::move(parsed));
    };
    return command.add_option_function<std::string>(name, take, description)
        ->option_text(valueName)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

/// Declares `name FILE` or another text that may hold anything but nothing.
template <class Text>
CLI::Option* addText(CLI::App& command, const std::string& name, const std::string& valueName, Text& value,
    const std::string& description)
{
    const auto parse = [valueName](const std::string& option, const std::string& text) -> base::Result<std::string> {
        if (text.empty())
            return base::failure(base::ErrorCode::BadInput, option + " needs a " + valueName + ", not an empty text.");
        return text;
    };
    return addValue(command, name, valueName, value, parse, description);
}

inline CLI::Option* addSwitch(CLI::App& command, const std::string& name, bool& value, const std::string& description)
{
    return command.add_flag(name, value, description)->disable_flag_override();
}

} // namespace inventio::app
