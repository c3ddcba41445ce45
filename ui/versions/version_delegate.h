#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>

#include <QDateTime>
#include <QPixmap>
#include <QStyledItemDelegate>

#include "core/project/enhance_changes.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// "+88 −0".
QString countsText(const project::ChangeCounts& counts);

/// "11:10" of a time today, in seconds since 1970 in UTC, else the day; empty of 0.
QString timeText(std::int64_t made, const QDateTime& now);

/// A version in the list: a picture of its notes, its name, what the model did and when, as far as there is room, and
/// whether it is on show, compared or kept. [GUI]
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

Q_SIGNALS:
    void starClicked(const QModelIndex& index);

private:
    struct Places {
        QRectF picture, name, counts, mark;
    };
    void paintStar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    struct Picture {
        std::weak_ptr<const project::Piece> piece;
        QPixmap pixels;
    };
    Places placesIn(const QRectF& row, const QFontMetrics& metrics, const QString& mark) const;
    const QPixmap& pictureOf(const std::shared_ptr<const project::Piece>& piece, double pixelRatio) const;

    Theme m_theme;
    mutable std::unordered_map<const project::Piece*, Picture> m_pictures;
};

} // namespace inventio::ui
