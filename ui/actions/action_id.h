#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string_view>

#include "ui/actions/action_table.h"

namespace inventio::ui {

/// Names an action of the table: ActionId("edit.quantise"). A name that the table does not hold does not compile.
class ActionId {
public:
    consteval ActionId(const char* id) // NOLINT(google-explicit-constructor): written as the plain name everywhere
        : m_row(rowOf(id).value())
    {
    }

    /// For names that come from files.
    static constexpr std::optional<ActionId> find(std::string_view id)
    {
        const auto row = rowOf(id);
        return row ? std::optional(ActionId(*row)) : std::nullopt;
    }
    static constexpr ActionId at(std::size_t row) { return ActionId(row); } ///< of the table

    constexpr const ActionInfo& info() const { return actionTable()[m_row]; }
    constexpr std::size_t row() const { return m_row; }

    friend constexpr auto operator<=>(ActionId, ActionId) = default;

private:
    constexpr explicit ActionId(std::size_t row)
        : m_row(row)
    {
    }

    static constexpr std::optional<std::size_t> rowOf(std::string_view id)
    {
        for (std::size_t row = 0; row < actionTable().size(); ++row)
            if (id == actionTable()[row].id)
                return row;
        return std::nullopt;
    }

    std::size_t m_row;
};

} // namespace inventio::ui
