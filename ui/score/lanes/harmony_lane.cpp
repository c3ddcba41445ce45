#include "ui/score/lanes/harmony_lane.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/roll/scene/note_names.h"
#include "ui/score/lanes/harmony_words.h"
#include "ui/theme/fonts.h"

namespace inventio::ui {

using music::Ticks;

namespace {

constexpr int kHeight = 24;          ///< pixels at 100 %
constexpr int kForeignHeight = 16;   ///< likewise, of the row for foreign notes
constexpr double kCampaniaSize = 21; ///< likewise; its letters are small, its figures half as high
constexpr double kGap = 4;           ///< likewise, between two words
constexpr double kInset = 3;         ///< likewise, of a word from where it begins
constexpr int kKeyTint = 26;         ///< of 255

bool hasCampania()
{
    static const bool kHas = QFontDatabase::hasFamily(QStringLiteral("Campania"));
    return kHas;
}

QString textOf(const analysis::Cadence& cadence)
{
    const std::string_view text = cadence.abbreviation();
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

HarmonyLane::HarmonyLane(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : RollStrip(content, viewport, theme, parent)
    , m_finder(content)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Harmony"));
    connect(&m_finder, &HarmonyFinder::found, this, [this] {
        expire();
        Q_EMIT keyInViewChanged();
    });
    connect(&viewport, &RollViewport::changed, this, &HarmonyLane::keyInViewChanged);
    connect(&viewport, &RollViewport::playheadMoved, this, qOverload<>(&QWidget::update));
}

QSize HarmonyLane::sizeHint() const
{
    const int height = kHeight + (m_showsForeign ? kForeignHeight : 0);
    return {static_cast<int>(theme().metrics.keyWidth), qRound(height * theme().metrics.scale)};
}

void HarmonyLane::setForeignNotesShown(bool shown)
{
    if (std::exchange(m_showsForeign, shown) == shown)
        return;
    updateGeometry();
    expire();
}

QFont HarmonyLane::fontOf(Label::Kind kind, double ratio) const
{
    if (kind == Label::Kind::Chord && hasCampania()) {
        QFont font(QStringLiteral("Campania"));
        font.setPixelSize(qRound(kCampaniaSize * theme().metrics.scale * ratio));
        return font;
    }
    QFont font = ui::fontOf((kind == Label::Kind::Chord ? theme().metrics.font : theme().metrics.smallFont) * ratio);
    font.setWeight(kind == Label::Kind::Key || kind == Label::Kind::Cadence ? QFont::DemiBold : QFont::Normal);
    return font;
}

double HarmonyLane::widthOf(Label::Kind kind, const QString& text) const
{
    return QFontMetricsF(fontOf(kind, 1)).horizontalAdvance(text);
}

std::vector<HarmonyLane::Label> HarmonyLane::labels() const
{
    std::vector<Label> labels;
    const analysis::Harmony& harmony = m_finder.harmony();
    const RollGeometry& geometry = viewport().geometry();
    const double gap = kGap * theme().metrics.scale;
    double free = -1e9; // where the next word may stand
    const auto add = [&](Label::Kind kind, const QString& text, double x, double least) {
        const double width = widthOf(kind, text);
        if (least < free)
            return false;
        labels.push_back({kind, text, std::max(x, free), width});
        free = labels.back().x + width + gap;
        return true;
    };
    auto cadence = harmony.cadences.begin();
    const analysis::LocalKey* key = nullptr;
    for (const analysis::ChordSpan& chord : harmony.chords) {
        const double x = geometry.x(chord.onset);
        if (chord.end > geometry.firstTick() && x < width()) {
            if (key == nullptr || *key != chord.key)
                add(Label::Kind::Key, keySign(chord.key), x, x);
            const QString text = hasCampania() ? forCampania(chord.numeral) : plainNumeral(chord.numeral);
            add(Label::Kind::Chord, text, x, labels.empty() || labels.back().kind != Label::Kind::Key ? x : free);
        }
        key = &chord.key;
        for (; cadence != harmony.cadences.end() && cadence->at < chord.end; ++cadence)
            if (const double at = geometry.x(cadence->at); at >= 0 && at < width())
                add(Label::Kind::Cadence, textOf(*cadence), std::max(at, free), free);
    }
    if (m_showsForeign)
        addForeignNotes(labels);
    return labels;
}

/// A suspension disagrees with the chord that it is held into, all others with that in which they begin.
std::vector<HarmonyLane::Foreign> HarmonyLane::foreignNotesFrom(Ticks from, Ticks to) const
{
    std::vector<Foreign> notes;
    const project::Piece* piece = m_finder.piece();
    const auto& chords = m_finder.harmony().chords;
    for (const analysis::ForeignNote& foreign : m_finder.harmony().foreign) {
        const auto& track = piece->tracks[static_cast<std::size_t>(foreign.note.track)];
        const music::Note& note = track.notes[static_cast<std::size_t>(foreign.note.note)].note;
        Ticks at = note.onset;
        const auto next = std::ranges::upper_bound(chords, at, {}, &analysis::ChordSpan::onset);
        if (foreign.kind == analysis::ForeignKind::Suspension && next != chords.end() && next->onset < note.end())
            at = next->onset;
        if (from <= at && at < to)
            notes.push_back({at, note.pitch, foreign.kind});
    }
    std::ranges::stable_sort(notes, {}, &Foreign::at);
    return notes;
}

void HarmonyLane::addForeignNotes(std::vector<Label>& labels) const
{
    const RollGeometry& geometry = viewport().geometry();
    const double gap = kGap * theme().metrics.scale;
    double free = -1e9;
    const auto notes = foreignNotesFrom(geometry.firstTick(), geometry.lastTick());
    for (auto note = notes.begin(); note != notes.end();) {
        const auto next
            = std::ranges::find_if(note, notes.end(), [&](const Foreign& one) { return one.at != note->at; });
        QStringList signs;
        for (auto one = note; one != next; ++one)
            signs << signOf(one->kind);
        signs.removeDuplicates();
        const QString text = signs.join(QLatin1Char(' '));
        const double x = geometry.x(note->at);
        if (x >= free) {
            labels.push_back({Label::Kind::ForeignNote, text, x, widthOf(Label::Kind::ForeignNote, text)});
            free = x + labels.back().width + gap;
        }
        note = next;
    }
}

const analysis::ChordSpan* HarmonyLane::chordAt(Ticks at) const
{
    const auto& chords = m_finder.harmony().chords;
    const auto found = std::ranges::find_if(
        chords, [at](const analysis::ChordSpan& chord) { return chord.onset <= at && at < chord.end; });
    return found == chords.end() ? nullptr : &*found;
}

QString HarmonyLane::keyInView() const
{
    for (const analysis::ChordSpan& chord : m_finder.harmony().chords)
        if (chord.end > viewport().geometry().firstTick())
            return keyName(chord.key);
    return {};
}

QString HarmonyLane::reasonAt(double x) const
{
    const analysis::ChordSpan* chord = chordAt(viewport().geometry().tickAt(x));
    if (chord == nullptr)
        return {};
    QStringList sentences{reasonFor(*chord)};
    for (const analysis::Cadence& cadence : m_finder.harmony().cadences)
        if (chord->onset <= cadence.at && cadence.at < chord->end)
            sentences << reasonFor(cadence);
    if (m_showsForeign)
        for (const Foreign& note : foreignNotesFrom(chord->onset, chord->end))
            sentences << tr("%1: %2.").arg(
                wordFor(note.kind), pitchName(content().notes().spelling().at(note.at, note.pitch)));
    return sentences.join(QLatin1Char('\n'));
}

void HarmonyLane::paintPicture(QPainter& painter, Pixels pixels) const
{
    const Colours& colours = theme().colours;
    const QRect all = pixels.of(QRectF(rect()));
    painter.fillRect(all, colours.panel);
    const RollGeometry& geometry = viewport().geometry();
    // Where the music is in another key than it begins in, the ground is tinted.
    const auto& chords = m_finder.harmony().chords;
    QColor tint = colours.accent;
    tint.setAlpha(kKeyTint);
    for (const analysis::ChordSpan& chord : chords)
        if (chord.key != chords.front().key)
            painter.fillRect(pixels.of(QRectF(QPointF(std::max(geometry.x(chord.onset), -10.0), 0),
                                 QPointF(std::min(geometry.x(chord.end), width() + 10.0), height()))),
                tint);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const Label& label : labels()) {
        const QFont font = fontOf(label.kind, pixels.ratio);
        painter.setFont(font);
        const bool isForeign = label.kind == Label::Kind::ForeignNote;
        painter.setPen(label.kind == Label::Kind::Cadence     ? colours.accent
                : label.kind == Label::Kind::Key || isForeign ? colours.mutedText
                                                              : colours.text);
        const QFontMetricsF metrics(font, painter.device());
        const double row = (isForeign ? kForeignHeight : kHeight) * theme().metrics.scale * pixels.ratio;
        const double top = isForeign ? all.height() - row - pixels.width(1) : 0;
        const double base = top + (row + metrics.capHeight()) / 2;
        painter.drawText(QPointF((label.x + kInset * theme().metrics.scale) * pixels.ratio, base), label.text);
    }
    painter.fillRect(QRect(0, all.height() - pixels.width(1), all.width(), pixels.width(1)), colours.separator);
}

void HarmonyLane::paintOver(QPainter& painter) const
{
    if (viewport().showsPlayhead())
        painter.fillRect(QRectF(std::round(viewport().geometry().x(viewport().playhead())), 0,
                             theme().metrics.playheadWidth, height()),
            theme().colours.playhead);
}

bool HarmonyLane::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return RollStrip::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString reason = reasonAt(help->pos().x());
    if (reason.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), reason, this);
    return true;
}

} // namespace inventio::ui
