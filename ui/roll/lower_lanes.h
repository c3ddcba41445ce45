#pragma once

#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>
#include <QWidget>

#include "ui/roll/strips/velocity_lane.h"
#include "ui/score/lanes/score_lane.h"

namespace inventio::ui {

/// What is shown below the roll.
enum class LowerLane { Score, Velocity, Hidden };

/// The lanes below the roll, one at a time or none, and the tabs that choose it. [GUI]
class LowerLanes : public QWidget {
    Q_OBJECT
public:
    LowerLanes(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    ~LowerLanes() override;

    LowerLane lane() const;
    void setLane(LowerLane lane);
    /// The tabs stand above the lanes, or wherever else their place is while none is shown.
    QTabBar& tabs() { return *m_tabs; }
    void takeTabsBack();
    /// How high it would like to be under a panel of this height, tabs included; 0 where no lane is shown.
    int heightIn(int panel) const;
    void themeChanged();

    ScoreLane& score() { return *m_score; }
    VelocityLane& velocities() { return *m_velocities; }

Q_SIGNALS:
    void laneChanged();

private:
    void showLane(LowerLane lane);

    const Theme& m_theme;
    QTabBar* m_tabs;
    QVBoxLayout* m_column;
    QStackedWidget* m_stack;
    ScoreLane* m_score;
    ScoreStart* m_scoreStart;
    VelocityLane* m_velocities;
    QLabel* m_velocityTitle;
};

} // namespace inventio::ui
