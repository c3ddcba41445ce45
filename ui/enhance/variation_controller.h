#pragma once

#include <QObject>

#include "core/project/project.h"

namespace inventio::ui {

class Actions;
class Document;
class VariationStrip;
class VersionController;

/// What is done with the strip of variations: a look, a choice, to keep one or reject it. [GUI]
class VariationController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        VariationStrip& strip;
        VersionController& versions;
    };
    explicit VariationController(const Dependencies& dependencies, QObject* parent = nullptr);

    void keep(project::VersionId id);
    /// What came after it in the strip, or else before, is shown in its place.
    void reject(project::VersionId id);
    /// Shows it, to be heard, until another is looked at or none.
    void look(project::VersionId version);
    void lookAway();

Q_SIGNALS:
    void kept();
    /// A version other than the one on show is looked at, and heard; `looks` is false when that ends.
    void lookedAt(bool looks);

private:
    Dependencies m_dependencies;
    bool m_looks = false;
    project::VersionId m_other; ///< to be compared with again
};

} // namespace inventio::ui
