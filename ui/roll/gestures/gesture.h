#pragma once

#include <QCoreApplication>
#include <QPointF>

#include "ui/roll/content/roll_context.h"

namespace inventio::ui {

/// Where the pointer is and which keys are held.
struct Pointer {
    QPointF at; ///< pixels of the roll
    Qt::KeyboardModifiers modifiers;
};

/// One press of a button until its release. Shows what it would do as the content's draft and changes the document
/// once, on release; a gesture that is cancelled, or ends where it began, changes nothing. Made on press. [GUI]
class Gesture {
    Q_DECLARE_TR_FUNCTIONS(Gesture)
public:
    Gesture(RollContext context, const Pointer& press);
    virtual ~Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;

    virtual void move(const Pointer& pointer) = 0;
    virtual void release(const Pointer& pointer) = 0;
    virtual void cancel(); ///< puts back what was

    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }

protected:
    RollContent& content() { return m_context.content; }
    RollViewport& viewport() { return m_context.viewport; }
    const RollGeometry& geometry() const { return m_context.viewport.geometry(); }
    const Metrics& metrics() const { return m_context.metrics; }
    const Pointer& press() const { return m_press; }
    /// Where the place that was pressed is now: the roll may have scrolled since.
    QPointF pressAt() const;

    /// True from the moment the pointer has left the place of the press.
    bool isDrag(const Pointer& pointer);
    /// The nearest time of the snap grid; the very tick while Alt is held.
    music::Ticks snapped(music::Ticks tick, const Pointer& pointer);
    SnapGrid gridFor(const Pointer& pointer);
    music::Ticks tickAt(const Pointer& pointer) const { return geometry().tickAt(pointer.at.x()); }
    int pitchAt(const Pointer& pointer) const; ///< 0..127
    /// Between the press and the pointer, as far as the roll goes; whole steps of the snap grid.
    project::Area areaTo(const Pointer& pointer);

private:
    RollContext m_context;
    Pointer m_press;
    double m_pressTicks;
    double m_pressRow; ///< rows from the top of the highest pitch
    bool m_dragging = false;
};

/// "Move note", or "Move 3 notes": `many` has a %1 for the number.
QString countedName(const QString& one, const QString& many, std::size_t count);

} // namespace inventio::ui
