#include "ui/theme/theme.h"

#include "ui/theme/contrast.h"

namespace inventio::ui {

namespace {

// The palette of Okabe and Ito.
constexpr QRgb kOrange = 0xffe69f00;
constexpr QRgb kSkyBlue = 0xff56b4e9;
constexpr QRgb kBluishGreen = 0xff009e73;
constexpr QRgb kYellow = 0xfff0e442;
constexpr QRgb kBlue = 0xff0072b2;
constexpr QRgb kReddishPurple = 0xffcc79a7;

QColor colour(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

/// The colours of soprano, alto, tenor and bass; soft notes are mixed with `ground`.
std::array<NoteColours, 4> voiceColours(
    std::array<QRgb, 4> fills, double strength, const QColor& ground, const QColor& edge, const QColor& label)
{
    std::array<NoteColours, 4> voices;
    for (std::size_t voice = 0; voice < voices.size(); ++voice) {
        const QColor full = colour(fills[voice]);
        const QColor fill = mixed(ground, full, strength);
        voices[voice] = {fill, mixed(fill, ground, 0.3), mixed(full, edge, 0.35), label};
    }
    return voices;
}

QColor translucent(QRgb rgb, int alpha)
{
    QColor result = colour(rgb);
    result.setAlpha(alpha);
    return result;
}

Colours lightColours()
{
    Colours c;
    c.window = colour(0xfff1f2f5);
    c.panel = colour(0xfff8f9fb);
    c.text = colour(0xff1d222b);
    c.mutedText = colour(0xff59616f);
    c.offText = colour(0xff7a828f);
    c.outline = colour(0xff7a828f);
    c.separator = colour(0xffd3d7de);
    c.accent = colour(0xff2559c4);
    c.accentText = colour(0xffffffff);
    c.focus = colour(0xff2559c4);
    c.danger = colour(0xffc0251c);

    c.lane = colour(0xffffffff);
    c.blackLane = colour(0xfff3f5f8);
    c.tonicLane = colour(0xffe9f0fb);
    c.offLane = colour(0xffe9ecf1);
    c.laneLine = colour(0xffeceef2);
    c.snapLine = colour(0xffedeff3);
    c.beatLine = colour(0xffdde1e7);
    c.barLine = colour(0xffaab2bf);
    c.outside = translucent(0xff5a6474, 14);

    const QColor white = colour(0xffffffff);
    const QColor ink = colour(0xff10151d);
    c.yours = {mixed(colour(kBlue), white, 0.25), mixed(colour(kBlue), white, 0.6), colour(0xff004d7a), ink};
    c.added = {colour(0xfff2a431), mixed(colour(kOrange), white, 0.55), colour(0xff9c4400), ink};
    c.changed
        = {mixed(colour(kBluishGreen), white, 0.3), mixed(colour(kBluishGreen), white, 0.62), colour(0xff00634a), ink};
    c.voices = voiceColours({kBlue, 0xff00795a, 0xff9c3f76, 0xff5b4bb7}, 0.7, white, ink, ink);
    c.removed = colour(0xff9c3f76);
    c.ghost = colour(0xff7f8794);
    c.ghostFill = colour(0xffdde1e8);
    c.selected = colour(0xff10151d);
    c.selectedFill = colour(0xffffffff);
    c.recording = colour(0xffc0251c);
    c.lensAdd = colour(0xff5c6b00);
    c.lensRemove = colour(0xff9c3f76);

    c.loop = colour(0xff2559c4);
    c.region = colour(0xff6a4fc0);
    c.lock = colour(0xff5d6675);
    c.playhead = colour(0xffc0251c);

    c.paper = colour(0xffffffff);
    c.desk = colour(0xffdfe3e9);

    c.whiteKey = colour(0xffffffff);
    c.blackKey = colour(0xff2b313b);
    c.blackKeyLabel = colour(0xffc3c9d3);
    c.keyLine = colour(0xffcdd2da);
    c.keyLabel = colour(0xff59616f);
    c.pressedKey = colour(kBlue);
    c.pressedLabel = white;
    return c;
}

Colours darkColours()
{
    Colours c;
    c.window = colour(0xff1b1e23);
    c.panel = colour(0xff22262c);
    c.text = colour(0xffe7eaef);
    c.mutedText = colour(0xffa2abb8);
    c.offText = colour(0xff78818f);
    c.outline = colour(0xff78818f);
    c.separator = colour(0xff363c45);
    c.accent = colour(0xff7aa7f7);
    c.accentText = colour(0xff0d1320);
    c.focus = colour(0xff8db4fa);
    c.danger = colour(0xffff7066);

    c.lane = colour(0xff272b32);
    c.blackLane = colour(0xff22262c);
    c.tonicLane = colour(0xff2b3443);
    c.offLane = colour(0xff1d2025);
    c.laneLine = colour(0xff1f2329);
    c.snapLine = colour(0xff2d323a);
    c.beatLine = colour(0xff363c46);
    c.barLine = colour(0xff596270);
    c.outside = translucent(0xff000000, 50);

    const QColor ink = colour(0xff0d1117);
    const QColor night = colour(0xff22262c);
    c.yours = {colour(kSkyBlue), mixed(colour(kSkyBlue), night, 0.3), colour(0xff9bd4f5), ink};
    c.added = {colour(kOrange), mixed(colour(kOrange), night, 0.3), colour(0xffffcb66), ink};
    c.changed = {colour(0xff35c79b), mixed(colour(0xff35c79b), night, 0.28), colour(0xff85e6c6), ink};
    c.voices = voiceColours({kSkyBlue, 0xff35c79b, 0xffe08fbd, 0xffb29cf2}, 1.0, night, colour(0xffffffff), ink);
    c.removed = colour(kReddishPurple);
    c.ghost = colour(0xff78818f);
    c.ghostFill = colour(0xff3a414b);
    c.selected = colour(0xffffffff);
    c.selectedFill = colour(0xffffffff);
    c.recording = colour(0xffff7066);
    c.lensAdd = colour(0xffc6dd5a);
    c.lensRemove = colour(kReddishPurple);

    c.loop = colour(0xff7aa7f7);
    c.region = colour(0xffb29cf2);
    c.lock = colour(0xff97a1b0);
    c.playhead = colour(0xffff7066);

    c.paper = colour(0xffe9e7e2);
    c.desk = colour(0xff15181c);

    c.whiteKey = colour(0xffd9dde3);
    c.blackKey = colour(0xff15181c);
    c.blackKeyLabel = colour(0xffa2abb8);
    c.keyLine = colour(0xff9aa2ae);
    c.keyLabel = colour(0xff454c57);
    c.pressedKey = colour(kSkyBlue);
    c.pressedLabel = ink;
    return c;
}

Colours highContrastColours()
{
    const QColor black = colour(0xff000000);
    const QColor white = colour(0xffffffff);
    Colours c;
    c.window = black;
    c.panel = black;
    c.text = white;
    c.mutedText = white;
    c.offText = colour(0xff9a9a9a);
    c.outline = white;
    c.separator = white;
    c.accent = colour(kYellow);
    c.accentText = black;
    c.focus = colour(kYellow);
    c.danger = colour(0xffff8a80);

    c.lane = black;
    c.blackLane = colour(0xff161616);
    c.tonicLane = colour(0xff0a2440);
    c.offLane = colour(0xff202020);
    c.laneLine = colour(0xff303030);
    c.snapLine = colour(0xff303030);
    c.beatLine = colour(0xff5c5c5c);
    c.barLine = white;
    c.outside = translucent(0xff000000, 0);

    c.yours = {colour(kSkyBlue), colour(kSkyBlue), white, black};
    c.added = {colour(kOrange), colour(kOrange), white, black};
    c.changed = {colour(0xff4fe0b4), colour(0xff4fe0b4), white, black};
    c.voices = voiceColours({kSkyBlue, 0xff4fe0b4, 0xffff9ed2, 0xffd0b8ff}, 1.0, white, white, black);
    c.removed = colour(0xffff9ed2);
    c.ghost = colour(0xff9a9a9a);
    c.ghostFill = colour(0xff303030);
    c.selected = colour(kYellow);
    c.selectedFill = white;
    c.recording = colour(0xffff8a80);
    c.lensAdd = colour(0xffb8ff4d);
    c.lensRemove = colour(0xffff9ed2);

    c.loop = colour(kYellow);
    c.region = colour(0xffd0b8ff);
    c.lock = white;
    c.playhead = colour(0xffff8a80);

    c.paper = colour(0xffffffff);
    c.desk = colour(0xff000000);

    c.whiteKey = white;
    c.blackKey = black;
    c.blackKeyLabel = white;
    c.keyLine = black;
    c.keyLabel = black;
    c.pressedKey = colour(kYellow);
    c.pressedLabel = black;
    return c;
}

Colours coloursOf(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark:
        return darkColours();
    case ThemeKind::HighContrast:
        return highContrastColours();
    case ThemeKind::Light:
        break;
    }
    return lightColours();
}

Metrics scaled(Metrics metrics, double scale)
{
    for (double* length :
        {&metrics.scale, &metrics.keyWidth, &metrics.rulerHeight, &metrics.velocityHeight, &metrics.overviewHeight,
            &metrics.rowHeight, &metrics.pixelsPerQuarter, &metrics.edge, &metrics.axisLock, &metrics.dragStart,
            &metrics.radius, &metrics.smallFont, &metrics.font, &metrics.target, &metrics.icon, &metrics.line,
            &metrics.gap, &metrics.focusWidth, &metrics.scrollBar, &metrics.playheadWidth, &metrics.scrollStep})
        *length *= scale;
    return metrics;
}

} // namespace

Theme makeTheme(ThemeKind kind, double scale)
{
    return {kind, coloursOf(kind), scaled({}, scale)};
}

} // namespace inventio::ui
