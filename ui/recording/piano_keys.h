#pragma once

#include <bitset>
#include <map>
#include <optional>

#include <QWidget>

#include "ui/theme/theme.h"

namespace inventio::ui {

inline constexpr int kPianoKeys = 128; ///< one for each MIDI pitch

/// A piano's keys: a click plays, the lower on the key the louder, and a drag is a glissando. [GUI]
class PianoKeys : public QWidget {
    Q_OBJECT
public:
    using Pitches = std::bitset<kPianoKeys>;

    explicit PianoKeys(const Theme& theme, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// The C at the left, 0..108.
    void setLowest(int pitch);
    int lowest() const { return m_lowest; }
    /// As many as there is room for, at least two.
    int octaves() const;
    void setPlayed(const Pitches& pitches);   ///< by the user
    void setSounding(const Pitches& pitches); ///< of the piece
    /// What to write on keys: those of the computer's that play them.
    void setLetters(std::map<int, QString> letters);
    /// Lets go of the key that the mouse holds.
    void release();

    /// Which key is there; nullopt beside them.
    std::optional<int> pitchAt(QPointF at) const;
    /// Where a key is; empty if it is not shown.
    QRectF rectOf(int pitch) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed(int pitch, int velocity);
    void released(int pitch);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    double whiteWidth() const;
    int highest() const;
    void playAt(QPointF at);
    void paintKey(QPainter& painter, int pitch) const;
    QColor colourOf(int pitch) const;

    Theme m_theme;
    int m_lowest = 36;
    Pitches m_played;
    Pitches m_sounding;
    std::map<int, QString> m_letters;
    std::optional<int> m_held;
};

} // namespace inventio::ui
