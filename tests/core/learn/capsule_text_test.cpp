#include "core/learn/capsule_text.h"

#include <gtest/gtest.h>

namespace inventio::learn {

namespace {

std::string fillWith(std::string_view text, const std::string& filling)
{
    return filled(*capsuleTextOf(text), [&](const TextPart&) { return Filling{filling, filling == "1"}; });
}

TEST(CapsuleTextTest, FillsItsPlaces)
{
    EXPECT_EQ(fillWith("There are {notes}, not {notes before}.", "7"), "There are 7, not 7.");
    EXPECT_EQ(fillWith("", "7"), "");
    EXPECT_EQ(fillWith("Nothing to fill.", "7"), "Nothing to fill.");
}

TEST(CapsuleTextTest, TheWordBehindANumberFollowsIt)
{
    EXPECT_EQ(fillWith("{notes|note|notes}", "1"), "1 note");
    EXPECT_EQ(fillWith("{notes|note|notes}", "2"), "2 notes");
}

TEST(CapsuleTextTest, KnowsWhatAPlaceIsOf)
{
    const auto text = capsuleTextOf("{notes}{notes before|a|b}{key play.play}{name play.play}").value();
    ASSERT_EQ(text.size(), 4U);
    EXPECT_EQ(text[0], (TextPart{TextPart::Kind::Fact, "notes", "", ""}));
    EXPECT_EQ(text[1], (TextPart{TextPart::Kind::FactBefore, "notes", "a", "b"}));
    EXPECT_EQ(text[2], (TextPart{TextPart::Kind::Key, "play.play", "", ""}));
    EXPECT_EQ(text[3], (TextPart{TextPart::Kind::Name, "play.play", "", ""}));
}

TEST(CapsuleTextTest, BracesThatSayNothingAreRefused)
{
    for (const auto* text : {"{", "}", "{}", "{ }", "a { b", "a } b", "{a{b}}", "{notes|note}", "{|a|b}"}) {
        const auto read = capsuleTextOf(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().message.back(), '.');
    }
}

} // namespace

} // namespace inventio::learn
