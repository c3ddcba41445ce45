#pragma once

#include <map>
#include <memory>
#include <string>

#include <QByteArray>
#include <QMap>
#include <QSettings>
#include <QString>
#include <QStringList>

#include "ui/theme/theme_keeper.h"

namespace inventio::ui {

/// What the studio remembers from one start to the next, in one file. Values that make no sense are the defaults. [GUI]
class Settings {
public:
    explicit Settings(const QString& file);

    /// "en", "de", or empty for the system's.
    QString language() const;
    void setLanguage(const QString& language);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    double scale() const;
    void setScale(double scale);
    bool animates() const; ///< whether notes change while the model works
    void setAnimates(bool animates);

    bool wasGreeted() const; ///< shown the first steps
    void setGreeted();
    bool wasOfferedFont() const; ///< a better one
    void setOfferedFont();

    /// How far one has come in each lesson: so many of its steps were seen, and one more once it is done. By their ids.
    QMap<QString, int> lessons() const;
    void setLessons(const QMap<QString, int>& lessons);

    QStringList recentFiles() const; ///< the newest first
    void addRecentFile(const QString& file);
    void removeRecentFile(const QString& file);
    QString lastFolder() const;
    QString exportFolder() const; ///< where something was exported to last
    void setExportFolder(const QString& folder);

    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QByteArray layout() const;
    void setLayout(const QByteArray& layout);
    bool showsPiano() const;
    void setShowsPiano(bool shows);
    int lowerLane() const; ///< what is shown below the roll: 0 score, 1 velocity, 2 nothing
    void setLowerLane(int lane);
    bool coloursByVoice() const; ///< what the colour of notes tells; else whose they are
    void setColoursByVoice(bool byVoice);

    /// The keys that the user has changed: id of the action to its keys in portable form.
    std::map<std::string, std::string> keys() const;
    void setKeys(const std::map<std::string, std::string>& keys);

    QString modelFile() const; ///< empty: the one that comes with the program
    void setModelFile(const QString& file);
    QByteArray presets() const; ///< of Enhance, as enhance/presets.h writes them
    void setPresets(const QByteArray& presets);

    QString soundFont() const; ///< a file, or empty for the one that is found
    void setSoundFont(const QString& file);
    QString audioDriver() const; ///< empty: automatic
    void setAudioDriver(const QString& driver);
    int audioBuffer() const; ///< frames, 64..2048
    void setAudioBuffer(int frames);
    QString midiPort() const; ///< by name; empty: the first
    void setMidiPort(const QString& port);
    QString midiOutPort() const; ///< by name; empty: none
    void setMidiOutPort(const QString& port);
    int countInBars() const; ///< 0, 1 or 2
    void setCountInBars(int bars);
    bool rhythmAssist() const; ///< whether takes are shown in time
    void setRhythmAssist(bool inTime);
    int rhythmStrength() const; ///< percent
    void setRhythmStrength(int percent);
    QStringList ignoredFaults() const; ///< rules of part-writing that are not watched, by their English names
    void setIgnoredFaults(const QStringList& names);
    bool matchesLevels() const; ///< whether compared versions are heard equally loud
    void setMatchesLevels(bool matches);
    double masterVolume() const; ///< 0..1
    void setMasterVolume(double volume);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace inventio::ui
