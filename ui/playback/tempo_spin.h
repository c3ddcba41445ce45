#pragma once

#include <QDoubleSpinBox>

#include "core/session/tap_tempo.h"

namespace inventio::ui {

/// 96 or 92.5, in the user's notation. [Any]
QString tempoText(double quartersPerMinute);

/// The same behind its note: ♩ = 96.
QString tempoMarking(double quartersPerMinute);

/// A field for a tempo in quarters a minute, to be typed, turned or tapped. Keys that end the editing are its own, whatever
/// they do elsewhere in the window. [GUI]
class TempoSpin : public QDoubleSpinBox {
    Q_OBJECT
public:
    explicit TempoSpin(QWidget* parent = nullptr);

    /// What it begins with, selected to be typed over.
    void begin(double quartersPerMinute);
    bool isChanged() const { return value() != m_before; }
    /// One tap on a beat of so many quarters.
    void tap(midi::Nanoseconds at, double quartersPerBeat);

Q_SIGNALS:
    void committed(); ///< by Return
    void givenUp();   ///< by Esc
    void left();      ///< the focus went elsewhere

protected:
    QString textFromValue(double value) const override { return tempoText(value); }
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    double m_before = 0.0;
    session::TapTempo m_taps;
};

} // namespace inventio::ui
