#include "core/engraving/part_names.h"

#include <gmock/gmock.h>

#include "core/engraving/engraver.h"
#include "core/formats/hidden_name.h"
#include "core/formats/written_abbreviation.h"
#include "tests/core/music/pieces.h"

namespace inventio::engraving {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr double kWidth = 80;

/// Twenty bars of quarters in each track.
music::Sequence pieceWith(const std::vector<std::string>& names)
{
    std::vector<music::Track> tracks;
    for (const std::string& name : names) {
        std::vector<music::Note> notes;
        const int pitch = 76 - 8 * static_cast<int>(tracks.size());
        for (int i = 0; i < 80; ++i)
            notes.push_back(music::testing::noteAt(i * 480, pitch + i % 3, 480));
        tracks.push_back(music::testing::trackOf(std::move(notes)));
        tracks.back().name = name;
    }
    return music::testing::pieceOf(std::move(tracks));
}

EngravedScore engraved(const music::Sequence& piece)
{
    EngravingOptions options;
    options.width = kWidth;
    return *engrave(piece, options);
}

std::vector<std::string> namesOf(const EngravedSystem& system)
{
    std::vector<std::string> names;
    for (const NameLine& line : system.names)
        names.push_back(line.text);
    return names;
}

TEST(PartNamesTest, NamesStandBeforeTheFirstSystemAlone)
{
    const auto score = engraved(pieceWith({"Flute", "Cello"}));
    ASSERT_GT(score.systems.size(), 1u);
    EXPECT_THAT(namesOf(score.systems[0]), ElementsAre("Flute", "Cello"));
    EXPECT_THAT(namesOf(score.systems[1]), IsEmpty());
}

TEST(PartNamesTest, AbbreviationsStandBeforeTheLaterSystems)
{
    auto piece = pieceWith({"Flute", "Cello"});
    piece.tracks[0].events = {formats::abbreviationEvent("Fl.")};
    const auto score = engraved(piece);
    EXPECT_THAT(namesOf(score.systems[0]), ElementsAre("Flute", "Cello"));
    EXPECT_THAT(namesOf(score.systems[1]), ElementsAre("Fl."));
    EXPECT_THAT(namesOf(score.systems.back()), ElementsAre("Fl."));
}

TEST(PartNamesTest, ANameThatIsNotToBePrintedIsLeftOut)
{
    auto piece = pieceWith({"Flute", "Cello"});
    piece.tracks[0].events = {formats::hiddenNameEvent()};
    EXPECT_THAT(namesOf(engraved(piece).systems[0]), ElementsAre("Cello"));
}

TEST(PartNamesTest, APartAloneNeedsNoName)
{
    EXPECT_THAT(namesOf(engraved(pieceWith({"Flute"})).systems[0]), IsEmpty());
}

TEST(PartNamesTest, TracksWithoutNamesTakeNoRoom)
{
    const auto score = engraved(pieceWith({"", "", ""}));
    EXPECT_THAT(namesOf(score.systems[0]), IsEmpty());
    EXPECT_EQ(score.systems[0].left, 0);
}

TEST(PartNamesTest, TheFirstSystemGivesItsNamesRoomAndEndsWhereTheOthersEnd)
{
    const auto score = engraved(pieceWith({"Descant recorder", "Cello"}));
    const auto rightOf = [](const EngravedSystem& system) {
        double right = 0;
        for (const Symbol& symbol : system.symbols)
            right = std::max(right, symbol.box().right);
        return system.left + right;
    };
    EXPECT_GT(score.systems[0].left, 10);
    EXPECT_EQ(score.systems[1].left, 0);
    EXPECT_NEAR(rightOf(score.systems[0]), kWidth, 0.2);
    EXPECT_NEAR(rightOf(score.systems[1]), kWidth, 0.2);
    for (const NameLine& line : score.systems[0].names) {
        EXPECT_LE(line.x, 0);
        EXPECT_GE(score.systems[0].left + line.x - textWidth(line.text, kPartNameSize), -kBraceRoom - 0.01);
    }
}

TEST(PartNamesTest, NamesLeaveTheBraceItsRoom)
{
    const auto score = engraved(pieceWith({"Flute", "Cello"}));
    const auto& symbols = score.systems[0].symbols;
    const auto brace = std::ranges::find(symbols, Role::Brace, &Symbol::role);
    ASSERT_NE(brace, symbols.end());
    for (const NameLine& line : score.systems[0].names)
        EXPECT_LT(line.x, brace->box().left);
}

TEST(PartNamesTest, VoicesThatShareAStaffAreNamedAboveEachOtherAroundItsMiddle)
{
    const EngravedSystem system = engraved(pieceWith({"Soprano", "Alto", "Tenor", "Bass"})).systems[0];
    ASSERT_THAT(namesOf(system), ElementsAre("Soprano", "Alto", "Tenor", "Bass"));
    for (const std::size_t staff : {0u, 1u}) {
        const double middle = system.staffTops[staff] + 2;
        const NameLine& upper = system.names[2 * staff];
        const NameLine& lower = system.names[2 * staff + 1];
        EXPECT_LT(upper.y, middle + 0.1);
        EXPECT_GT(lower.y, middle + 1);
        EXPECT_GT(lower.y - upper.y, kPartNameSize);
    }
}

TEST(PartNamesTest, AVoiceWithoutANameLeavesTheOtherOfItsStaffInItsPlace)
{
    const EngravedSystem all = engraved(pieceWith({"Soprano", "Alto", "Tenor", "Bass"})).systems[0];
    const EngravedSystem system = engraved(pieceWith({"", "Alto", "Tenor", ""})).systems[0];
    ASSERT_THAT(namesOf(system), ElementsAre("Alto", "Tenor"));
    EXPECT_EQ(system.names[0].y, all.names[1].y);
    EXPECT_EQ(system.names[1].y, all.names[2].y);
}

TEST(PartNamesTest, ANameOfAPartWithTwoStavesStandsBetweenThem)
{
    auto piece = pieceWith({"Voice", "Piano"});
    auto& notes = piece.tracks[1].notes;
    for (int i = 0; i < 80; ++i)
        notes.push_back(music::testing::noteAt(i * 480, 36, 480));
    std::ranges::sort(notes);
    const EngravedSystem system = engraved(piece).systems[0];
    ASSERT_EQ(system.staffTops.size(), 3u);
    ASSERT_THAT(namesOf(system), ElementsAre("Voice", "Piano"));
    EXPECT_NEAR(system.names[1].y, (system.staffTops[1] + system.staffTops[2] + 4) / 2, 1);
}

TEST(PartNamesTest, ALongNamePartsBetweenWordsAndIsCutWhereItIsTooLong)
{
    const auto names
        = namesOf(engraved(pieceWith({"Second violin of the little orchestra of the town", "B"})).systems[0]);
    EXPECT_THAT(names, ElementsAre("Second violin of", "the little orches…", "B"));
}

TEST(PartNamesTest, ANameThatIsNotUnicodeIsTakenForLatin)
{
    EXPECT_THAT(namesOf(engraved(pieceWith({"Fl\xf6te", "B"})).systems[0]), ElementsAre("Flöte", "B"));
}

} // namespace
} // namespace inventio::engraving
