#include "ui/roll/strips/other_roll.h"

#include <algorithm>
#include <cmath>

#include <QWheelEvent>

#include "ui/roll/painting/roll_painter.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

OtherRoll::OtherRoll(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : RollStrip(content, viewport, theme, parent)
{
    connect(&content.overlays(), &RollOverlays::changed, this, &OtherRoll::expire);
    connect(&content, &RollContent::changed, this, &OtherRoll::expire);
    connect(&viewport, &RollViewport::playheadMoved, this, [this] { update(); });
    setTitle({});
}

void OtherRoll::setTitle(const QString& title)
{
    m_title = title;
    setAccessibleName(title.isEmpty() ? tr("The other version") : title);
    update();
}

void OtherRoll::paintPicture(QPainter& painter, Pixels pixels) const
{
    const NoteIndex* other = content().overlays().other();
    if (!other)
        return painter.fillRect(painter.viewport(), theme().colours.lane);
    const auto& piece = other->piece();
    const RollScene now = content().scene();
    RollScene scene;
    scene.notes = other;
    scene.scale = now.scale;
    scene.coloursByVoice = now.coloursByVoice;
    scene.snap = now.snap;
    scene.activeTrack = now.activeTrack;
    scene.end = piece.metre.barStart(piece.metre.barsUntil(std::max(piece.end(), music::Ticks{1})));
    const RollGeometry geometry = viewport().geometry().withTicksPerQuarter(piece.ticksPerQuarter).withSize(size());
    RollPainter().paint(painter, geometry, pixels.ratio, scene, theme());
}

void OtherRoll::paintOver(QPainter& painter) const
{
    const auto& geometry = viewport().geometry();
    if (viewport().showsPlayhead())
        painter.fillRect(
            QRectF(std::round(geometry.x(viewport().playhead())), 0, theme().metrics.playheadWidth, height()),
            theme().colours.playhead);
    if (m_title.isEmpty())
        return;
    QFont small = font();
    small.setPixelSize(qRound(theme().metrics.smallFont));
    painter.setFont(small);
    const double room = token::kSmall * theme().metrics.scale;
    const QRectF text = QRectF(rect()).adjusted(room, room / 2, -room, 0);
    const QRectF ground = QFontMetricsF(small).boundingRect(text, Qt::AlignLeft | Qt::AlignTop, m_title);
    painter.fillRect(ground.adjusted(-room / 2, 0, room / 2, 0), theme().colours.panel);
    painter.setPen(theme().colours.text);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignTop, m_title);
}

/// As over the roll, but that it changes nothing.
void OtherRoll::wheelEvent(QWheelEvent* event)
{
    const auto modifiers = event->modifiers();
    if (modifiers.testFlag(Qt::ControlModifier) || modifiers.testFlag(Qt::ShiftModifier))
        return RollStrip::wheelEvent(event);
    const double step = theme().metrics.scrollStep;
    viewport().scrollBy(-event->angleDelta().x() / kNotch * step, -event->angleDelta().y() / kNotch * step);
    event->accept();
}

} // namespace inventio::ui
