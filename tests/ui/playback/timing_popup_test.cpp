#include "ui/playback/timing_popup.h"

#include <optional>

#include <QComboBox>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include "ui/playback/tempo_spin.h"

namespace inventio::ui {
namespace {

using project::TimeSignature;

class TimingPopupTest : public testing::Test {
protected:
    TimingPopupTest() { m_window.show(); }
    ~TimingPopupTest() override { delete popup; }

    void open(const TimingPopup::Content& content)
    {
        popup = new TimingPopup(content, &m_window);
        QObject::connect(
            popup, &TimingPopup::chosen, &m_window, [this](const TimingPopup::Choice& made) { choice = made; });
        QObject::connect(popup, &TimingPopup::removeChosen, &m_window, [this] { ++removed; });
        QObject::connect(popup, &TimingPopup::closed, &m_window, [this] { ++closed; });
        popup->openAt(m_window.mapToGlobal(QPoint(0, 20)));
    }
    void openForBoth() { open({QStringLiteral("From bar 5 on"), 100.0, TimeSignature{4, 4}, 1.0, true}); }
    TempoSpin& tempo() { return *popup->findChild<TempoSpin*>(); }
    QSpinBox& numerator() { return *popup->findChild<QSpinBox*>(); }
    QPushButton& button(const QString& text)
    {
        for (auto* each : popup->findChildren<QPushButton*>())
            if (each->text() == text)
                return *each;
        throw std::out_of_range("no such button");
    }

    QWidget m_window;
    QPointer<TimingPopup> popup;
    std::optional<TimingPopup::Choice> choice;
    int removed = 0;
    int closed = 0;
};

TEST_F(TimingPopupTest, TakesOneOfTheUsualTimeSignaturesWithAClick)
{
    open({QStringLiteral("From bar 5 on"), std::nullopt, TimeSignature{4, 4}});
    EXPECT_TRUE(button(QStringLiteral("4/4")).isChecked());
    QTest::mouseClick(&button(QStringLiteral("6/8")), Qt::LeftButton);
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->signature, (TimeSignature{6, 8}));
    EXPECT_FALSE(choice->quartersPerMinute);
    EXPECT_EQ(closed, 1);
}

TEST_F(TimingPopupTest, TakesAnyTimeSignatureByKeys)
{
    open({QStringLiteral("From bar 5 on"), std::nullopt, TimeSignature{4, 4}});
    EXPECT_TRUE(numerator().hasFocus());
    QTest::keyClicks(&numerator(), QStringLiteral("11"));
    popup->findChild<QComboBox*>()->setCurrentText(QStringLiteral("16"));
    QTest::keyClick(&numerator(), Qt::Key_Return);
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->signature, (TimeSignature{11, 16}));
}

TEST_F(TimingPopupTest, TakesTempoAndTimeSignatureTogether)
{
    openForBoth();
    EXPECT_TRUE(tempo().hasFocus());
    QTest::keyClicks(&tempo(), QStringLiteral("72"));
    QTest::mouseClick(&button(QStringLiteral("3/4")), Qt::LeftButton);
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->quartersPerMinute, 72);
    EXPECT_EQ(choice->signature, (TimeSignature{3, 4}));
}

TEST_F(TimingPopupTest, TakesWhatWasTypedWhenItIsClosed)
{
    openForBoth();
    QTest::keyClicks(&tempo(), QStringLiteral("72"));
    popup->close();
    ASSERT_TRUE(choice);
    EXPECT_EQ(choice->quartersPerMinute, 72);
    EXPECT_FALSE(choice->signature);
}

TEST_F(TimingPopupTest, GivesUpWithEscape)
{
    openForBoth();
    QTest::keyClicks(&tempo(), QStringLiteral("72"));
    QTest::keyClick(&tempo(), Qt::Key_Escape);
    EXPECT_FALSE(choice);
    EXPECT_EQ(closed, 1);
}

TEST_F(TimingPopupTest, ChoosesNothingWhereNothingWasChanged)
{
    openForBoth();
    QTest::keyClick(&tempo(), Qt::Key_Return);
    EXPECT_FALSE(choice);
    EXPECT_EQ(closed, 1);
}

TEST_F(TimingPopupTest, RemovesAChange)
{
    openForBoth();
    QTest::keyClicks(&tempo(), QStringLiteral("72"));
    popup->findChild<QPushButton*>(QStringLiteral("remove"))->click();
    EXPECT_EQ(removed, 1);
    EXPECT_FALSE(choice);
}

TEST_F(TimingPopupTest, ShowsATimeSignatureThatOnlyAFileCanHave)
{
    open({QStringLiteral("From bar 1 on"), std::nullopt, TimeSignature{99, 64}});
    QTest::keyClick(&numerator(), Qt::Key_Return);
    EXPECT_FALSE(choice);
}

} // namespace
} // namespace inventio::ui
