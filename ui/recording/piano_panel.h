#pragma once

#include <QWidget>

#include "ui/recording/piano_keys.h"

class QLabel;
class QToolButton;

namespace inventio::ui {

class Actions;

/// The piano along the bottom of the window: keys for the mouse, and where the letters of the computer's keyboard lie on
/// them while they play notes. [GUI]
class PianoPanel : public QWidget {
    Q_OBJECT
public:
    static constexpr int kMaxOctaves = 3; ///< by which it can be shifted, up or down

    PianoPanel(const Theme& theme, const Actions& actions, QWidget* parent = nullptr);

    PianoKeys& keys() { return *m_keys; }
    void setTheme(const Theme& theme);
    /// 0: middle C is in the middle.
    void setOctave(int octave);
    int octave() const { return m_octave; }
    /// Says that letters play notes.
    void setTyping(bool typing);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showOctave();

    const Actions& m_actions;
    PianoKeys* m_keys;
    QLabel* m_banner;
    QLabel* m_range;
    int m_octave = 0;
};

} // namespace inventio::ui
