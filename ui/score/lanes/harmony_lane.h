#pragma once

#include <vector>

#include <QFont>

#include "ui/roll/strips/roll_strip.h"
#include "ui/score/lanes/harmony_finder.h"

namespace inventio::ui {

/// Keys, chords and cadences above the roll, each where it begins, and on request below them the notes that belong to no
/// chord; what they are and why is told where the pointer rests. Words for which there is no room are left out, until the
/// roll is zoomed in. [GUI]
class HarmonyLane : public RollStrip {
    Q_OBJECT
public:
    HarmonyLane(RollContent& content, RollViewport& viewport, const Theme& theme, QWidget* parent = nullptr);
    QSize sizeHint() const override;

    const HarmonyFinder& finder() const { return m_finder; }
    /// Whether notes that belong to no chord are marked.
    void setForeignNotesShown(bool shown);

    /// A word of the lane and where it stands, in logical pixels.
    struct Label {
        enum class Kind { Key, Chord, Cadence, ForeignNote };
        Kind kind = Kind::Chord;
        QString text;
        double x = 0;
        double width = 0;
    };
    /// Of what is in view, from left to right, foreign notes last; none overlaps the next.
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
    /// A note that belongs to no chord, and when it disagrees with one.
    struct Foreign {
        music::Ticks at;
        int pitch = 0;
        analysis::ForeignKind kind = analysis::ForeignKind::Other;
    };
    std::vector<Foreign> foreignNotesFrom(music::Ticks from, music::Ticks to) const;
    void addForeignNotes(std::vector<Label>& labels) const;

    HarmonyFinder m_finder;
    bool m_showsForeign = false;
};

} // namespace inventio::ui
