#include "ui/recording/piano_keys.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QMouseEvent>
#include <QPainter>

#include "ui/roll/scene/note_names.h"
#include "ui/roll/scene/scale_highlight.h"
#include "ui/theme/contrast.h"

namespace inventio::ui {

namespace {

constexpr int kSemitones = 12;
constexpr int kWhitesPerOctave = 7;
constexpr int kMinOctaves = 2;
constexpr int kMaxOctaves = 7;
constexpr int kHighestLowest = 108;
constexpr double kUsualWhite = 30; ///< logical pixels at the usual size
constexpr double kUsualHeight = 96;
constexpr double kBlackWidth = 0.62; ///< of a white key's
constexpr double kBlackHeight = 0.6;
constexpr double kPressedShare = 0.5; ///< of the colour of keys that the piece plays
constexpr double kMargin = 3;
constexpr double kDark = 0.3;     ///< luminance below which ink is light
constexpr double kInkShare = 0.1; ///< of the key's own colour in the ink
constexpr double kSoftest = 30;
constexpr double kLoudest = 120;

/// How many white keys there are in an octave below this one.
int whitesBelow(int inOctave)
{
    constexpr int kBelow[kSemitones] = {0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 6};
    return kBelow[inOctave];
}

} // namespace

PianoKeys::PianoKeys(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Piano"));
    setToolTip(tr("Click: play, louder towards you. Drag: glissando."));
}

void PianoKeys::setTheme(const Theme& theme)
{
    m_theme = theme;
    updateGeometry();
    update();
}

void PianoKeys::setLowest(int pitch)
{
    const int lowest = std::clamp(pitch - pitch % kSemitones, 0, kHighestLowest);
    if (lowest == m_lowest)
        return;
    release();
    m_lowest = lowest;
    update();
}

int PianoKeys::octaves() const
{
    const double octave = kUsualWhite * m_theme.metrics.scale * kWhitesPerOctave;
    return std::clamp(static_cast<int>(width() / octave), kMinOctaves, kMaxOctaves);
}

void PianoKeys::setPlayed(const Pitches& pitches)
{
    if (std::exchange(m_played, pitches) != pitches)
        update();
}

void PianoKeys::setSounding(const Pitches& pitches)
{
    if (std::exchange(m_sounding, pitches) != pitches)
        update();
}

void PianoKeys::setLetters(std::map<int, QString> letters)
{
    m_letters = std::move(letters);
    update();
}

void PianoKeys::release()
{
    if (const auto held = std::exchange(m_held, std::nullopt))
        Q_EMIT released(*held);
}

int PianoKeys::highest() const
{
    return std::min(m_lowest + octaves() * kSemitones, kPianoKeys - 1); // the last one is a C again
}

double PianoKeys::whiteWidth() const
{
    return static_cast<double>(width()) / (octaves() * kWhitesPerOctave + 1);
}

QRectF PianoKeys::rectOf(int pitch) const
{
    if (pitch < m_lowest || pitch > highest())
        return {};
    const int above = pitch - m_lowest;
    const int whites = above / kSemitones * kWhitesPerOctave + whitesBelow(above % kSemitones);
    const double white = whiteWidth();
    const double left = std::round(whites * white); // whole pixels: every line between keys is as thin
    if (!isBlackKey(pitch))
        return {left, 0, std::round((whites + 1) * white) - left, static_cast<double>(height())};
    const double width = std::round(white * kBlackWidth);
    return {std::round(left - width / 2), 0, width, std::round(height() * kBlackHeight)};
}

std::optional<int> PianoKeys::pitchAt(QPointF at) const
{
    std::optional<int> found;
    for (int pitch = m_lowest; pitch <= highest(); ++pitch)
        if (rectOf(pitch).contains(at) && (!found || isBlackKey(pitch) || !isBlackKey(*found)))
            found = pitch;
    return found;
}

QSize PianoKeys::sizeHint() const
{
    const double scale = m_theme.metrics.scale;
    const double whites = kMinOctaves * kWhitesPerOctave + 1;
    return {static_cast<int>(whites * kUsualWhite * scale), static_cast<int>(kUsualHeight * scale)};
}

QSize PianoKeys::minimumSizeHint() const
{
    return sizeHint();
}

void PianoKeys::playAt(QPointF at)
{
    const auto pitch = pitchAt(at);
    if (pitch == m_held)
        return;
    release();
    if (!pitch)
        return;
    m_held = pitch;
    const double share = std::clamp(at.y() / std::max(rectOf(*pitch).height(), 1.0), 0.0, 1.0);
    Q_EMIT pressed(*pitch, static_cast<int>(kSoftest + share * (kLoudest - kSoftest)));
}

void PianoKeys::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        playAt(event->position());
}

void PianoKeys::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        playAt(event->position());
}

void PianoKeys::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        release();
}

void PianoKeys::hideEvent(QHideEvent* event)
{
    release();
    QWidget::hideEvent(event);
}

QColor PianoKeys::colourOf(int pitch) const
{
    const Colours& colours = m_theme.colours;
    const QColor own = isBlackKey(pitch) ? colours.blackKey : colours.whiteKey;
    const auto number = static_cast<std::size_t>(pitch);
    if (m_played.test(number))
        return colours.pressedKey;
    return m_sounding.test(number) ? mixed(own, colours.pressedKey, kPressedShare) : own;
}

void PianoKeys::paintKey(QPainter& painter, int pitch) const
{
    const Colours& colours = m_theme.colours;
    const QRectF key = rectOf(pitch);
    const QColor fill = colourOf(pitch);
    painter.fillRect(key, fill);
    if (isBlackKey(pitch)) { // its own edge, where it is pressed or as dark as what is behind it
        painter.setPen(colours.keyLine);
        painter.drawRect(key.adjusted(0, -1, -1, -1));
    } else {
        painter.fillRect(QRectF(key.right() - 1, 0, 1, key.height()), colours.keyLine);
    }
    painter.setPen(mixed(luminance(fill) < kDark ? colours.whiteKey : colours.blackKey, fill, kInkShare));
    const QRectF inside = key.adjusted(0, kMargin * m_theme.metrics.scale, 0, -kMargin * m_theme.metrics.scale);
    if (pitch % kSemitones == 0)
        painter.drawText(inside, Qt::AlignHCenter | Qt::AlignBottom, pitchName(analysis::spellingAt(pitch, 0)));
    const auto letter = m_letters.find(pitch);
    if (letter == m_letters.end())
        return;
    const double lift = isBlackKey(pitch) ? 0 : painter.fontMetrics().height();
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(inside.adjusted(0, 0, 0, -lift), Qt::AlignHCenter | Qt::AlignBottom, letter->second);
    font.setBold(false);
    painter.setFont(font);
}

void PianoKeys::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QFont font = this->font();
    font.setPixelSize(static_cast<int>(m_theme.metrics.smallFont));
    painter.setFont(font);
    painter.fillRect(rect(), m_theme.colours.panel);
    for (const bool black : {false, true})
        for (int pitch = m_lowest; pitch <= highest(); ++pitch)
            if (isBlackKey(pitch) == black)
                paintKey(painter, pitch);
}

} // namespace inventio::ui
