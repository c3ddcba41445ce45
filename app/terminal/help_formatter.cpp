#include "app/terminal/help_formatter.h"

#include <sstream>

#include <CLI/CLI.hpp>

namespace inventio::app {

namespace {

constexpr int kColumns = 80;
constexpr int kNameColumns = 28;

class HelpFormatter : public CLI::Formatter {
public:
    explicit HelpFormatter(ManualPage page)
        : m_page(std::move(page))
    {
        column_width(kNameColumns);
    }

    std::string make_help(const CLI::App* app, std::string, CLI::AppFormatMode mode) const override
    {
        return "Usage: " + m_page.usage + "\n\n" + m_page.about + make_subcommands(app, mode) + make_groups(app, mode)
            + "\n" + m_page.closing;
    }

    std::string make_subcommand(const CLI::App* command) const override
    {
        return entry(command->get_name(), command->get_description());
    }

    std::string make_option(const CLI::Option* option, bool isPositional) const override
    {
        return entry(make_option_name(option, isPositional) + make_option_opts(option), make_option_desc(option));
    }

private:
    static std::string entry(const std::string& name, const std::string& description)
    {
        std::string line = "  " + name;
        const std::size_t column = kNameColumns;
        line += line.size() + 2 > column ? "\n" + std::string(column, ' ') : std::string(column - line.size(), ' ');
        return line + wrapped(description, kColumns - kNameColumns, kNameColumns) + "\n";
    }

    ManualPage m_page;
};

} // namespace

std::shared_ptr<CLI::FormatterBase> makeHelpFormatter(ManualPage page)
{
    return std::make_shared<HelpFormatter>(std::move(page));
}

std::string wrapped(const std::string& text, int columns, int indent)
{
    std::string lines;
    std::size_t column = 0;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (column > 0 && column + 1 + word.size() > static_cast<std::size_t>(columns)) {
            lines += "\n" + std::string(static_cast<std::size_t>(indent), ' ');
            column = 0;
        }
        lines += (column > 0 ? " " : "") + word;
        column += (column > 0 ? 1 : 0) + word.size();
    }
    return lines;
}

} // namespace inventio::app
