#pragma once

#include "ui/roll/gestures/gesture.h"

namespace inventio::ui {

/// Moves one end of the region in time; dragged over the other end it becomes that. Only where there is a region.
class RegionEdgeGesture : public Gesture {
    Q_DECLARE_TR_FUNCTIONS(RegionEdgeGesture)
public:
    enum class Edge { Start, End };
    RegionEdgeGesture(RollContext context, const Pointer& press, Edge edge);
    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    Qt::CursorShape cursor() const override { return Qt::SizeHorCursor; }

private:
    project::Area m_region;
    music::Ticks m_fixed; ///< the other end
};

} // namespace inventio::ui
