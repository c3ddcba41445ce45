#pragma once

#include <QPointF>
#include <QRectF>

#include "core/project/piece.h"

namespace inventio::ui {

/// Finds the note that a pointer means: of the heads that it is in, or near, the one with the nearest middle. A value. [Any]
class NearestHead {
public:
    /// `space`: pixels of a staff space.
    NearestHead(QPointF at, double space)
        : m_at(at)
        , m_reach(kReach * space)
    {
    }

    static constexpr double kReach = 0.4; ///< staff spaces around a head that still mean it

    bool isIn(const QRectF& head) const { return head.adjusted(-m_reach, -m_reach, m_reach, m_reach).contains(m_at); }
    /// A head that it is in.
    void offer(project::NoteId note, const QRectF& head)
    {
        const QPointF way = head.center() - m_at;
        const double distance = QPointF::dotProduct(way, way);
        if (m_note == project::NoteId{} || distance < m_distance) {
            m_note = note;
            m_distance = distance;
        }
    }
    /// None of those offered: NoteId{}.
    project::NoteId note() const { return m_note; }

private:
    QPointF m_at;
    double m_reach;
    project::NoteId m_note;
    double m_distance = 0;
};

} // namespace inventio::ui
