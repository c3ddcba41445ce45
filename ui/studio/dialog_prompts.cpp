#include "ui/studio/dialog_prompts.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

#include "ui/files/import_preview.h"
#include "ui/files/recovery_dialog.h"

namespace inventio::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("DialogPrompts", text);
}

} // namespace

DialogPrompts::DialogPrompts(QWidget* window)
    : m_window(window)
{
}

UserPrompts::Unsaved DialogPrompts::confirmSave(const QString& name)
{
    QMessageBox box(QMessageBox::NoIcon, tr("Save changes?"), tr("Save the changes to “%1”?").arg(name),
        QMessageBox::NoButton, m_window);
    auto* save = box.addButton(tr("&Save"), QMessageBox::AcceptRole);
    auto* discard = box.addButton(tr("&Do Not Save"), QMessageBox::DestructiveRole);
    box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.exec();
    if (box.clickedButton() == save)
        return Unsaved::Save;
    return box.clickedButton() == discard ? Unsaved::Discard : Unsaved::Cancel;
}

bool DialogPrompts::confirmStopExport(const QString& file)
{
    QMessageBox box(QMessageBox::NoIcon, tr("Stop writing?"), tr("“%1” is still being written.").arg(file),
        QMessageBox::NoButton, m_window);
    auto* stop = box.addButton(tr("&Stop and Close"), QMessageBox::DestructiveRole);
    auto* goOn = box.addButton(tr("&Go On"), QMessageBox::RejectRole);
    box.setDefaultButton(goOn);
    box.exec();
    return box.clickedButton() == stop;
}

QString DialogPrompts::chooseFileToOpen(const QString& folder, const QString& filter)
{
    return QFileDialog::getOpenFileName(m_window, tr("Open"), folder, filter);
}

QString DialogPrompts::chooseFolder(const QString& folder)
{
    return QFileDialog::getExistingDirectory(m_window, tr("Choose a Folder"), folder);
}

QString DialogPrompts::chooseFileToWrite(
    const QString& suggestion, const QString& filter, const QString& suffix, const QString& title)
{
    QFileDialog dialog(m_window, title.isEmpty() ? tr("Save As") : title, QFileInfo(suggestion).absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(QFileInfo(suggestion).fileName());
    // Where there are several formats, the chosen one says how the name ends.
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString& chosen) {
        const QString ending = chosen.section(QLatin1String("*."), 1, 1).remove(QLatin1Char(')'));
        const QFileInfo named(dialog.selectedFiles().value(0));
        dialog.setDefaultSuffix(ending);
        dialog.selectFile(named.completeBaseName() + QLatin1Char('.') + ending);
    });
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

std::optional<composing::Timing> DialogPrompts::confirmImport(
    const QString& file, const formats::MidiFile& midi, const ImportFindings& findings)
{
    ImportPreview preview(file, midi, findings, m_window);
    return preview.exec() == QDialog::Accepted ? std::optional(preview.timing()) : std::nullopt;
}

std::optional<std::size_t> DialogPrompts::chooseRecovery(const std::vector<project::Recovered>& recoverable)
{
    RecoveryDialog dialog(recoverable, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return dialog.chosen();
}

QString DialogPrompts::askName(const QString& title, const QString& suggestion)
{
    return QInputDialog::getText(m_window, title, tr("Name:"), QLineEdit::Normal, suggestion);
}

void DialogPrompts::showFailure(const QString& sentence)
{
    QMessageBox::warning(m_window, tr("Inventio"), sentence);
}

} // namespace inventio::ui
