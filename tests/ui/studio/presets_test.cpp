// Presets over the sliders, in the window.
#include <QMenu>

#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/enhance_panel.h"

namespace inventio::ui {

namespace {

class PresetMenuTest : public StudioTest {
protected:
    static QAction* find(const QMenu& menu, const QString& name)
    {
        for (QAction* action : menu.actions()) {
            if (action->text() == name)
                return action;
            if (QAction* inside = action->menu() ? find(*action->menu(), name) : nullptr)
                return inside;
        }
        return nullptr;
    }

    void choose(const QString& name)
    {
        QAction* action = find(studio->enhancePanel().presets(), name);
        ASSERT_NE(action, nullptr) << name.toStdString();
        action->trigger();
        QCoreApplication::processEvents();
    }

    double risk() { return studio->enhancePanel().settings().params.creativeRisk.start(); }
    void setRisk(double risk)
    {
        auto settings = studio->enhancePanel().settings();
        settings.params.creativeRisk = risk;
        studio->enhancePanel().setSettings(settings);
    }
};

TEST_F(PresetMenuTest, AChoiceSetsTheSliders)
{
    choose(QStringLiteral("Wild"));
    EXPECT_EQ(risk(), 3.0);
    EXPECT_EQ(studio->enhancePanel().settings().melody, project::MelodyRole::Anywhere);
    choose(QStringLiteral("Harmonise"));
    EXPECT_EQ(risk(), 1.0);
    EXPECT_EQ(studio->enhancePanel().settings().melody, project::MelodyRole::Leads);
}

TEST_F(PresetMenuTest, SettingsAreKeptUnderANameUntilTheyAreForgotten)
{
    setRisk(2.2);
    prompts.name = QStringLiteral("Mine");
    choose(QStringLiteral("Keep these settings as…"));
    open(makeBassScorer);
    EXPECT_NE(risk(), 2.2);
    choose(QStringLiteral("Mine"));
    EXPECT_EQ(risk(), 2.2);
    setRisk(1.4);
    choose(QStringLiteral("Keep these settings as…"));
    setRisk(1.0);
    choose(QStringLiteral("Mine"));
    EXPECT_EQ(risk(), 1.4) << "a name that is taken takes what is kept anew";
    auto* forgetting = find(studio->enhancePanel().presets(), QStringLiteral("Forget"));
    ASSERT_NE(forgetting, nullptr);
    forgetting->menu()->actions().first()->trigger();
    QCoreApplication::processEvents();
    EXPECT_EQ(find(studio->enhancePanel().presets(), QStringLiteral("Mine")), nullptr);
}

TEST_F(PresetMenuTest, NoNameNoPreset)
{
    prompts.name = QString();
    const auto before = studio->enhancePanel().presets().actions().size();
    choose(QStringLiteral("Keep these settings as…"));
    EXPECT_EQ(studio->enhancePanel().presets().actions().size(), before);
}

} // namespace

} // namespace inventio::ui
