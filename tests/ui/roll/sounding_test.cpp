#include "ui/roll/scene/sounding_notes.h"

#include <gmock/gmock.h>

#include "tests/ui/roll/roll_fixture.h"

namespace inventio::ui {
namespace {

using music::Ticks;

class SoundingNotesTest : public testing::Test {
protected:
    SoundingNotesTest() { show(threeNotes()); }

    void show(project::Piece piece) { m_notes = NoteIndex(std::make_shared<const project::Piece>(std::move(piece))); }
    void follow(std::optional<Ticks> at, double ms)
    {
        m_sounding.follow(m_notes, at, ms, [](int) { return true; });
    }
    std::vector<double> strengths() const
    {
        std::vector<double> result;
        for (const auto& light : m_sounding.lights())
            result.push_back(light.strength);
        return result;
    }

    NoteIndex m_notes;
    SoundingNotes m_sounding;
};

TEST_F(SoundingNotesTest, LightWhileThePlayheadIsOverThem)
{
    follow(Ticks{479}, 0);
    ASSERT_EQ(m_sounding.lights().size(), 1U);
    EXPECT_EQ(m_sounding.lights()[0].note.pitch, 60);
    EXPECT_TRUE(m_sounding.pitches().test(60));
    EXPECT_EQ(m_sounding.pitches().count(), 1U);
    EXPECT_FALSE(m_sounding.isFading());
}

TEST_F(SoundingNotesTest, FadeInThreeTenthsOfASecondOnceTheyHaveEnded)
{
    follow(Ticks{479}, 0);
    follow(Ticks{480}, 100);
    EXPECT_THAT(strengths(), testing::ElementsAre(testing::DoubleNear(2.0 / 3, 1e-9)));
    EXPECT_TRUE(m_sounding.pitches().none()) << "the key is up";
    follow(Ticks{500}, 299);
    EXPECT_EQ(strengths().size(), 1U);
    follow(std::nullopt, 301);
    EXPECT_TRUE(strengths().empty());
}

TEST_F(SoundingNotesTest, GoDarkAtOnceWithoutAnimation)
{
    m_sounding.setFadeMs(0);
    follow(Ticks{479}, 0);
    follow(Ticks{480}, 1);
    EXPECT_TRUE(strengths().empty());
}

TEST_F(SoundingNotesTest, GiveNoLightOnAMutedTrack)
{
    auto piece = threeNotes();
    piece.tracks[0].mix.muted = true;
    show(piece);
    follow(Ticks{0}, 0);
    EXPECT_TRUE(strengths().empty());
}

class SoundingRollTest : public RollFixture { };

TEST_F(SoundingRollTest, NotesAndKeysLightUpWhileItPlays)
{
    m_panel.setPlayhead({960});
    const QImage keys = m_panel.keys().grab().toImage();
    const QImage roll = view().grab().toImage();
    m_panel.setPlaying(true);
    EXPECT_NE(m_panel.keys().grab().toImage(), keys);
    const QImage lit = view().grab().toImage();
    const QRect note
        = m_panel.viewport().geometry().rectOf(music::Note{.onset = {960}, .pitch = 64, .length = {480}}).toRect();
    EXPECT_NE(lit.copy(note), roll.copy(note));
    const QRect later
        = m_panel.viewport().geometry().rectOf(music::Note{.onset = {1920}, .pitch = 67, .length = {960}}).toRect();
    EXPECT_EQ(lit.copy(later), roll.copy(later));
    view().setAnimated(false);
    m_panel.setPlaying(false);
    EXPECT_EQ(m_panel.keys().grab().toImage(), keys);
    EXPECT_EQ(view().grab().toImage(), roll);
}

} // namespace
} // namespace inventio::ui
