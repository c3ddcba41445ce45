#pragma once

#include <QWidget>

#include "core/project/enhance_changes.h"

class QLabel;
class QSlider;

namespace inventio::ui {

class Actions;

/// The way through an Enhance, back to any of its iterations, and what is done with the result. [GUI]
class Scrubber : public QWidget {
    Q_OBJECT
public:
    explicit Scrubber(const Actions& actions, QWidget* parent = nullptr);

    /// Of the version on show: how many iterations there are, how many of them it shows.
    void setRun(int iterations, int shown);
    void setCounts(const project::ChangeCounts& counts);
    /// There are no iterations, for a reason that is told.
    void setEmpty(const QString& reason);
    int position() const;
    /// As a hand that moves and lets go. False if the version was not made by the model.
    bool goTo(int iteration);

Q_SIGNALS:
    void moved(int iteration);   ///< on the way: only to look at
    void settled(int iteration); ///< to stay there

private:
    QSlider* m_slider;
    QLabel* m_place;
    QLabel* m_counts;
};

} // namespace inventio::ui
