#include "ui/roll/strips/velocity_lane.h"

#include <algorithm>
#include <cmath>
#include <map>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/roll/gestures/velocity_gesture.h"
#include "ui/roll/painting/grid_painter.h"
#include "ui/roll/painting/note_look.h"
#include "ui/roll/painting/shape_batch.h"

namespace inventio::ui {

using project::PieceNote;

namespace {

constexpr double kBarWidth = 5;
constexpr double kReach = 6; ///< pixels above and below a bar's top that still take hold of it
constexpr int kLoudest = 127;
constexpr int kShortest = 32; ///< pixels of the lane

} // namespace

VelocityLane::VelocityLane(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : RollStrip(content, viewport, theme, parent)
{
    setMouseTracking(true);
    setAccessibleName(tr("Velocity"));
    setToolTip(tr("Drag a bar to change a note's velocity; drag across to draw a line."));
    connect(&content, &RollContent::changed, this, &VelocityLane::expire);
    connect(&content, &RollContent::notesChanged, this, [this] {
        if (m_gesture)
            m_gesture->cancel();
        m_gesture.reset();
    });
    connect(&viewport, &RollViewport::playheadMoved, this, qOverload<>(&QWidget::update));
}

QSize VelocityLane::sizeHint() const
{
    return {static_cast<int>(theme().metrics.keyWidth), static_cast<int>(theme().metrics.velocityHeight)};
}

QSize VelocityLane::minimumSizeHint() const
{
    const int shortest = qRound(kShortest * theme().metrics.scale);
    return {shortest, shortest};
}

double VelocityLane::barWidth() const
{
    return kBarWidth * theme().metrics.scale;
}

QRectF VelocityLane::barOf(const music::Note& note) const
{
    const double top = height() * (1 - static_cast<double>(note.velocity) / kLoudest);
    return {viewport().geometry().x(note.onset) + 1, top, barWidth(), height() - top};
}

void VelocityLane::paintOver(QPainter& painter) const
{
    if (!viewport().showsPlayhead())
        return;
    painter.fillRect(
        QRectF(std::round(viewport().geometry().x(viewport().playhead())), 0, theme().metrics.playheadWidth, height()),
        theme().colours.playhead);
}

void VelocityLane::paintPicture(QPainter& painter, Pixels pixels) const
{
    const Colours& colours = theme().colours;
    const QRect all = pixels.of(QRectF(rect()));
    painter.fillRect(all, colours.panel);
    painter.fillRect(QRect(0, all.height() / 2, all.width(), pixels.width(1)), colours.laneLine);
    const RollScene scene = content().scene();
    const auto& geometry = viewport().geometry();
    paintTimeLines(painter, geometry, pixels, content().piece().metre, SnapUnit::Off, height(), theme());

    std::map<std::pair<project::Provenance, std::optional<analysis::Voice>>, ShapeBatch> bars;
    ShapeBatch selected;
    ShapeBatch tops;
    const auto add = [&](const PieceNote& note, std::optional<analysis::Voice> voice, bool isSelected) {
        const QRect bar = pixels.of(barOf(note.note));
        bars[{note.provenance, voice}].fill(bar);
        if (isSelected)
            selected.outline(bar.adjusted(-1, -1, 1, 1), pixels.width(1), 0);
        tops.fill({bar.x(), bar.y(), bar.width(), pixels.width(2)});
    };
    scene.notes->visit(geometry.firstTick() - geometry.ticksOf(barWidth()), geometry.lastTick(),
        [&](const PieceNote& note, int track) {
            if (scene.showsTrack(track) && !scene.draft->hides(note.id))
                add(note, scene.hueOf(note, track), scene.isSelected(note.id));
        });
    for (const PieceNote& note : scene.draft->shown)
        add(note, std::nullopt, true);
    for (const auto provenance : {project::Provenance::Added, project::Provenance::Changed, project::Provenance::Yours})
        for (const auto& [kind, batch] : bars)
            if (kind.first == provenance)
                batch.draw(painter, lookOf(kind.first, kind.second, theme()).colours.fill);
    tops.draw(painter, colours.text);
    selected.draw(painter, colours.selected);
    painter.fillRect(QRect(0, 0, all.width(), pixels.width(1)), colours.separator);
}

std::optional<PieceNote> VelocityLane::barAt(QPointF at) const
{
    std::optional<PieceNote> best;
    double nearest = kReach * theme().metrics.scale;
    const auto& geometry = viewport().geometry();
    const RollScene scene = content().scene();
    scene.notes->visit(geometry.tickAt(at.x() - 2 * barWidth()), geometry.tickAt(at.x() + barWidth()),
        [&](const PieceNote& note, int track) {
            const QRectF bar = barOf(note.note);
            const double way = std::abs(bar.top() - at.y());
            if (!scene.showsTrack(track) || at.x() < bar.left() - 2 || at.x() > bar.right() + 2 || way > nearest)
                return;
            best = note;
            nearest = way;
        });
    return best;
}

void VelocityLane::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !content().isEditable())
        return;
    grabKeyboard(); // for Escape
    m_gesture = std::make_unique<VelocityGesture>(RollContext{content(), viewport(), theme().metrics},
        Pointer{event->position(), event->modifiers()}, height(), barAt(event->position()));
}

void VelocityLane::mouseMoveEvent(QMouseEvent* event)
{
    if (m_gesture)
        m_gesture->move({event->position(), event->modifiers()});
    else
        setCursor(content().isEditable() && barAt(event->position()) ? Qt::SizeVerCursor : Qt::ArrowCursor);
}

void VelocityLane::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    releaseKeyboard();
    if (const auto gesture = std::move(m_gesture))
        gesture->release({event->position(), event->modifiers()});
}

void VelocityLane::keyPressEvent(QKeyEvent* event)
{
    if (!m_gesture || event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    releaseKeyboard();
    m_gesture->cancel();
    m_gesture.reset();
}

} // namespace inventio::ui
