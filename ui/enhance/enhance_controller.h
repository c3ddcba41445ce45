#pragma once

#include <optional>

#include <QObject>

#include "ui/enhance/composer.h"

namespace inventio::ui {

class Actions;
class Document;
class EnhancePanel;
class FrameClock;
class NoticeBar;
class RollPanel;
class WorkPreview;

/// Sends the piece to the composer and brings back what becomes of it: every snapshot to the roll, the result into the
/// tree of versions. The user may go on editing meanwhile. [GUI]
class EnhanceController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        Composer& composer;
        const Actions& actions;
        EnhancePanel& panel;
        RollPanel& roll;
        NoticeBar& notices;
        const FrameClock& frames;
    };
    explicit EnhanceController(const Dependencies& dependencies, QObject* parent = nullptr);

    /// Works on the version on show.
    void start();
    /// Another variation: what the version on show was made from, with another seed.
    void again();
    void stop();
    /// Asks for an area of the version on show anew, without the notes named; all others of the user's stay. At most at
    /// risk 1, at which the rules of the craft hold.
    void mend(const project::Area& area, const std::vector<project::NoteId>& without);

    /// Of whatever the composer works on.
    WorkPreview& preview() { return *m_preview; }
    /// Says what can be done, as the composer works for another now, or no more.
    void followComposer();

Q_SIGNALS:
    /// start() was asked for: whoever lets the model work in passing makes room.
    void beginning();
    void started();
    /// A version was made of `parent`; `isOnShow` if it is the current one now.
    void finished(inventio::project::VersionId parent, inventio::project::VersionId made, bool isOnShow);
    void stopped(); ///< for any reason, finished() or not

private:
    void followDocument();
    void askFor(const QString& sentence);
    void withdrawQuestion();
    void startOn(project::VersionId id);
    void run(project::EnhanceRequest request);
    void take(const project::EnhanceOutcome& outcome);
    void end();
    void provideNeeds();

    Dependencies m_dependencies;
    WorkPreview* m_preview;
    bool m_asks = false;                       ///< for notes or a region to work on
    bool m_runs = false;                       ///< an Enhance of its own is under way
    std::optional<std::uint64_t> m_seedBefore; ///< another variation works with a new one
    bool m_waits = false;                      ///< to start, until the composer is free
    QString m_missing;                         ///< why there is no model
    std::optional<project::Area> m_region;     ///< that the panel was told of
};

} // namespace inventio::ui
