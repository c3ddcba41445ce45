#pragma once

#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// The region while it is shaped, without a step to undo.
void showRegion(RollContent& content, const std::optional<project::Area>& region);

/// Ends the shaping with one step, or none if the region is as it was.
void commitRegion(RollContent& content, const QString& step, const std::optional<project::Area>& region);

/// Draws the region that the model is to fill, in time and pitch. A click takes the region away.
class RegionGesture : public Gesture {
    Q_DECLARE_TR_FUNCTIONS(RegionGesture)
public:
    enum class Pitches { Dragged, All };
    RegionGesture(RollContext context, const Pointer& press, Pitches pitches = Pitches::Dragged);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    Pitches m_pitches;
    std::optional<project::Area> m_region;
};

} // namespace inventio::ui
