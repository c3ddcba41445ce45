#pragma once

#include <memory>
#include <vector>

#include <QString>

#include "core/project/project.h"

namespace inventio::ui {

class Document;
class NoticeBar;

/// What a model worked on.
struct AskedVersion {
    project::VersionId id;
    std::shared_ptr<const project::Piece> users; ///< the piece in the document when it was asked
};

/// What became of it.
struct MadeVersions {
    project::VersionId parent;
    project::VersionId first;
    bool isOnShow = false; ///< the first one
};

/// Puts what a model made into the tree, as children of what it was made from, in one step of that name. The first one is
/// shown, unless the user went on editing meanwhile: then a notice offers it. The versions get names, and there is at least
/// one. `document` must outlive the notice. [GUI]
MadeVersions commitMade(Document& document, NoticeBar& notices, const QString& step, const AskedVersion& asked,
    const std::vector<project::Version>& versions);

} // namespace inventio::ui
