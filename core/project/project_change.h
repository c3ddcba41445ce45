#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/project/piece_change.h"
#include "core/project/project.h"

namespace inventio::project {

/// What differs between two projects, both ways. [Any]
struct ProjectChange {
    /// Of a version that both projects have.
    struct VersionPiece {
        VersionId version;
        PieceChange change;

        friend bool operator==(const VersionPiece&, const VersionPiece&) = default;
    };
    /// One side of a change of the tree.
    struct Tree {
        std::vector<VersionId> order; ///< all versions
        /// Those that the other side has not, or has not so. The piece is null if the other side has the version.
        std::vector<Version> versions;
        VersionId current;
        std::uint64_t lastVersionId = 0;

        friend bool operator==(const Tree&, const Tree&) = default;
    };
    std::vector<VersionPiece> pieces;
    std::optional<std::pair<Tree, Tree>> tree; ///< before and after, if they differ

    bool empty() const { return pieces.empty() && !tree; }
    friend bool operator==(const ProjectChange&, const ProjectChange&) = default;
};

ProjectChange difference(const Project& before, const Project& after);
/// `project` must be what the change was made from; what does not fit another one is passed over.
Project applied(const ProjectChange& change, Project project);
ProjectChange inverse(ProjectChange change);

} // namespace inventio::project
