#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/analysis/beat_tracking.h"
#include "core/formats/midi_file.h"
#include "tests/core/analysis/playing.h"
#include "tests/seeds.h"

// The shipped tunes, played without a click.

namespace inventio::analysis {
namespace {

using testing::Performance;
using testing::Playing;

std::vector<music::Sequence> shippedTunes()
{
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(INVENTIO_MELODIES))
        if (entry.path().extension() == ".mid")
            paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<music::Sequence> tunes;
    for (const auto& path : paths)
        tunes.push_back(formats::readMidiFile(path).value().sequence);
    return tunes;
}

/// The share of notes that lie on their sixteenth for one tempo and lag: the beat may be found on eighths or halves.
double shareAtHome(const BeatFinding& finding, const Performance& performance)
{
    int most = 0;
    for (const double level : {0.5, 1.0, 2.0}) {
        std::map<long, int> shifts;
        for (std::size_t i = 0; i < performance.sixteenths.size(); ++i) {
            const auto step = static_cast<double>(finding.timing.places[0][i].step);
            most = std::max(most, ++shifts[std::lround(step - level * performance.sixteenths[i])]);
        }
    }
    return static_cast<double>(most) / static_cast<double>(performance.sixteenths.size());
}

bool isCompound(const music::Sequence& tune)
{
    return 2 * tune.metre.at({0}).beatLength.value == 3 * std::int64_t{tune.ticksPerQuarter};
}

/// The mean share over all shipped tunes, each played several times at a tempo, lag and feel of its own. Where beats are
/// three eighths nobody swings.
double shareOfTunes(double unevenness)
{
    double sum = 0.0;
    int count = 0;
    const std::vector<music::Sequence> tunes = shippedTunes();
    constexpr std::array<std::uint64_t, 4> kSeeds{7, 20, 30, 31};
    for (std::uint64_t i = 0; i < seeds(kSeeds.size()); ++i) {
        base::Random random(kSeeds[i]);
        for (const music::Sequence& tune : tunes) {
            Playing playing;
            playing.quartersPerMinute = random.between(60, 160);
            playing.lag = random.between(-150, 150) / 1000.0;
            playing.unevenness = unevenness;
            playing.isSwung = random.chance(0.25) && !isCompound(tune);
            const Performance performance = testing::played(tune, playing, random);
            sum += shareAtHome(findBeat(performance.piece), performance);
            ++count;
        }
    }
    return sum / count;
}

TEST(PlayedTunesTest, ASteadyHandIsFollowed)
{
    EXPECT_GE(shareOfTunes(0.015), 0.97);
}

TEST(PlayedTunesTest, AnUnsteadyHandIsFollowed)
{
    EXPECT_GE(shareOfTunes(0.030), 0.97);
}

TEST(PlayedTunesTest, ABeginnersHandIsFollowedMostly)
{
    EXPECT_GE(shareOfTunes(0.045), 0.93);
}

TEST(PlayedTunesTest, NoNoteOfAPlayerMayBeTakenForWrong)
{
    base::Random random(3);
    for (const music::Sequence& tune : shippedTunes()) {
        const Playing playing{.quartersPerMinute = 60.0 + random.between(0, 50), .unevenness = 0.03};
        const BeatFinding finding = findBeat(testing::played(tune, playing, random).piece);
        if (finding.kind == BeatKind::Late)
            continue; // where the file's tempo is the player's a note may be wrong
        for (const grid::NotePlace& place : finding.timing.places[0])
            ASSERT_FALSE(place.isSure);
    }
}

} // namespace
} // namespace inventio::analysis
