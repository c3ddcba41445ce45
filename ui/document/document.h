#pragma once

#include <map>
#include <memory>
#include <vector>

#include <QObject>
#include <QString>

#include "core/project/history.h"
#include "core/project/journal.h"
#include "core/project/project.h"
#include "core/project/take.h"

namespace inventio::ui {

/// The open project: the only place that changes it. Every edit, by hand or by the model, comes through commit(), is one
/// undo step and is journalled. Widgets follow its signals. [GUI]
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(project::Project project, QObject* parent = nullptr);
    ~Document() override;

    const project::Project& project() const { return m_history->project(); }
    const project::Piece& piece() const { return project().piece(); }

    /// Replaces the current version's piece. `name` as the Edit menu shows it: tr("Move 3 notes").
    void commit(const QString& name, project::Piece piece);
    /// The same for changes of the version tree.
    void commit(const QString& name, project::Project project);
    /// Takes the newest step back and goes on to `project` in its place: what follows a hand that still moves stays one
    /// step. There must be one; a `project` that is as before it leaves none.
    void amend(const QString& name, project::Project project);
    /// How many steps hold.
    int steps() const { return m_history->position(); }

    bool canUndo() const { return m_history->canUndo(); }
    bool canRedo() const { return m_history->canRedo(); }
    QString undoName() const;
    QString redoName() const;
    void undo();
    void redo();

    /// Selected notes of the current version, sorted; ids of notes that are gone are dropped. When another version becomes
    /// current, what both have alike stays selected: an id may name another note there.
    const std::vector<project::NoteId>& selection() const { return m_selection; }
    void select(std::vector<project::NoteId> notes);
    bool isSelected(project::NoteId note) const;

    /// Opens another project in this document's place; nothing can be undone before it.
    void replace(project::Project project, const QString& file);
    QString file() const { return m_file; } ///< empty until it was saved
    bool isSaved() const { return m_history->isSaved(); }
    void markSaved(const QString& file);
    void markUnsaved(); ///< its file holds something else, say after a recovery

    /// Whoever makes something that is no step yet, say a take that is being played, makes one of it now: before the
    /// user is asked whether to save, and before another project is opened.
    void commitUnfinished() { Q_EMIT unfinishedWanted(); }

    /// Notes of a take that is being played to the version on show go to the journal. False if they could not: all of the
    /// take must be told again then, as also after savedChanged().
    bool journalTake(const project::TakePart& part);
    /// Steps are written to a journal from now on. Without one the document works all the same.
    void setJournal(std::unique_ptr<project::Journal> journal);

Q_SIGNALS:
    void pieceChanged(); ///< the current version's notes, tracks, locks or region; also another version became current
    void projectChanged(); ///< anything at all
    void selectionChanged();
    void savedChanged();
    void replaced(); ///< another project is open
    void journalFailed(const QString& message);
    void unfinishedWanted(); ///< by commitUnfinished()

private:
    /// A version that is on show, or was.
    struct Shown {
        project::VersionId version;
        std::shared_ptr<const project::Piece> piece;
    };
    Shown shown() const { return {project().current, project().currentVersion().piece}; }
    void commit(const QString& name, project::Project project, const Shown& before);
    project::Project timed(project::Project project) const;
    void announce(const QString& step, const Shown& before);
    void journal(const QString& step);
    void tell(const Shown& before);
    void restartJournal();
    std::map<project::NoteId, music::Note> selectedIn(const project::Piece& piece) const;
    void dropLostSelection(const Shown& before);

    std::unique_ptr<project::History> m_history;
    std::unique_ptr<project::Journal> m_journal;
    std::vector<project::NoteId> m_selection;
    QString m_file;
};

} // namespace inventio::ui
