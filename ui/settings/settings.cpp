#include "ui/settings/settings.h"

#include <algorithm>

#include <QFileInfo>

namespace inventio::ui {

namespace {

constexpr int kMaxRecentFiles = 10;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

double numberIn(const QVariant& value, double low, double high, double otherwise)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber && number >= low && number <= high ? number : otherwise;
}

} // namespace

Settings::Settings(const QString& file)
    : m_store(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

QString Settings::language() const
{
    return m_store->value(key("language")).toString();
}

void Settings::setLanguage(const QString& language)
{
    m_store->setValue(key("language"), language);
}

ThemeChoice Settings::theme() const
{
    const int choice = m_store->value(key("theme"), 0).toInt();
    return choice >= 0 && choice <= int(ThemeChoice::HighContrast) ? ThemeChoice(choice) : ThemeChoice::System;
}

void Settings::setTheme(ThemeChoice choice)
{
    m_store->setValue(key("theme"), int(choice));
}

double Settings::scale() const
{
    return numberIn(m_store->value(key("scale")), 0.75, 3.0, 1.0);
}

void Settings::setScale(double scale)
{
    m_store->setValue(key("scale"), scale);
}

bool Settings::animates() const
{
    return m_store->value(key("animation"), true).toBool();
}

void Settings::setAnimates(bool animates)
{
    m_store->setValue(key("animation"), animates);
}

bool Settings::wasGreeted() const
{
    return m_store->value(key("greeted"), false).toBool();
}

void Settings::setGreeted()
{
    m_store->setValue(key("greeted"), true);
}

bool Settings::wasOfferedFont() const
{
    return m_store->value(key("sound/fontOffered"), false).toBool();
}

void Settings::setOfferedFont()
{
    m_store->setValue(key("sound/fontOffered"), true);
}

std::map<std::string, std::string> Settings::keys() const
{
    std::map<std::string, std::string> keys;
    m_store->beginGroup(key("keys"));
    for (const auto& action : m_store->childKeys())
        keys[action.toStdString()] = m_store->value(action).toString().toStdString();
    m_store->endGroup();
    return keys;
}

void Settings::setKeys(const std::map<std::string, std::string>& keys)
{
    m_store->remove(key("keys"));
    m_store->beginGroup(key("keys"));
    for (const auto& [action, changed] : keys)
        m_store->setValue(QString::fromStdString(action), QString::fromStdString(changed));
    m_store->endGroup();
}

QMap<QString, int> Settings::lessons() const
{
    QMap<QString, int> lessons;
    const auto stored = m_store->value(key("lessons")).toMap();
    for (auto it = stored.begin(); it != stored.end(); ++it)
        lessons.insert(it.key(), std::max(it.value().toInt(), 0));
    return lessons;
}

void Settings::setLessons(const QMap<QString, int>& lessons)
{
    QVariantMap stored;
    for (auto it = lessons.begin(); it != lessons.end(); ++it)
        stored.insert(it.key(), it.value());
    m_store->setValue(key("lessons"), stored);
}

QStringList Settings::recentFiles() const
{
    return m_store->value(key("recentFiles")).toStringList();
}

void Settings::addRecentFile(const QString& file)
{
    auto files = recentFiles();
    const QString path = QFileInfo(file).absoluteFilePath();
    files.removeAll(path);
    files.push_front(path);
    m_store->setValue(key("recentFiles"), QStringList(files.mid(0, kMaxRecentFiles)));
}

void Settings::removeRecentFile(const QString& file)
{
    auto files = recentFiles();
    files.removeAll(QFileInfo(file).absoluteFilePath());
    m_store->setValue(key("recentFiles"), files);
}

QString Settings::lastFolder() const
{
    const auto files = recentFiles();
    return files.isEmpty() ? QString() : QFileInfo(files.front()).absolutePath();
}

QString Settings::exportFolder() const
{
    return m_store->value(key("exportFolder")).toString();
}

void Settings::setExportFolder(const QString& folder)
{
    m_store->setValue(key("exportFolder"), folder);
}

QByteArray Settings::geometry() const
{
    return m_store->value(key("window/geometry")).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry)
{
    m_store->setValue(key("window/geometry"), geometry);
}

QByteArray Settings::layout() const
{
    return m_store->value(key("window/layout")).toByteArray();
}

void Settings::setLayout(const QByteArray& layout)
{
    m_store->setValue(key("window/layout"), layout);
}

bool Settings::coloursByVoice() const
{
    return m_store->value(key("coloursByVoice"), false).toBool();
}

void Settings::setColoursByVoice(bool byVoice)
{
    m_store->setValue(key("coloursByVoice"), byVoice);
}

bool Settings::showsPiano() const
{
    return m_store->value(key("window/piano"), false).toBool();
}

int Settings::lowerLane() const
{
    return static_cast<int>(numberIn(m_store->value(key("window/lowerLane")), 0, 2, 0));
}

void Settings::setLowerLane(int lane)
{
    m_store->setValue(key("window/lowerLane"), lane);
}

void Settings::setShowsPiano(bool shows)
{
    m_store->setValue(key("window/piano"), shows);
}

QString Settings::modelFile() const
{
    return m_store->value(key("modelFile")).toString();
}

void Settings::setModelFile(const QString& file)
{
    m_store->setValue(key("modelFile"), file);
}

QByteArray Settings::presets() const
{
    return m_store->value(key("presets")).toString().toUtf8();
}

void Settings::setPresets(const QByteArray& presets)
{
    m_store->setValue(key("presets"), QString::fromUtf8(presets));
}

QString Settings::soundFont() const
{
    return m_store->value(key("sound/font")).toString();
}

void Settings::setSoundFont(const QString& file)
{
    m_store->setValue(key("sound/font"), file);
}

QString Settings::audioDriver() const
{
    return m_store->value(key("sound/driver")).toString();
}

void Settings::setAudioDriver(const QString& driver)
{
    m_store->setValue(key("sound/driver"), driver);
}

int Settings::audioBuffer() const
{
    return int(numberIn(m_store->value(key("sound/buffer")), 64.0, 2048.0, 256.0));
}

void Settings::setAudioBuffer(int frames)
{
    m_store->setValue(key("sound/buffer"), frames);
}

QString Settings::midiPort() const
{
    return m_store->value(key("midi/port")).toString();
}

void Settings::setMidiPort(const QString& port)
{
    m_store->setValue(key("midi/port"), port);
}

QString Settings::midiOutPort() const
{
    return m_store->value(key("midiOutPort")).toString();
}

void Settings::setMidiOutPort(const QString& port)
{
    m_store->setValue(key("midiOutPort"), port);
}

int Settings::countInBars() const
{
    return int(numberIn(m_store->value(key("midi/countIn")), 0.0, 2.0, 1.0));
}

void Settings::setCountInBars(int bars)
{
    m_store->setValue(key("midi/countIn"), bars);
}

bool Settings::rhythmAssist() const
{
    return m_store->value(key("midi/rhythmAssist"), false).toBool();
}

void Settings::setRhythmAssist(bool inTime)
{
    m_store->setValue(key("midi/rhythmAssist"), inTime);
}

int Settings::rhythmStrength() const
{
    return int(numberIn(m_store->value(key("midi/rhythmStrength")), 0.0, 100.0, 100.0));
}

void Settings::setRhythmStrength(int percent)
{
    m_store->setValue(key("midi/rhythmStrength"), percent);
}

QStringList Settings::ignoredFaults() const
{
    return m_store->value(key("partWriting/ignored")).toStringList();
}

void Settings::setIgnoredFaults(const QStringList& names)
{
    m_store->setValue(key("partWriting/ignored"), names);
}

bool Settings::matchesLevels() const
{
    return m_store->value(key("sound/equallyLoud"), true).toBool();
}

void Settings::setMatchesLevels(bool matches)
{
    m_store->setValue(key("sound/equallyLoud"), matches);
}

double Settings::masterVolume() const
{
    return numberIn(m_store->value(key("sound/volume")), 0.0, 1.0, 0.8);
}

void Settings::setMasterVolume(double volume)
{
    m_store->setValue(key("sound/volume"), volume);
}

} // namespace inventio::ui
