#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;

namespace inventio::ui {

class LiveKeyboard;
class PortComboBox;
class Settings;

/// Which MIDI keyboard is listened to, how recording begins, and how far takes are brought in time; takes effect at
/// once. [GUI]
class KeyboardSettings : public QWidget {
    Q_OBJECT
public:
    KeyboardSettings(Settings& settings, LiveKeyboard& live, QWidget* parent = nullptr);

Q_SIGNALS:
    void strengthChanged(); ///< of the rhythm assist

private:
    void fillPorts();
    void choosePort();

    Settings& m_settings;
    LiveKeyboard& m_live;
    PortComboBox* m_ports;
    QLabel* m_problem;
    QComboBox* m_countIn;
    QSlider* m_strength;
};

} // namespace inventio::ui
