#pragma once

#include <filesystem>

#include <QObject>

#include "core/audio/sound_file.h"
#include "core/audio/synth.h"
#include "core/project/piece.h"
#include "ui/widgets/background_job.h"

namespace inventio::ui {

/// Plays a piece into a sound file while the studio goes on. The file is whole afterwards, or as it was. [GUI]
class AudioExport : public QObject {
    Q_OBJECT
public:
    explicit AudioExport(audio::MakeSynth makeSynth, QObject* parent = nullptr);

    bool isRunning() const { return m_job.isRunning(); }
    /// Leads to one of done, failed and cancelled. One at a time. Tracks that are mute in the piece are so in the file;
    /// `font` empty: the one that is found.
    void start(const project::Piece& piece, const std::filesystem::path& font, const std::filesystem::path& file,
        const audio::SoundFormat& format);
    void cancel() { m_job.stop(); }

Q_SIGNALS:
    void progressed(double share); ///< 0..1
    void done(const QString& file);
    void failed(const QString& sentence);
    void cancelled();

private:
    const audio::MakeSynth m_makeSynth;
    BackgroundJob m_job;
};

} // namespace inventio::ui
