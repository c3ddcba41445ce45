#pragma once

#include <optional>
#include <vector>

#include <QAbstractScrollArea>

#include "ui/pages/page_score.h"
#include "ui/pages/page_stack.h"
#include "ui/roll/roll_panel.h"

namespace inventio::ui {

/// The piece as sheets of paper, one below the other, in the colours of the light theme. A click selects a note, a drag what
/// lies in its rectangle, as on the roll; the roll's keys edit, without a selection they scroll. Follows the playhead as the
/// roll does. [GUI]
class PageView : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// How large the sheets are.
    enum class Fit {
        Chosen, ///< as zoomed
        Width,  ///< as wide as there is room, up to one and a half times their size
        Page    ///< a whole one is seen
    };

    /// The roll and the theme are the panel's.
    PageView(const Actions& actions, RollPanel& roll, const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// After the theme was given another value; `grown`: how much larger the interface has become.
    void themeChanged(double grown = 1);

    void setFit(Fit fit);
    Fit fit() const { return m_fit; }
    void zoom(double factor); ///< about the middle
    int percent() const;      ///< of the paper's own size

    /// Whether the pages are those of the piece on show.
    bool isCurrent() const { return m_score.isCurrent(); }
    int pageCount(); ///< 0: there are no pages yet
    /// The sheet that the middle of the view shows, from 0.
    int page() const;

    /// Brings the selection into view, or else this moment; once the pages of a long piece are there.
    void show(music::Ticks at);
    /// Does an action of the roll in its place; false: it is the roll's.
    bool run(ActionId action);

    /// Of a note's first head, in logical pixels of the viewport, which may lie out of view; nullopt: it has none.
    std::optional<QRectF> headOf(project::NoteId note);
    /// Of the line at the playhead, likewise.
    std::optional<QRectF> playheadRect();

Q_SIGNALS:
    void viewChanged(); ///< size, page or number of pages
    /// The pointer is over a note; none when it has left.
    void noteHovered(inventio::project::NoteId note);
    /// The user wants to see this moment on the roll.
    void rollWanted(inventio::music::Ticks at);

protected:
    bool event(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void expire();
    void layOut();
    void zoomAbout(double factor, QPointF anchor);
    QPointF scrolled() const; ///< the upper left corner of the view, in the stack
    void scrollTo(QPointF corner);
    QRectF sheetRect(int page) const;
    QRectF rectOf(int page, const engraving::Box& box) const;
    void reveal(const QRectF& rect);
    void revealWanted();
    void revealSelection();
    void follow();

    void paintPicture(QPainter& painter, double ratio);
    void paintSheet(QPainter& painter, double ratio, int page, const LaidPages& laid);
    void paintSelection(QPainter& painter, double ratio, int page, const LaidPages& laid);
    void paintMarkedFaults(QPainter& painter, double ratio, int page, const LaidPages& laid);
    void paintSentence(QPainter& painter, double ratio, const QString& sentence);
    void paintLights(QPainter& painter);
    QColor inkOf(const engraving::Symbol& symbol) const;

    std::optional<ActionId> actionFor(const QKeyEvent& key) const; ///< of the roll, if it makes sense here
    bool isOwnKey(const QKeyEvent& key) const;
    void scrollByKey(int key);
    project::NoteId noteAt(QPointF at);
    std::optional<music::Ticks> tickAt(QPointF at);
    void hover(project::NoteId note);
    void selectBand();

    const Actions& m_actions;
    RollPanel& m_roll;
    const Theme& m_theme;
    RollContent& m_content;
    RollViewport& m_viewport;
    Theme m_paper; ///< of what lies on the sheets
    PageScore m_score;
    PageStack m_stack;
    DevicePicture m_picture;
    Fit m_fit = Fit::Width;
    double m_wanted = 6; ///< staff space, before it was made crisp
    std::optional<music::Ticks> m_wantedTick;
    bool m_isByHand = false; ///< the selection is being changed here
    std::optional<QRectF> m_band;
    std::optional<QPointF> m_pan; ///< what the middle button has hold of, in the stack
    std::vector<project::NoteId> m_kept;
    project::NoteId m_hovered;
};

} // namespace inventio::ui
