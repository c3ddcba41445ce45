#include "ui/versions/version_delegate.h"

#include <QApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QTimeZone>

#include "ui/roll/painting/piece_picture.h"

namespace inventio::ui {

namespace {

constexpr QSize kPicture{56, 24}; ///< at 100 %, as the rest here
constexpr int kRow = 40;
constexpr int kGap = 6;

} // namespace

QString countsText(const project::ChangeCounts& counts)
{
    return QStringLiteral("+%1 −%2").arg(counts.added).arg(counts.removed);
}

QString elidedName(const QString& name, const QFontMetrics& metrics, double room)
{
    if (metrics.horizontalAdvance(name) <= room)
        return name;
    static const QRegularExpression kNumber(QStringLiteral("\\s\\d+$"));
    const QString number = kNumber.match(name).captured();
    const QString words = name.chopped(number.size());
    return metrics.elidedText(words, Qt::ElideRight, static_cast<int>(room) - metrics.horizontalAdvance(number))
        + number;
}

QString timeText(std::int64_t made, const QDateTime& now)
{
    if (made == 0)
        return {};
    const QDateTime then = QDateTime::fromSecsSinceEpoch(made).toTimeZone(now.timeZone());
    if (then.date() == now.date())
        return then.toString(QStringLiteral("HH:mm"));
    if (then.date().year() == now.date().year())
        return QLocale().toString(then.date(), VersionDelegate::tr("d MMM", "format of a day of this year"));
    return QLocale().toString(then.date(), QLocale::ShortFormat);
}

void VersionDelegate::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_pictures.clear();
}

std::pair<QString, QString> VersionDelegate::secondLine(
    const QModelIndex& index, const QFontMetrics& metrics, double room, double gap)
{
    const QString counts = index.data(CountsRole).toString();
    const QString time = index.data(TimeRole).toString();
    const QString mark = index.data(MarkRole).toString();
    const auto fits = [&](const QString& left, const QString& right) {
        return metrics.horizontalAdvance(left) + (right.isEmpty() ? 0 : gap + metrics.horizontalAdvance(right)) <= room;
    };
    const QString all = counts.isEmpty() || time.isEmpty() ? counts + time : counts + QStringLiteral(" · ") + time;
    for (const QString& left : {all, counts, time})
        if (!left.isEmpty() && fits(left, mark))
            return {left, mark};
    return {fits(all, {}) ? all : time, {}};
}

/// With one line alone, that is in the middle.
VersionDelegate::Places VersionDelegate::placesIn(const QRectF& row, const QFontMetrics& metrics) const
{
    const QSizeF picture = QSizeF(kPicture) * m_theme.metrics.scale;
    const double gap = kGap * m_theme.metrics.scale;
    const double line = metrics.lineSpacing();
    const double top = row.center().y() - line;
    Places places;
    places.picture = {row.left() + gap / 2, row.center().y() - picture.height() / 2, picture.width(), picture.height()};
    const double left = places.picture.right() + gap;
    places.name = {left, top, row.right() - gap - left, line};
    places.second = places.name.translated(0, line);
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

    QFont small = option.font;
    small.setPixelSize(qRound(m_theme.metrics.smallFont));
    const QFontMetrics smallMetrics(small);
    auto places = placesIn(option.rect, smallMetrics);
    const auto [told, mark] = secondLine(index, smallMetrics, places.second.width(), kGap * m_theme.metrics.scale);
    if (told.isEmpty() && mark.isEmpty())
        places.name.moveCenter({places.name.center().x(), QRectF(option.rect).center().y()});
    if (showsStar(option, index))
        places.name.setRight(starIn(option.rect).left());
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
        elidedName(index.data().toString(), QFontMetrics(font), places.name.width()));
    painter->setFont(option.font);
    paintStar(*painter, option, index);
    painter->setFont(small);
    painter->setPen(m_theme.colours.mutedText);
    painter->drawText(places.second, Qt::AlignLeft | Qt::AlignVCenter, told);
    painter->drawText(places.second, Qt::AlignRight | Qt::AlignVCenter, mark);
    painter->restore();
}

bool VersionDelegate::showsStar(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return index.data(KeptRole).toBool() || option.state.testFlag(QStyle::State_MouseOver);
}

/// Full where the version is kept; where the pointer is, hollow: a click would keep it.
void VersionDelegate::paintStar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!showsStar(option, index))
        return;
    const bool isKept = index.data(KeptRole).toBool();
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
    const auto places = placesIn(option.rect, option.fontMetrics);
    editor->setGeometry(
        QRectF(places.name.left(), option.rect.top(), places.name.width(), option.rect.height()).toRect());
}

} // namespace inventio::ui
