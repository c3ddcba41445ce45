#include "ui/score/lanes/harmony_lane.h"

#include <algorithm>
#include <cmath>

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/score/lanes/harmony_words.h"
#include "ui/theme/fonts.h"

namespace inventio::ui {

using music::Ticks;

namespace {

constexpr int kHeight = 24;          ///< pixels at 100 %
constexpr double kCampaniaSize = 17; ///< likewise; its letters are small
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
    return {static_cast<int>(theme().metrics.keyWidth), qRound(kHeight * theme().metrics.scale)};
}

QFont HarmonyLane::fontOf(Label::Kind kind, double ratio) const
{
    if (kind == Label::Kind::Chord && hasCampania()) {
        QFont font(QStringLiteral("Campania"));
        font.setPixelSize(qRound(kCampaniaSize * theme().metrics.scale * ratio));
        return font;
    }
    QFont font = ui::fontOf((kind == Label::Kind::Chord ? theme().metrics.font : theme().metrics.smallFont) * ratio);
    font.setWeight(kind == Label::Kind::Chord ? QFont::Normal : QFont::DemiBold);
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
    return labels;
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
        painter.setPen(label.kind == Label::Kind::Cadence ? colours.accent
                : label.kind == Label::Kind::Key          ? colours.mutedText
                                                          : colours.text);
        const QFontMetricsF metrics(font, painter.device());
        const double base = (all.height() + metrics.capHeight()) / 2;
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
