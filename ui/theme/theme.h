#pragma once

#include <array>

#include <QColor>

#include "ui/theme/tokens.h"

namespace inventio::ui {

enum class ThemeKind { Light, Dark, HighContrast };

/// How notes of one kind look. Outline and label keep their contrast on every fill from `fill` to `faint`.
struct NoteColours {
    QColor fill;    ///< at full velocity
    QColor faint;   ///< at the lowest velocity
    QColor outline; ///< 3:1 against every lane
    QColor label;   ///< names and marks on the note, 4.5:1 against fill and faint

    friend bool operator==(const NoteColours&, const NoteColours&) = default;
};

/// Every colour that is drawn. All opaque unless said otherwise.
struct Colours {
    QColor window; ///< behind controls
    QColor panel;  ///< ruler, strips, docks
    QColor text;
    QColor mutedText;
    QColor offText; ///< of what is disabled, 3:1 against window, panel and lane
    QColor outline; ///< of fields, boxes and grooves, 3:1 against the same
    QColor separator;
    QColor accent; ///< buttons that matter, loop, cursor
    QColor accentText;
    QColor focus;  ///< focus ring, 3:1 against window and lanes
    QColor danger; ///< errors, recording

    QColor lane;      ///< rows of white keys
    QColor blackLane; ///< rows of black keys
    QColor tonicLane; ///< row of the key's tonic
    QColor offLane;   ///< rows outside the scale
    QColor laneLine;
    QColor snapLine;
    QColor beatLine;
    QColor barLine;
    QColor outside; ///< laid over what lies after the end of the piece; translucent

    NoteColours yours;
    NoteColours added;
    NoteColours changed;
    std::array<NoteColours, 4> voices; ///< soprano, alto, tenor, bass, where colour tells voices
    QColor removed;                    ///< outline of hollow notes
    QColor ghost;                      ///< outline of another version's notes, 3:1 against every lane
    QColor ghostFill;
    QColor selected;     ///< outline of selected notes
    QColor selectedFill; ///< mixed into their fill
    QColor recording;
    QColor lensAdd;    ///< where the model would write; a hue of its own, 3:1 against every lane
    QColor lensRemove; ///< what it would take away

    QColor loop;
    QColor region;
    QColor lock;
    QColor playhead;

    QColor paper; ///< sheets of music, light in every theme: what is on them has the colours of the light one
    QColor desk;  ///< that they lie on

    QColor whiteKey;
    QColor blackKey;
    QColor blackKeyLabel;
    QColor keyLine;
    QColor keyLabel;
    QColor pressedKey;
    QColor pressedLabel;

    friend bool operator==(const Colours&, const Colours&) = default;
};

/// Sizes in logical pixels; Qt multiplies them with the screen's ratio.
struct Metrics {
    double scale = 1; ///< the interface size, with which all lengths here have been multiplied
    double keyWidth = 72;
    double rulerHeight = 32;
    double velocityHeight = 84;
    double overviewHeight = 24;
    double rowHeight = 16;        ///< to begin with
    double pixelsPerQuarter = 64; ///< to begin with
    double edge = 6;              ///< hot zone at a note's ends
    double axisLock = 8;          ///< how far the pointer goes before Shift has chosen an axis
    double dragStart = 4;         ///< how far before a press becomes a drag
    double radius = token::kRadius;
    double smallFont = token::kSmallText;
    double font = token::kText;
    double target = token::kTarget; ///< no button is smaller
    double icon = token::kIcon;
    double line = token::kLine; ///< around boxes
    double gap = token::kSmall;
    double focusWidth = 2;
    double scrollBar = 8;
    double playheadWidth = 1.5;
    double scrollStep = 48; ///< of a notch of the wheel
    double zoomStep = 1.2;  ///< factor of a notch of the wheel

    friend bool operator==(const Metrics&, const Metrics&) = default;
};

/// How the studio looks. A value. [Any]
struct Theme {
    ThemeKind kind = ThemeKind::Light;
    Colours colours;
    Metrics metrics;

    friend bool operator==(const Theme&, const Theme&) = default;
};

/// Provenance is told by the colours of Okabe and Ito ("Color Universal Design", 2008), darkened or lightened until
/// they stand out, and by shape besides: solid, hatched, marked, hollow.
/// `scale` multiplies every metric that is a length, 0.75..3.
Theme makeTheme(ThemeKind kind, double scale = 1.0);

} // namespace inventio::ui
