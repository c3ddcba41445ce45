#include "ui/files/tune_card.h"

#include <algorithm>
#include <utility>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/roll/painting/piece_picture.h"
#include "ui/theme/contrast.h"
#include "ui/theme/fonts.h"
#include "ui/theme/studio_style.h"
#include "ui/theme/tokens.h"

namespace inventio::ui {

namespace {

constexpr QSizeF kPicture{144, 40}; ///< pixels at 100 %
constexpr double kHover = 0.06;

const Theme& theme()
{
    return StudioStyle::ofApplication().theme();
}

bool isEnter(const QEvent& event)
{
    const auto& key = static_cast<const QKeyEvent&>(event);
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter)
        && (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier; // with Control it is an Enhance
}

} // namespace

TuneCard::TuneCard(Melody melody, QWidget* parent)
    : QAbstractButton(parent)
    , m_melody(std::move(melody))
{
    setText(m_melody.title);
    setToolTip(m_melody.title + QStringLiteral(", ") + m_melody.by); // the whole, where the card has less room
    setAccessibleDescription(m_melody.by);
    setCursor(Qt::PointingHandCursor);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

std::shared_ptr<const project::Piece> TuneCard::piece()
{
    if (!m_piece)
        if (const auto midi = readMelody(m_melody.id))
            m_piece = std::make_shared<const project::Piece>(project::pieceOf(midi->sequence));
    return m_piece;
}

QRectF TuneCard::pictureFrame() const
{
    const Metrics& metrics = theme().metrics;
    const QSizeF least = kPicture * metrics.scale;
    return {metrics.gap, metrics.gap, std::max(least.width(), m_width - 2 * metrics.gap), least.height()};
}

void TuneCard::setCardWidth(int width)
{
    if (std::exchange(m_width, width) == width)
        return;
    m_picture = {};
    updateGeometry();
}

bool TuneCard::showsAll() const
{
    const Metrics& metrics = theme().metrics;
    const double room = pictureFrame().width();
    return QFontMetricsF(fontOf(metrics.font)).horizontalAdvance(text()) <= room
        && QFontMetricsF(fontOf(metrics.smallFont)).horizontalAdvance(m_melody.by) <= room;
}

QSize TuneCard::sizeHint() const
{
    const Metrics& metrics = theme().metrics;
    const QRectF picture = pictureFrame();
    const double words
        = QFontMetricsF(fontOf(metrics.font)).height() + QFontMetricsF(fontOf(metrics.smallFont)).height();
    return QSizeF(picture.right() + metrics.gap, picture.bottom() + words + 1.5 * metrics.gap).toSize();
}

/// Enter is the window's, but where it chooses.
bool TuneCard::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isEnter(*event)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress && isEnter(*event)) {
        click();
        return true;
    }
    return QAbstractButton::event(event);
}

void TuneCard::paintEvent(QPaintEvent*)
{
    const Colours& colours = theme().colours;
    const Metrics& metrics = theme().metrics;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = hasFocus() || underMouse();
    const double line = hasFocus() ? metrics.focusWidth : 1.0;
    const double inset = line / 2;
    painter.setPen(QPen(hasFocus() ? colours.focus : underMouse() ? colours.accent : colours.outline, line));
    painter.setBrush(isMarked ? mixed(colours.lane, colours.text, kHover) : colours.lane);
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics.radius, metrics.radius);

    const QRectF picture = pictureFrame();
    if (piece() && (m_picture.isNull() || m_paintedIn != theme())) {
        m_paintedIn = theme();
        m_picture = pictureOf(*piece(), picture.size().toSize(), devicePixelRatioF(), colours);
    }
    painter.drawPixmap(picture.topLeft(), m_picture);

    const auto write = [&](const QFont& font, const QColor& colour, double top, const QString& text) {
        const QFontMetricsF room(font);
        painter.setFont(font);
        painter.setPen(colour);
        const QRectF place(picture.left(), top, picture.width(), room.height());
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, room.elidedText(text, Qt::ElideRight, place.width()));
        return place.bottom();
    };
    const double below = write(fontOf(metrics.font), colours.text, picture.bottom() + metrics.gap / 2, text());
    write(fontOf(metrics.smallFont), colours.mutedText, below, m_melody.by);
}

void TuneCard::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
    Q_EMIT pointed(event->globalPosition().toPoint());
}

void TuneCard::mouseMoveEvent(QMouseEvent* event)
{
    QAbstractButton::mouseMoveEvent(event);
    Q_EMIT pointed(event->globalPosition().toPoint());
}

void TuneCard::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
    Q_EMIT left();
}

} // namespace inventio::ui
