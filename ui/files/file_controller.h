#pragma once

#include <filesystem>

#include <QDateTime>
#include <QObject>
#include <QString>

#include "core/composing/sampler_params.h"
#include "core/project/project.h"

namespace inventio::ui {

class Actions;
class UserPrompts;
class Document;
class NoticeBar;
class Settings;

/// New, open, save: projects and files of music to the document and back. Every failure is one sentence, and leaves the
/// document as it was. [GUI]
class FileController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        Settings& settings;
        NoticeBar& notices;
        UserPrompts& prompts;
    };
    /// Journals go to `journalFolder`.
    FileController(const Dependencies& dependencies, std::filesystem::path journalFolder, QObject* parent = nullptr);

    void newPiece();
    void openMelody(const QString& id);
    void chooseAndOpen();
    void chooseAndImport();
    /// A project or a file of music; asks first when changes would be lost. False if it was not opened.
    bool open(const QString& file);
    /// Asks for a name where there is none yet, and where somebody else has written the file since.
    bool save();
    bool saveAs();
    bool saveTo(const QString& file);
    /// Whether the document may go: saved, or given up by the user.
    bool mayClose();

    /// Offers what an earlier start left behind. False if there was nothing or nothing was taken.
    bool recover();
    /// Begins to journal the document.
    void beginJournal();

    /// What the window's title and suggestions for file names say.
    QString name() const;

Q_SIGNALS:
    void opened();
    void timingChosen(inventio::composing::Timing timing); ///< for a file of music, after opened()
    void recentFilesChanged();

private:
    /// Another one after the file was written anew.
    struct Stamp {
        QDateTime changed;
        qint64 bytes = 0;
        bool operator==(const Stamp&) const = default;
    };
    static Stamp stampOf(const QString& file);
    bool saveUnder(const QString& suggestion);
    bool openProject(const QString& file);
    bool importFile(const QString& file, bool asksFirst);
    void replace(project::Project project, const QString& file, const QString& name);
    void failed(const QString& sentence);

    Dependencies m_dependencies;
    std::filesystem::path m_journals;
    QString m_name;
    Stamp m_stamp; ///< of the document's file as it was read or written here
};

} // namespace inventio::ui
