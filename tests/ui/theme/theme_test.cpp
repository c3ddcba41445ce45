#include "ui/theme/theme.h"

#include <array>
#include <vector>

#include <gtest/gtest.h>

#include "ui/theme/contrast.h"
#include "ui/theme/palette.h"

namespace inventio::ui {
namespace {

constexpr double kText = 4.5;     ///< WCAG 2.1, 1.4.3
constexpr double kGraphics = 3.0; ///< WCAG 2.1, 1.4.11

class EveryThemeTest : public testing::TestWithParam<ThemeKind> {
protected:
    const Theme m_theme = makeTheme(GetParam());
    const Colours& m_colours = m_theme.colours;

    std::vector<QColor> lanes() const
    {
        return {m_colours.lane, m_colours.blackLane, m_colours.tonicLane, m_colours.offLane};
    }
    std::vector<NoteColours> notes() const
    {
        std::vector<NoteColours> all{m_colours.yours, m_colours.added, m_colours.changed};
        all.insert(all.end(), m_colours.voices.begin(), m_colours.voices.end());
        return all;
    }
};

TEST_P(EveryThemeTest, HasReadableText)
{
    for (const QColor& ground : {m_colours.window, m_colours.panel}) {
        EXPECT_GE(contrast(m_colours.text, ground), kText);
        EXPECT_GE(contrast(m_colours.mutedText, ground), kText);
        EXPECT_GE(contrast(m_colours.danger, ground), kText);
    }
    for (const QColor& ground : {m_colours.window, m_colours.panel, m_colours.lane}) {
        EXPECT_GE(contrast(m_colours.offText, ground), kGraphics) << "what is disabled can still be read";
        EXPECT_GE(contrast(m_colours.outline, ground), kGraphics) << "boxes, fields and grooves";
    }
    EXPECT_GE(contrast(m_colours.accentText, m_colours.accent), kText);
    EXPECT_GE(contrast(m_colours.keyLabel, m_colours.whiteKey), kText);
    EXPECT_GE(contrast(m_colours.blackKeyLabel, m_colours.blackKey), kText);
    EXPECT_GE(contrast(m_colours.pressedLabel, m_colours.pressedKey), kText);
}

TEST_P(EveryThemeTest, HasReadableNamesOnNotesLoudAndSoft)
{
    for (const NoteColours& note : notes())
        for (const QColor& fill : {note.fill, note.faint})
            EXPECT_GE(contrast(note.label, fill), kText)
                << note.label.name().toStdString() << " on " << fill.name().toStdString();
}

TEST_P(EveryThemeTest, SetsNotesOffFromEveryLane)
{
    for (const QColor& lane : lanes()) {
        for (const NoteColours& note : notes())
            EXPECT_GE(contrast(note.outline, lane), kGraphics);
        for (const QColor& colour :
            {m_colours.removed, m_colours.selected, m_colours.recording, m_colours.region, m_colours.playhead,
                m_colours.focus, m_colours.accent, m_colours.ghost, m_colours.lensAdd, m_colours.lensRemove})
            EXPECT_GE(contrast(colour, lane), kGraphics)
                << colour.name().toStdString() << " on " << lane.name().toStdString();
    }
}

TEST_P(EveryThemeTest, ShowsMarksOfTheRuler)
{
    for (const QColor& colour : {m_colours.loop, m_colours.region, m_colours.lock, m_colours.playhead})
        EXPECT_GE(contrast(colour, m_colours.panel), kGraphics);
}

TEST_P(EveryThemeTest, TellsOwnersApart)
{
    EXPECT_NE(m_colours.yours.fill, m_colours.added.fill);
    EXPECT_NE(m_colours.yours.fill, m_colours.changed.fill);
    EXPECT_NE(m_colours.added.fill, m_colours.changed.fill);
}

TEST_P(EveryThemeTest, MakesAPaletteThatAsksForItsOwnLightness)
{
    const ThemeKind kind = kindOf(paletteOf(m_theme));
    EXPECT_EQ(kind == ThemeKind::Light, GetParam() == ThemeKind::Light);
}

INSTANTIATE_TEST_SUITE_P(
    Themes, EveryThemeTest, testing::Values(ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast));

TEST(ThemeTest, ScalesLengthsButNotFactors)
{
    const Metrics normal = makeTheme(ThemeKind::Light).metrics;
    const Metrics twice = makeTheme(ThemeKind::Light, 2.0).metrics;
    EXPECT_DOUBLE_EQ(twice.rowHeight, 2 * normal.rowHeight);
    EXPECT_DOUBLE_EQ(twice.target, 2 * normal.target);
    EXPECT_DOUBLE_EQ(twice.zoomStep, normal.zoomStep);
}

TEST(ThemeTest, HasTargetsThatAThumbCanHit)
{
    EXPECT_GE(makeTheme(ThemeKind::Light).metrics.target, 24);
}

} // namespace
} // namespace inventio::ui
