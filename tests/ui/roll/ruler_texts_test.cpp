#include "ui/roll/painting/ruler_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace inventio::ui {
namespace {

using music::Ticks;
using ::testing::ElementsAre;

constexpr int kBar = 1920;

class RulerTextsTest : public testing::Test {
protected:
    /// A bar of 4/4 is `bar` pixels wide, and every letter 7.
    RulerTexts textsAt(double bar, double spacing = 44)
    {
        const auto geometry = RollGeometry().withSize({960, 480}).withContentEnd({kBar * 100}).withZoom(bar / 4, 16);
        return rulerTexts(
            geometry, m_piece, barLines(geometry, m_piece.metre, spacing),
            [](const QString& text) { return 7.0 * static_cast<double>(text.size()); }, 1.0);
    }
    static std::vector<std::string> wordsOf(const std::vector<RulerText>& texts)
    {
        std::vector<std::string> words;
        for (const auto& text : texts)
            words.push_back(text.text.toStdString());
        return words;
    }
    /// Whether nothing lies on anything else.
    static void expectApart(const RulerTexts& texts)
    {
        auto all = texts.numbers;
        all.insert(all.end(), texts.changes.begin(), texts.changes.end());
        std::ranges::sort(all, {}, &RulerText::left);
        for (std::size_t i = 1; i < all.size(); ++i)
            EXPECT_GT(all[i].left, all[i - 1].right())
                << all[i - 1].text.toStdString() << " and " << all[i].text.toStdString();
    }

    project::Piece m_piece;
};

TEST_F(RulerTextsTest, SayWhatHoldsFromTheStart)
{
    EXPECT_THAT(wordsOf(textsAt(200).changes), ElementsAre("4/4  ♩ = 120"));
    m_piece.tempo = music::TempoMap({{{0}, 625'000}});
    m_piece.metre = music::TimeSignatureMap(480, {{{0}, 3, 4}});
    EXPECT_THAT(wordsOf(textsAt(200).changes), ElementsAre("3/4  ♩ = 96"));
}

TEST_F(RulerTextsTest, SayWhatChangesAndWhere)
{
    m_piece.tempo = music::TempoMap({{{0}, 625'000}, {{kBar}, 500'000}});
    m_piece.metre = music::TimeSignatureMap(480, {{{2 * kBar}, 3, 4}});
    const auto texts = textsAt(200);
    EXPECT_THAT(wordsOf(texts.changes), ElementsAre("4/4  ♩ = 96", "♩ = 120", "3/4"));
    EXPECT_EQ(texts.changes[1].at, Ticks{kBar});
    EXPECT_GT(texts.changes[1].left, texts.numbers[1].right());
    expectApart(texts);
}

TEST_F(RulerTextsTest, AreShortenedWhereThereIsLittleRoom)
{
    m_piece.tempo = music::TempoMap({{{0}, 500'000}, {{kBar}, 600'000}});
    EXPECT_THAT(wordsOf(textsAt(100).changes), ElementsAre("4/4  ♩120", "♩ = 100"));
    EXPECT_THAT(wordsOf(textsAt(70).changes), ElementsAre("4/4  ♩", "♩100"));
    EXPECT_THAT(wordsOf(textsAt(44).changes), ElementsAre("4/4", "♩"));
    for (const double bar : {300, 100, 80, 60, 44, 20, 5})
        expectApart(textsAt(bar));
}

TEST_F(RulerTextsTest, AreLeftOutWhereThereIsNone)
{
    std::vector<music::TempoChange> slowing;
    for (int i = 0; i < 400; ++i)
        slowing.push_back({{kBar + i * 10}, 500'000 + i * 1000});
    m_piece.tempo = music::TempoMap(slowing);
    const auto texts = textsAt(200);
    EXPECT_LT(texts.changes.size(), 4U);
    expectApart(texts);
}

TEST_F(RulerTextsTest, StandBetweenNumbersThatAreFarApart)
{
    m_piece.metre = music::TimeSignatureMap(480, {{{3 * kBar}, 3, 4}});
    const auto texts = textsAt(44, 60); // every second bar has its number
    EXPECT_THAT(wordsOf(texts.numbers).at(1), "3");
    EXPECT_EQ(wordsOf(texts.changes).size(), 2U);
    expectApart(texts);
}

} // namespace
} // namespace inventio::ui
