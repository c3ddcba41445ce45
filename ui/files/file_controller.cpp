#include "ui/files/file_controller.h"

#include <QFileInfo>

#include "core/analysis/beat_tracking.h"
#include "core/analysis/octaves.h"
#include "core/grid/score_grid.h"
#include "core/project/journal.h"
#include "core/project/owners.h"
#include "core/project/project_file.h"
#include "core/project/project_format.h"
#include "core/project/timing_edits.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/files/import_preview.h"
#include "ui/files/melodies.h"
#include "ui/settings/settings.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/user_prompts.h"

namespace inventio::ui {

namespace {

constexpr auto kSuffix = "inventio";

std::filesystem::path pathOf(const QString& file)
{
    return {file.toStdString()};
}

/// Whether a file is opened as a project, not imported into a new one.
bool isProject(const QString& file)
{
    const formats::FileFormat* const format = project::fileFormats().bySuffix(pathOf(file));
    return format == nullptr || format->id == "project";
}

QString filterOf(const QString& name, const QString& patterns)
{
    return QStringLiteral("%1 (%2)").arg(name, patterns);
}

/// The endings of what can be opened, in small letters and in capitals: "*.mid *.MID".
QString readablePatterns(bool withProjects)
{
    QStringList patterns;
    for (const formats::FileFormat& format : project::fileFormats().formats())
        if (format.read && (withProjects || format.id != "project"))
            for (const std::string& suffix : format.suffixes) {
                const QString pattern = QLatin1Char('*') + QString::fromStdString(suffix);
                patterns << pattern << pattern.toUpper();
            }
    return patterns.join(QLatin1Char(' '));
}

} // namespace

FileController::FileController(const Dependencies& dependencies, std::filesystem::path journalFolder, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_journals(std::move(journalFolder))
    , m_name(tr("Untitled"))
{
    const auto on = [this](ActionId action, auto handler) { m_dependencies.actions.on(action, this, handler); };
    on("file.new", [this] { newPiece(); });
    on("file.open", [this] { chooseAndOpen(); });
    on("file.importMidi", [this] { chooseAndImport(); });
    on("file.save", [this] { save(); });
    on("file.saveAs", [this] { saveAs(); });
    connect(&m_dependencies.document, &Document::journalFailed, this, [this](const QString& message) {
        m_dependencies.notices.offer(
            tr("Your steps are not being backed up. %1").arg(message), tr("Save Now"), [this] { save(); });
    });
}

QString FileController::name() const
{
    return m_dependencies.document.file().isEmpty() ? m_name
                                                    : QFileInfo(m_dependencies.document.file()).completeBaseName();
}

void FileController::replace(project::Project project, const QString& file, const QString& name)
{
    m_name = name;
    m_stamp = stampOf(file);
    m_dependencies.document.replace(std::move(project), file);
    m_dependencies.notices.hide();
    Q_EMIT opened();
}

void FileController::newPiece()
{
    if (mayClose())
        replace(project::newProject(project::newPiece(tr("Melody").toStdString()), tr("First version").toStdString()),
            {}, tr("Untitled"));
}

void FileController::openMelody(const QString& id)
{
    const auto midi = readMelody(id);
    if (!midi)
        return failed(QString::fromStdString(midi.error().message));
    if (!mayClose())
        return;
    QString title = id;
    for (const auto& melody : melodies())
        if (melody.id == id)
            title = melody.title;
    replace(project::newProject(project::pieceOf(midi->sequence), title.toStdString()), {}, title);
}

void FileController::chooseAndOpen()
{
    const QString filter = filterOf(tr("Projects, MIDI files and sheet music"), readablePatterns(true))
        + QStringLiteral(";;") + filterOf(tr("All files"), QStringLiteral("*"));
    if (const QString file = m_dependencies.prompts.chooseFileToOpen(m_dependencies.settings.lastFolder(), filter);
        !file.isEmpty())
        open(file);
}

void FileController::chooseAndImport()
{
    const QString filter = filterOf(tr("MIDI files and sheet music"), readablePatterns(false)) + QStringLiteral(";;")
        + filterOf(tr("All files"), QStringLiteral("*"));
    if (const QString file = m_dependencies.prompts.chooseFileToOpen(m_dependencies.settings.lastFolder(), filter);
        !file.isEmpty())
        importFile(file, true);
}

bool FileController::open(const QString& file)
{
    return isProject(file) ? openProject(file) : importFile(file, false);
}

bool FileController::openProject(const QString& file)
{
    auto project = project::readProject(pathOf(file));
    if (!project) {
        m_dependencies.settings.removeRecentFile(file);
        Q_EMIT recentFilesChanged();
        failed(QString::fromStdString(project.error().message));
        return false;
    }
    if (!mayClose())
        return false;
    replace(std::move(*project), QFileInfo(file).absoluteFilePath(), QFileInfo(file).completeBaseName());
    m_dependencies.settings.addRecentFile(file);
    Q_EMIT recentFilesChanged();
    return true;
}

bool FileController::importFile(const QString& file, bool asksFirst)
{
    const auto midi = project::fileFormats().read(pathOf(file));
    if (!midi) {
        m_dependencies.settings.removeRecentFile(file);
        Q_EMIT recentFilesChanged();
        failed(QString::fromStdString(midi.error().message));
        return false;
    }
    ImportFindings findings{{}, analysis::findBeat(midi->sequence)};
    const auto& places = findings.beat.timing;
    const auto grid = grid::ScoreGrid::create(midi->sequence, places, analysis::octavesFor(midi->sequence, places));
    if (grid)
        findings.report = grid->report();
    auto piece = project::pieceWithOwners(midi->sequence);
    findings.added = project::countAdded(piece);
    const auto timing = asksFirst ? m_dependencies.prompts.confirmImport(file, *midi, findings)
                                  : std::optional(composing::Timing::Auto);
    if (!timing)
        return false;
    if (!mayClose())
        return false;
    const QString name = QFileInfo(file).completeBaseName();
    replace(project::newProject(std::move(piece), name.toStdString()), {}, name);
    Q_EMIT timingChosen(*timing);
    m_dependencies.settings.addRecentFile(file);
    Q_EMIT recentFilesChanged();
    if (!grid)
        m_dependencies.notices.showSentence(QString::fromStdString(grid.error().message));
    else if (!asksFirst && isWorthTelling(*midi, findings))
        m_dependencies.notices.showSentence(importSentences(*midi, findings).mid(1).join(QLatin1Char(' ')));
    return true;
}

FileController::Stamp FileController::stampOf(const QString& file)
{
    const QFileInfo info(file);
    return {info.lastModified(), info.size()};
}

bool FileController::save()
{
    const QString file = m_dependencies.document.file();
    if (file.isEmpty())
        return saveAs();
    if (stampOf(file) == m_stamp || !QFileInfo::exists(file))
        return saveTo(file);
    failed(tr(
        "%1 has been written by another window or program since it was opened here. Save under another name, so that "
        "nothing is lost.")
               .arg(QFileInfo(file).fileName()));
    return saveUnder(QStringLiteral("%1/%2 2.%3").arg(QFileInfo(file).path(), name(), QLatin1String(kSuffix)));
}

bool FileController::saveAs()
{
    const QString folder = m_dependencies.settings.lastFolder();
    return saveUnder(m_dependencies.document.file().isEmpty()
            ? (folder.isEmpty() ? QString() : folder + QLatin1Char('/')) + name() + QLatin1Char('.')
                + QLatin1String(kSuffix)
            : m_dependencies.document.file());
}

bool FileController::saveUnder(const QString& suggestion)
{
    const QString file = m_dependencies.prompts.chooseFileToWrite(
        suggestion, filterOf(tr("Inventio projects"), QStringLiteral("*.inventio")), QLatin1String(kSuffix));
    return !file.isEmpty() && saveTo(file);
}

bool FileController::saveTo(const QString& file)
{
    if (const auto written = project::writeProject(pathOf(file), m_dependencies.document.project()); !written) {
        failed(QString::fromStdString(written.error().message));
        return false;
    }
    m_stamp = stampOf(file);
    m_dependencies.document.markSaved(QFileInfo(file).absoluteFilePath());
    m_dependencies.settings.addRecentFile(file);
    Q_EMIT recentFilesChanged();
    return true;
}

bool FileController::mayClose()
{
    m_dependencies.document.commitUnfinished();
    if (m_dependencies.document.isSaved())
        return true;
    switch (m_dependencies.prompts.confirmSave(name())) {
    case UserPrompts::Unsaved::Save:
        return save();
    case UserPrompts::Unsaved::Discard:
        return true;
    case UserPrompts::Unsaved::Cancel:
        break;
    }
    return false;
}

bool FileController::recover()
{
    const auto recoverable = project::findRecoverable(m_journals);
    if (recoverable.empty())
        return false;
    const auto chosen = m_dependencies.prompts.chooseRecovery(recoverable);
    if (!chosen || *chosen >= recoverable.size())
        return false;
    const auto& recovered = recoverable[*chosen];
    const QString file = QString::fromStdString(recovered.file.string());
    replace(recovered.project, file,
        file.isEmpty() ? QString::fromStdString(recovered.project.versions.front().name) : name());
    m_dependencies.document.markUnsaved();
    std::error_code ignored;
    std::filesystem::remove(recovered.journal, ignored); // the document has a journal of its own by now
    return true;
}

void FileController::beginJournal()
{
    auto journal = project::Journal::create(
        m_journals, m_dependencies.document.project(), pathOf(m_dependencies.document.file()));
    if (journal)
        m_dependencies.document.setJournal(std::move(*journal));
    else
        m_dependencies.notices.showSentence(
            tr("Your steps are not being backed up. %1").arg(QString::fromStdString(journal.error().message)));
}

void FileController::failed(const QString& sentence)
{
    m_dependencies.prompts.showFailure(sentence);
}

} // namespace inventio::ui
