#pragma once

#include "ui/widgets/asker.h"

namespace inventio::ui {

/// Asks with dialogs over a window. [GUI]
class DialogAsker final : public Asker {
public:
    explicit DialogAsker(QWidget* window);

    Unsaved whetherToSave(const QString& name) override;
    QString fileToOpen(const QString& folder, const QString& filter) override;
    QString fileToWrite(const QString& suggestion, const QString& filter, const QString& suffix) override;
    bool whetherToImport(const QString& file, const formats::MidiFile& midi, const grid::GridReport& report) override;
    std::optional<std::size_t> whichToRecover(const std::vector<project::Recovered>& recoverable) override;
    void tellFailure(const QString& sentence) override;

private:
    QWidget* m_window;
};

} // namespace inventio::ui
