#pragma once

#include <QStackedWidget>

#include "core/project/piece.h"

class QToolButton;

namespace inventio::ui {

class Actions;
class TempoSpin;

/// Tempo and time signature where the playhead is. A click on the tempo puts a field in their place: Return, or a click
/// elsewhere, takes what it says, Esc gives up. The wheel turns the tempo without a field. [GUI]
class TimingBox : public QStackedWidget {
    Q_OBJECT
public:
    explicit TimingBox(const Actions& actions, QWidget* parent = nullptr);

    void showTiming(const project::Piece& piece, music::Ticks at);
    void editTempo();
    bool isEditing() const;
    QToolButton& tempo() const { return *m_tempo; }
    QToolButton& timeSignature() const { return *m_timeSignature; }

Q_SIGNALS:
    void tempoChosen(double quartersPerMinute);
    void tempoTurned(int notches); ///< > 0: faster
    void closed();                 ///< the field is about to go; it may still have the focus

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class End { Take, GiveUp };
    QWidget* makeShown(const Actions& actions);
    QWidget* makeField();
    void keepWidth();
    void turn(int angle);
    bool endsWith(QEvent& event);
    void endEditing(End how);

    QToolButton* m_tempo = nullptr;
    QToolButton* m_timeSignature = nullptr;
    TempoSpin* m_field = nullptr;
    double m_quartersPerMinute = 0.0;
    double m_quartersPerBeat = 1.0;
    int m_turned = 0; ///< of a notch of the wheel, in its own units
};

} // namespace inventio::ui
