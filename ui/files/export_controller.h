#pragma once

#include <optional>

#include <QObject>
#include <QSize>

#include "core/engraving/page_layout.h"
#include "ui/files/audio_export.h"

class QPrinter;

namespace inventio::formats {
struct FileFormat;
}

namespace inventio::ui {

class Actions;
class UserPrompts;
class Document;
class ProgressNotice;
class Settings;
class SoundController;

/// Writes the version on show for other programs and for paper. Every failure is one sentence. [GUI]
class ExportController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        const Actions& actions;
        Settings& settings;
        UserPrompts& prompts;
        ProgressNotice& progress;
        SoundController& sound;
    };
    explicit ExportController(const Dependencies& dependencies, QObject* parent = nullptr);

    /// In the format of the file's suffix: with the receipts that are true of the version's notes, and with the colours of
    /// whose notes they are, where the format has a place for them.
    bool exportScore(const QString& file);
    /// PNG or SVG, by the file's suffix: the whole piece, and nothing of the window.
    bool exportPicture(const QString& file);
    /// WAV, FLAC or Ogg Vorbis, by the file's suffix; goes on in the background, one at a time, and leads to exported() or
    /// to a failure that is told. Tracks that are mute are so in the file.
    void exportAudio(const QString& file);
    bool isExportingAudio() const { return m_audio.isRunning(); }
    /// Pages of sheet music: PDF, SVG or PNG, by the file's suffix, on paper as the user's country has it.
    bool exportPages(const QString& file);
    /// The same on paper.
    bool printOn(QPrinter& printer);
    /// Whether the window may go: no sound is being written, or the user gives it up.
    bool mayClose();

    /// What the suggestions for file names are made from.
    void setName(const QString& name) { m_name = name; }

Q_SIGNALS:
    void exported(const QString& file);

private:
    void chooseScore(const formats::FileFormat& format);
    void choosePages();
    void choosePicture();
    void chooseAudio();
    void connectAudio();
    void endAudio();
    void print();
    /// The version on show as pages; tells why there are none.
    std::optional<engraving::PagedScore> pages();
    QString suggestion(const QString& suffix) const;
    QString chooseFile(const QString& suffix, const QString& filter, const QString& title);
    bool failed(const QString& sentence);

    Dependencies m_dependencies;
    QString m_name;
    QString m_audioFile; ///< that is being written
    AudioExport m_audio;
};

} // namespace inventio::ui
