#pragma once

#include <optional>

#include "ui/roll/strips/roll_strip.h"
#include "ui/score/lanes/lane_score.h"

namespace inventio::ui {

/// The piece on staves below the roll: what stands above each other sounds together. A click selects a note, a drag what
/// lies in its rectangle, as on the roll; the keys stay the roll's. [GUI]
class ScoreLane : public RollStrip {
    Q_OBJECT
public:
    ScoreLane(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// As high as its staves need to be as large as usual; two of them have the height of sizeHint().
    int heightForStaves() const;

    LaneScore& score() const { return m_score; }
    /// Of a note's first head, in logical pixels; nullopt: it is not in view.
    std::optional<QRectF> headOf(project::NoteId note) const;

Q_SIGNALS:
    /// The pointer is over a note; none when it has left.
    void noteHovered(inventio::project::NoteId note);
    void laidOut(); ///< the score of a long piece is there, which was not when it was asked for

protected:
    void paintPicture(QPainter& painter, Pixels pixels) const override;
    void paintOver(QPainter& painter) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void paintRemoved(QPainter& painter, const ScorePlace& place) const;
    void paintMarkedFaults(QPainter& painter, Pixels pixels) const;
    void paintSelection(QPainter& painter, const ScorePlace& place) const;
    QRectF rectOf(const engraving::Symbol& head) const;
    project::NoteId noteAt(QPointF at) const; ///< none: no note
    void hover(project::NoteId note);
    void selectBand();

    mutable LaneScore m_score;
    std::optional<QRectF> m_band; ///< from the press to the pointer
    std::vector<project::NoteId> m_kept;
    project::NoteId m_hovered;
};

/// Clefs and key signatures beside the lane, as they are in force where the roll begins. [GUI]
class ScoreStart : public RollStrip {
    Q_OBJECT
public:
    ScoreStart(const ScoreLane& lane, RollContent& content, RollViewport& viewport, const Theme& theme,
        QWidget* parent = nullptr);

protected:
    void paintPicture(QPainter& painter, Pixels pixels) const override;

private:
    const ScoreLane& m_lane;
};

} // namespace inventio::ui
