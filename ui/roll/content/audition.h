#pragma once

#include <QObject>
#include <QTimer>

namespace inventio::ui {

/// Lets be heard what the hand meets on the roll: one pitch at a time. [GUI]
class Audition : public QObject {
    Q_OBJECT
public:
    explicit Audition(QObject* parent = nullptr);

    /// Lets a pitch be heard, alone, until silence().
    void sound(int pitch, int velocity);
    /// Lets it be heard for a moment.
    void soundBriefly(int pitch, int velocity);
    void silence();

Q_SIGNALS:
    void noteOn(int pitch, int velocity);
    void noteOff(int pitch);

private:
    int m_sounding = -1;
    QTimer m_silence;
};

} // namespace inventio::ui
