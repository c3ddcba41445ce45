#include "ui/enhance/variation_card.h"

#include <utility>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/roll/painting/piece_picture.h"
#include "ui/versions/version_delegate.h"

namespace inventio::ui {

namespace {

constexpr QSizeF kPicture{112, 48}; ///< at 100 %
constexpr double kFrame = 2.0;

} // namespace

VariationCard::VariationCard(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void VariationCard::show(Content content)
{
    if (content.piece != m_content.piece)
        m_picture = {};
    m_content = std::move(content);
    QString told = m_content.title + QStringLiteral(", ") + m_content.caption;
    if (m_content.isOnShow)
        told += QStringLiteral(", ") + tr("on show");
    if (m_content.isKept)
        told += QStringLiteral(", ") + tr("kept");
    setAccessibleName(told);
    setToolTip(m_content.title);
    update();
}

void VariationCard::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_picture = {};
    m_font = font();
    m_font.setPixelSize(qRound(theme.metrics.smallFont));
    updateGeometry();
    update();
}

QRectF VariationCard::pictureFrame() const
{
    const double frame = kFrame * m_theme.metrics.scale;
    const QSizeF size = kPicture * m_theme.metrics.scale;
    return {frame, frame + QFontMetrics(m_font).lineSpacing(), size.width(), size.height()};
}

QSize VariationCard::sizeHint() const
{
    const QRectF picture = pictureFrame();
    const double frame = picture.left();
    return QSizeF(picture.right() + frame, picture.bottom() + QFontMetrics(m_font).lineSpacing() + frame).toSize();
}

void VariationCard::paintEvent(QPaintEvent*)
{
    const Colours& colours = m_theme.colours;
    QPainter painter(this);
    const QRectF picture = pictureFrame();
    const QRectF title(picture.left(), 0, picture.width(), picture.top() - 1);
    const QRectF caption(picture.left(), picture.bottom() + 1, picture.width(), height() - picture.bottom() - 1);
    QFont bold = m_font;
    bold.setBold(m_content.isOnShow);
    painter.setFont(bold);
    painter.setPen(m_content.isOnShow ? colours.text : colours.mutedText);
    const QString star = m_content.isKept ? QStringLiteral("★ ") : QString();
    painter.drawText(
        title, Qt::AlignLeft | Qt::AlignVCenter, elidedName(star + m_content.title, QFontMetrics(bold), title.width()));
    painter.setFont(m_font);
    painter.setPen(colours.mutedText);
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(m_font).elidedText(m_content.caption, Qt::ElideRight, qRound(caption.width())));
    if (m_content.piece && m_picture.isNull())
        m_picture = pictureOf(*m_content.piece, picture.size().toSize(), devicePixelRatioF(), colours);
    painter.drawPixmap(picture.topLeft(), m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = m_content.isOnShow || hasFocus();
    painter.setPen(QPen(hasFocus() ? colours.focus
            : m_content.isOnShow   ? colours.accent
                                   : colours.separator,
        isMarked ? 2.0 : 1.0));
    painter.drawRoundedRect(picture.adjusted(-1, -1, 1, 1), m_theme.metrics.radius, m_theme.metrics.radius);
}

void VariationCard::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT chosen(m_content.version);
}

void VariationCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return Q_EMIT kept(m_content.version);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return Q_EMIT rejected(m_content.version);
    default:
        QWidget::keyPressEvent(event);
    }
}

void VariationCard::enterEvent(QEnterEvent*)
{
    Q_EMIT pointed(m_content.version);
}

void VariationCard::leaveEvent(QEvent*)
{
    Q_EMIT left(m_content.version);
}

} // namespace inventio::ui
