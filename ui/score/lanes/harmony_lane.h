#pragma once

#include <vector>

#include <QFont>

#include "ui/roll/strips/roll_strip.h"
#include "ui/score/lanes/harmony_finder.h"

namespace inventio::ui {

/// Keys, chords and cadences above the roll, each where it begins; what they are and why is told where the pointer rests.
/// Chords for which there is no room are left out, until the roll is zoomed in. [GUI]
class HarmonyLane : public RollStrip {
    Q_OBJECT
public:
    HarmonyLane(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;

    const HarmonyFinder& finder() const { return m_finder; }

    /// A word of the lane and where it stands, in logical pixels.
    struct Label {
        enum class Kind { Key, Chord, Cadence };
        Kind kind = Kind::Chord;
        QString text;
        double x = 0;
        double width = 0;
    };
    /// Of what is in view, from left to right; none overlaps the next.
    std::vector<Label> labels() const;
    /// The key of the first chord in view; empty: there is none.
    QString keyInView() const;
    /// Why what stands at x is there; empty: nothing stands there.
    QString reasonAt(double x) const;

Q_SIGNALS:
    void keyInViewChanged(); ///< perhaps

protected:
    void paintPicture(QPainter& painter, Pixels pixels) const override;
    void paintOver(QPainter& painter) const override;
    bool event(QEvent* event) override;

private:
    QFont fontOf(Label::Kind kind, double ratio) const;
    double widthOf(Label::Kind kind, const QString& text) const;
    const analysis::ChordSpan* chordAt(music::Ticks at) const;

    HarmonyFinder m_finder;
};

} // namespace inventio::ui
