#pragma once

#include <optional>

#include <QObject>

#include "ui/enhance/composer.h"

namespace inventio::ui {

class AccompanyPanel;
class Actions;
class Document;
class NoticeBar;
class WorkPreview;

/// Sends a melody to the composer to be accompanied, and brings the result into the tree of versions. The user may go on
/// editing meanwhile. [GUI]
class AccompanyController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        Composer& composer;
        const Actions& actions;
        AccompanyPanel& panel;
        WorkPreview& preview;
        NoticeBar& notices;
    };
    explicit AccompanyController(const Dependencies& dependencies, QObject* parent = nullptr);

    /// Accompanies the version on show.
    void start();
    /// Another one: what the version on show was written to, as the panel stands now, with another seed.
    void again();

Q_SIGNALS:
    /// start() was asked for: whoever lets a model work in passing makes room.
    void beginning();
    void started();
    /// A version was made of `parent`; `isOnShow` if it is the current one now.
    void finished(inventio::project::VersionId parent, inventio::project::VersionId made, bool isOnShow);
    void stopped(); ///< for any reason, finished() or not

private:
    void followDocument();
    void run(project::AccompanyRequest request);
    void take(const project::AccompanyOutcome& outcome);
    void fail(const QString& reason);
    void end();
    void provideNeeds();

    Dependencies m_dependencies;
    bool m_runs = false;
    bool m_waits = false; ///< to start, until the composer is free
};

} // namespace inventio::ui
