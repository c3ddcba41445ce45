#pragma once

#include <QObject>

#include "ui/enhance/composer.h"

namespace inventio::ui {

class Actions;
class Document;
class NoticeBar;
class VersionsPanel;

/// Lets the model do again what made a version, and says whether its receipt is true. [GUI]
class ReplayController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        Composer& composer;
        const Actions& actions;
        const VersionsPanel& versions;
        NoticeBar& notices;
    };
    explicit ReplayController(const Dependencies& dependencies, QObject* parent = nullptr);

private:
    void show(const session::Replayed& event);
    void showFailure(project::VersionId version, const QString& reason);
    QString nameOf(project::VersionId version) const;

    Dependencies m_dependencies;
};

} // namespace inventio::ui
