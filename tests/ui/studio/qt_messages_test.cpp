#include "ui/studio/qt_messages.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include <QtGlobal>

#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

void print(std::string_view sentence)
{
    std::fprintf(stderr, "%s\n", std::string(sentence).c_str());
}

/// What becomes of the process where Qt gives up.
void giveUp(bool started)
{
    installQtMessages(print);
    if (started)
        noteStudioStarted();
    qFatal("The graphics driver is gone");
}

TEST(QtMessagesDeathTest, SayThatADisplayIsMissingWhileTheStudioStarts)
{
    testing::FLAGS_gtest_death_test_style = "threadsafe";
    EXPECT_EXIT(giveUp(false), testing::ExitedWithCode(EXIT_FAILURE), "needs a display");
}

TEST(QtMessagesDeathTest, SayWhyTheStudioEndsInTheMidstOfWork)
{
    testing::FLAGS_gtest_death_test_style = "threadsafe";
    EXPECT_EXIT(giveUp(true), testing::ExitedWithCode(EXIT_FAILURE),
        "cannot go on: The graphics driver is gone. Every step of your work is backed up");
}

} // namespace
} // namespace inventio::ui
