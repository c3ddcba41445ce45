#include "ui/enhance/enhance_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QMainWindow>
#include <QStandardItemModel>
#include <QToolButton>

#include <gtest/gtest.h>

#include "ui/actions/actions.h"

namespace inventio::ui {
namespace {

class EnhancePanelTest : public testing::Test {
protected:
    /// The header of a row that opens, as a screen reader names it.
    QString header(const QString& title)
    {
        for (const auto* button : panel.findChildren<QToolButton*>())
            if (button->accessibleName().startsWith(title))
                return button->accessibleName();
        return {};
    }

    QComboBox& idiom()
    {
        for (auto* box : panel.findChildren<QComboBox*>())
            if (box->accessibleName() == QStringLiteral("Idiom"))
                return *box;
        throw std::logic_error("There is no choice of an idiom.");
    }

    QMainWindow window;
    Actions actions{&window};
    EnhancePanel panel{actions};
};

TEST_F(EnhancePanelTest, AsksForWhatItWasSetTo)
{
    panel.setKnowsIdioms(true);
    project::EnhanceSettings settings;
    settings.params.creativeRisk = 1.7;
    settings.params.iterations = 40;
    settings.params.maxRemovePercent = 30.0;
    settings.params.maxAdd = 12;
    settings.params.seed = 77;
    settings.params.timing = composing::Timing::Written;
    settings.params.movement = -0.4;
    settings.params.density = 0.7;
    settings.params.idiom = composing::Idiom::Hymn;
    settings.params.voices = *composing::voiceChoiceOf("AT");
    settings.melody = project::MelodyRole::LeadsMended;
    panel.setSettings(settings);
    EXPECT_EQ(panel.settings(), settings);
}

TEST_F(EnhancePanelTest, AsksForACurveOfRiskAsItWasDrawn)
{
    auto settings = panel.settings();
    for (const char* risk : {"2.5..0.8", "3..2..1..0.5..0.1", "1.2"}) {
        settings.params.creativeRisk = *composing::creativeRiskOf(risk);
        panel.setSettings(settings);
        EXPECT_EQ(textOf(panel.settings().params.creativeRisk), risk);
    }
}

TEST_F(EnhancePanelTest, ACurveBeginsBoldAndEndsWithCare)
{
    for (auto* button : panel.findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("Curve"))
            button->click();
    const auto risk = panel.settings().params.creativeRisk;
    ASSERT_TRUE(risk.isCurve());
    EXPECT_GT(risk.at(0.0), 1.0);
    EXPECT_LT(risk.at(1.0), 1.0);
}

TEST_F(EnhancePanelTest, AsManyNotesAreAddedAsNeededUnlessANumberIsSet)
{
    EXPECT_EQ(panel.settings().params.maxAdd, std::nullopt);
    EXPECT_EQ(header(QStringLiteral("Limits")), QStringLiteral("Limits: add as needed"));
}

TEST_F(EnhancePanelTest, ANumberOfNotesIsNeverTakenForNoLimit)
{
    auto settings = panel.settings();
    for (const int number : {0, 100, 250, 251, 1000}) {
        settings.params.maxAdd = number;
        panel.setSettings(settings);
        EXPECT_EQ(panel.settings().params.maxAdd, number);
    }
    settings.params.maxAdd = 5000;
    panel.setSettings(settings);
    EXPECT_EQ(panel.settings().params.maxAdd, 1000);
    settings.params.maxAdd.reset();
    panel.setSettings(settings);
    EXPECT_EQ(panel.settings().params.maxAdd, std::nullopt);
}

TEST_F(EnhancePanelTest, WiderRangesLimitNothingThatHadNoLimit)
{
    for (auto* box : panel.findChildren<QCheckBox*>())
        if (box->text().contains(QStringLiteral("ider ranges"))) {
            box->click();
            EXPECT_EQ(panel.settings().params.maxAdd, std::nullopt);
            box->click();
        }
    EXPECT_EQ(panel.settings().params.maxAdd, std::nullopt);
    EXPECT_EQ(panel.settings().params.iterations, std::nullopt);
}

TEST_F(EnhancePanelTest, TheClosedRowOfLimitsNamesChosenVoices)
{
    auto settings = panel.settings();
    settings.params.voices = *composing::voiceChoiceOf("SB");
    panel.setSettings(settings);
    EXPECT_EQ(header(QStringLiteral("Limits")), QStringLiteral("Limits: SB · add as needed"));
}

TEST_F(EnhancePanelTest, AClosedRowSaysWhatIsSetInside)
{
    EXPECT_EQ(header(QStringLiteral("Character")), QStringLiteral("Character: as learned"));
    auto settings = panel.settings();
    settings.params.movement = 0.5;
    settings.params.density = -1.0;
    panel.setSettings(settings);
    EXPECT_EQ(header(QStringLiteral("Character")), QStringLiteral("Character: more flowing · thinner"));
}

TEST_F(EnhancePanelTest, AnIdiomThatTheModelDoesNotKnowCannotBeChosen)
{
    panel.setKnowsIdioms(true);
    idiom().setCurrentIndex(1);
    EXPECT_EQ(panel.settings().params.idiom, composing::Idiom::Hymn);
    panel.setKnowsIdioms(false);
    EXPECT_EQ(panel.settings().params.idiom, composing::Idiom::Bach);
    const auto* rows = qobject_cast<const QStandardItemModel*>(idiom().model());
    ASSERT_NE(rows, nullptr);
    EXPECT_FALSE(rows->item(1)->isEnabled());
}

} // namespace
} // namespace inventio::ui
