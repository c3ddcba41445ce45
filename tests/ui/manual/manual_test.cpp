#include "ui/manual/manual.h"

#include <gmock/gmock.h>

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QWidget>

#include "ui/actions/actions.h"

namespace inventio::ui {
namespace {

class ManualTest : public ::testing::TestWithParam<const char*> {
protected:
    ManualTest()
        : actions(&window)
        , manual(actions, QString::fromLatin1(GetParam()))
    {
    }

    QWidget window;
    Actions actions;
    Manual manual;
};

TEST_P(ManualTest, HasAPageForEachNameAndAnAnchorForEachHeading)
{
    ASSERT_GE(manual.pages().size(), 10);
    for (const QString& page : manual.pages()) {
        QTextDocument document;
        manual.fill(document, page);
        int headings = 0;
        for (auto block = document.begin(); block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() == 0)
                continue;
            ++headings;
            EXPECT_FALSE(block.text().contains(QLatin1Char('{'))) << block.text().toStdString();
            EXPECT_FALSE(block.begin().fragment().charFormat().anchorNames().isEmpty()) << block.text().toStdString();
        }
        EXPECT_GT(headings, 0) << page.toStdString();
        EXPECT_EQ(manual.sections(page).size(), static_cast<std::size_t>(headings)) << page.toStdString();
    }
}

TEST_P(ManualTest, FillsInTheKeysThatActionsHaveNow)
{
    const QRegularExpression left(QStringLiteral("\\{key:|\\*\\*\\*\\*"));
    for (const QString& page : manual.pages())
        EXPECT_FALSE(manual.text(page).contains(left)) << page.toStdString() << " names no action, or one that is none";
    auto keys = actions.keys();
    keys.assign("model.enhance", QKeySequence(QStringLiteral("Ctrl+F12")));
    actions.setKeys(keys);
    EXPECT_TRUE(manual.text(QStringLiteral("enhance")).contains(QStringLiteral("Ctrl+F12")));
}

TEST_P(ManualTest, ListsEveryActionWithItsKey)
{
    const QString page = manual.text(QStringLiteral("keys"));
    for (const ActionId action : allActions())
        EXPECT_TRUE(page.contains(Actions::plainText(action))) << action.info().id;
}

INSTANTIATE_TEST_SUITE_P(Languages, ManualTest, ::testing::Values("en", "de"));

class EnglishManualTest : public ::testing::Test {
protected:
    EnglishManualTest()
        : actions(&window)
        , manual(actions, QStringLiteral("en"))
    {
    }

    QWidget window;
    Actions actions;
    Manual manual;
};

TEST_F(EnglishManualTest, FindsSectionsWithAllWordsTheHeadingsFirst)
{
    const auto hits = manual.find(QStringLiteral("creative risk"));
    ASSERT_FALSE(hits.empty());
    EXPECT_TRUE(hits.front().title.contains(QStringLiteral("risk"), Qt::CaseInsensitive));
    EXPECT_TRUE(manual.find(QStringLiteral("JACK")).size() > 0) << "small letters or capitals";
    EXPECT_TRUE(manual.find(QStringLiteral("zzz risk")).empty());
    EXPECT_TRUE(manual.find(QStringLiteral("  ")).empty());
}

TEST_F(EnglishManualTest, FallsBackToEnglishInOtherLanguages)
{
    EXPECT_EQ(Manual(actions, QStringLiteral("fr")).text(QStringLiteral("roll")), manual.text(QStringLiteral("roll")));
    EXPECT_NE(Manual(actions, QStringLiteral("de")).text(QStringLiteral("roll")), manual.text(QStringLiteral("roll")));
    EXPECT_TRUE(manual.text(QStringLiteral("no-such-page")).isEmpty());
}

} // namespace
} // namespace inventio::ui
