#include "ui/roll/painting/note_painter.h"

#include <algorithm>

#include <QFontMetrics>

#include "ui/roll/painting/hatch.h"
#include "ui/roll/painting/note_look.h"
#include "ui/roll/scene/note_names.h"
#include "ui/theme/contrast.h"

namespace inventio::ui {

using project::PieceNote;
using project::Provenance;

namespace {

// Logical pixels at an interface size of 100 %.
constexpr double kHatchSpacing = 6;
constexpr double kHatchWidth = 1.6;
constexpr double kSmallestHatched = 5;
constexpr double kMarkWidth = 3;
constexpr double kLockSize = 8;
constexpr double kNameMargin = 4;
constexpr double kSmallestName = 12; ///< rows lower than this have no names
constexpr double kSmallestRound = 9; ///< shorter notes have corners of half the radius

/// Notes drawn together: few calls, yet their pixels stay in the processor's cache from fill to outline.
constexpr int kTogether = 256;

constexpr double kMutedShare = 0.6;    ///< of the lane, mixed into what is muted
constexpr double kSelectedShare = 0.4; ///< of the selection's colour, mixed into selected notes

int loudnessOf(int velocity)
{
    return std::clamp((velocity - 20) * 4 / 88, 0, 3);
}

int velocityOf(int loudness)
{
    return 42 + loudness * 23;
}

/// A padlock in a square of `side` pixels.
QImage lockImage(int side, const QColor& colour)
{
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, std::max(1.0, side * 0.14)));
    const QRectF shackle(side * 0.22, side * 0.06, side * 0.56, side * 0.8);
    painter.drawRoundedRect(shackle, side * 0.28, side * 0.28);
    painter.fillRect(QRectF(side * 0.05, side * 0.45, side * 0.9, side * 0.55), colour);
    return image;
}

} // namespace

void NotePainter::paint(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    const Pixels at100{pixels.ratio * theme.metrics.scale}; // of the measures above
    m_measures = {.gap = pixels.width(1),
        .border = at100.width(1),
        .radius = pixels.of(theme.metrics.radius),
        .width = pixels.of(geometry.size().width()),
        .font = std::min(pixels.of(theme.metrics.smallFont),
            static_cast<int>(geometry.rowHeight() * pixels.ratio) - at100.of(kNameMargin)),
        .spelling = geometry.rowHeight() >= kSmallestName * theme.metrics.scale ? &scene.notes->spelling() : nullptr};
    paintGhost(painter, geometry, pixels, scene, theme);

    const auto& tracks = scene.notes->piece().tracks;
    const bool anySolo = std::ranges::any_of(tracks, [](const auto& track) { return track.mix.soloed; });
    const int highest = geometry.highestPitch();
    const int lowest = geometry.lowestPitch();
    const bool hides = scene.draft && !scene.draft->hidden.empty();
    int collected = 0;
    const auto visit = [&](const PieceNote& note, int track) {
        if (note.note.pitch > highest || note.note.pitch < lowest || !scene.showsTrack(track)
            || (hides && scene.draft->hides(note.id)))
            return;
        const auto& mix = tracks[static_cast<std::size_t>(track)].mix;
        const auto voice = scene.hueOf(note, track);
        add(note, voice, rectOf(geometry, pixels, note.note), scene.isSelected(note.id),
            mix.muted || (anySolo && !mix.soloed), at100);
        if (++collected % kTogether == 0)
            drawAll(painter, Selection::Without, at100, theme);
    };
    scene.notes->visit(geometry.firstTick(), geometry.lastTick() + music::Ticks{1}, visit);
    if (scene.draft)
        for (const PieceNote& note : scene.draft->shown)
            add(note, std::nullopt, rectOf(geometry, pixels, note.note), true, false, at100);
    drawAll(painter, Selection::Without, at100, theme);
    drawAll(painter, Selection::With, at100, theme);
    paintPlain(painter, geometry, pixels, scene, theme);
}

void NotePainter::drawAll(QPainter& painter, Selection selection, Pixels at100, const Theme& theme)
{
    const bool selected = selection == Selection::With;
    for (const bool muted : {true, false})
        for (const auto provenance : {Provenance::Yours, Provenance::Added, Provenance::Changed})
            for (int voice = 0; voice < kVoices; ++voice) {
                const bool isOne = voice < analysis::kVoices;
                const Kind kind{provenance, isOne ? std::optional(analysis::Voice(voice)) : std::nullopt};
                Style& of = style(kind, selected, muted);
                if (of.isEmpty)
                    continue;
                draw(painter, kind, selected, muted, at100, theme);
                of.clear();
            }
}

void NotePainter::Style::clear()
{
    for (auto* batch : {&hatching, &outlines, &marks})
        batch->clear();
    for (auto& batch : fills)
        batch.clear();
    names.clear();
    locks.clear();
    isEmpty = true;
}

void NotePainter::add(const PieceNote& note, std::optional<analysis::Voice> voice, const QRect& rect, bool selected,
    bool muted, Pixels at100)
{
    Style& to = style({note.provenance, voice}, selected, muted);
    to.isEmpty = false;
    const int border = m_measures.border * (selected ? 2 : 1);
    const QRect inner = rect.adjusted(border, border, -border, -border);
    to.outlines.outline(rect, border, radiusFor(rect));
    to.fills[static_cast<std::size_t>(loudnessOf(note.note.velocity))].fill(inner);
    if (note.provenance != Provenance::Yours && inner.height() >= at100.of(kSmallestHatched) - 2 * border)
        to.hatching.fill(inner);
    int left = rect.x() + border;
    if (note.provenance == Provenance::Changed) {
        const QRect mark = QRect(inner.x(), inner.y(), at100.width(kMarkWidth), inner.height()).intersected(inner);
        to.marks.fill(mark);
        left += mark.width();
    }
    int right = rect.right() - border;
    if (note.locked) {
        const int side = std::min(at100.of(kLockSize), inner.height());
        if (inner.width() >= side + 2) {
            to.locks.emplace_back(inner.right() - side, inner.center().y() - side / 2, side, side);
            right -= side + m_measures.gap;
        }
    }
    if (m_measures.spelling && rect.height() >= at100.of(kSmallestName) && right > left)
        to.names.push_back({QRect(left, rect.y(), right - left, rect.height()), note.note.onset, note.note.pitch});
}

void NotePainter::draw(QPainter& painter, Kind kind, bool selected, bool muted, Pixels at100, const Theme& theme)
{
    Style& from = style(kind, selected, muted);
    const NoteLook look = lookOf(kind.provenance, kind.voice, theme);
    const auto shaded = [&](QColor colour) {
        if (selected)
            colour = mixed(colour, theme.colours.selectedFill, kSelectedShare);
        return muted ? mixed(colour, theme.colours.lane, kMutedShare) : colour;
    };
    for (int loudness = 0; loudness < kLoudnesses; ++loudness)
        from.fills[static_cast<std::size_t>(loudness)].draw(
            painter, shaded(fillOf(look.colours, velocityOf(loudness))));
    const QColor outline = muted ? mixed(look.colours.outline, theme.colours.lane, kMutedShare) : look.colours.outline;
    QColor stripes = outline;
    stripes.setAlphaF(0.42F);
    from.hatching.draw(painter, hatch(stripes, kHatchSpacing, kHatchWidth, at100));
    from.marks.draw(painter, outline);
    from.outlines.draw(painter, selected ? theme.colours.selected : outline);

    // Selected notes are mixed with the theme's lightest colour: dark ink stays readable, light ink would not.
    const QColor label = selected && luminance(look.colours.label) > 0.5 ? look.colours.outline : look.colours.label;
    for (const QRect& lock : from.locks)
        painter.drawImage(lock.topLeft(), lockOf(lock.height(), label));
    paintNames(painter, from, label, at100);
}

void NotePainter::paintNames(QPainter& painter, const Style& from, const QColor& colour, Pixels at100)
{
    constexpr analysis::Spelling widest{3, 1, 4}; // F sharp: where it fits all names do, and rows look alike
    const int margin = at100.of(kNameMargin);
    if (from.names.empty())
        return;
    const int room = nameOf(widest, colour, m_measures.font).width() + margin;
    for (const auto& [place, onset, pitch] : from.names) {
        if (place.x() < -place.width() || place.width() < room)
            continue;
        const QImage& name = nameOf(m_measures.spelling->at(onset, pitch), colour, m_measures.font);
        painter.drawImage(place.x() + margin / 2, place.y() + (place.height() - name.height()) / 2, name);
    }
}

void NotePainter::paintGhost(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    if (!scene.ghost)
        return;
    ShapeBatch fills;
    ShapeBatch outlines;
    const int border = m_measures.border;
    scene.ghost->visit(
        geometry.firstTick(), geometry.lastTick() + music::Ticks{1}, [&](const PieceNote& note, int track) {
            // Round corners would let it shine through a note that is the same in both.
            if (scene.ghost->piece().tracks[static_cast<std::size_t>(track)].isDrums())
                return;
            const QRect rect = rectOf(geometry, pixels, note.note).adjusted(border, border, -border, -border);
            fills.fill(rect);
            outlines.outline(rect, border, 0);
        });
    fills.draw(painter, theme.colours.ghostFill);
    outlines.draw(painter, theme.colours.ghost);
}

void NotePainter::paintPlain(
    QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme)
{
    ShapeBatch hollow;
    for (const auto& note : scene.removed) {
        const QRect rect = rectOf(geometry, pixels, note);
        hollow.outline(rect, pixels.width(1.5), radiusFor(rect));
        if (rect.width() > 4 * pixels.width(2)) // a line through it says: gone
            hollow.fill({rect.x() + pixels.of(3), rect.center().y(), rect.width() - 2 * pixels.of(3), pixels.width(1)});
    }
    hollow.draw(painter, theme.colours.removed);

    ShapeBatch recorded;
    for (const auto& note : scene.recording)
        recorded.fill(rectOf(geometry, pixels, note));
    recorded.draw(painter, theme.colours.recording);
}

QRect NotePainter::rectOf(const RollGeometry& geometry, Pixels pixels, const music::Note& note) const
{
    // Ends far outside the picture are as good as ends just outside.
    const int margin = 4 * m_measures.radius + 8;
    const int left = std::max(pixels.of(geometry.x(note.onset)), -margin);
    const int right = std::min(pixels.of(geometry.x(note.end())), m_measures.width + margin);
    const int top = pixels.of(geometry.y(note.pitch));
    const int bottom = pixels.of(geometry.y(note.pitch - 1));
    const int width = std::max(right - left - m_measures.gap, 2 * m_measures.border);
    return {left + m_measures.gap, top, std::max(width, 1), std::max(bottom - top - m_measures.gap, 1)};
}

int NotePainter::radiusFor(const QRect& rect) const
{
    const int shorter = std::min(rect.width(), rect.height());
    if (shorter < 4 * m_measures.gap)
        return 0;
    return shorter < kSmallestRound * m_measures.gap ? (m_measures.radius + 1) / 2 : m_measures.radius;
}

const QImage& NotePainter::lockOf(int side, const QColor& colour)
{
    const auto [found, isNew] = m_locks.try_emplace({side, colour.rgba()});
    if (isNew)
        found->second = lockImage(side, colour);
    return found->second;
}

const QImage& NotePainter::nameOf(const analysis::Spelling& spelling, const QColor& colour, int fontPixels)
{
    const auto [found, isNew] = m_names.try_emplace({spelling, colour.rgba(), fontPixels});
    if (!isNew)
        return found->second;
    QFont font;
    font.setPixelSize(std::max(fontPixels, 6));
    const QFontMetrics metrics(font);
    const QString name = pitchName(spelling);
    found->second = QImage(metrics.horizontalAdvance(name) + 2, metrics.height(), QImage::Format_ARGB32_Premultiplied);
    found->second.fill(Qt::transparent);
    QPainter painter(&found->second);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(1, metrics.ascent(), name);
    return found->second;
}

} // namespace inventio::ui
