#include "app/commands/enhance_report.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace inventio::app {
namespace {

using composing::StopReason;

EnhanceOutcome outcome()
{
    EnhanceOutcome one;
    one.job = {"songs/melody.mid", "enhanced.mid"};
    one.added = 104;
    one.report.notes = one.report.onGrid = 30;
    one.iterations = 104;
    one.milliseconds = 400.4;
    return one;
}

EnhanceOptions of400Iterations()
{
    EnhanceOptions options;
    options.params.iterations = 400;
    return options;
}

TEST(EnhanceReportTest, SaysWhatWasDoneInOneLine)
{
    EXPECT_EQ(enhanceText(outcome(), of400Iterations()),
        "melody.mid -> enhanced.mid: 104 notes added, 0 removed in 400 ms; stopped after 104 of 400 iterations: nothing"
        " left to improve.\n");
}

TEST(EnhanceReportTest, SaysHowMuchMoreCouldBeDone)
{
    auto one = outcome();
    one.ending.reason = StopReason::IterationsSpent;
    one.ending.expectedEditsLeft = 11.6;
    EXPECT_NE(
        enhanceText(one, of400Iterations()).find("104 of 400 iterations used, about 12 more edits seem worthwhile."),
        std::string::npos);
}

TEST(EnhanceReportTest, WithoutANumberOfIterationsThereIsNoOf)
{
    EXPECT_EQ(enhanceText(outcome(), {}),
        "melody.mid -> enhanced.mid: 104 notes added, 0 removed in 400 ms; stopped after 104 iterations: nothing left "
        "to"
        " improve.\n");
}

TEST(EnhanceReportTest, SaysThatThereIsNothingToWorkOn)
{
    auto one = outcome();
    one.report = {};
    ASSERT_EQ(enhanceNotices(one).size(), 1u);
    EXPECT_NE(enhanceNotices(one)[0].find("no notes"), std::string::npos);
    one.report.notes = one.report.drums = 9;
    ASSERT_EQ(enhanceNotices(one).size(), 1u);
    EXPECT_NE(enhanceNotices(one)[0].find("nothing but drums"), std::string::npos);
    EXPECT_NE(enhanceText(one, {}).find("nothing but drums"), std::string::npos);
}

TEST(EnhanceReportTest, WhatIsFinishedHasNoNotice)
{
    EXPECT_TRUE(enhanceNotices(outcome()).empty());
}

TEST(EnhanceReportTest, WhatWasStoppedBeforeIsToldInASentence)
{
    auto one = outcome();
    one.ending.reason = StopReason::IterationsSpent;
    one.ending.expectedEditsLeft = 1.2;
    ASSERT_EQ(enhanceNotices(one).size(), 1U);
    EXPECT_EQ(enhanceNotices(one)[0],
        "Stopped after 104 iterations; about 1 more edit seems worthwhile. --iterations auto goes on until nothing is"
        " left.");
}

TEST(EnhanceReportTest, TellsThatItEndedAtTheMostNotesToAdd)
{
    auto one = outcome();
    one.ending = {StopReason::AdditionsSpent, 7.8};
    EXPECT_TRUE(enhanceNotices(one).empty()) << "the user wanted it so";
    EXPECT_NE(enhanceText(one, {}).find("as many notes are added as may be, about 8 more edits seem worthwhile."),
        std::string::npos);
    EXPECT_EQ(enhanceJson({one}, {}, "")["files"][0]["stop_reason"], "additions-spent");
}

TEST(EnhanceReportTest, MusicWithoutABeatIsTold)
{
    auto one = outcome();
    one.beat.kind = analysis::BeatKind::None;
    ASSERT_EQ(enhanceNotices(one).size(), 1U);
    EXPECT_NE(enhanceNotices(one)[0].find("No beat"), std::string::npos);
    EXPECT_NE(enhanceText(one, {}).find("--timing written"), std::string::npos);
}

TEST(EnhanceReportTest, TheBeatThatWasFoundIsTold)
{
    auto one = outcome();
    one.beat.kind = analysis::BeatKind::Late;
    one.beat.lag = 0.098;
    EXPECT_NE(enhanceText(one, {}).find("played late by 98 ms"), std::string::npos);
    EXPECT_EQ(enhanceJson({one}, {}, "")["files"][0]["timing"]["kind"], "late");
}

TEST(EnhanceReportTest, AFullPieceIsTold)
{
    auto one = outcome();
    one.isFull = true;
    ASSERT_EQ(enhanceNotices(one).size(), 1U);
    EXPECT_NE(enhanceNotices(one)[0].find("full"), std::string::npos);
    EXPECT_NE(enhanceText(one, {}).find("The piece is full"), std::string::npos);
    EXPECT_EQ(enhanceJson({one}, {}, "")["files"][0]["full"], true);
}

TEST(EnhanceReportTest, SaysWhichNotesWereLeftUntouchedOrSeenElsewhere)
{
    auto one = outcome();
    one.report.octaves = 3;
    one.report.doublings = 8;
    one.report.drums = 1;
    const auto text = enhanceText(one, of400Iterations());
    EXPECT_NE(text.find("  3 notes outside C2-B5 seen octaves away.\n"), std::string::npos);
    EXPECT_NE(text.find("  8 notes taken with the notes octaves away that they double.\n"), std::string::npos);
    EXPECT_NE(text.find("  1 drum note left untouched.\n"), std::string::npos);
}

TEST(EnhanceReportTest, TellsProgramsOfDoneAndFailedFiles)
{
    auto failed = outcome();
    failed.error = "It is empty.";
    const auto json = enhanceJson({outcome(), failed}, of400Iterations(), "bach 1234");
    EXPECT_EQ(json["model"], "bach 1234");
    EXPECT_EQ(json["files"][0]["stop_reason"], "nothing-left");
    EXPECT_EQ(json["files"][1]["error"], "It is empty.");
    EXPECT_FALSE(json["files"][1].contains("added"));
}

TEST(EnhanceReportTest, NamesTheInputInEveryLineOfATraceOfSeveral)
{
    const composing::EditLog log{{1, composing::EditKind::Add, {0, 60, 4}, 0.5F}};
    EXPECT_EQ(traceLines(log, ""), composing::formatTrace(log));
    const auto line = nlohmann::json::parse(traceLines(log, "a \"b\".mid"));
    EXPECT_EQ(line["input"], "a \"b\".mid");
    EXPECT_EQ(line["pitch"], 60);
}

} // namespace
} // namespace inventio::app
