// Bars behind the end, and voices chosen to be filled.
#include <QPushButton>

#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/roll/roll_panel.h"

namespace inventio::ui {

namespace {

using project::Provenance;

class FillTest : public StudioTest {
protected:
    void addBars() { studio->actions()["edit.addBars"]->trigger(); }

    QString enhanceButton()
    {
        for (const auto* button : studio->enhancePanel().findChildren<QPushButton*>())
            if (button->text().startsWith(QStringLiteral("Enhance")))
                return button->text();
        return {};
    }
};

TEST_F(FillTest, AddedBarsAreWhereTheModelWorks)
{
    const auto piece = project().piece();
    const int bars = piece.metre.barsUntil(piece.lastNoteEnd());
    addBars();
    EXPECT_EQ(studio->enhancePanel().settings().scope, project::EnhanceScope::Region);
    EXPECT_EQ(enhanceButton(), QStringLiteral("Enhance bars %1–%2").arg(bars + 1).arg(bars + 4));
    enhance();
    const auto filled = project().piece();
    EXPECT_GT(filled.noteCount(), piece.noteCount());
    for (const auto& track : filled.tracks)
        for (const auto& note : track.notes)
            EXPECT_TRUE(note.provenance == Provenance::Yours || note.note.onset >= piece.metre.barStart(bars));
}

TEST_F(FillTest, AddedBarsAreInViewAndUndone)
{
    const auto before = project().piece();
    addBars();
    const auto region = project().piece().region;
    ASSERT_TRUE(region);
    EXPECT_GE(studio->roll().viewport().geometry().lastTick(), region->from);
    studio->actions()["edit.undo"]->trigger();
    EXPECT_EQ(project().piece(), before);
}

TEST_F(FillTest, OnlyChosenVoicesAreFilled)
{
    auto settings = studio->enhancePanel().settings();
    settings.params.voices = *composing::voiceChoiceOf("S"); // the model here writes a bass
    studio->enhancePanel().setSettings(settings);
    const int before = project().piece().noteCount();
    enhance();
    EXPECT_EQ(project().piece().noteCount(), before);
    settings.params.voices = *composing::voiceChoiceOf("B");
    studio->enhancePanel().setSettings(settings);
    enhance();
    EXPECT_GT(project().piece().noteCount(), before);
}

} // namespace
} // namespace inventio::ui
