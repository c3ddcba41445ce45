#include "ui/versions/version_delegate.h"

#include <QApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QTimeZone>

#include "ui/roll/painting/piece_picture.h"

namespace inventio::ui {

namespace {

constexpr QSize kPicture{56, 24}; ///< at 100 %, as the rest here
constexpr int kRow = 40;
constexpr int kGap = 6;

/// Both, if they fit; what the model did comes first.
QString secondLine(const QModelIndex& index, const QFontMetrics& metrics, double room)
{
    const QString counts = index.data(VersionDelegate::CountsRole).toString();
    const QString time = index.data(VersionDelegate::TimeRole).toString();
    if (counts.isEmpty() || time.isEmpty())
        return counts.isEmpty() ? time : counts;
    const QString both = counts + QStringLiteral(" · ") + time;
    return metrics.horizontalAdvance(both) <= room ? both : counts;
}

} // namespace

QString countsText(const project::ChangeCounts& counts)
{
    return QStringLiteral("+%1 −%2").arg(counts.added).arg(counts.removed);
}

QString timeText(std::int64_t made, const QDateTime& now)
{
    if (made == 0)
        return {};
    const QDateTime then = QDateTime::fromSecsSinceEpoch(made).toTimeZone(now.timeZone());
    return then.date() == now.date() ? then.toString(QStringLiteral("HH:mm"))
                                     : QLocale().toString(then.date(), QLocale::ShortFormat);
}

void VersionDelegate::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_pictures.clear();
}

VersionDelegate::Places VersionDelegate::placesIn(
    const QRectF& row, const QFontMetrics& metrics, const QString& mark) const
{
    const QSizeF picture = QSizeF(kPicture) * m_theme.metrics.scale;
    const double gap = kGap * m_theme.metrics.scale;
    const double line = metrics.lineSpacing();
    const double top = row.center().y() - line;
    Places places;
    places.picture = {row.left() + gap / 2, row.center().y() - picture.height() / 2, picture.width(), picture.height()};
    const double left = places.picture.right() + gap;
    places.name = {left, top, starIn(row).left() - left, line};
    const double markWidth = metrics.horizontalAdvance(mark);
    places.mark = {row.right() - markWidth - gap / 2, top + line, markWidth, line};
    places.counts = {left, top + line, places.mark.left() - left, line};
    return places;
}

const QPixmap& VersionDelegate::pictureOf(const std::shared_ptr<const project::Piece>& piece, double pixelRatio) const
{
    std::erase_if(m_pictures, [](const auto& entry) { return entry.second.piece.expired(); });
    auto& picture = m_pictures[piece.get()];
    if (picture.pixels.isNull())
        picture = {piece,
            ui::pictureOf(*piece, (QSizeF(kPicture) * m_theme.metrics.scale).toSize(), pixelRatio, m_theme.colours)};
    return picture.pixels;
}

void VersionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    background.icon = {};
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const QString mark = index.data(MarkRole).toString();
    QFont small = option.font;
    small.setPixelSize(qRound(m_theme.metrics.smallFont));
    const auto places = placesIn(option.rect, QFontMetrics(small), mark);
    painter->save();
    const auto piece = index.data(PieceRole).value<std::shared_ptr<const project::Piece>>();
    if (piece)
        painter->drawPixmap(places.picture.topLeft(),
            pictureOf(piece, option.widget != nullptr ? option.widget->devicePixelRatioF() : 1));
    const bool isOnShow = index.data(OnShowRole).toBool();
    painter->setPen(QPen(isOnShow ? m_theme.colours.accent : m_theme.colours.separator, isOnShow ? 2 : 1));
    painter->drawRect(places.picture.adjusted(-0.5, -0.5, 0.5, 0.5));
    QFont font = option.font;
    font.setBold(isOnShow);
    painter->setFont(font);
    painter->setPen(m_theme.colours.text);
    painter->drawText(places.name, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, static_cast<int>(places.name.width())));
    painter->setFont(option.font);
    paintStar(*painter, option, index);
    painter->setFont(small);
    painter->setPen(m_theme.colours.mutedText);
    const QFontMetrics metrics(small);
    painter->drawText(places.counts, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(secondLine(index, metrics, places.counts.width()), Qt::ElideRight,
            static_cast<int>(places.counts.width())));
    painter->drawText(places.mark, Qt::AlignRight | Qt::AlignVCenter, mark);
    painter->restore();
}

/// Full where the version is kept; where the pointer is, hollow: a click would keep it.
void VersionDelegate::paintStar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isKept = index.data(KeptRole).toBool();
    if (!isKept && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    painter.setPen(isKept ? m_theme.colours.accent : m_theme.colours.mutedText);
    painter.drawText(starIn(option.rect), Qt::AlignCenter, isKept ? QStringLiteral("★") : QStringLiteral("☆"));
}

QRectF VersionDelegate::starIn(const QRectF& row) const
{
    const double side = m_theme.metrics.target;
    return {row.right() - side, row.top(), side, side};
}

bool VersionDelegate::editorEvent(
    QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool isClick = event->type() == QEvent::MouseButtonRelease
        && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton
        && starIn(option.rect).contains(static_cast<QMouseEvent*>(event)->position());
    if (!isClick)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    Q_EMIT starClicked(index);
    return true;
}

QSize VersionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int lines = 2 * option.fontMetrics.lineSpacing() + 4;
    return {
        qRound(kPicture.width() * m_theme.metrics.scale) * 2, std::max(lines, qRound(kRow * m_theme.metrics.scale))};
}

void VersionDelegate::updateEditorGeometry(
    QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const auto places = placesIn(option.rect, option.fontMetrics, {});
    editor->setGeometry(
        QRectF(places.name.left(), option.rect.top(), places.name.width(), option.rect.height()).toRect());
}

} // namespace inventio::ui
