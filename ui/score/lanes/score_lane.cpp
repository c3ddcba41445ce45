#include "ui/score/lanes/score_lane.h"

#include <algorithm>
#include <cmath>

#include <QMouseEvent>
#include <QPainter>

#include "ui/roll/painting/fault_painter.h"
#include "ui/score/lanes/nearest_head.h"

namespace inventio::ui {

using engraving::Glyph;
using engraving::Role;
using engraving::Symbol;
using project::NoteId;

namespace {

constexpr int kHeight = 176;  ///< pixels at 100 %
constexpr int kShortest = 32; ///< likewise
constexpr int kBandTint = 28; ///< of 255
constexpr int kSelectedTint = 60;

/// In pixels of the device.
ScorePlace onDevice(ScorePlace place, Pixels pixels)
{
    return {place.x * pixels.ratio, place.y * pixels.ratio, place.space * pixels.ratio, true};
}

} // namespace

ScoreLane::ScoreLane(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : RollStrip(content, viewport, theme, parent)
    , m_score(content, viewport, theme, [this] {
        expire();
        Q_EMIT laidOut();
    })
{
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(tr("Score"));
    connect(&content, &RollContent::changed, this, &ScoreLane::expire);
    connect(&viewport, &RollViewport::playheadMoved, this, [this](music::Ticks from, music::Ticks to) {
        for (const music::Ticks at : {from, to}) {
            const int x = static_cast<int>(std::floor(this->viewport().geometry().x(at)));
            update(QRect(x - 1, 0, static_cast<int>(std::ceil(this->theme().metrics.playheadWidth)) + 3, height()));
        }
    });
}

QSize ScoreLane::sizeHint() const
{
    return {static_cast<int>(theme().metrics.keyWidth), qRound(kHeight * theme().metrics.scale)};
}

int ScoreLane::heightForStaves() const
{
    constexpr int kUsual = 2;
    const engraving::ScoreStrip* strip = m_score.strip();
    const int staves = strip != nullptr ? static_cast<int>(strip->staffTops().size()) : 0;
    return sizeHint().height() * std::max(staves, kUsual) / kUsual;
}

QSize ScoreLane::minimumSizeHint() const
{
    const int shortest = qRound(kShortest * theme().metrics.scale);
    return {shortest, shortest};
}

void ScoreLane::paintPicture(QPainter& painter, Pixels pixels) const
{
    const Colours& colours = theme().colours;
    const QRect all = pixels.of(QRectF(rect()));
    painter.fillRect(all, colours.lane);
    const engraving::EngravedSystem& system = m_score.system(height());
    const ScorePlace place = onDevice(m_score.placeIn(height()), pixels);
    paintSelection(painter, place);
    paintRemoved(painter, place);
    paintSymbols(painter, system.symbols, place, [this](const Symbol& symbol) { return m_score.colourOf(symbol); });
    paintTuplets(painter, system.tuplets, place, theme().colours.text);
    paintMarkedFaults(painter, pixels);
    painter.fillRect(QRect(0, 0, all.width(), pixels.width(1)), colours.separator);
}

void ScoreLane::paintMarkedFaults(QPainter& painter, Pixels pixels) const
{
    const RollGeometry& geometry = viewport().geometry();
    paintFaults(painter, pixels.ratio, content().scene(), theme(), geometry.firstTick(), geometry.lastTick(),
        [&](const project::PieceNote& note) -> std::optional<QRectF> {
            const auto head = headOf(note.id);
            return head ? std::optional(QRectF(head->topLeft() * pixels.ratio, head->size() * pixels.ratio))
                        : std::nullopt;
        });
}

void ScoreLane::paintSelection(QPainter& painter, const ScorePlace& place) const
{
    QColor tint = theme().colours.accent;
    tint.setAlpha(kSelectedTint);
    for (const Symbol& symbol : m_score.system(height()).symbols) {
        const project::PieceNote* note = symbol.role == Role::Head ? m_score.noteOf(symbol) : nullptr;
        if (note == nullptr || !content().isSelected(note->id))
            continue;
        const engraving::Box box = symbol.box();
        painter.fillRect(QRectF(place.x + (box.left - NearestHead::kReach) * place.space,
                             place.y + (box.top - NearestHead::kReach) * place.space,
                             (box.right - box.left + 2 * NearestHead::kReach) * place.space,
                             (box.bottom - box.top + 2 * NearestHead::kReach) * place.space),
            tint);
    }
}

void ScoreLane::paintRemoved(QPainter& painter, const ScorePlace& place) const
{
    const engraving::ScoreStrip* strip = m_score.strip();
    if (strip == nullptr)
        return;
    std::vector<Symbol> hollow;
    const double perTick = viewport().geometry().pixelsPerTick() / m_score.placeIn(height()).space;
    for (const music::Note& note : content().scene().removed) {
        Symbol head;
        head.glyph = Glyph::HeadHalf;
        head.x = static_cast<double>(note.onset.value) * perTick;
        head.y = strip->yOf(content().notes().spelling().at(note.onset, note.pitch));
        hollow.push_back(head);
    }
    paintSymbols(painter, hollow, place, theme().colours.removed);
}

void ScoreLane::paintOver(QPainter& painter) const
{
    if (m_band) {
        QColor tint = theme().colours.accent;
        painter.setPen(QPen(tint, 1));
        tint.setAlpha(kBandTint);
        painter.setBrush(tint);
        painter.drawRect(m_band->normalized().adjusted(0.5, 0.5, -0.5, -0.5));
    }
    if (viewport().showsPlayhead())
        painter.fillRect(QRectF(std::round(viewport().geometry().x(viewport().playhead())), 0,
                             theme().metrics.playheadWidth, height()),
            theme().colours.playhead);
}

QRectF ScoreLane::rectOf(const Symbol& head) const
{
    const ScorePlace place = m_score.placeIn(height());
    const engraving::Box box = head.box();
    return {QPointF(place.x + box.left * place.space, place.y + box.top * place.space),
        QPointF(place.x + box.right * place.space, place.y + box.bottom * place.space)};
}

std::optional<QRectF> ScoreLane::headOf(NoteId note) const
{
    for (const Symbol& symbol : m_score.system(height()).symbols)
        if (symbol.role == Role::Head)
            if (const auto* own = m_score.noteOf(symbol); own != nullptr && own->id == note)
                return rectOf(symbol);
    return std::nullopt;
}

NoteId ScoreLane::noteAt(QPointF at) const
{
    NearestHead nearest(at, m_score.placeIn(height()).space);
    for (const Symbol& symbol : m_score.system(height()).symbols)
        if (const auto* note = symbol.role == Role::Head ? m_score.noteOf(symbol) : nullptr)
            if (const QRectF rect = rectOf(symbol); nearest.isIn(rect))
                nearest.offer(note->id, rect);
    return nearest.note();
}

void ScoreLane::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool adds = event->modifiers().testAnyFlags(Qt::ShiftModifier | Qt::ControlModifier);
    m_kept = adds ? content().selection() : std::vector<NoteId>();
    const NoteId note = noteAt(event->position());
    if (note == NoteId{}) {
        m_band = QRectF(event->position(), QSizeF(0, 0));
        if (!adds)
            content().select({});
        return;
    }
    auto selection = m_kept;
    if (const auto own = std::ranges::find(selection, note); own != selection.end())
        selection.erase(own);
    else
        selection.push_back(note);
    content().select(std::move(selection));
}

void ScoreLane::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_band)
        return hover(noteAt(event->position()));
    m_band->setBottomRight(event->position());
    selectBand();
    update();
}

void ScoreLane::selectBand()
{
    auto selection = m_kept;
    for (const Symbol& symbol : m_score.system(height()).symbols)
        if (symbol.role == Role::Head && m_band->normalized().intersects(rectOf(symbol)))
            if (const auto* note = m_score.noteOf(symbol))
                selection.push_back(note->id);
    content().select(std::move(selection));
}

void ScoreLane::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_band.reset();
    update();
}

void ScoreLane::leaveEvent(QEvent* event)
{
    hover({});
    RollStrip::leaveEvent(event);
}

void ScoreLane::hover(NoteId note)
{
    if (note == m_hovered)
        return;
    m_hovered = note;
    setCursor(note == NoteId{} ? Qt::ArrowCursor : Qt::PointingHandCursor);
    Q_EMIT noteHovered(note);
}

ScoreStart::ScoreStart(
    const ScoreLane& lane, RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : RollStrip(content, viewport, theme, parent)
    , m_lane(lane)
{
    connect(&content, &RollContent::notesChanged, this, &ScoreStart::expire);
    connect(&lane, &ScoreLane::laidOut, this, &ScoreStart::expire);
}

void ScoreStart::paintPicture(QPainter& painter, Pixels pixels) const
{
    const QRect all = pixels.of(QRectF(rect()));
    painter.fillRect(all, theme().colours.lane);
    LaneScore& score = m_lane.score();
    if (const engraving::ScoreStrip* strip = score.strip()) {
        const music::Ticks first = std::max(viewport().geometry().firstTick(), music::Ticks{0});
        engraving::ScoreStrip::Start start = strip->startAt(first);
        ScorePlace place = score.placeIn(height());
        place.x = 0;
        const double room = width() / place.space;
        // Many signs move together, so that they fit.
        const double squeeze = std::min(1.0, room / (start.width + 0.5));
        std::vector<Symbol> lines;
        for (const double top : strip->staffTops())
            for (int line = 0; line < 5; ++line)
                lines.push_back(
                    {Role::StaffLine, engraving::Shape::Line, {}, 0, top + line, room, top + line, 0.1, {}});
        for (Symbol& symbol : start.symbols)
            symbol.x *= squeeze;
        paintSymbols(painter, lines, onDevice(place, pixels), theme().colours.mutedText);
        paintSymbols(painter, start.symbols, onDevice(place, pixels), theme().colours.text);
    }
    painter.fillRect(QRect(0, 0, all.width(), pixels.width(1)), theme().colours.separator);
    painter.fillRect(QRect(all.width() - pixels.width(1), 0, pixels.width(1), all.height()), theme().colours.separator);
}

} // namespace inventio::ui
