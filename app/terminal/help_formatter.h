#pragma once

#include <memory>
#include <string>

namespace CLI {
class FormatterBase;
} // namespace CLI

namespace inventio::app {

/// The parts of a command's help that are not made from its options. Texts are wrapped by hand at 80 columns.
struct ManualPage {
    std::string usage;   ///< "inventio info FILE..."
    std::string about;   ///< what the command does
    std::string closing; ///< examples, files, exit codes
};

/// Help that reads like a manual page: usage, what it does, the options wrapped at 80 columns, examples.
std::shared_ptr<CLI::FormatterBase> makeHelpFormatter(ManualPage page);

/// `text` in lines of at most `columns`, every line but the first indented by `indent` spaces. Pure.
std::string wrapped(const std::string& text, int columns, int indent);

} // namespace inventio::app
