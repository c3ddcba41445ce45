#pragma once

#include <memory>

#include <QAbstractButton>
#include <QPixmap>

#include "core/project/piece.h"
#include "ui/files/melodies.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// A tune to begin with: its picture, its name, and who made it. Enter and a click choose it. [GUI]
class TuneCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit TuneCard(Melody melody, QWidget* parent = nullptr);

    const QString& id() const { return m_melody.id; }
    /// Read when it is first needed; null if that fails.
    std::shared_ptr<const project::Piece> piece();

    /// All of it; at first what is needed least.
    void setCardWidth(int width);
    bool showsAll() const; ///< whether its words have room
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void pointed(QPoint at); ///< of the screen; again while the pointer moves
    void left();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRectF pictureFrame() const;

    Melody m_melody;
    std::shared_ptr<const project::Piece> m_piece;
    int m_width = 0; ///< 0: that of the least picture
    QPixmap m_picture;
    Theme m_paintedIn; ///< the picture
};

} // namespace inventio::ui
