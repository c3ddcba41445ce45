// The studio without a window: a program that links no Qt plays, records, enhances and compares.
#include <chrono>
#include <functional>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/audio/audio_output.h"
#include "core/audio/player.h"
#include "core/midi/port_watcher.h"
#include "core/midi/recorder.h"
#include "core/project/piece_edits.h"
#include "core/session/blind_test.h"
#include "core/session/composer.h"
#include "core/session/keyboard_thru.h"
#include "core/session/track_mix.h"
#include "tests/core/audio/fake_sound.h"
#include "tests/core/audio/recording_synth.h"
#include "tests/core/composing/acting_scorers.h"
#include "tests/core/midi/scripted_input.h"

namespace inventio::session {
namespace {

using audio::DeckName;
using audio::testing::RecordingSynth;
using composing::testing::BassScorer;
using Kind = audio::SynthEvent::Kind;

constexpr auto kPort = "Claviorgan";
constexpr std::int64_t kSecond = 1'000'000'000;

bool comesTrue(const std::function<bool()>& condition)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!condition() && std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
    return condition();
}

bool hasHeard(const RecordingSynth& synth, int pitch)
{
    return std::ranges::any_of(synth.notes(), [pitch](const RecordingSynth::Told& told) {
        return told.event.kind == Kind::NoteOn && told.event.number == pitch;
    });
}

class HeadlessStudioTest : public ::testing::Test {
protected:
    HeadlessStudioTest()
    {
        auto a = std::make_unique<RecordingSynth>();
        auto b = std::make_unique<RecordingSynth>();
        auto live = std::make_unique<RecordingSynth>();
        m_a = a.get();
        m_b = b.get();
        m_live = live.get();
        m_player.setSynths({std::move(a), std::move(b), std::move(live)});
        m_cables.plugIn(kPort);
        m_watcher.choose(kPort);
    }

    /// Four quarters as a keyboard plays them, half a second each, from when the piece began.
    void playOnTheKeyboard(std::int64_t begun)
    {
        for (int quarter = 0; quarter < 4; ++quarter) {
            const std::int64_t at = begun + quarter * kSecond / 2;
            m_cables.play(kPort, midi::eventOf(midi::NoteOn{0, 60 + quarter, 90}, {at}));
            m_cables.play(kPort, midi::eventOf(midi::NoteOff{0, 60 + quarter, 64}, {at + kSecond / 2 - 1}));
        }
    }

    std::vector<music::Note> record(const project::Piece& piece)
    {
        constexpr std::int64_t kBegun = 10 * kSecond;
        midi::Recorder recorder;
        recorder.begin(midi::takeStartAt({0}, project::sequenceOf(piece)), {.at = {kBegun}}, {kBegun});
        playOnTheKeyboard(kBegun);
        while (const auto event = m_stream.next())
            recorder.receive(*event);
        const auto takes = recorder.finish({kBegun + 2 * kSecond});
        return takes.empty() ? std::vector<music::Note>()
                             : midi::notesOf(takes.front(), piece.tempo, piece.ticksPerQuarter);
    }

    std::shared_ptr<const project::EnhanceOutcome> enhanced(const std::shared_ptr<const project::Piece>& piece)
    {
        Composer composer([] { return std::make_unique<BassScorer>(); }, "inventio test");
        project::EnhanceSettings settings;
        settings.params.iterations = 4;
        composer.enhance({{1}, std::make_shared<const project::Piece>(project::pieceForModel(*piece, {}, settings)),
            piece, settings.params});
        std::shared_ptr<const project::EnhanceOutcome> outcome;
        comesTrue([&] {
            const auto event = composer.nextEvent();
            if (event && std::holds_alternative<Enhanced>(*event))
                outcome = std::get<Enhanced>(*event).outcome;
            return outcome != nullptr;
        });
        return outcome;
    }

    void setPlan(DeckName deck, const project::Piece& piece)
    {
        m_player.setPlan(deck,
            std::make_shared<audio::PlaybackPlan>(project::sequenceOf(piece), mixerStateOf(piece), m_player.rate()));
    }

    audio::Player m_player{audio::kUsualRate};
    RecordingSynth* m_a = nullptr;
    RecordingSynth* m_b = nullptr;
    RecordingSynth* m_live = nullptr; ///< all three are the device's while there is an output
    audio::testing::FakeSound m_sound;
    midi::testing::Cables m_cables;
    KeyboardThru m_thru{m_player};
    midi::MidiStream m_stream{&m_thru};
    midi::PortWatcher m_watcher{std::make_unique<midi::testing::ScriptedInput>(m_cables), m_stream, {}};
};

TEST_F(HeadlessStudioTest, PlaysRecordsEnhancesAndCompares)
{
    auto output = audio::openOutput(m_player, {m_sound.backend()}, {}, audio::testing::kHurry);
    ASSERT_TRUE(comesTrue([this] { return m_watcher.status().isOpen; }));

    project::Piece piece;
    piece.tracks.emplace_back();
    const auto notes = record(piece);
    ASSERT_EQ(notes.size(), 4U);
    EXPECT_EQ(notes[3].onset.value, 3 * piece.ticksPerQuarter);
    const auto users = std::make_shared<const project::Piece>(project::withNotes(piece, 0, notes));

    const auto outcome = enhanced(users);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->version.piece->noteCount(), 8);

    setPlan(DeckName::A, *users);
    setPlan(DeckName::B, *outcome->version.piece);
    const BlindTest test(1, 3);
    m_player.listenTo(test.yours() == BlindTest::Place::First ? audio::Listen::A : audio::Listen::B);
    m_player.play();
    ASSERT_TRUE(comesTrue([this] {
        m_player.tidy();
        return m_player.playhead().position > 4800;
    }));
    output.reset(); // the synthesizers are ours again

    EXPECT_TRUE(hasHeard(*m_live, 60)) << "what is played sounds at once";
    EXPECT_TRUE(hasHeard(*m_a, 60) && hasHeard(*m_b, 60)) << "both versions play in step";
    EXPECT_FALSE(hasHeard(*m_a, BassScorer::kPitch));
    EXPECT_TRUE(hasHeard(*m_b, BassScorer::kPitch));
}

} // namespace
} // namespace inventio::session
