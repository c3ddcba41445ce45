#include "ui/roll/strips/keyboard_strip.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "ui/roll/content/hit_testing.h"
#include "ui/roll/scene/note_names.h"
#include "ui/roll/scene/scale_highlight.h"

namespace inventio::ui {

namespace {

constexpr double kBlackShare = 0.6;   ///< of the width
constexpr double kSmallestNamed = 15; ///< rows lower than this have names on C alone
constexpr double kSmallestText = 8;   ///< rows lower than this share their text with the next
constexpr double kSmallestBlack = 11; ///< rows lower than this have no room for a name on a black key
constexpr double kNameMargin = 7;
constexpr int kKeyVelocity = 90;

} // namespace

KeyboardStrip::KeyboardStrip(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent)
    : RollStrip(content, viewport, theme, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Keys"));
    setToolTip(tr("Click: hear it. Drag: glissando. Double-click: select the row."));
    connect(&content, &RollContent::notesChanged, this, &KeyboardStrip::followNames);
    connect(&viewport, &RollViewport::changed, this, &KeyboardStrip::followNames);
    connect(&content.audition(), &Audition::noteOn, this, [this](int pitch) { setPressed(pitch, true); });
    connect(&content.audition(), &Audition::noteOff, this, [this](int pitch) { setPressed(pitch, false); });
}

QSize KeyboardStrip::sizeHint() const
{
    return {static_cast<int>(theme().metrics.keyWidth), static_cast<int>(theme().metrics.keyWidth)};
}

void KeyboardStrip::followNames()
{
    const auto& spelling = content().notes().spelling();
    const music::Ticks at = std::max(viewport().geometry().firstTick(), music::Ticks{0});
    std::array<int, kOctave> names{};
    const analysis::SpellingMap plain; // for white keys: by these names one finds one's way
    for (int step = 0; step < kOctave; ++step)
        names[static_cast<std::size_t>(step)] = (isBlackKey(step) ? spelling : plain).at(at, step).fifths();
    if (std::exchange(m_names, names) != names)
        expire();
}

void KeyboardStrip::setPressed(int pitch, bool pressed)
{
    if (pitch < 0 || pitch >= kAllPitches || m_pressed.test(static_cast<std::size_t>(pitch)) == pressed)
        return;
    m_pressed.set(static_cast<std::size_t>(pitch), pressed);
    expire();
}

void KeyboardStrip::setSounding(const std::bitset<kAllPitches>& pitches)
{
    if (std::exchange(m_sounding, pitches) != pitches)
        expire();
}

bool KeyboardStrip::isDown(int pitch) const
{
    const auto key = static_cast<std::size_t>(pitch);
    return m_pressed.test(key) || m_sounding.test(key);
}

void KeyboardStrip::releaseAll()
{
    m_pressed.reset();
    expire();
}

QString KeyboardStrip::nameOf(int pitch) const
{
    return pitchName(analysis::spellingAt(pitch, m_names[static_cast<std::size_t>(pitch % kOctave)]));
}

void KeyboardStrip::paintPicture(QPainter& painter, Pixels pixels) const
{
    const auto& geometry = viewport().geometry();
    painter.fillRect(pixels.of(QRectF(rect())), theme().colours.whiteKey);
    const int highest = std::min(geometry.highestPitch(), kAllPitches - 1);
    const int lowest = std::max(geometry.lowestPitch(), 0);
    QFont font = this->font();
    font.setPixelSize(std::max(1, pixels.of(theme().metrics.smallFont)));
    painter.setFont(font);
    // White keys first: black ones lie over them.
    for (const bool black : {false, true})
        for (int pitch = highest; pitch >= lowest; --pitch)
            if (isBlackKey(pitch) == black)
                paintKey(painter, pixels, pitch);
    for (int pitch = highest; pitch >= lowest; --pitch)
        paintName(painter, pixels, pitch);
    const int width = pixels.of(this->width());
    painter.fillRect(
        QRect(width - pixels.width(1), 0, pixels.width(1), pixels.of(height())), theme().colours.separator);
}

/// White keys reach half under their black neighbours.
QRectF KeyboardStrip::keyRect(int pitch) const
{
    const double row = viewport().geometry().rowHeight();
    QRectF key(0, viewport().geometry().y(pitch), width(), row);
    if (isBlackKey(pitch)) {
        key.setWidth(width() * kBlackShare);
        return key;
    }
    if (pitch + 1 < kAllPitches && isBlackKey(pitch + 1))
        key.setTop(key.top() - row / 2);
    if (pitch > 0 && isBlackKey(pitch - 1))
        key.setBottom(key.bottom() + row / 2);
    return key;
}

void KeyboardStrip::paintKey(QPainter& painter, Pixels pixels, int pitch) const
{
    const Colours& colours = theme().colours;
    const bool pressed = isDown(pitch);
    const QRect key = pixels.of(keyRect(pitch));
    if (isBlackKey(pitch)) {
        painter.fillRect(key, pressed ? colours.pressedKey : colours.blackKey);
        return;
    }
    painter.fillRect(key, pressed ? colours.pressedKey : colours.whiteKey);
    painter.fillRect(QRect(key.x(), key.bottom() - pixels.width(1) + 1, key.width(), pixels.width(1)), colours.keyLine);
}

void KeyboardStrip::paintName(QPainter& painter, Pixels pixels, int pitch) const
{
    const auto& geometry = viewport().geometry();
    const double scale = theme().metrics.scale;
    const double row = geometry.rowHeight() / scale;
    const int step = pitch % kOctave;
    const bool isC = step == 0;
    const bool isBlack = isBlackKey(pitch);
    const bool pressed = isDown(pitch);
    if ((!isC && !pressed && row < kSmallestNamed) || (isC && row < kSmallestText && pitch % 24 != 0)
        || (isBlack && row < kSmallestBlack))
        return;
    const Colours& colours = theme().colours;
    painter.setPen(pressed ? colours.pressedLabel
            : isBlack      ? colours.blackKeyLabel
            : isC          ? colours.blackKey
                           : colours.keyLabel);
    const QRect place = pixels.of(keyRect(pitch).adjusted(0, 0, -kNameMargin * scale, 0));
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, nameOf(pitch));
}

void KeyboardStrip::soundAt(QPointF at)
{
    const int pitch = viewport().geometry().pitchAt(at.y());
    // Further to the right one presses harder, as on other rolls' keys.
    const int velocity = std::clamp(static_cast<int>(40 + 80 * at.x() / width()), 1, 127);
    content().audition().sound(pitch, at.x() < 0 || at.x() > width() ? kKeyVelocity : velocity);
}

void KeyboardStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        soundAt(event->position());
}

void KeyboardStrip::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        soundAt(event->position());
}

void KeyboardStrip::mouseReleaseEvent(QMouseEvent*)
{
    content().audition().silence();
}

void KeyboardStrip::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int pitch = viewport().geometry().pitchAt(event->position().y());
    soundAt(event->position());
    content().select(
        notesTouching(content(), {music::Ticks{0}, content().piece().lastNoteEnd() + music::Ticks{1}, pitch, pitch}));
}

void KeyboardStrip::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / kNotch;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        viewport().zoomInPitch(std::pow(theme().metrics.zoomStep, notches), event->position().y());
    else
        viewport().scrollBy(0, -notches * theme().metrics.scrollStep);
    event->accept();
}

} // namespace inventio::ui
