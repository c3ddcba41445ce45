#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include <QString>

#include "core/analysis/beat_tracking.h"
#include "core/composing/sampler_params.h"
#include "core/formats/midi_file.h"
#include "core/grid/score_grid.h"
#include "core/project/journal.h"

class QWidget;

namespace inventio::ui {

/// What the model can use of a file, and the beat that is found in it.
struct ImportFindings {
    grid::GridReport report;
    analysis::BeatFinding beat;
    int added = 0; ///< notes that a model added, as true receipts in the file say
};

/// Every question the studio waits for an answer to. [GUI]
class UserPrompts {
public:
    enum class Unsaved { Save, Discard, Cancel };

    virtual ~UserPrompts() = default;

    virtual Unsaved confirmSave(const QString& name) = 0;
    /// Whether to give up a sound file that is still being written, and close.
    virtual bool confirmStopExport(const QString& file) = 0;
    /// An existing file, or empty: none.
    virtual QString chooseFileToOpen(const QString& folder, const QString& filter) = 0;
    /// An existing folder, or empty: none.
    virtual QString chooseFolder(const QString& folder) = 0;
    /// `filter` and `suffix` of the format; `title` says what is written, empty: the project. Replacing a file was confirmed.
    virtual QString chooseFileToWrite(
        const QString& suggestion, const QString& filter, const QString& suffix, const QString& title = {})
        = 0;
    /// Shows what was found in a file; the grid that it is to be taken by, or nullopt: it is not to be opened.
    virtual std::optional<composing::Timing> confirmImport(
        const QString& file, const formats::MidiFile& midi, const ImportFindings& findings)
        = 0;
    /// Which journal to open, if any; the others stay for the next start unless they were removed in the dialog.
    virtual std::optional<std::size_t> chooseRecovery(const std::vector<project::Recovered>& recoverable) = 0;
    /// A name for something new, or empty: it is not wanted after all.
    virtual QString askName(const QString& title, const QString& suggestion) = 0;
    virtual void showFailure(const QString& sentence) = 0;
};

} // namespace inventio::ui
