#pragma once

#include <QPixmap>
#include <QWidget>

#include "core/project/project.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// A version as a card: its name, a picture of its notes, and what the model did. A click shows it, Return keeps it, Del
/// rejects it; what else a key means is the strip's. [GUI]
class VariationCard : public QWidget {
    Q_OBJECT
public:
    struct Content {
        project::VersionId version;
        QString title;
        QString caption;
        std::shared_ptr<const project::Piece> piece; ///< never null
        bool isOnShow = false;
        bool isKept = false;
    };
    explicit VariationCard(QWidget* parent = nullptr);

    project::VersionId version() const { return m_content.version; }
    void show(Content content);
    void setTheme(const Theme& theme);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(inventio::project::VersionId version);
    void kept(inventio::project::VersionId version);
    void rejected(inventio::project::VersionId version);
    void pointed(inventio::project::VersionId version); ///< the pointer is over it
    void left(inventio::project::VersionId version);    ///< and is not any more

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRectF pictureFrame() const;

    Content m_content;
    Theme m_theme;
    QFont m_font;      ///< of title and caption
    QPixmap m_picture; ///< of the piece; null: to be made
};

} // namespace inventio::ui
