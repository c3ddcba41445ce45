#include "core/session/blind_test.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "ui/playback/blind_test_dialog.h"

namespace inventio::ui {
namespace {

using Place = session::BlindTest::Place;

Place opposite(Place place)
{
    return place == Place::First ? Place::Second : Place::First;
}

/// A test that was taken, with so many right answers.
session::BlindTest taken(int rounds, int right)
{
    session::BlindTest test(rounds, 1);
    while (!test.isOver())
        test.guess(test.round() < right ? test.yours() : opposite(test.yours()));
    return test;
}

QPushButton& button(QDialog& dialog, const QString& text)
{
    for (auto* one : dialog.findChildren<QPushButton*>())
        if (one->text().remove(QLatin1Char('&')) == text)
            return *one;
    throw std::runtime_error(text.toStdString());
}

bool shows(const QDialog& dialog, const QString& text)
{
    const auto labels = dialog.findChildren<QLabel*>();
    return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(text); });
}

TEST(BlindTestTest, HidesYoursInBothPlaces)
{
    int first = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed)
        first += session::BlindTest(1, seed).yours() == Place::First ? 1 : 0;
    EXPECT_GT(first, 70);
    EXPECT_LT(first, 130);
}

TEST(BlindTestTest, HasTheSameOrdersWithTheSameSeed)
{
    session::BlindTest one(20, 7);
    session::BlindTest other(20, 7);
    while (!one.isOver()) {
        EXPECT_EQ(one.yours(), other.yours());
        one.guess(Place::First);
        other.guess(Place::First);
    }
    EXPECT_EQ(one.rightAnswers(), other.rightAnswers());
}

TEST(BlindTestTest, CountsWhatWasRight)
{
    const auto test = taken(6, 4);
    EXPECT_EQ(test.rightAnswers(), 4);
    EXPECT_TRUE(test.wasRight(3));
    EXPECT_FALSE(test.wasRight(4));
}

TEST(BlindTestTest, KnowsHowLikelyLuckIs)
{
    EXPECT_DOUBLE_EQ(taken(6, 6).luck(), 1.0 / 64);
    EXPECT_DOUBLE_EQ(taken(6, 5).luck(), 7.0 / 64);
    EXPECT_DOUBLE_EQ(taken(6, 0).luck(), 1.0);
}

TEST(BlindTestTest, EndsAfterItsRounds)
{
    auto test = taken(3, 3);
    test.guess(Place::First);
    EXPECT_TRUE(test.isOver());
    EXPECT_EQ(test.round(), 3);
}

TEST(BlindTestDialogTest, LetsYouHearBothWithoutSayingWhichIsWhich)
{
    BlindTestDialog dialog(session::BlindTest(3, 5));
    QSignalSpy heard(&dialog, &BlindTestDialog::heard);
    dialog.begin();
    const bool firstIsYours = dialog.test().yours() == Place::First;
    ASSERT_EQ(heard.count(), 1);
    EXPECT_EQ(heard[0][0].toBool(), firstIsYours);
    button(dialog, QStringLiteral("2: Hear the second")).click();
    ASSERT_EQ(heard.count(), 2);
    EXPECT_NE(heard[1][0].toBool(), firstIsYours);
    EXPECT_EQ(dialog.test().round(), 0);
}

TEST(BlindTestDialogTest, TellsInTheEndHowWellYouHear)
{
    BlindTestDialog dialog(session::BlindTest(6, 5));
    dialog.begin();
    while (!dialog.test().isOver()) {
        const bool isFirst = dialog.test().yours() == Place::First;
        button(dialog, isFirst ? QStringLiteral("The first is mine") : QStringLiteral("The second is mine")).click();
    }
    EXPECT_TRUE(shows(dialog, QStringLiteral("6 of 6 right")));
    EXPECT_TRUE(shows(dialog, QStringLiteral("once in 64 tests")));
}

TEST(BlindTestDialogTest, NamesWhatIsToldApartWhereNeitherIsYours)
{
    BlindTestDialog dialog(session::BlindTest(1, 5), {QStringLiteral("Variation 1"), QStringLiteral("Variation 2")});
    dialog.begin();
    EXPECT_EQ(dialog.windowTitle(), QStringLiteral("Which Is Variation 1?"));
    for (const auto* label : dialog.findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(QStringLiteral("yours"))) << label->text().toStdString();
    const bool isFirst = dialog.test().yours() == Place::First;
    button(dialog, isFirst ? QStringLiteral("The first is Variation 1") : QStringLiteral("The second is Variation 1"))
        .click();
    EXPECT_TRUE(shows(dialog, QStringLiteral("1 of 1 right")));
}

TEST(BlindTestDialogTest, StartsEveryRoundWithTheFirst)
{
    BlindTestDialog dialog(session::BlindTest(4, 5));
    QSignalSpy heard(&dialog, &BlindTestDialog::heard);
    dialog.begin();
    button(dialog, QStringLiteral("2: Hear the second")).click();
    button(dialog, QStringLiteral("The second is mine")).click();
    EXPECT_TRUE(button(dialog, QStringLiteral("1: Hear the first")).isChecked());
    EXPECT_EQ(heard.last()[0].toBool(), dialog.test().yours() == Place::First);
}

} // namespace
} // namespace inventio::ui
