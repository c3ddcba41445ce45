#include "ui/enhance/voice_picker.h"

#include <QPushButton>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

class VoicePickerTest : public testing::Test {
protected:
    QPushButton& button(const char* name)
    {
        for (auto* found : picker.findChildren<QPushButton*>())
            if (found->accessibleName() == QLatin1String(name))
                return *found;
        throw std::logic_error("There is no such voice.");
    }

    std::string choice() { return textOf(picker.choice()); }

    VoicePicker picker;
};

TEST_F(VoicePickerTest, BeginsWithAllFour)
{
    EXPECT_EQ(picker.choice(), composing::VoiceChoice());
}

TEST_F(VoicePickerTest, AClickLeavesAVoiceOut)
{
    QSignalSpy changed(&picker, &VoicePicker::changed);
    button("Alto").click();
    EXPECT_EQ(choice(), "STB");
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(VoicePickerTest, TheLastVoiceStays)
{
    picker.setChoice(*composing::voiceChoiceOf("T"));
    button("Tenor").click();
    EXPECT_EQ(choice(), "T");
}

TEST_F(VoicePickerTest, MoreThanFourAreAllOfThem)
{
    picker.setChoice(*composing::voiceChoiceOf("T"));
    button("More than four voices").click();
    EXPECT_EQ(choice(), "any");
    EXPECT_FALSE(button("Tenor").isEnabled());
    button("More than four voices").click();
    EXPECT_EQ(choice(), "T");
}

} // namespace
} // namespace inventio::ui
