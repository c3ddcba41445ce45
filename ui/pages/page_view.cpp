#include "ui/pages/page_view.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

#include "ui/roll/painting/fault_painter.h"
#include "ui/score/lanes/nearest_head.h"
#include "ui/score/lanes/note_ink.h"
#include "ui/score/page_painter.h"
#include "ui/theme/palette.h"
#include "ui/theme/style.h"

namespace inventio::ui {

using engraving::Role;
using engraving::Symbol;
using music::Ticks;
using project::NoteId;

namespace {

constexpr double kPixelsPerMillimetre = 96 / 25.4; ///< at 100 %
constexpr double kLargestFit = 1.5;                ///< times the paper's size
constexpr double kSmallest = 0.25;                 ///< likewise
constexpr double kLargest = 6;
constexpr int kSelectedTint = 60; ///< of 255
constexpr int kBandTint = 28;
constexpr int kLightTint = 110;
constexpr double kPlayheadReach = 2;   ///< staff spaces beyond the staves
constexpr double kRevealedShare = 0.2; ///< of the view, above what is brought into it

/// Of a staff space at the paper's own size, in logical pixels.
double ownSpace(const engraving::PagedScore& score, const Theme& theme)
{
    return score.staffSpace * kPixelsPerMillimetre * theme.metrics.scale;
}

engraving::Box around(const engraving::Box& box, double reach)
{
    return {box.left - reach, box.top - reach, box.right + reach, box.bottom + reach};
}

QRectF onDevice(const QRectF& rect, double ratio)
{
    return {rect.topLeft() * ratio, rect.size() * ratio};
}

} // namespace

PageView::PageView(const Actions& actions, RollPanel& roll, const Theme& theme, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_actions(actions)
    , m_roll(roll)
    , m_theme(theme)
    , m_content(roll.content())
    , m_viewport(roll.viewport())
    , m_score(roll.content(), [this] { expire(); })
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or the width that sheets are fitted to would depend on them
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setObjectName(QStringLiteral("sheets"));
    setAccessibleName(tr("Pages of sheet music"));
    setAccessibleDescription(
        tr("Arrows scroll or move the selected notes, Control and arrows go from note to note, Enter "
           "goes to the selected note in the roll."));
    themeChanged();
    connect(&m_content, &RollContent::changed, this, &PageView::expire);
    connect(&m_content, &RollContent::selectionChanged, this, &PageView::revealSelection);
    connect(&m_viewport, &RollViewport::playheadMoved, this, &PageView::follow);
    connect(&m_viewport, &RollViewport::followChanged, this, &PageView::follow);
    connect(&roll.view(), &RollView::soundingChanged, viewport(), qOverload<>(&QWidget::update));
    for (const QScrollBar* bar : {verticalScrollBar(), horizontalScrollBar()})
        connect(bar, &QScrollBar::actionTriggered, this, [this] { m_viewport.suspendFollowing(); });
}

void PageView::setTitle(const QString& title)
{
    m_score.setTitle(title);
    expire();
}

void PageView::themeChanged(double grown)
{
    m_paper = makeTheme(ThemeKind::Light, m_theme.metrics.scale);
    m_stack.air = m_theme.metrics.gap;
    m_wanted *= grown;
    for (QScrollBar* bar : {verticalScrollBar(), horizontalScrollBar()})
        bar->setStyleSheet(scrollBarStyle(m_theme));
    expire();
}

/// While nobody sees it nothing is laid.
void PageView::expire()
{
    m_picture.expire();
    if (!isVisible())
        return;
    layOut();
    revealWanted();
    viewport()->update();
}

void PageView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    expire();
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    expire();
}

void PageView::layOut()
{
    const LaidPages* laid = m_score.pages();
    const bool isThere = laid != nullptr && laid->failure.empty();
    const QSizeF view = viewport()->size();
    const double before = m_stack.space;
    if (isThere) {
        const engraving::PagedScore& score = laid->score;
        m_stack.sheet = QSizeF(score.paper.width, score.paper.height) / score.staffSpace;
        m_stack.pages = static_cast<int>(score.pages.size());
        const double own = ownSpace(score, m_theme);
        if (m_fit != Fit::Chosen)
            m_wanted = std::min(m_fit == Fit::Width ? m_stack.spaceForWidth(view.width()) : m_stack.spaceForPage(view),
                kLargestFit * own);
        m_wanted = std::clamp(m_wanted, kSmallest * own, kLargest * own);
        m_stack.space = crispSpace(m_wanted, devicePixelRatioF());
    }
    const QSizeF size = isThere ? m_stack.size() : QSizeF();
    const QSize room = viewport()->size();
    const double kept = verticalScrollBar()->value() * m_stack.space / before; // what is seen stays so
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(size.height())) - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    horizontalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(size.width())) - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    for (QScrollBar* bar : {verticalScrollBar(), horizontalScrollBar()})
        bar->setSingleStep(static_cast<int>(m_theme.metrics.scrollStep));
    if (before != m_stack.space)
        verticalScrollBar()->setValue(static_cast<int>(std::lround(kept)));
    Q_EMIT viewChanged();
}

void PageView::setFit(Fit fit)
{
    const int at = page();
    m_fit = fit;
    expire();
    if (fit == Fit::Page)
        verticalScrollBar()->setValue(static_cast<int>(m_stack.rectOf(at, viewport()->width()).top() - m_stack.air));
}

void PageView::zoom(double factor)
{
    zoomAbout(factor, QRectF(viewport()->rect()).center());
}

/// What is at the anchor stays there.
void PageView::zoomAbout(double factor, QPointF anchor)
{
    const int at = m_stack.pageAt(scrolled().y() + anchor.y());
    const QPointF place = (anchor - sheetRect(at).topLeft()) / m_stack.space;
    m_fit = Fit::Chosen;
    m_wanted *= factor;
    expire();
    scrollTo(scrolled() + sheetRect(at).topLeft() + place * m_stack.space - anchor);
}

int PageView::percent() const
{
    const double own = ownSpace({}, m_theme); // all pages have the same
    return static_cast<int>(std::lround(100 * m_stack.space / own));
}

int PageView::pageCount()
{
    const LaidPages* laid = m_score.pages();
    return laid != nullptr ? static_cast<int>(laid->score.pages.size()) : 0;
}

int PageView::page() const
{
    return m_stack.pageAt(scrolled().y() + viewport()->height() / 2.0);
}

QPointF PageView::scrolled() const
{
    return {static_cast<double>(horizontalScrollBar()->value()), static_cast<double>(verticalScrollBar()->value())};
}

void PageView::scrollTo(QPointF corner)
{
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(corner.x())));
    verticalScrollBar()->setValue(static_cast<int>(std::lround(corner.y())));
}

QRectF PageView::sheetRect(int page) const
{
    return m_stack.rectOf(page, viewport()->width()).translated(-scrolled());
}

QRectF PageView::rectOf(int page, const engraving::Box& box) const
{
    const QPointF corner = sheetRect(page).topLeft();
    return {
        corner + QPointF(box.left, box.top) * m_stack.space, corner + QPointF(box.right, box.bottom) * m_stack.space};
}

void PageView::scrollContentsBy(int, int)
{
    m_picture.expire();
    viewport()->update();
    Q_EMIT viewChanged();
}

std::optional<QRectF> PageView::headOf(NoteId note)
{
    if (const LaidPages* laid = m_score.pages())
        for (const PageHead& head : laid->heads)
            if (const auto* own = m_score.noteOf(head.note); own != nullptr && own->id == note)
                return rectOf(head.page, head.box);
    return std::nullopt;
}

std::optional<QRectF> PageView::playheadRect()
{
    const auto place = m_score.placeOf(m_viewport.playhead());
    if (!place || !m_viewport.showsPlayhead())
        return std::nullopt;
    const engraving::Box& staves = place->system->box;
    const QRectF line = rectOf(
        place->system->page, {place->x, staves.top - kPlayheadReach, place->x, staves.bottom + kPlayheadReach});
    return QRectF(std::round(line.x()), line.y(), m_theme.metrics.playheadWidth, line.height());
}

/// Scrolls as far as it takes; so far down that what follows is seen as well.
void PageView::reveal(const QRectF& rect)
{
    const QSize room = viewport()->size();
    if (rect.top() < 0 || rect.bottom() > room.height())
        verticalScrollBar()->setValue(static_cast<int>(scrolled().y() + rect.top()
            - std::max(0.0, std::min(kRevealedShare * room.height(), room.height() - rect.height()))));
    if (rect.left() < 0 || rect.right() > room.width())
        horizontalScrollBar()->setValue(static_cast<int>(scrolled().x() + rect.center().x() - room.width() / 2.0));
}

void PageView::show(Ticks at)
{
    m_wantedTick = at;
    revealWanted();
}

void PageView::revealWanted()
{
    if (!m_wantedTick || !isVisible() || !m_score.pages() || !m_score.isCurrent())
        return;
    const Ticks at = *std::exchange(m_wantedTick, std::nullopt);
    const auto selected = m_content.selectedNotes();
    const auto head = selected.empty() ? std::nullopt : headOf(selected.front().id);
    const auto place = m_score.placeOf(at);
    if (head)
        reveal(*head);
    else if (place)
        reveal(rectOf(place->system->page, around(place->system->box, kPlayheadReach)));
}

/// What was selected elsewhere: by the list of changes, a fault, a key.
void PageView::revealSelection()
{
    if (m_isByHand || !isVisible() || m_content.selection().empty())
        return;
    const LaidPages* laid = m_score.pages();
    if (laid == nullptr)
        return;
    const QRectF view = viewport()->rect();
    std::optional<QRectF> first;
    for (const PageHead& head : laid->heads) {
        const auto* note = m_score.noteOf(head.note);
        if (note == nullptr || !m_content.isSelected(note->id))
            continue;
        const QRectF rect = rectOf(head.page, head.box);
        if (view.contains(rect))
            return;
        if (!first)
            first = rect;
    }
    if (first)
        reveal(*first);
}

/// As soon as the system that is heard is not all in view.
void PageView::follow()
{
    if (!isVisible())
        return;
    const auto place = m_score.placeOf(m_viewport.playhead());
    if (place && m_viewport.isFollowing() && m_viewport.showsPlayhead() && !m_band)
        reveal(rectOf(place->system->page, around(place->system->box, kPlayheadReach)));
    viewport()->update();
}

QColor PageView::inkOf(const Symbol& symbol) const
{
    const Colours& colours = m_paper.colours;
    if (symbol.role == Role::StaffLine)
        return colours.mutedText;
    const grid::NoteReference at = symbol.source.note;
    return ui::inkOf(m_content, m_score.noteOf(at), m_score.voiceOf(at), colours, m_theme.colours.paper);
}

void PageView::paintEvent(QPaintEvent* event)
{
    m_picture.refresh(*viewport(), [this](QPainter& painter, double ratio) { paintPicture(painter, ratio); });
    QPainter painter(viewport());
    m_picture.draw(painter, event->rect());
    paintLights(painter);
    if (m_band) {
        QColor tint = m_paper.colours.accent;
        painter.setPen(QPen(tint, 1));
        tint.setAlpha(kBandTint);
        painter.setBrush(tint);
        painter.drawRect(m_band->normalized().adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (const auto line = playheadRect())
        painter.fillRect(*line, m_paper.colours.playhead);
    if (hasFocus()) {
        const double inset = m_theme.metrics.focusWidth / 2;
        painter.setPen(QPen(m_theme.colours.focus, m_theme.metrics.focusWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(inset, inset, -inset, -inset));
    }
}

void PageView::paintPicture(QPainter& painter, double ratio)
{
    const Pixels pixels{ratio};
    painter.fillRect(pixels.of(QRectF(viewport()->rect())), m_theme.colours.desk);
    const LaidPages* laid = m_score.pages();
    if (laid == nullptr)
        return paintSentence(painter, ratio, tr("The pages are being laid out…"));
    if (!laid->failure.empty())
        return paintSentence(painter, ratio, QString::fromStdString(laid->failure));
    const double top = scrolled().y();
    for (int page = m_stack.pageAt(top); page <= m_stack.pageAt(top + viewport()->height()); ++page) {
        const QRect sheet = pixels.of(sheetRect(page));
        const int line = pixels.width(1);
        painter.fillRect(sheet.adjusted(-line, -line, line, line), m_theme.colours.separator);
        painter.fillRect(sheet, m_theme.colours.paper);
        paintSheet(painter, ratio, page, *laid);
    }
}

void PageView::paintSheet(QPainter& painter, double ratio, int page, const LaidPages& laid)
{
    QRectF sheet = onDevice(sheetRect(page), ratio);
    sheet.moveTo(std::round(sheet.left()), std::round(sheet.top()));
    paintSelection(painter, ratio, page, laid);
    PageLook look;
    look.colours = [this](const Symbol& symbol) { return inkOf(symbol); };
    look.text = m_paper.colours.text;
    look.isFine = isCrisp(m_stack.space, ratio);
    look.seen = onDevice(QRectF(viewport()->rect()), ratio);
    paintPage(painter, laid.score, static_cast<std::size_t>(page), sheet, look);
    paintMarkedFaults(painter, ratio, page, laid);
}

void PageView::paintSelection(QPainter& painter, double ratio, int page, const LaidPages& laid)
{
    QColor tint = m_paper.colours.accent;
    tint.setAlpha(kSelectedTint);
    for (const PageHead& head : laid.heads)
        if (const auto* note = head.page == page ? m_score.noteOf(head.note) : nullptr;
            note != nullptr && m_content.isSelected(note->id))
            painter.fillRect(onDevice(rectOf(page, around(head.box, NearestHead::kReach)), ratio), tint);
}

void PageView::paintMarkedFaults(QPainter& painter, double ratio, int page, const LaidPages& laid)
{
    const RollScene scene = m_content.scene();
    if (scene.faults.empty())
        return;
    for (const PageSystem& system : laid.systems)
        if (system.page == page)
            paintFaults(painter, ratio, scene, m_paper, system.from, system.to,
                [&](const project::PieceNote& note) -> std::optional<QRectF> {
                    const bool isHere = note.note.onset >= system.from && note.note.onset < system.to;
                    const auto rect = isHere ? headOf(note.id) : std::nullopt;
                    return rect ? std::optional(onDevice(*rect, ratio)) : std::nullopt;
                });
}

void PageView::paintSentence(QPainter& painter, double ratio, const QString& sentence)
{
    QFont font = this->font();
    font.setPixelSize(static_cast<int>(m_theme.metrics.font * ratio));
    painter.setFont(font);
    painter.setPen(m_theme.colours.text);
    const double air = m_stack.air * ratio;
    painter.drawText(onDevice(QRectF(viewport()->rect()), ratio).adjusted(air, air, -air, -air),
        Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

void PageView::paintLights(QPainter& painter)
{
    const auto& lights = m_roll.view().sounding().lights();
    const LaidPages* laid = lights.empty() ? nullptr : m_score.pages();
    if (laid == nullptr)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int first = m_stack.pageAt(scrolled().y());
    const int last = m_stack.pageAt(scrolled().y() + viewport()->height());
    for (const PageHead& head : laid->heads) {
        const auto* note = head.page >= first && head.page <= last ? m_score.noteOf(head.note) : nullptr;
        const auto light
            = note == nullptr ? lights.end() : std::ranges::find_if(lights, [note](const SoundingNotes::Light& one) {
                  return one.note.onset == note->note.onset && one.note.pitch == note->note.pitch;
              });
        if (light == lights.end())
            continue;
        QColor glow = m_paper.colours.accent;
        glow.setAlpha(static_cast<int>(kLightTint * light->strength));
        painter.setPen(Qt::NoPen);
        painter.setBrush(glow);
        painter.drawEllipse(rectOf(head.page, around(head.box, NearestHead::kReach)));
    }
    painter.restore();
}

} // namespace inventio::ui
