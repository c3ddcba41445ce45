#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/composing/edit.h"
#include "core/composing/receipt.h"
#include "core/composing/stop_reason.h"
#include "core/project/accompaniment_receipt.h"
#include "core/project/piece.h"

namespace inventio::project {

struct VersionId {
    std::uint64_t value = 0; ///< 0: none

    friend constexpr auto operator<=>(const VersionId&, const VersionId&) = default;
};

/// What one Enhance did: enough to show any moment of it, and to do it again.
struct EnhanceRecord {
    std::shared_ptr<const Piece> before; ///< never null
    composing::EditLog log;
    composing::Receipt receipt;
    int shownIterations = 0;                                ///< the version shows the piece after so many of them
    std::optional<composing::Ending> ending = std::nullopt; ///< of the run; projects of earlier versions do not say it

    friend bool operator==(const EnhanceRecord&, const EnhanceRecord&);
};

/// What one accompaniment was written to, and how: enough to do it again.
struct AccompanimentRecord {
    std::shared_ptr<const Piece> before; ///< never null
    AccompanimentReceipt receipt;

    friend bool operator==(const AccompanimentRecord&, const AccompanimentRecord&);
};

/// A node of the tree: each result is a child of what it came from.
struct Version {
    VersionId id;
    VersionId parent; ///< none for a root
    std::string name; ///< "Take 1", "Enhanced 2"; any text of the user's
    bool favourite = false;
    std::int64_t made = 0;                ///< when, in seconds since 1970 in UTC; 0: not known
    std::shared_ptr<const Piece> piece;   ///< never null
    std::optional<EnhanceRecord> enhance; ///< of a version that the model made
    std::optional<AccompanimentRecord> accompaniment = std::nullopt; ///< or of one that was accompanied

    bool isMade() const { return enhance || accompaniment; }

    friend bool operator==(const Version&, const Version&); ///< pieces by value
};

/// Everything a project file holds: all versions, one of them current. A value; copies share their pieces. [Any]
struct Project {
    std::vector<Version> versions; ///< never empty; parents before their children
    VersionId current;
    std::uint64_t lastVersionId = 0;

    const Version& version(VersionId id) const; ///< which must exist
    const Version* find(VersionId id) const;    ///< or null
    const Version& currentVersion() const { return version(current); }
    const Piece& piece() const { return *currentVersion().piece; }

    /// Whether other versions came from this one.
    bool hasChildren(VersionId id) const;

    friend bool operator==(const Project&, const Project&) = default;
};

/// The project with `seconds` as the time of every version that `before` does not have and that has none yet.
Project withTimes(Project project, const Project& before, std::int64_t seconds);

/// A project of one version.
Project newProject(Piece piece, std::string name);

/// The project with the current version's piece replaced. A version that others came from keeps its music: where that
/// would change, a version of its own is made beside it, and becomes current.
Project withPiece(Project project, Piece piece);

/// The project with a child of `parent` appended and made current.
Project withChild(Project project, VersionId parent, Version child);

/// The project with a version of the same parent appended and made current, named after `id` with the next free number.
Project withSibling(Project project, VersionId id, Version sibling);

/// Without a version; its children become its parent's, and its parent becomes current in its place. The last version
/// cannot go: the project stays as it is then.
Project withoutVersion(Project project, VersionId id);

} // namespace inventio::project
