#include "ui/manual/manual_window.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QLineEdit>
#include <QLocale>
#include <QTextBrowser>
#include <QToolButton>
#include <QUrl>

#include "ui/actions/actions.h"
#include "ui/theme/theme_keeper.h"

namespace inventio::ui {
namespace {

class ManualWindowTest : public ::testing::Test {
protected:
    ManualWindowTest()
        : actions(&owner)
        , manual(actions)
        , text(*manual.findChild<QTextBrowser*>())
        , field(*manual.findChild<QLineEdit*>())
    {
        manual.show();
    }

    QWidget owner;
    Actions actions;
    ManualWindow manual;
    QTextBrowser& text;
    QLineEdit& field;
};

TEST_F(ManualWindowTest, BeginsWithTheFirstPageAndFollowsLinksThereAndBack)
{
    EXPECT_EQ(manual.topic(), QStringLiteral("index"));
    Q_EMIT text.anchorClicked(QUrl(QStringLiteral("enhance.md#creative-risk")));
    EXPECT_EQ(manual.topic(), QStringLiteral("enhance#creative-risk"));
    Q_EMIT text.anchorClicked(QUrl(QStringLiteral("#limits")));
    EXPECT_EQ(manual.topic(), QStringLiteral("enhance#limits"));
    manual.findChild<QToolButton*>()->click();
    manual.findChild<QToolButton*>()->click();
    EXPECT_EQ(manual.topic(), QStringLiteral("index"));
    EXPECT_FALSE(manual.findChild<QToolButton*>()->isEnabled());
}

TEST_F(ManualWindowTest, ShowsTheFirstPageForOneThatIsNotThere)
{
    manual.showTopic(QStringLiteral("nonsense#at-all"));
    EXPECT_EQ(manual.topic(), QStringLiteral("index"));
    EXPECT_FALSE(text.toPlainText().isEmpty());
}

TEST_F(ManualWindowTest, SearchesAndOpensWhatItFound)
{
    field.setText(QStringLiteral("receipt"));
    EXPECT_TRUE(manual.topic().isEmpty());
    EXPECT_TRUE(text.toHtml().contains(QStringLiteral("receipts.md#")));
    Q_EMIT text.anchorClicked(QUrl(QStringLiteral("receipts.md#receipts")));
    EXPECT_EQ(manual.topic(), QStringLiteral("receipts#receipts"));
    field.setText(QStringLiteral("qqqq"));
    EXPECT_FALSE(text.toPlainText().isEmpty()) << "says that nothing was found";
}

TEST_F(ManualWindowTest, LeavesPicturesInEveryThemeAndLanguage)
{
    ThemeKeeper keeper;
    QDir().mkpath(QStringLiteral("manual"));
    const QLocale before;
    for (const auto theme : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast})
        for (const auto language : {QLocale::English, QLocale::German}) {
            keeper.choose(theme);
            QLocale::setDefault(QLocale(language));
            ManualWindow shown(actions);
            for (const char* page : {"index", "enhance", "keys"}) {
                shown.showTopic(QString::fromLatin1(page));
                EXPECT_TRUE(shown.grab().save(QStringLiteral("manual/%1_%2_%3.png")
                                                  .arg(QString::fromLatin1(page))
                                                  .arg(static_cast<int>(theme))
                                                  .arg(QLocale().name().left(2))));
            }
        }
    QLocale::setDefault(before);
    keeper.choose(ThemeChoice::Light);
}

} // namespace
} // namespace inventio::ui
