#include "core/engraving/page_layout.h"

#include <gmock/gmock.h>

#include "tests/core/music/pieces.h"

namespace inventio::engraving {
namespace {

using ::testing::Contains;
using ::testing::Field;

music::Sequence bars(int count)
{
    std::vector<music::Note> notes;
    for (int i = 0; i < 4 * count; ++i)
        notes.push_back(music::testing::noteAt(i * 480, 60 + i % 12, 480));
    return music::testing::pieceOf(std::move(notes));
}

PagedScore pagesOf(const music::Sequence& sequence, const PageStyle& style = {})
{
    return *layPages(sequence, style);
}

const PageText* textOf(const Page& page, TextRole role)
{
    const auto found = std::ranges::find(page.texts, role, &PageText::role);
    return found == page.texts.end() ? nullptr : &*found;
}

TEST(PageLayoutTest, EverySystemStandsOnOnePageInOrderAndWithinItsMargins)
{
    const PageStyle style;
    const PagedScore paged = pagesOf(bars(200), style);
    ASSERT_GT(paged.pages.size(), 1u);
    std::size_t next = 0;
    for (const Page& page : paged.pages) {
        double reach = style.margin / style.staffSpace;
        for (const PlacedSystem& placed : page.systems) {
            EXPECT_EQ(placed.system, next++);
            EXPECT_GT(placed.y, reach);
            reach = placed.y + 4;
            for (const Symbol& symbol : paged.score.systems[placed.system].symbols) {
                EXPECT_LT(
                    placed.y + symbol.box().bottom, (paged.paper.height - style.margin) / style.staffSpace + 0.01);
                EXPECT_LT(placed.x + symbol.box().right, (paged.paper.width - style.margin) / style.staffSpace + 0.6);
            }
        }
    }
    EXPECT_EQ(next, paged.score.systems.size());
}

TEST(PageLayoutTest, TheFirstPageBeginsWithTitleComposerAndTempo)
{
    auto piece = bars(8);
    piece.tempo = music::TempoMap({{{}, 600'000}});
    PageStyle style;
    style.title = "Chorale";
    style.composer = "J. S. Bach";
    const Page page = pagesOf(piece, style).pages.front();
    ASSERT_NE(textOf(page, TextRole::Title), nullptr);
    EXPECT_EQ(textOf(page, TextRole::Title)->text, "Chorale");
    EXPECT_EQ(textOf(page, TextRole::Title)->alignment, TextAlignment::Centre);
    ASSERT_NE(textOf(page, TextRole::Composer), nullptr);
    ASSERT_NE(textOf(page, TextRole::Tempo), nullptr);
    EXPECT_EQ(textOf(page, TextRole::Tempo)->text, "= 100");
    EXPECT_LT(textOf(page, TextRole::Tempo)->y, page.systems.front().y);
    EXPECT_FALSE(page.symbols.empty()) << "the note before the number";
}

TEST(PageLayoutTest, ATempoOfCompoundTimeCountsDottedQuarters)
{
    auto piece = bars(8);
    piece.metre = music::TimeSignatureMap(480, {{{}, 6, 8}});
    piece.tempo = music::TempoMap({{{}, 600'000}});
    const Page page = pagesOf(piece).pages.front();
    ASSERT_NE(textOf(page, TextRole::Tempo), nullptr);
    EXPECT_EQ(textOf(page, TextRole::Tempo)->text, "= 67");
    EXPECT_THAT(page.symbols, Contains(Field(&Symbol::role, Role::Dot)));
}

TEST(PageLayoutTest, APieceThatHasNoneShowsNoTempoAndNoTitle)
{
    const Page page = pagesOf(bars(8)).pages.front();
    EXPECT_EQ(textOf(page, TextRole::Title), nullptr);
    EXPECT_EQ(textOf(page, TextRole::Tempo), nullptr);
    EXPECT_TRUE(page.symbols.empty());
}

TEST(PageLayoutTest, TheTitleOfThePieceStandsThereIfNoOtherIsGiven)
{
    auto piece = bars(8);
    piece.conductor = {{{}, {0xff, 0x03, 'A', 'i', 'r'}}};
    EXPECT_EQ(pagesOf(piece).title, "Air");
}

TEST(PageLayoutTest, PagesAreNumberedFromTheSecondAndSystemsByTheirFirstBar)
{
    const PagedScore paged = pagesOf(bars(200));
    EXPECT_EQ(textOf(paged.pages[0], TextRole::PageNumber), nullptr);
    ASSERT_NE(textOf(paged.pages[1], TextRole::PageNumber), nullptr);
    EXPECT_EQ(textOf(paged.pages[1], TextRole::PageNumber)->text, "2");
    const int first = paged.score.systems[1].firstNumber;
    EXPECT_GT(first, 1);
    EXPECT_EQ(textOf(paged.pages[0], TextRole::BarNumber)->text, std::to_string(first));
}

TEST(PageLayoutTest, APickupDoesNotCount)
{
    auto piece = bars(40);
    piece.metre = music::TimeSignatureMap(480, {{{}, 4, 4}, {music::Ticks{480}, 4, 4}});
    const PagedScore paged = pagesOf(piece);
    ASSERT_GT(paged.score.systems.size(), 1u);
    EXPECT_EQ(paged.score.systems[0].firstNumber, 0);
    EXPECT_EQ(paged.score.systems[1].firstNumber, paged.score.systems[1].firstBar);
}

TEST(PageLayoutTest, NamesOfPartsStandBetweenTheMarginAndTheFirstSystem)
{
    auto piece = bars(40);
    piece.tracks.push_back(piece.tracks.front());
    piece.tracks.front().name = "Descant recorder";
    const PageStyle style;
    const PagedScore paged = pagesOf(piece, style);
    const Page& page = paged.pages.front();
    const PageText* name = textOf(page, TextRole::StaffName);
    ASSERT_NE(name, nullptr);
    EXPECT_EQ(name->text, "Descant recorder");
    EXPECT_EQ(name->alignment, TextAlignment::Right);
    EXPECT_LT(name->x, page.systems.front().x);
    EXPECT_GE(name->x - textWidth(name->text, name->size), style.margin / style.staffSpace - 0.01);
    ASSERT_GT(page.systems.size(), 1u);
    EXPECT_GT(page.systems[0].x, page.systems[1].x);
}

TEST(PageLayoutTest, LetterPaperIsWiderAndLower)
{
    PageStyle style;
    style.paper = Paper::Letter;
    const PagedScore letter = pagesOf(bars(20), style);
    const PagedScore a4 = pagesOf(bars(20));
    EXPECT_GT(letter.score.width, a4.score.width);
    EXPECT_LT(letter.paper.height, a4.paper.height);
}

TEST(PageLayoutTest, AnEmptyPieceIsAnEmptyPage)
{
    const PagedScore paged = pagesOf(music::testing::pieceOf(std::vector<music::Track>{}));
    ASSERT_EQ(paged.pages.size(), 1u);
    EXPECT_TRUE(paged.pages.front().systems.empty());
}

} // namespace
} // namespace inventio::engraving
