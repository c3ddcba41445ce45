#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>

#include <QDateTime>
#include <QFontMetrics>
#include <QPixmap>
#include <QStyledItemDelegate>

#include "core/project/enhance_changes.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// "+88 −0".
QString countsText(const project::ChangeCounts& counts);

/// A name in the room there is: what is cut is cut before the number at its end, by which versions are told apart.
QString elidedName(const QString& name, const QFontMetrics& metrics, double room);

/// "11:10" of a time today, in seconds since 1970 in UTC, else the day; empty of 0.
QString timeText(std::int64_t made, const QDateTime& now);

/// A version in the list: a picture of its notes, its name, what the model did and when, and whether it is on show, compared
/// or kept. Where there is little room the time stays whole, then the mark, then the counts. [GUI]
class VersionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// What an item holds beside its name, which is its text.
    enum Role {
        PieceRole = Qt::UserRole + 1, ///< std::shared_ptr<const project::Piece>
        CountsRole,                   ///< "+88 −0", or nothing
        TimeRole,                     ///< "11:10", or nothing
        MarkRole,                     ///< a word: "Before", "After", or nothing
        OnShowRole,
        KeptRole,
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme& theme);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(
        QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;
    /// Where a click keeps the version, in the row.
    QRectF starIn(const QRectF& row) const;
    /// What stands under the name: at the left, and the mark at the right.
    static std::pair<QString, QString> secondLine(
        const QModelIndex& index, const QFontMetrics& metrics, double room, double gap);

Q_SIGNALS:
    void starClicked(const QModelIndex& index);

private:
    struct Places {
        QRectF picture, name, second;
    };
    bool showsStar(const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintStar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    struct Picture {
        std::weak_ptr<const project::Piece> piece;
        QPixmap pixels;
    };
    Places placesIn(const QRectF& row, const QFontMetrics& metrics) const;
    const QPixmap& pictureOf(const std::shared_ptr<const project::Piece>& piece, double pixelRatio) const;

    Theme m_theme;
    mutable std::unordered_map<const project::Piece*, Picture> m_pictures;
};

} // namespace inventio::ui
