#pragma once

#include <QDialog>
#include <QStringList>

#include "core/formats/midi_file.h"
#include "ui/widgets/user_prompts.h"

class QRadioButton;

namespace inventio::ui {

/// Sentences about what the model can use of a file and what it leaves alone; the first says how much there is. [GUI]
QStringList importSentences(const formats::MidiFile& midi, const ImportFindings& findings);

/// Whether anything of a file stays out of the model's grid or was odd: worth a notice.
bool isWorthTelling(const formats::MidiFile& midi, const ImportFindings& findings);

/// A look at a file of music before it is opened, with a choice of its grid where a beat was found that is not the file's.
/// [GUI]
class ImportPreview : public QDialog {
    Q_OBJECT
public:
    ImportPreview(
        const QString& file, const formats::MidiFile& midi, const ImportFindings& findings, QWidget* parent = nullptr);

    composing::Timing timing() const;

private:
    QWidget* makeBeatChoice(const analysis::BeatFinding& beat);

    QRadioButton* m_asWritten = nullptr; ///< null: the file's grid is the music's
};

} // namespace inventio::ui
