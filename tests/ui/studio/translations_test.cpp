#include "ui/studio/translations.h"

#include <gtest/gtest.h>

#include "ui/roll/roll_menu.h"
#include "ui/roll/scene/note_names.h"

namespace inventio::ui {
namespace {

std::vector<QString> titlesIn(const QString& language)
{
    const Translations translations(language);
    std::vector<QString> titles;
    for (int command = 0; command <= static_cast<int>(RollCommand::ToggleGhost); ++command)
        titles.push_back(titleOf(static_cast<RollCommand>(command)));
    return titles;
}

TEST(TranslationsTest, EveryCommandOfTheRollHasAGermanName)
{
    const auto english = titlesIn(QStringLiteral("en"));
    const auto german = titlesIn(QStringLiteral("de"));
    for (std::size_t i = 0; i < english.size(); ++i)
        EXPECT_NE(german[i], english[i]) << english[i].toStdString();
}

TEST(TranslationsTest, NotesAreSpokenInGerman)
{
    const Translations translations(QStringLiteral("de"));
    EXPECT_EQ(spokenPitch(59), QStringLiteral("H3"));
    EXPECT_EQ(spokenPitch(61), QStringLiteral("C Kreuz 4"));
    EXPECT_EQ(spokenTime({960}, music::TimeSignatureMap(480)), QStringLiteral("Takt 1, Schlag 3"));
    EXPECT_EQ(spokenLength({480}, 480), QStringLiteral("Viertel"));
}

TEST(TranslationsTest, TheyEndWithTheObject)
{
    {
        const Translations translations(QStringLiteral("de"));
        EXPECT_NE(spokenLength({480}, 480), QStringLiteral("quarter"));
    }
    EXPECT_EQ(spokenLength({480}, 480), QStringLiteral("quarter"));
}

} // namespace
} // namespace inventio::ui
