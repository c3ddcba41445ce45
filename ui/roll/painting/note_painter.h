#pragma once

#include <array>
#include <map>
#include <utility>

#include <QImage>
#include <QPainter>

#include "ui/roll/painting/shape_batch.h"
#include "ui/roll/scene/pixels.h"
#include "ui/roll/scene/roll_geometry.h"
#include "ui/roll/scene/roll_scene.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

/// Paints notes, sorted into a few styles so that a style is a few calls. Keeps its buffers and the names it wrote from
/// one picture to the next; what it paints depends on the arguments alone. [GUI]
class NotePainter {
public:
    /// Ghosts, notes, hollow removed ones, recorded ones and the draft's, in this order.
    void paint(
        QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme);

private:
    static constexpr int kLoudnesses = 4;
    static constexpr int kProvenances = 3;
    static constexpr int kVoices = analysis::kVoices + 1; ///< and none, where colour tells owners

    /// What decides the colours of a note.
    struct Kind {
        project::Provenance provenance = project::Provenance::Yours;
        std::optional<analysis::Voice> voice = std::nullopt;
    };

    /// Where a note's name may stand; how it is spelled is asked for only where there is room.
    struct Name {
        QRect place;
        music::Ticks onset;
        int pitch = 0;
    };
    /// Notes of one kind, all selected or none of them, all of muted tracks or none.
    struct Style {
        std::array<ShapeBatch, kLoudnesses> fills;
        ShapeBatch hatching;
        ShapeBatch outlines;
        ShapeBatch marks;
        std::vector<Name> names;
        std::vector<QRect> locks;

        bool isEmpty = true;

        void clear();
    };
    enum class Selection { Without, With };
    struct Measures {
        int gap = 1;
        int border = 1;
        int radius = 2;
        int width = 0;
        int font = 0; ///< of names; one for all rows, though rounding makes some a pixel higher
        const analysis::SpellingMap* spelling = nullptr; ///< null where rows are too low for names
    };

    void add(const project::PieceNote& note, std::optional<analysis::Voice> voice, const QRect& rect, bool selected,
        bool muted, Pixels at100);
    /// Draws what was added, selected notes or the others, and forgets it.
    void drawAll(QPainter& painter, Selection selection, Pixels at100, const Theme& theme);
    void draw(QPainter& painter, Kind kind, bool selected, bool muted, Pixels at100, const Theme& theme);
    void paintGhost(
        QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme);
    void paintPlain(
        QPainter& painter, const RollGeometry& geometry, Pixels pixels, const RollScene& scene, const Theme& theme);
    QRect rectOf(const RollGeometry& geometry, Pixels pixels, const music::Note& note) const;
    int radiusFor(const QRect& rect) const;
    void paintNames(QPainter& painter, const Style& from, const QColor& colour, Pixels at100);
    const QImage& lockOf(int side, const QColor& colour);
    const QImage& nameOf(const analysis::Spelling& spelling, const QColor& colour, int fontPixels);
    Style& style(Kind kind, bool selected, bool muted)
    {
        const int voice = kind.voice ? static_cast<int>(*kind.voice) : kVoices - 1;
        const int row = static_cast<int>(kind.provenance) * kVoices + voice;
        return m_styles[static_cast<std::size_t>(row)][selected ? 1 : 0][muted ? 1 : 0];
    }

    Measures m_measures;
    std::array<std::array<std::array<Style, 2>, 2>, kProvenances * kVoices> m_styles;
    std::map<std::tuple<analysis::Spelling, QRgb, int>, QImage> m_names;
    std::map<std::pair<int, QRgb>, QImage> m_locks;
};

} // namespace inventio::ui
