#pragma once

#include <QToolBar>

#include "core/project/piece.h"
#include "ui/roll/scene/snap.h"
#include "ui/theme/theme.h"

class QComboBox;
class QLabel;
class QSlider;

namespace inventio::ui {

class Actions;
class CompareSwitch;
class PeakMeter;
class TimingBox;

/// Play, record, where we are, tools, grid, which of two versions is heard, and how loud. [GUI]
class TransportBar : public QToolBar {
    Q_OBJECT
public:
    explicit TransportBar(const Actions& actions, QWidget* parent = nullptr);

    void showTime(const project::Piece& piece, music::Ticks at);
    void showPlaying(bool playing);
    CompareSwitch& compareSwitch() { return *m_compare; }
    void setSnap(SnapUnit unit);
    void setVolume(double volume); ///< of everything, 0..1
    void showPeaks(float left, float right);
    void setTheme(const Theme& theme);
    TimingBox& timing() { return *m_timing; }

Q_SIGNALS:
    void snapChosen(inventio::ui::SnapUnit unit);
    void volumeChosen(double volume);

private:
    QWidget* makeClock(const Actions& actions);
    QWidget* makeSnap();
    QWidget* makeVolume();

    QAction* m_play;
    QString m_shownClock;
    QLabel* m_clock = nullptr;
    TimingBox* m_timing = nullptr;
    CompareSwitch* m_compare = nullptr;
    QComboBox* m_snap = nullptr;
    QSlider* m_volume = nullptr;
    PeakMeter* m_peaks = nullptr;
};

} // namespace inventio::ui
