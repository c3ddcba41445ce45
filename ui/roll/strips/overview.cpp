#include "ui/roll/strips/overview.h"

#include <algorithm>
#include <array>

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "ui/roll/painting/shape_batch.h"

namespace inventio::ui {

using music::Ticks;
using project::PieceNote;

namespace {

constexpr double kMargin = 3;
constexpr int kMinRows = 24;      ///< a single note must not fill the height
constexpr int kOutsideTint = 110; ///< of 255, over what the roll does not show
constexpr double kNarrowest = 8;  ///< pixels of the frame

} // namespace

Overview::Overview(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : RollStrip(content, viewport, theme, parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Overview"));
    setToolTip(tr("Drag to scroll."));
    connect(&content, &RollContent::notesChanged, this, &Overview::expire);
    connect(&viewport, &RollViewport::playheadMoved, this, qOverload<>(&QWidget::update));
}

QSize Overview::sizeHint() const
{
    return {static_cast<int>(theme().metrics.keyWidth), static_cast<int>(theme().metrics.overviewHeight)};
}

double Overview::end() const
{
    const auto& geometry = viewport().geometry();
    const auto piece = static_cast<double>(content().endOfLastBar().value);
    return m_held.value_or(std::min(geometry.contentEnd(), std::max(piece, geometry.ticksAt(geometry.size().width()))));
}

double Overview::xOf(double ticks) const
{
    return ticks / end() * width();
}

QRectF Overview::frame() const
{
    const auto& geometry = viewport().geometry();
    const double left = xOf(geometry.left());
    const double right = std::min<double>(width(), xOf(geometry.ticksAt(geometry.size().width())));
    const double spare = std::max(0.0, kNarrowest - (right - left)) / 2;
    return {left - spare, 0, right - left + 2 * spare, static_cast<double>(height())};
}

void Overview::paintOver(QPainter& painter) const
{
    const QRectF shown = frame();
    QColor veil = theme().colours.window;
    veil.setAlpha(kOutsideTint);
    painter.fillRect(QRectF(0, 0, shown.left(), height()), veil);
    painter.fillRect(QRectF(shown.right(), 0, width() - shown.right(), height()), veil);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().colours.mutedText, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(shown.adjusted(0.5, 1.5, -0.5, -1.5), theme().metrics.radius, theme().metrics.radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (viewport().showsPlayhead())
        painter.fillRect(
            QRectF(xOf(static_cast<double>(viewport().playhead().value)), 0, 1, height()), theme().colours.playhead);
}

void Overview::paintPicture(QPainter& painter, Pixels pixels) const
{
    const Colours& colours = theme().colours;
    painter.fillRect(pixels.of(QRectF(rect())), colours.panel);
    const auto& piece = content().piece();
    const RollScene scene = content().scene();
    int lowest = kAllPitches;
    int highest = -1;
    const auto visit = [&](auto&& visitor) {
        content().notes().visit(Ticks{0}, piece.lastNoteEnd() + Ticks{1}, [&](const PieceNote& note, int track) {
            if (scene.showsTrack(track))
                visitor(note);
        });
    };
    visit([&](const PieceNote& note) {
        lowest = std::min(lowest, note.note.pitch);
        highest = std::max(highest, note.note.pitch);
    });
    const int spare = std::max(0, kMinRows - (highest - lowest + 1));
    const double row = (height() - 2 * kMargin) / (highest - lowest + 1 + spare);
    std::array<ShapeBatch, 3> notes;
    visit([&](const PieceNote& note) {
        const int left = pixels.of(xOf(static_cast<double>(note.note.onset.value)));
        const int right = pixels.of(xOf(static_cast<double>(note.note.end().value)));
        const int top = pixels.of(kMargin + (highest - note.note.pitch + spare / 2.0) * row);
        notes[static_cast<std::size_t>(note.provenance)].fill(
            {left, top, std::max(1, right - left - pixels.width(0.5)), std::max(pixels.width(1), pixels.of(row))});
    });
    for (const auto& [provenance, look] : {std::pair{0, &colours.yours}, {1, &colours.added}, {2, &colours.changed}})
        notes[static_cast<std::size_t>(provenance)].draw(painter, look->fill);
    painter.fillRect(QRect(0, 0, pixels.of(width()), pixels.width(1)), colours.separator);
}

void Overview::scrollTo(double x)
{
    viewport().scrollTo((x - m_grip) / width() * end(), viewport().geometry().top());
}

void Overview::mousePressEvent(QMouseEvent* event)
{
    m_held = end(); // the scale stays under the hand, also beyond the end
    const QRectF shown = frame();
    const double x = event->position().x();
    m_grip = shown.contains(event->position()) ? x - shown.left() : shown.width() / 2;
    scrollTo(x);
}

void Overview::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        scrollTo(event->position().x());
}

void Overview::mouseReleaseEvent(QMouseEvent*)
{
    m_held.reset();
    expire();
}

void Overview::wheelEvent(QWheelEvent* event)
{
    viewport().scrollBy(-notchesOf(*event) * theme().metrics.scrollStep, 0);
    event->accept();
}

} // namespace inventio::ui
