#pragma once

#include <QWidget>

#include "ui/playback/sound_system.h"

class QComboBox;
class QLabel;

namespace inventio::ui {

class UserPrompts;
class SoundController;

/// Where the sound goes, and which instruments play; takes effect at once. [GUI]
class SoundSettings : public QWidget {
    Q_OBJECT
public:
    SoundSettings(SoundController& sound, UserPrompts& prompts, QWidget* parent = nullptr);

private:
    void fillDrivers();
    void fillFonts();
    void fillBuffers();
    void chooseOutput();
    void chooseFont();
    void choose(const SoundSystem::Choice& choice);
    void showChosen();
    void showFont();
    QString fontWords() const;

    SoundController& m_sound;
    UserPrompts& m_prompts;
    QComboBox* m_driver;
    QComboBox* m_buffer;
    QLabel* m_state;
    QComboBox* m_font;
    QLabel* m_fontState;
    QString m_refusal; ///< of the font that was chosen last
};

} // namespace inventio::ui
