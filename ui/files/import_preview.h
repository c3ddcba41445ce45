#pragma once

#include <QDialog>
#include <QStringList>

#include "core/formats/midi_file.h"
#include "core/grid/score_grid.h"

namespace inventio::ui {

/// Sentences about what the model can use of a file and what it leaves alone; the first says how much there is. [GUI]
QStringList importSentences(const formats::MidiFile& midi, const grid::GridReport& report);

/// Whether anything of a file stays out of the model's grid or was odd: worth a notice.
bool isWorthTelling(const formats::MidiFile& midi, const grid::GridReport& report);

/// A look at a MIDI file before it is opened. [GUI]
class ImportPreview : public QDialog {
    Q_OBJECT
public:
    ImportPreview(
        const QString& file, const formats::MidiFile& midi, const grid::GridReport& report, QWidget* parent = nullptr);
};

} // namespace inventio::ui
