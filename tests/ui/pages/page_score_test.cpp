#include "ui/pages/page_score.h"

#include <QEventLoop>

#include "core/project/piece_edits.h"
#include "tests/ui/roll/roll_fixture.h"
#include "ui/score/page_style.h"

namespace inventio::ui {
namespace {

/// Quarters, one after the other.
project::Piece quarters(int count)
{
    project::Piece piece;
    piece.tracks.emplace_back();
    std::vector<music::Note> notes;
    for (int i = 0; i < count; ++i)
        notes.push_back({.onset = {i * 480}, .pitch = 60 + i % 12, .length = {480}});
    return project::withNotes(piece, 0, notes);
}

class PageScoreTest : public RollFixture {
protected:
    void show(const project::Piece& piece) { m_document.commit(QStringLiteral("Other"), piece); }
    const LaidPages& pages() { return *m_score.pages(); }

    QEventLoop m_loop;
    int m_made = 0;
    PageScore m_score{content(), [this] {
                          ++m_made;
                          m_loop.quit();
                      }};
};

TEST_F(PageScoreTest, HasThePagesThatAreExported)
{
    show(quarters(600));
    m_score.setTitle(QStringLiteral("Scales"));
    const auto exported = engraving::layPages(project::sequenceOf(piece()), localPageStyle(QStringLiteral("Scales")));
    ASSERT_TRUE(exported.has_value());
    ASSERT_GT(exported->pages.size(), 1U);
    EXPECT_EQ(pages().score.pages.size(), exported->pages.size());
    EXPECT_EQ(pages().score.title, "Scales");
}

TEST_F(PageScoreTest, EveryNoteHasAHeadOnItsPage)
{
    show(quarters(600));
    std::vector<project::NoteId> ids;
    for (const PageHead& head : pages().heads) {
        const auto* note = m_score.noteOf(head.note);
        ASSERT_NE(note, nullptr);
        ids.push_back(note->id);
        EXPECT_GE(head.page, 0);
        EXPECT_LT(head.page, static_cast<int>(pages().score.pages.size()));
    }
    std::ranges::sort(ids);
    EXPECT_EQ(std::ranges::unique(ids).begin() - ids.begin(), 600);
}

TEST_F(PageScoreTest, MomentsStandAtTheirHeads)
{
    show(quarters(600));
    for (const PageHead& head : pages().heads) {
        const auto* note = m_score.noteOf(head.note);
        const auto place = m_score.placeOf(note->note.onset);
        ASSERT_TRUE(place.has_value());
        EXPECT_EQ(place->system->page, head.page);
        EXPECT_NEAR(place->x, head.box.left, 0.3);
        EXPECT_EQ(m_score.tickAt(head.page, {head.box.left + 0.5, head.box.top}), note->note.onset);
    }
}

TEST_F(PageScoreTest, BetweenTwoMomentsThePlayheadStandsBetweenTheirHeads)
{
    const double first = m_score.pages() ? m_score.placeOf({0})->x : 0;
    const double second = m_score.placeOf({960})->x;
    const double between = m_score.placeOf({700})->x;
    EXPECT_GT(between, first);
    EXPECT_LT(between, second);
    EXPECT_LE(m_score.placeOf({1'000'000})->x, pages().systems.back().box.right);
}

TEST_F(PageScoreTest, AnotherTitleMakesThePagesAnew)
{
    m_score.setTitle(QStringLiteral("One"));
    EXPECT_EQ(pages().score.title, "One");
    m_score.setTitle(QStringLiteral("Two"));
    EXPECT_EQ(pages().score.title, "Two");
}

TEST_F(PageScoreTest, TheWindowDoesNotWaitForALongPiece)
{
    const LaidPages* before = m_score.pages();
    show(quarters(3000));
    EXPECT_EQ(m_score.pages(), before) << "those of before are shown meanwhile";
    EXPECT_FALSE(m_score.isCurrent());
    m_loop.exec();
    EXPECT_EQ(m_made, 1);
    EXPECT_TRUE(m_score.isCurrent());
    EXPECT_GT(pages().score.pages.size(), 10U);
    m_score.pages();
    EXPECT_TRUE(m_score.isCurrent());
    EXPECT_EQ(m_made, 1) << "once";
}

TEST_F(PageScoreTest, PagesOfBeforeKeepTheVoicesOfTheirNotes)
{
    const auto voices = [this] {
        std::vector<std::optional<analysis::Voice>> all;
        for (const PageHead& head : pages().heads)
            all.push_back(m_score.voiceOf(head.note));
        return all;
    };
    m_score.pages();
    const auto before = voices();
    EXPECT_TRUE(before.front().has_value());
    show(quarters(3000));
    m_score.pages();
    ASSERT_FALSE(m_score.isCurrent());
    EXPECT_EQ(voices(), before);
    EXPECT_FALSE(m_score.voiceOf({-1, -1}).has_value());
    m_loop.exec();
}

TEST_F(PageScoreTest, WhatWasChangedMeanwhileComesNext)
{
    m_score.pages();
    show(quarters(3000));
    m_score.pages();
    show(quarters(2000));
    m_loop.exec();
    EXPECT_FALSE(m_score.isCurrent());
    m_score.pages();
    m_loop.exec();
    EXPECT_TRUE(m_score.isCurrent());
    EXPECT_EQ(m_score.pages()->heads.size(), 2000U);
}

TEST_F(PageScoreTest, APieceThatIsTooLongSaysSo)
{
    auto piece = quarters(4);
    show(project::withNote(piece, 0, {.onset = {2'000'000'000}, .pitch = 60, .length = {480}}));
    ASSERT_NE(m_score.pages(), nullptr);
    EXPECT_FALSE(pages().failure.empty());
    EXPECT_TRUE(pages().heads.empty());
    EXPECT_FALSE(m_score.placeOf({0}).has_value());
    EXPECT_FALSE(m_score.tickAt(0, {10, 10}).has_value());
}

} // namespace
} // namespace inventio::ui
