#include "core/learn/capsule_reader.h"

#include <gmock/gmock.h>

#include "tests/core/learn/vocabulary.h"

namespace inventio::learn {

namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

constexpr auto kHead = "---\ntitle: Edits\n---\n"; // three lines

base::Result<Capsule> read(const std::string& text)
{
    return readCapsule(text, "edits.md", testing::smallVocabulary());
}

/// The only step of a capsule.
CapsuleStep stepOf(const std::string& items)
{
    const auto capsule = read(kHead + std::string("## One\nWords.\n\n") + items);
    EXPECT_TRUE(capsule) << capsule.error().message;
    return capsule ? capsule->steps.at(0) : CapsuleStep{};
}

std::string failureOf(const std::string& text)
{
    const auto capsule = read(text);
    EXPECT_FALSE(capsule);
    return capsule ? std::string() : capsule.error().message;
}

TEST(CapsuleReaderTest, ReadsHeadAndSteps)
{
    const auto capsule = read("---\ntitle: Edits: add and remove\nabout: Scrub.\norder: 2\nneeds: view.lens\n---\n\n"
                              "## First\n\nTwo lines\nof words.\n\nAnd more.\n\n"
                              "- point: roll\n\n## Second\n\nWords.\n");
    ASSERT_TRUE(capsule) << capsule.error().message;
    EXPECT_EQ(capsule->title, "Edits: add and remove");
    EXPECT_EQ(capsule->about, "Scrub.");
    EXPECT_EQ(capsule->order, 2);
    EXPECT_EQ(capsule->needs, "view.lens");
    ASSERT_EQ(capsule->steps.size(), 2U);
    EXPECT_EQ(capsule->steps[0].title, "First");
    EXPECT_EQ(capsule->steps[0].text.at(0).text, "Two lines\nof words.\n\nAnd more.");
    EXPECT_EQ(capsule->steps[0].place, "roll");
    EXPECT_EQ(capsule->steps[1].place, "");
    EXPECT_EQ(capsule->steps[1].wait, Wait(Happening::Next));
    EXPECT_THAT(capsule->steps[1].deeds, IsEmpty());
}

TEST(CapsuleReaderTest, LineEndsAndMarksOfOtherEditorsAreNoMatter)
{
    const auto capsule = read("\xEF\xBB\xBF---\r\ntitle: Edits\r\n---\r\n## One\r\nWords.\r\n- wait: enhance\r\n");
    ASSERT_TRUE(capsule) << capsule.error().message;
    EXPECT_EQ(capsule->title, "Edits");
    EXPECT_EQ(capsule->steps.at(0).wait, Wait(Happening::Enhance));
}

TEST(CapsuleReaderTest, AStepWaitsForWhatHappensForAnActionOrForAFact)
{
    EXPECT_EQ(stepOf("- wait: lens").wait, Wait(Happening::Lens));
    EXPECT_EQ(stepOf("- wait: view.lens").wait, Wait(TriggeredAction{"view.lens"}));
    EXPECT_EQ(stepOf("- wait: risk > 4").wait, Wait(Condition{"risk", Comparison::More, 4.0}));
}

TEST(CapsuleReaderTest, WhatIsWaitedForIsDoneUnlessTheStepSaysOtherwise)
{
    EXPECT_EQ(stepOf("- wait: enhance").deeds, std::vector<Deed>{Happening::Enhance});
    EXPECT_EQ(stepOf("- wait: view.lens").deeds, std::vector<Deed>{TriggeredAction{"view.lens"}});
    EXPECT_THAT(stepOf("- wait: enhance\n- do: no").deeds, IsEmpty());
    EXPECT_THAT(stepOf("- wait: record").deeds, IsEmpty()) << "hands only";
    EXPECT_THAT(stepOf("- wait: notes > 3").deeds, IsEmpty()) << "many ways lead there";
    EXPECT_EQ(stepOf("- wait: risk > 4\n- do: edit.selectAll, set risk 6, enhance").deeds,
        (std::vector<Deed>{TriggeredAction{"edit.selectAll"}, SetSetting{"risk", 6.0}, Happening::Enhance}));
}

TEST(CapsuleReaderTest, TheFirstReactionWhoseConditionHoldsIsSaid)
{
    const auto step = stepOf("- if added > 10: Many.\n- if added > 0: Few,\n  yet some.\n- then: None.\n");
    const auto said = [&](std::optional<double> added) {
        return reactionOf(step, [added](std::string_view) { return added; })->text.at(0).text;
    };
    EXPECT_EQ(said(11.0), "Many.");
    EXPECT_EQ(said(3.0), "Few, yet some.");
    EXPECT_EQ(said(0.0), "None.");
    EXPECT_EQ(said(std::nullopt), "None.");
    EXPECT_EQ(reactionOf(stepOf("- if added > 10: Many."), [](std::string_view) { return 1.0; }), nullptr);
}

TEST(CapsuleReaderTest, WhatIsWrongIsToldWithFileAndLine)
{
    const std::string step = kHead + std::string("## One\nWords.\n"); // five lines
    const std::vector<std::tuple<std::string, int, std::string>> broken{
        {"", 1, "---"},
        {"# Title\n", 1, "---"},
        {"---\ntitle: A\n", 2, "not closed"},
        {"---\norder: 1\n---\n## One\nWords.\n", 3, "no title"},
        {"---\ntitle: A\norder: first\n---\n", 3, "“first”"},
        {"---\ntitle: A\ncolour: red\n---\n", 3, "“colour”"},
        {kHead, 3, "no step"},
        {kHead + std::string("Words.\n"), 4, "Before the first step"},
        {kHead + std::string("\n- point: roll\n"), 5, "Before the first step"},
        {kHead + std::string("## One\n- point: roll\n"), 5, "says nothing"},
        {step + "\n- point: rol\n", 7, "“rol”"},
        {step + "\n- point: model.enhanse\n", 7, "“model.enhanse”"},
        {step + "\n- wait: applause\n", 7, "“applause”"},
        {step + "\n- wait: fame > 3\n", 7, "“fame”"},
        {step + "\n- wait: risk > high\n", 7, "“risk > high”"},
        {step + "\n- do: dance\n", 7, "“dance”"},
        {step + "\n- do: set fame 2\n", 7, "“fame”"},
        {step + "\n- do: set risk\n", 7, "set risk 2"},
        {step + "\n- plot: pie\n", 7, "“pie”"},
        {step + "\n- then: There are {fame}.\n", 7, "“fame”"},
        {step + "\n- then: Press {key play.pley}.\n", 7, "“play.pley”"},
        {step + "\n- then: A {brace\n", 7, "{"},
        {step + "\n- if risk: Bold.\n", 7, "“risk”"},
        {step + "\n- wen: Bold.\n", 7, "“wen”"},
        {kHead + std::string("## One\nWords\nof {fame}.\n"), 5, "“fame”"},
    };
    for (const auto& [text, line, what] : broken) {
        const auto message = failureOf(text);
        EXPECT_THAT(message, StartsWith("edits.md, line " + std::to_string(line) + ": ")) << text;
        EXPECT_THAT(message, HasSubstr(what)) << text;
        EXPECT_EQ(message.back(), '.');
    }
}

TEST(CapsuleReaderTest, ACapsuleForAnotherStudioMayNameWhatItNeeds)
{
    const std::string steps
        = "## One\nPress {key accompany.make}.\n\n- point: accompany.make\n- wait: accompany.make\n";
    EXPECT_TRUE(read("---\ntitle: A\nneeds: accompany.make\n---\n" + steps));
    EXPECT_FALSE(read("---\ntitle: A\nneeds: view.lens\n---\n" + steps));
    EXPECT_FALSE(read("---\ntitle: A\nneeds: accompany.make\n---\n## One\nWords.\n\n- point: attic\n"));
}

TEST(CapsuleReaderTest, HasNoEndlessCapsules)
{
    std::string text = kHead;
    for (std::size_t i = 0; i <= kMaxCapsuleSteps; ++i)
        text += "## Again\nWords.\n";
    EXPECT_THAT(failureOf(text), HasSubstr("more than"));
    EXPECT_THAT(failureOf(std::string(kMaxCapsuleBytes + 1, 'a')), StartsWith("edits.md, line 1: "));
}

} // namespace

} // namespace inventio::learn
