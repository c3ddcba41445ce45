// What the user keeps from the model stays as it is, bit for bit, whatever the model wants.
#include <algorithm>
#include <vector>

#include "core/base/random.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/enhance/enhance_panel.h"

namespace inventio::ui {

namespace {

using project::Piece;
using project::PieceNote;

class GuaranteeTest : public StudioTest, public testing::WithParamInterface<std::uint64_t> {
protected:
    GuaranteeTest() { open(makeWildScorer); }

    /// Everything the model may do is allowed, but for what the piece itself keeps.
    void enhanceFreely(project::EnhanceScope scope)
    {
        project::EnhanceSettings settings;
        settings.melody = project::MelodyRole::Anywhere;
        settings.scope = scope;
        settings.params.seed = GetParam();
        settings.params.iterations = 100;
        studio->enhancePanel().setSettings(settings);
        enhance();
        ASSERT_GE(project().versions.size(), 2U);
    }

    /// By track name: a result may have more tracks.
    template <class Predicate>
    static std::vector<std::pair<std::string, PieceNote>> notesOf(const Piece& piece, Predicate isMeant)
    {
        std::vector<std::pair<std::string, PieceNote>> found;
        for (const auto& track : piece.tracks)
            for (const auto& note : track.notes)
                if (isMeant(note))
                    found.emplace_back(track.name, note);
        return found;
    }
};

TEST_P(GuaranteeTest, NothingChangesOutsideTheRegion)
{
    base::Random random(GetParam());
    Piece piece = project().piece();
    const music::Ticks bar{4 * piece.ticksPerQuarter};
    const music::Ticks from{bar.value * random.between(0, 3)};
    const project::Area region{
        from, {from.value + bar.value * random.between(1, 3)}, random.between(36, 60), random.between(64, 83)};
    piece.region = region;
    studio->document().commit(QStringLiteral("Region"), piece);
    enhanceFreely(project::EnhanceScope::Region);
    const auto isOutside = [&region](const PieceNote& note) { return !region.contains(note.note); };
    EXPECT_EQ(notesOf(project().piece(), isOutside), notesOf(piece, isOutside));
    const auto isInside = [&region](const PieceNote& note) { return region.contains(note.note); };
    EXPECT_NE(notesOf(project().piece(), isInside), notesOf(piece, isInside));
}

TEST_P(GuaranteeTest, LockedNotesAndAreasStay)
{
    base::Random random(GetParam());
    Piece piece = project().piece();
    for (auto& note : piece.tracks.front().notes)
        note.locked = random.chance(0.5);
    const music::Ticks bar{4 * piece.ticksPerQuarter};
    piece.lockedAreas = {{bar, {2 * bar.value}, 0, 127}, {{3 * bar.value}, {5 * bar.value}, 48, 60}};
    studio->document().commit(QStringLiteral("Lock"), piece);
    enhanceFreely(project::EnhanceScope::Everything);
    const auto isKept = [&piece](const PieceNote& note) {
        return note.locked
            || std::ranges::any_of(piece.lockedAreas, [&](const auto& area) { return area.contains(note.note); });
    };
    EXPECT_EQ(notesOf(project().piece(), isKept), notesOf(piece, isKept));
    EXPECT_NE(project().piece(), piece);
}

TEST_P(GuaranteeTest, MyMelodyStaysWhereItIsKept)
{
    const Piece before = project().piece();
    project::EnhanceSettings settings;
    settings.melody = project::MelodyRole::Leads;
    settings.params.seed = GetParam();
    settings.params.iterations = 60;
    studio->enhancePanel().setSettings(settings);
    enhance();
    EXPECT_EQ(project().piece().tracks.front().notes, before.tracks.front().notes);
    EXPECT_GT(project().piece().noteCount(), before.noteCount());
}

INSTANTIATE_TEST_SUITE_P(Seeds, GuaranteeTest, testing::Range<std::uint64_t>(1, 6));

} // namespace

} // namespace inventio::ui
