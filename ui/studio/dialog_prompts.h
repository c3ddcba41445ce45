#pragma once

#include "ui/widgets/user_prompts.h"

namespace inventio::ui {

/// Asks with dialogs over a window. [GUI]
class DialogPrompts final : public UserPrompts {
public:
    explicit DialogPrompts(QWidget* window);

    Unsaved confirmSave(const QString& name) override;
    bool confirmStopExport(const QString& file) override;
    QString chooseFileToOpen(const QString& folder, const QString& filter) override;
    QString chooseFolder(const QString& folder) override;
    QString chooseFileToWrite(
        const QString& suggestion, const QString& filter, const QString& suffix, const QString& title) override;
    std::optional<composing::Timing> confirmImport(
        const QString& file, const formats::MidiFile& midi, const ImportFindings& findings) override;
    std::optional<std::size_t> chooseRecovery(const std::vector<project::Recovered>& recoverable) override;
    QString askName(const QString& title, const QString& suggestion) override;
    void showFailure(const QString& sentence) override;

private:
    QWidget* m_window;
};

} // namespace inventio::ui
