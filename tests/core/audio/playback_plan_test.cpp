#include "core/audio/playback_plan.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/audio/pieces.h"

namespace inventio::audio {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using Kind = SynthEvent::Kind;

PlaybackPlan planOf(const music::Sequence& piece, const MixerState& mix = {})
{
    return PlaybackPlan(piece, mix, kRate);
}

PlannedEvent on(std::int64_t at, int key, int channel = 0, int velocity = 80)
{
    return {{at},
        {Kind::NoteOn, static_cast<std::uint8_t>(channel), static_cast<std::uint8_t>(key),
            static_cast<std::int16_t>(velocity)}};
}
PlannedEvent off(std::int64_t at, int key, int channel = 0)
{
    return {{at}, {Kind::NoteOff, static_cast<std::uint8_t>(channel), static_cast<std::uint8_t>(key), 0}};
}

/// Of one track, its members changed by `change`.
template <class Change> MixerTrack trackMix(Change change)
{
    MixerTrack mix;
    change(mix);
    return mix;
}

const MixerTrack kUsual;
const MixerTrack kMuted = trackMix([](MixerTrack& mix) { mix.isMuted = true; });
const MixerTrack kSolo = trackMix([](MixerTrack& mix) { mix.isSolo = true; });
const MixerTrack kMutedSolo = trackMix([](MixerTrack& mix) { mix.isMuted = mix.isSolo = true; });

/// What holds before `at`; -1 where the plan knows nothing of it.
int control(const PlaybackPlan& plan, Kind kind, int channel, int number = 0, std::int64_t at = 0)
{
    for (std::size_t lane = 0; lane < plan.controlLanes(); ++lane) {
        const auto& event = plan.controlBefore(lane, {at});
        if (event.kind == kind && event.channel == channel && event.number == number)
            return event.value;
    }
    return -1;
}

TEST(PlaybackPlanTest, PutsNotesAtTheirFrames)
{
    const auto plan = planOf(pieceOf({noteAt(480, 60, 240), noteAt(0, 64, 480, 100)}));
    EXPECT_THAT(plan.events(), ElementsAre(on(0, 64, 0, 100), off(24'000, 64), on(24'000, 60), off(36'000, 60)));
    EXPECT_EQ(plan.end(), Frames{36'000});
}

TEST(PlaybackPlanTest, EndsNotesBeforeItBeginsOthers)
{
    const auto plan = planOf(pieceOf({noteAt(0, 60, 480), noteAt(480, 60, 480)}));
    EXPECT_THAT(plan.events(), ElementsAre(on(0, 60), off(24'000, 60), on(24'000, 60), off(48'000, 60)));
}

TEST(PlaybackPlanTest, StrikesAKeyAgainThatIsDown)
{
    const auto plan = planOf(pieceOf({noteAt(0, 60, 1920), noteAt(480, 60, 480)}));
    EXPECT_THAT(plan.events(), ElementsAre(on(0, 60), off(24'000, 60), on(24'000, 60), off(48'000, 60)));
}

TEST(PlaybackPlanTest, PlaysTheLongestOfNotesThatBeginTogether)
{
    const auto plan = planOf(pieceOf({noteAt(0, 60, 960, 90), noteAt(0, 60, 480)}));
    EXPECT_THAT(plan.events(), ElementsAre(on(0, 60, 0, 90), off(48'000, 60)));
}

TEST(PlaybackPlanTest, GivesNotesOfNoLengthAFrame)
{
    const auto plan = planOf(pieceOf({noteAt(480, 60, 0)}));
    EXPECT_THAT(plan.events(), ElementsAre(on(24'000, 60), off(24'001, 60)));
}

TEST(PlaybackPlanTest, FollowsTheTempo)
{
    auto piece = scale(2);
    piece.tempo = music::TempoMap({{{0}, 1'000'000}});
    EXPECT_EQ(planOf(piece).events().back().at, Frames{96'000});
}

TEST(PlaybackPlanTest, BeginsInTheMiddleWhateverTheFirstBalanceOrPanSays)
{
    for (const std::uint8_t number : {std::uint8_t{8}, std::uint8_t{10}}) {
        auto track = trackOf({noteAt(0, 60, 960)});
        track.events.push_back({{480}, {0xb0, number, 100}});
        const auto plan = planOf(pieceOf({track}));
        EXPECT_EQ(control(plan, Kind::Controller, 0, number), 64) << "controller " << int{number};
        EXPECT_EQ(control(plan, Kind::Controller, 0, number, 30'000), 100) << "controller " << int{number};
    }
}

TEST(PlaybackPlanTest, GivesEveryTrackWithNotesAChannel)
{
    const auto plan = planOf(pieceOf(
        {trackOf({noteAt(0, 60, 480)}), trackOf({}), trackOf({noteAt(0, 36, 480)}, 9), trackOf({noteAt(0, 64, 480)})}));
    EXPECT_THAT(plan.events(),
        ElementsAre(
            on(0, 60, 0), on(0, 36, 1), on(0, 64, 2), off(24'000, 60, 0), off(24'000, 36, 1), off(24'000, 64, 2)));
    EXPECT_FALSE(plan.isDrums(0));
    EXPECT_TRUE(plan.isDrums(1));
    EXPECT_EQ(control(plan, Kind::Drums, 1), 1);
    EXPECT_EQ(control(plan, Kind::Drums, 2), 0);
}

TEST(PlaybackPlanTest, PlaysMoreTracksThanThereAreChannels)
{
    std::vector<music::Track> tracks(600, trackOf({noteAt(0, 60, 480)}));
    for (std::size_t i = 0; i < tracks.size(); ++i)
        tracks[i] = trackOf({noteAt(static_cast<std::int64_t>(i) * 480, 60, 480)}, i % 3 == 0 ? 9 : 0);
    const auto plan = planOf(pieceOf(tracks));
    ASSERT_EQ(plan.events().size(), 1200u);
    for (const auto& event : plan.events()) {
        const bool isDrum = event.at.value / 24'000 % 3 == 0;
        if (event.event.kind == Kind::NoteOn) {
            ASSERT_EQ(plan.isDrums(event.event.channel), isDrum);
        }
    }
}

TEST(PlaybackPlanTest, TakesTheInstrumentFromTheFile)
{
    auto piece = scale(4);
    piece.tracks[0].events = {{{0}, {0xc3, 40}}, {{960}, {0xc3, 41}}};
    const auto plan = planOf(piece);
    EXPECT_EQ(control(plan, Kind::Program, 0, 0, 0), 0);
    EXPECT_EQ(control(plan, Kind::Program, 0, 0, 1), 40);
    EXPECT_EQ(control(plan, Kind::Program, 0, 0, 48'000), 40);
    EXPECT_EQ(control(plan, Kind::Program, 0, 0, 48'001), 41);
}

TEST(PlaybackPlanTest, PrefersTheInstrumentOfTheMix)
{
    auto piece = scale(4);
    piece.tracks[0].events = {{{0}, {0xb0, 0, 8}}, {{0}, {0xc0, 40}}, {{960}, {0xc0, 41}}};
    const auto plan = planOf(piece, {{trackMix([](MixerTrack& mix) { mix.program = 19; })}});
    EXPECT_EQ(control(plan, Kind::Program, 0, 0, 96'000), 19);
    EXPECT_EQ(control(plan, Kind::Controller, 0, 0, 96'000), 0);
}

TEST(PlaybackPlanTest, ReadsControllersBendsAndPressure)
{
    auto piece = scale(1);
    piece.tracks[0].events = {{{10}, {0xb0, 64, 127}}, {{20}, {0xe0, 1, 65}}, {{30}, {0xd0, 9}}, {{40}, {0xa0, 60, 7}}};
    const auto plan = planOf(piece);
    EXPECT_EQ(control(plan, Kind::Controller, 0, 64, 10 * kFramesPerTick + 1), 127);
    EXPECT_EQ(control(plan, Kind::Bend, 0, 0, 20 * kFramesPerTick + 1), 65 * 128 + 1);
    EXPECT_EQ(control(plan, Kind::Pressure, 0, 0, 30 * kFramesPerTick + 1), 9);
    EXPECT_EQ(plan.events()[4].event, (SynthEvent{Kind::KeyPressure, 0, 60, 7}));
}

TEST(PlaybackPlanTest, ChangesControllersBetweenEndsAndBeginnings)
{
    auto piece = scale(2);
    piece.tracks[0].events = {{{480}, {0xb0, 7, 50}}};
    const auto plan = planOf(piece);
    std::vector<Kind> kinds;
    for (const auto& event : plan.events())
        kinds.push_back(event.event.kind);
    EXPECT_THAT(kinds, ElementsAre(Kind::NoteOn, Kind::NoteOff, Kind::Controller, Kind::NoteOn, Kind::NoteOff));
}

/// The kinds of what happens on a channel, in order.
std::vector<Kind> kindsOn(const PlaybackPlan& plan, int channel)
{
    std::vector<Kind> kinds;
    for (const auto& event : plan.events())
        if (event.event.channel == channel)
            kinds.push_back(event.event.kind);
    return kinds;
}

TEST(PlaybackPlanTest, PlaysATickInTheOrderOfItsTrack)
{
    auto piece = pieceOf({noteAt(0, 60, 480)});
    piece.tracks[0].events = {{{480}, {0xb0, 64, 127}}};
    piece.tracks[0].events[0].order.endedAfter.set(60);
    EXPECT_THAT(kindsOn(planOf(piece), 0), ElementsAre(Kind::NoteOn, Kind::Controller, Kind::NoteOff));
    piece.tracks[0].events = {{{0}, {0xc0, 19}}};
    piece.tracks[0].events[0].order.begunBefore.set(60);
    EXPECT_THAT(kindsOn(planOf(piece), 0), ElementsAre(Kind::NoteOn, Kind::Program, Kind::NoteOff));
}

TEST(PlaybackPlanTest, EndsAKeyBeforeItStrikesItAgainWhateverTheOrder)
{
    auto piece = pieceOf({noteAt(0, 60, 480), noteAt(480, 60, 480)});
    piece.tracks[0].events = {{{480}, {0xb0, 64, 127}}};
    piece.tracks[0].events[0].order.endedAfter.set(60);
    piece.tracks[0].events[0].order.begunBefore.set(60);
    EXPECT_THAT(kindsOn(planOf(piece), 0),
        ElementsAre(Kind::NoteOn, Kind::NoteOff, Kind::NoteOn, Kind::Controller, Kind::NoteOff));
}

TEST(PlaybackPlanTest, HearsWhatOtherTracksSetForAChannel)
{
    music::Track setup = trackOf({}, 3);
    setup.events = {{{0}, {0xc3, 40}}, {{0}, {0xb3, 7, 90}}};
    const std::vector<music::Note> note{noteAt(0, 60, 960)};
    auto piece = pieceOf({setup, trackOf(note, 3), trackOf(note, 4), trackOf(note, 3), trackOf(note, 3)});
    piece.tracks[3].port = 1;
    piece.tracks[4].events = {{{0}, {0xc3, 41}}, {{480}, {0xc3, 42}}};
    const auto plan = planOf(piece);
    const auto programAt
        = [&](int channel, std::int64_t frame) { return control(plan, Kind::Program, channel, 0, frame); };
    EXPECT_EQ(programAt(0, 24'001), 42); // from its channel's other track
    EXPECT_EQ(control(plan, Kind::Controller, 0, 7, 1), 90);
    EXPECT_EQ(programAt(1, 1), 0);
    EXPECT_EQ(programAt(2, 1), 0);  // another port
    EXPECT_EQ(programAt(3, 1), 41); // its own comes last
    EXPECT_EQ(programAt(3, 24'001), 42);
    EXPECT_THAT(kindsOn(plan, 0).front(), Kind::Program); // before the note of its tick
}

TEST(PlaybackPlanTest, SharesAChannelWhereCopiesWouldBeImmense)
{
    music::Track busy = trackOf({noteAt(0, 60, 480)});
    for (int i = 0; i < 10'000; ++i)
        busy.events.push_back({{i}, {0xb0, 11, static_cast<std::uint8_t>(i % 128)}});
    std::vector<music::Track> tracks(30, trackOf({noteAt(480, 62, 480)}));
    tracks.push_back(busy);
    tracks.push_back(trackOf({noteAt(0, 64, 480)}, 1));
    const auto plan = planOf(pieceOf(tracks));
    EXPECT_LT(plan.events().size(), 11'000u);
    for (const auto& event : plan.events())
        EXPECT_EQ(event.event.channel, event.event.number == 64 ? 1 : 0);
}

TEST(PlaybackPlanTest, LeavesOutWhatWouldSilenceOrRetuneOtherChannels)
{
    auto piece = scale(1);
    piece.tracks[0].events
        = {{{0}, {0xb0, 123, 0}}, {{0}, {0xb0, 126, 1}}, {{0}, {0xf0, 0x7e, 0x7f, 9, 1, 0xf7}}, {{0}, {0xff, 1, 65}}};
    EXPECT_EQ(planOf(piece).events().size(), 2u);
}

TEST(PlaybackPlanTest, HasDefaultsForEveryChannel)
{
    const auto plan = planOf(scale(1));
    EXPECT_EQ(control(plan, Kind::Controller, 0, 7), 100);
    EXPECT_EQ(control(plan, Kind::Controller, 0, 11), 127);
    EXPECT_EQ(control(plan, Kind::Controller, 0, 64), 0);
    EXPECT_EQ(control(plan, Kind::Bend, 0), 8192);
    EXPECT_EQ(control(plan, Kind::Attenuation, 0), 0);
}

TEST(PlaybackPlanTest, MixesVolumeAndPan)
{
    const auto plan = planOf(scale(1), {{{std::nullopt, 0.5, -0.5}}});
    EXPECT_EQ(control(plan, Kind::Attenuation, 0), 60);
    EXPECT_EQ(control(plan, Kind::Pan, 0), -250);
}

TEST(PlaybackPlanTest, MutesAndSolos)
{
    const auto piece = pieceOf({trackOf({noteAt(0, 60, 480)}), trackOf({noteAt(0, 64, 480)}),
        trackOf({noteAt(0, 67, 480)}), trackOf({noteAt(0, 72, 480)})});
    const auto muted = planOf(piece, {{kUsual, kMuted}});
    EXPECT_EQ(control(muted, Kind::Attenuation, 0), 0);
    EXPECT_EQ(control(muted, Kind::Attenuation, 1), kSilenceCentibels);
    EXPECT_EQ(muted.events().size(), 8u);
    const auto solo = planOf(piece, {{kUsual, kSolo, kMutedSolo}});
    EXPECT_EQ(control(solo, Kind::Attenuation, 0), kSilenceCentibels);
    EXPECT_EQ(control(solo, Kind::Attenuation, 1), 0);
    EXPECT_EQ(control(solo, Kind::Attenuation, 2), kSilenceCentibels);
    EXPECT_EQ(control(solo, Kind::Attenuation, 3), kSilenceCentibels);
}

TEST(PlaybackPlanTest, FindsTheNotesThatLieAcrossAFrame)
{
    const auto plan = planOf(pieceOf({noteAt(0, 60, 960), noteAt(960, 60, 480), noteAt(480, 64, 480)}));
    EXPECT_FALSE(plan.soundsAcross(0, 60, {0}));
    EXPECT_TRUE(plan.soundsAcross(0, 60, {1}));
    EXPECT_TRUE(plan.soundsAcross(0, 60, {47'999}));
    EXPECT_FALSE(plan.soundsAcross(0, 60, {48'000}));
    EXPECT_TRUE(plan.soundsAcross(0, 60, {48'001}));
    EXPECT_FALSE(plan.soundsAcross(0, 60, {72'000}));
    EXPECT_TRUE(plan.soundsAcross(0, 64, {30'000}));
    EXPECT_FALSE(plan.soundsAcross(0, 62, {30'000}));
    EXPECT_FALSE(plan.soundsAcross(1, 60, {30'000}));
    EXPECT_EQ(plan.keyLanes(), 2u);
}

TEST(PlaybackPlanTest, FindsTheFirstEventFromAFrame)
{
    const auto plan = planOf(scale(2));
    EXPECT_EQ(plan.firstFrom({0}), 0u);
    EXPECT_EQ(plan.firstFrom({1}), 1u);
    EXPECT_EQ(plan.firstFrom({24'000}), 1u);
    EXPECT_EQ(plan.firstFrom({99'999}), 4u);
}

TEST(PlaybackPlanTest, IsEmptyForAnEmptyPiece)
{
    const auto plan = planOf(pieceOf(std::vector<music::Track>{}));
    EXPECT_TRUE(plan.events().empty());
    EXPECT_EQ(plan.end(), Frames{0});
}

} // namespace
} // namespace inventio::audio
