#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/project/json_values.h"
#include "core/project/project.h"

// Versions and the pieces they share, in project files and journals; for the sources of this folder.

namespace inventio::project {

/// The pieces of some versions, each one once. Versions name them by their places in the list.
class PieceTable {
public:
    /// Takes the piece in if no equal one is there.
    int placeOf(const std::shared_ptr<const Piece>& piece);
    void append(std::string& out) const;

    static PieceTable read(const Json& json);
    std::shared_ptr<const Piece> at(const Json& place) const;

private:
    std::vector<std::shared_ptr<const Piece>> m_pieces;
};

/// [{"id":...},...], with their pieces taken into `table`. A piece may be null.
std::string versionList(const std::vector<Version>& versions, PieceTable& table);
std::vector<Version> readVersions(const Json& json, const PieceTable& table);

} // namespace inventio::project
