#pragma once

#include <memory>
#include <optional>

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include "ui/roll/commands/roll_commands.h"
#include "ui/roll/content/roll_content.h"
#include "ui/roll/content/roll_viewport.h"
#include "ui/roll/gestures/gesture.h"
#include "ui/roll/painting/device_picture.h"
#include "ui/roll/painting/roll_painter.h"
#include "ui/roll/scene/note_motion.h"
#include "ui/roll/scene/sounding_notes.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// The piano roll itself. Paints its picture only when what it shows has changed; playhead, cursor and what the pointer
/// is over are laid on top, so that moving them costs a few columns of pixels. [GUI]
class RollView : public QWidget {
    Q_OBJECT
public:
    /// Actions are the window's; content, viewport and theme the panel's.
    RollView(const Actions& actions, RollContent& content, RollViewport& viewport, const Theme& theme,
        QWidget* parent = nullptr);
    ~RollView() override;

    RollContent& content() { return m_content; }
    const RollContent& content() const { return m_content; }
    const RollGeometry& geometryOfRoll() const { return m_viewport.geometry(); }
    RollCommands& commands() { return m_commands; }
    /// After the theme was given another value.
    void themeChanged();

    /// Whether what is under the playhead sounds now, and lights up.
    void setPlaying(bool playing);
    /// Off: what ends is dark at once, and what the model does is there at once.
    void setAnimated(bool animated);
    const SoundingNotes& sounding() const { return m_sounding; }

    bool isGestureActive() const { return m_gesture != nullptr; }
    void cancelGesture();
    QSize sizeHint() const override;

Q_SIGNALS:
    /// The pointer is over a note; none when it has left.
    void noteHovered(inventio::project::NoteId note);
    /// The pointer is over this time and pitch.
    void cellHovered(inventio::music::Ticks at, int pitch);
    void hoverEnded();
    void soundingChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void contentChanged();
    void paintOverlays(QPainter& painter);
    void paintCursor(QPainter& painter) const;
    void paintBand(QPainter& painter) const;
    void updateColumn(music::Ticks at);
    void followSound();
    void updateLights();
    void paintLights(QPainter& painter) const;
    void followMotion();
    void advanceMotion();
    void paintMotion(QPainter& painter) const;
    QRectF cursorRect(NoteCursor cursor) const;
    RollContext gestureContext() { return {m_content, m_viewport, m_theme.metrics}; }
    void begin(std::unique_ptr<Gesture> gesture);
    void moveGesture(const Pointer& pointer);
    void endGesture(const Pointer& pointer);
    void scrollWhileDragging();
    void hover(QPointF at);
    void endHover();
    void tellChoice(const LensChoice* choice); ///< of the lens, under the pointer; null: none
    void changeVelocityByWheel(QPointF at, double notches);

    const Actions& m_actions;
    RollContent& m_content;
    RollViewport& m_viewport;
    const Theme& m_theme;
    RollCommands m_commands;
    RollPainter m_painter;
    DevicePicture m_picture;
    std::unique_ptr<Gesture> m_gesture;
    Pointer m_pointer; ///< of the gesture
    Qt::MouseButton m_button = Qt::NoButton;
    bool m_ending = false;
    bool m_spaceHeld = false;
    bool m_usesKeys = false; ///< the note cursor shows
    double m_wheelRest = 0;  ///< of a notch
    std::optional<project::PieceNote> m_hovered;
    QString m_choiceTold;
    QTimer m_scrolling;
    static constexpr double kFadeMs = 300;
    SoundingNotes m_sounding;
    bool m_playing = false;
    QElapsedTimer m_clock;
    QTimer m_fading; ///< while nothing plays that would bring frames
    NoteMotion m_motion;
    bool m_showedPreview = false;
    QTimer m_moving;
};

} // namespace inventio::ui
