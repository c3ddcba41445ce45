#include "core/engraving/engraver.h"

#include <gmock/gmock.h>

#include "core/formats/written_fermatas.h"
#include "core/formats/written_lyrics.h"
#include "tests/core/music/pieces.h"

namespace inventio::engraving {
namespace {

using music::testing::noteAt;
using music::testing::pieceOf;
using music::testing::trackOf;

std::vector<Symbol> symbolsOf(const EngravedScore& score, Role role)
{
    std::vector<Symbol> found;
    for (const EngravedSystem& system : score.systems)
        for (const Symbol& symbol : system.symbols)
            if (symbol.role == role)
                found.push_back(symbol);
    return found;
}

EngravedScore engraved(const music::Sequence& piece, double width = 150)
{
    EngravingOptions options;
    options.width = width;
    return *engrave(piece, options);
}

music::Sequence quarters(int count)
{
    std::vector<music::Note> notes;
    for (int i = 0; i < count; ++i)
        notes.push_back(noteAt(i * 480, 60 + i % 12, 480));
    return pieceOf(std::move(notes));
}

TEST(EngraverTest, EveryNoteHasAHeadThatKnowsIt)
{
    const auto heads = symbolsOf(engraved(quarters(40)), Role::Head);
    ASSERT_EQ(heads.size(), 40u);
    for (int i = 0; i < 40; ++i)
        EXPECT_EQ(heads[static_cast<std::size_t>(i)].source.note, (grid::NoteReference{0, i}));
}

TEST(EngraverTest, SystemsFillTheWidthAndHoldAllBars)
{
    const auto score = engraved(quarters(160), 80);
    ASSERT_GT(score.systems.size(), 3u);
    int bars = 0;
    for (const EngravedSystem& system : score.systems) {
        EXPECT_EQ(system.firstBar, bars);
        bars += system.bars;
        double right = 0;
        for (const Symbol& symbol : system.symbols)
            right = std::max(right, symbol.box().right);
        if (&system != &score.systems.back()) {
            EXPECT_NEAR(right, 80, 0.2);
        }
    }
    EXPECT_EQ(bars, 40);
}

TEST(EngraverTest, SystemsStandBelowEachOther)
{
    const auto score = engraved(quarters(160), 80);
    for (std::size_t i = 1; i < score.systems.size(); ++i)
        EXPECT_GE(score.systems[i].top, score.systems[i - 1].top + 8);
    EXPECT_GT(score.height, score.systems.back().top);
}

TEST(EngraverTest, MomentsMoveToTheRight)
{
    for (const EngravedSystem& system : engraved(quarters(160), 80).systems)
        for (std::size_t i = 1; i < system.moments.size(); ++i) {
            EXPECT_GT(system.moments[i].x, system.moments[i - 1].x);
            EXPECT_GT(system.moments[i].at, system.moments[i - 1].at);
        }
}

TEST(EngraverTest, ANoteOverABarlineIsTwoHeadsAndATie)
{
    const auto score = engraved(pieceOf({noteAt(0, 67, 1440), noteAt(1440, 69, 960)}));
    EXPECT_EQ(symbolsOf(score, Role::Head).size(), 3u);
    const auto ties = symbolsOf(score, Role::Tie);
    ASSERT_EQ(ties.size(), 1u);
    EXPECT_GT(ties[0].x2, ties[0].x + 1);
}

TEST(EngraverTest, TiesOfOneVoiceLieAwayFromTheStemAndThoseOfTwoOutside)
{
    const auto alone = symbolsOf(engraved(pieceOf({noteAt(0, 64, 2400), noteAt(2400, 65, 1440)})), Role::Tie);
    ASSERT_EQ(alone.size(), 1u);
    EXPECT_GT(alone[0].thickness, 0) << "below, as stems point up";
    std::vector<music::Track> tracks;
    for (const int pitch : {72, 67, 60, 48})
        tracks.push_back(music::testing::trackOf({noteAt(0, pitch, 2400), noteAt(2400, pitch + 1, 1440)}));
    const auto choir = symbolsOf(engraved(pieceOf(std::move(tracks))), Role::Tie);
    ASSERT_EQ(choir.size(), 4u);
    for (const Symbol& tie : choir)
        EXPECT_EQ(tie.thickness < 0, tie.source.voice == 0);
}

TEST(EngraverTest, ATieIsCutInTwoBetweenSystems)
{
    std::vector<music::Note> notes;
    for (int bar = 0; bar < 30; ++bar)
        notes.push_back(noteAt(bar * 1920 + 960, 67, 1920));
    const auto score = engraved(pieceOf(std::move(notes)), 60);
    ASSERT_GT(score.systems.size(), 1u);
    EXPECT_EQ(symbolsOf(score, Role::Tie).size(), 30u + score.systems.size() - 1);
}

TEST(EngraverTest, TheKeySignatureStandsInEverySystem)
{
    auto piece = quarters(80);
    piece.conductor = {{{}, {0xff, 0x59, 3, 0}}};
    const auto score = engraved(piece, 60);
    EXPECT_EQ(symbolsOf(score, Role::Key).size(), 3 * score.systems.size());
    EXPECT_EQ(symbolsOf(score, Role::Time).size(), 2u);
}

TEST(EngraverTest, NotesFarFromTheStaffHaveLedgerLines)
{
    const auto lines = symbolsOf(engraved(pieceOf({noteAt(0, 60, 480), noteAt(480, 84, 480)})), Role::LedgerLine);
    EXPECT_EQ(lines.size(), 3u) << "one for c', two for c'''";
}

TEST(EngraverTest, ALedgerLineIsAsWideAsTheHeadsThatNeedIt)
{
    const auto score = engraved(pieceOf({noteAt(0, 60, 480), noteAt(0, 62, 480)}));
    const auto lines = symbolsOf(score, Role::LedgerLine);
    const auto heads = symbolsOf(score, Role::Head);
    ASSERT_EQ(lines.size(), 1u) << "c' needs one, d' beside it does not";
    ASSERT_EQ(heads.size(), 2u);
    EXPECT_LT(lines[0].x, heads[0].box().left);
    EXPECT_GT(lines[0].x2, heads[0].box().right);
    EXPECT_LT(lines[0].x2, heads[1].box().right);
}

TEST(EngraverTest, StemsReachTheirBeam)
{
    const auto score = engraved(pieceOf({noteAt(0, 64, 240), noteAt(240, 72, 240), noteAt(480, 64, 480)}));
    const auto beams = symbolsOf(score, Role::Beam);
    ASSERT_EQ(beams.size(), 1u);
    const auto stems = symbolsOf(score, Role::Stem);
    ASSERT_EQ(stems.size(), 3u);
    int onBeam = 0;
    for (const Symbol& stem : stems)
        for (const auto& [x, y] : {std::pair(beams[0].x, beams[0].y), std::pair(beams[0].x2, beams[0].y2)})
            onBeam += std::abs(stem.x - x) < 1e-9 && stem.y2 >= y - 1e-9 && stem.y2 <= y + beams[0].thickness + 1e-9;
    EXPECT_EQ(onBeam, 2);
    EXPECT_EQ(beams[0].source.note, (grid::NoteReference{0, 0})) << "its first note, whose colour it has";
}

TEST(EngraverTest, AFermataStandsAboveTheNoteThatItIsFor)
{
    auto piece = quarters(8);
    piece.tracks[0].events.push_back(formats::fermataEvent(music::Ticks{3 * 480}));
    const auto score = engraved(piece);
    const auto fermatas = symbolsOf(score, Role::Fermata);
    ASSERT_EQ(fermatas.size(), 1u);
    const auto heads = symbolsOf(score, Role::Head);
    EXPECT_NEAR(fermatas[0].x, heads[3].x, 1);
    EXPECT_LT(fermatas[0].box().bottom, 0) << "above the staff";
}

TEST(EngraverTest, AChoirHasFermatasAboveAndBelowItsStaves)
{
    std::vector<music::Track> voices;
    for (const int pitch : {72, 67, 60, 48}) {
        voices.push_back(trackOf({noteAt(0, pitch, 1920)}));
        voices.back().events = {formats::fermataEvent(music::Ticks{0})};
    }
    const auto score = engraved(pieceOf(std::move(voices)));
    const auto fermatas = symbolsOf(score, Role::Fermata);
    ASSERT_EQ(fermatas.size(), 2u) << "one for each staff";
    EXPECT_EQ(fermatas[0].glyph, Glyph::FermataAbove);
    EXPECT_EQ(fermatas[1].glyph, Glyph::FermataBelow);
    EXPECT_GT(fermatas[1].box().top, score.systems.front().staffTops[1] + 4);
}

TEST(EngraverTest, VersesStandBelowEachOther)
{
    auto piece = quarters(4);
    const auto sing = [&piece](int at, const std::vector<std::string>& verses) {
        for (auto& event : formats::lyricEvents(music::Ticks{at}, verses))
            piece.tracks[0].events.push_back(event);
    };
    sing(0, {"Lo-", "Eh-"});
    sing(480, {"be", "re"});
    sing(960, {"", "sei"});
    const auto score = engraved(piece);
    const auto& lyrics = score.systems.front().lyrics;
    std::vector<std::string> words;
    for (const Lyric& lyric : lyrics)
        words.push_back(std::to_string(lyric.verse + 1) + " " + lyric.text + (lyric.goesOn ? "-" : ""));
    EXPECT_THAT(words, ::testing::ElementsAre("1 Lo-", "1 be", "2 Eh-", "2 re", "2 sei"));
    EXPECT_EQ(lyrics[0].y, lyrics[1].y);
    EXPECT_GT(lyrics[2].y, lyrics[0].y + kLyricSize);
    EXPECT_EQ(lyrics[2].x, lyrics[0].x);
}

TEST(EngraverTest, BarlinesDoNotCrossWhatIsSungBetweenTwoStaves)
{
    std::vector<music::Track> voices;
    for (const int pitch : {72, 67, 60, 48})
        voices.push_back(trackOf({noteAt(0, pitch, 1920), noteAt(1920, pitch, 1920)}));
    const auto barlinesOf = [&] { return symbolsOf(engraved(pieceOf(voices)), Role::Barline); };
    const auto joins = [](const Symbol& line) { return line.y2 > 8; };
    EXPECT_EQ(std::ranges::count_if(barlinesOf(), joins), 4) << "the start, one between two bars, two at the end";
    voices[0].events = formats::lyricEvents(music::Ticks{0}, {"A-"});
    const auto barlines = barlinesOf();
    EXPECT_EQ(barlines.size(), 7u);
    EXPECT_EQ(std::ranges::count_if(barlines, [](const Symbol& line) { return line.y < 4 && line.y2 > 8; }), 1)
        << "the start alone holds both staves together";
}

TEST(EngraverTest, SyllablesStandBelowTheirNotesAndBesideEachOther)
{
    auto piece = quarters(8);
    for (int i = 0; i < 8; ++i) {
        music::RawEvent event{{i * 480}, {0xff, 0x05}};
        for (const char letter : std::string(i % 2 == 0 ? "through-" : "out"))
            event.bytes.push_back(static_cast<std::uint8_t>(letter));
        piece.tracks[0].events.push_back(event);
    }
    const auto score = engraved(piece);
    const auto& lyrics = score.systems.front().lyrics;
    ASSERT_EQ(lyrics.size(), 8u);
    EXPECT_TRUE(lyrics[0].goesOn);
    EXPECT_FALSE(lyrics[1].goesOn);
    const auto heads = symbolsOf(score, Role::Head);
    for (std::size_t i = 0; i < 8; ++i) {
        EXPECT_NEAR(lyrics[i].x, heads[i].x + 0.65, 0.1);
        EXPECT_GT(lyrics[i].y, heads[i].box().bottom);
        EXPECT_GT(lyrics[i].y, 4);
        if (i > 0) {
            EXPECT_GT(
                lyrics[i].x - lyricWidth(lyrics[i].text) / 2, lyrics[i - 1].x + lyricWidth(lyrics[i - 1].text) / 2);
        }
    }
}

TEST(EngraverTest, ATupletHasItsNumberAndABracketWhereNoBeamHoldsItTogether)
{
    const auto beamed = engraved(pieceOf({noteAt(0, 67, 160), noteAt(160, 69, 160), noteAt(320, 71, 160)}));
    ASSERT_EQ(beamed.systems.front().tuplets.size(), 1u);
    EXPECT_EQ(beamed.systems.front().tuplets.front().number, 3);
    EXPECT_TRUE(symbolsOf(beamed, Role::Tuplet).empty());
    const auto single = engraved(pieceOf({noteAt(0, 67, 320), noteAt(320, 69, 160), noteAt(480, 71, 480)}));
    EXPECT_EQ(single.systems.front().tuplets.size(), 1u);
    EXPECT_EQ(symbolsOf(single, Role::Tuplet).size(), 4u);
}

TEST(EngraverTest, ASilentBarHasARestInItsMiddleWhateverTheMetre)
{
    auto piece = pieceOf({noteAt(0, 67, 1440), noteAt(2880, 67, 1440)});
    piece.metre = music::TimeSignatureMap(480, {{{}, 3, 4}});
    const auto score = engraved(piece);
    const auto rests = symbolsOf(score, Role::Rest);
    ASSERT_EQ(rests.size(), 1u);
    EXPECT_EQ(rests[0].glyph, Glyph::RestWhole);
    const auto barlines = symbolsOf(score, Role::Barline);
    ASSERT_EQ(barlines.size(), 4u) << "two of them at the end";
    const Box box = rests[0].box();
    EXPECT_NEAR(box.left - barlines[0].x, barlines[1].x - box.right, 0.2);
}

TEST(EngraverTest, AnEmptyPieceHasNoSystems)
{
    EXPECT_TRUE(engraved(pieceOf(std::vector<music::Track>{})).systems.empty());
}

} // namespace
} // namespace inventio::engraving
