#include "ui/files/export_controller.h"

#include <algorithm>

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "core/project/enhance.h"
#include "core/project/piece.h"
#include "core/project/project_format.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/playback/sound_controller.h"
#include "ui/roll/painting/piece_page.h"
#include "ui/score/page_style.h"
#include "ui/score/page_writer.h"
#include "ui/settings/settings.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/progress_notice.h"
#include "ui/widgets/user_prompts.h"

namespace inventio::ui {

namespace {

constexpr double kPictureScale = 2.0;
constexpr int kBarsInPicture = 16;       ///< one below the other
constexpr auto kAddedColour = "#B35A00"; // dark enough on paper

QSizeF pictureSize(const PiecePage& page)
{
    const QSizeF line = page.lineSize();
    return {line.width() + token::kLarge, page.titleSize().height() + page.lines() * line.height()};
}

void paintPicture(QPainter& painter, const PiecePage& page, const QString& title)
{
    page.paintTitle(painter, title);
    painter.translate(0, page.titleSize().height());
    for (int line = 0; line < page.lines(); ++line) {
        page.paintLine(painter, line);
        painter.translate(0, page.lineSize().height());
    }
}

} // namespace

ExportController::ExportController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_audio(dependencies.sound.system().engine().makeSynth)
{
    const auto on = [this](ActionId what, auto handler) { m_dependencies.actions.on(what, this, handler); };
    for (const formats::FileFormat& format : project::fileFormats().formats())
        if (const auto what = ActionId::find("file.export." + format.id); what && format.write)
            on(*what, [this, &format] { chooseScore(format); });
    on("file.exportPages", [this] { choosePages(); });
    on("file.exportPicture", [this] { choosePicture(); });
    on("file.exportAudio", [this] { chooseAudio(); });
    on("file.print", [this] { print(); });
    connectAudio();
}

void ExportController::connectAudio()
{
    connect(&m_audio, &AudioExport::progressed, &m_dependencies.progress, &ProgressNotice::showProgress);
    connect(&m_dependencies.progress, &ProgressNotice::cancelled, this, [this] { m_audio.cancel(); });
    connect(&m_audio, &AudioExport::done, this, [this](const QString& file) {
        endAudio();
        Q_EMIT exported(file);
    });
    connect(&m_audio, &AudioExport::failed, this, [this](const QString& sentence) {
        endAudio();
        failed(sentence);
    });
    connect(&m_audio, &AudioExport::cancelled, this, &ExportController::endAudio);
}

QString ExportController::suggestion(const QString& suffix) const
{
    QString folder = m_dependencies.settings.exportFolder();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = m_dependencies.document.file().isEmpty() ? QDir::homePath()
                                                          : QFileInfo(m_dependencies.document.file()).absolutePath();
    return folder + QLatin1Char('/') + m_name + QLatin1Char('.') + suffix;
}

QString ExportController::chooseFile(const QString& suffix, const QString& filter, const QString& title)
{
    QString file = m_dependencies.prompts.chooseFileToWrite(suggestion(suffix), filter, suffix, title);
    if (!file.isEmpty())
        m_dependencies.settings.setExportFolder(QFileInfo(file).absolutePath());
    return file;
}

void ExportController::chooseScore(const formats::FileFormat& format)
{
    QStringList patterns;
    for (const std::string& suffix : format.suffixes)
        patterns << QLatin1Char('*') + QString::fromStdString(suffix);
    const QString usual = QString::fromStdString(format.suffixes.front()).mid(1);
    const QString name = tr("%1 files").arg(QString::fromStdString(format.name));
    const QString filter = QStringLiteral("%1 (%2)").arg(name, patterns.join(QLatin1Char(' ')));
    const QString file = chooseFile(usual, filter, tr("Export %1").arg(QString::fromStdString(format.name)));
    if (!file.isEmpty())
        exportScore(file);
}

bool ExportController::exportScore(const QString& file)
{
    const auto& version = m_dependencies.document.project().currentVersion();
    formats::MusicXmlOptions options;
    options.title = m_name.toStdString();
    options.software = "Inventio";
    options.colourOf = [&version](grid::NoteReference at) -> std::string {
        const auto& notes = version.piece->tracks[static_cast<std::size_t>(at.track)].notes;
        const auto owner = notes[static_cast<std::size_t>(at.note)].provenance;
        return owner == project::Provenance::Yours ? std::string() : kAddedColour;
    };
    const auto written = project::fileFormats().write(file.toStdString(), project::sequenceOf(version), options);
    if (!written)
        return failed(QString::fromStdString(written.error().message));
    Q_EMIT exported(file);
    return true;
}

std::optional<engraving::PagedScore> ExportController::pages()
{
    auto paged = engraving::layPages(project::sequenceOf(m_dependencies.document.piece()), localPageStyle(m_name));
    if (!paged) {
        failed(QString::fromStdString(paged.error().message));
        return std::nullopt;
    }
    return std::move(*paged);
}

void ExportController::choosePages()
{
    const QString filters = tr("PDF documents") + QStringLiteral(" (*.pdf);;") + tr("SVG pictures")
        + QStringLiteral(" (*.svg);;") + tr("PNG pictures") + QStringLiteral(" (*.png)");
    const QString file = chooseFile(QStringLiteral("pdf"), filters, tr("Export Pages of Sheet Music"));
    if (!file.isEmpty())
        exportPages(file);
}

bool ExportController::exportPages(const QString& file)
{
    if (!isPageFile(file.toStdString()))
        return failed(tr("The ending of the name says what is written: .pdf, .svg or .png."));
    const auto paged = pages();
    if (!paged)
        return false;
    const auto written = writePages(*paged, file.toStdString());
    if (!written)
        return failed(QString::fromStdString(written.error().message));
    Q_EMIT exported(file);
    return true;
}

void ExportController::choosePicture()
{
    const QString file
        = chooseFile(QStringLiteral("png"), tr("Pictures") + QStringLiteral(" (*.png *.svg)"), tr("Export a Picture"));
    if (!file.isEmpty())
        exportPicture(file);
}

bool ExportController::exportPicture(const QString& file)
{
    const PiecePage page(m_dependencies.document.piece(), makeTheme(ThemeKind::Light), kBarsInPicture);
    const QSizeF size = pictureSize(page);
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return failed(tr("The picture cannot be written: %1.").arg(output.errorString()));
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgGenerator generator;
        generator.setOutputDevice(&output);
        generator.setSize(size.toSize());
        generator.setViewBox(QRectF(QPointF(), size));
        generator.setTitle(m_name);
        QPainter painter;
        if (!painter.begin(&generator))
            return failed(tr("The picture cannot be written: %1.").arg(output.errorString()));
        paintPicture(painter, page, m_name);
    } else {
        QImage picture((size * kPictureScale).toSize(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        picture.setDevicePixelRatio(kPictureScale);
        QPainter painter(&picture);
        paintPicture(painter, page, m_name);
        painter.end();
        if (!picture.save(&output, "PNG"))
            return failed(tr("The picture cannot be written: %1.").arg(output.errorString()));
    }
    if (!output.commit())
        return failed(tr("The picture cannot be written: %1.").arg(output.errorString()));
    Q_EMIT exported(file);
    return true;
}

void ExportController::chooseAudio()
{
    const QString filters = tr("WAV sound") + QStringLiteral(" (*.wav);;") + tr("FLAC sound, compressed without loss")
        + QStringLiteral(" (*.flac);;") + tr("Ogg Vorbis sound, small") + QStringLiteral(" (*.ogg)");
    const QString file = chooseFile(QStringLiteral("wav"), filters, tr("Export Audio"));
    if (!file.isEmpty())
        exportAudio(file);
}

void ExportController::exportAudio(const QString& file)
{
    if (m_audio.isRunning())
        return;
    const auto container = audio::containerFor(file.toStdString());
    if (!container) {
        failed(tr("The ending of the name says what is written: .wav, .flac or .ogg."));
        return;
    }
    m_audioFile = QFileInfo(file).fileName();
    m_dependencies.actions["file.exportAudio"]->setEnabled(false);
    m_dependencies.progress.begin(tr("Writing %1…").arg(m_audioFile));
    m_audio.start(
        m_dependencies.document.piece(), m_dependencies.sound.system().font(), file.toStdString(), {*container});
}

void ExportController::endAudio()
{
    m_dependencies.progress.end();
    m_dependencies.actions["file.exportAudio"]->setEnabled(true);
}

void ExportController::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(m_name);
    if (QPrintDialog(&printer, QApplication::activeWindow()).exec() == QDialog::Accepted)
        printOn(printer);
}

bool ExportController::printOn(QPrinter& printer)
{
    const auto paged = pages();
    if (!paged)
        return false;
    printer.setFullPage(true); // the pages have margins of their own
    if (!printPages(*paged, printer))
        return failed(printer.outputFileName().isEmpty()
                ? tr("The printer “%1” takes nothing.").arg(printer.printerName())
                : tr("The file %1 cannot be written.").arg(printer.outputFileName()));
    if (printer.printerState() == QPrinter::Error)
        return failed(tr("The piece could not be printed."));
    return true;
}

bool ExportController::mayClose()
{
    if (m_audio.isRunning() && !m_dependencies.prompts.confirmStopExport(m_audioFile))
        return false;
    m_audio.cancel();
    return true;
}

bool ExportController::failed(const QString& sentence)
{
    m_dependencies.prompts.showFailure(sentence);
    return false;
}

} // namespace inventio::ui
