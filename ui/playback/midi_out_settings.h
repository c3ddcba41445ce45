#pragma once

#include <QWidget>

class QLabel;

namespace inventio::ui {

class MidiOut;
class PortComboBox;
class Settings;

/// Which port what is played is sent to as well; takes effect at once. [GUI]
class MidiOutSettings : public QWidget {
    Q_OBJECT
public:
    MidiOutSettings(Settings& settings, MidiOut& out, QWidget* parent = nullptr);

private:
    void fillPorts();
    void choosePort();

    Settings& m_settings;
    MidiOut& m_out;
    PortComboBox* m_ports;
    QLabel* m_problem;
};

} // namespace inventio::ui
