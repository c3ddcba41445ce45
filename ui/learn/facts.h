#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <QString>

#include "core/learn/capsule_reader.h"
#include "core/project/enhance_request.h"
#include "core/project/lens.h"
#include "core/project/project.h"
#include "ui/learn/damage.h"

namespace inventio::ui {

/// Everything that facts are computed from, as it is now.
struct FactSources {
    const project::Project& project;
    const std::vector<project::NoteId>& selection;
    project::EnhanceSettings settings;
    std::shared_ptr<const project::LensReading> lens{}; ///< of the piece on show with these settings, or null
    std::optional<int> faults{};                        ///< of part-writing in the piece on show, once looked for
    std::optional<int> iteration{};                     ///< that is looked at on the way through an Enhance
    std::optional<int> made{};                          ///< versions that the last Enhance made
    std::vector<DamagedNote> damage{};
};

enum class FactUnit { Count, Percent, Decimal };

struct Fact {
    double value = 0.0;
    FactUnit unit = FactUnit::Count;
};

/// What lessons may name. [Any]
learn::Vocabulary::Words factNames();
/// Computed anew from the sources; nullopt where they do not tell it, and for a name that is none. [Any]
std::optional<Fact> factOf(std::string_view name, const FactSources& sources);

/// As people write it: "12", "34 %", "0.4 %", "2.7". [GUI]
QString textOf(const Fact& fact);

} // namespace inventio::ui
