#include "core/devices/fluidsynth/fluid_synth.h"

#include <array>
#include <cmath>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/devices/fluidsynth/fonts.h"
#include "tests/temporary_folder.h"

namespace inventio::audio {
namespace {

using ::testing::HasSubstr;
using Kind = SynthEvent::Kind;

struct Levels {
    double left = 0.0;
    double right = 0.0;
};

/// The root mean square of what sounds next.
Levels levels(Synth& synth, int blocks)
{
    std::array<float, kBlockFrames> left{};
    std::array<float, kBlockFrames> right{};
    Levels sum;
    for (int block = 0; block < blocks; ++block) {
        synth.render(left.data(), right.data(), kBlockFrames);
        for (std::size_t i = 0; i < left.size(); ++i) {
            sum.left += left[i] * left[i];
            sum.right += right[i] * right[i];
        }
    }
    const double frames = double(blocks) * kBlockFrames;
    return {std::sqrt(sum.left / frames), std::sqrt(sum.right / frames)};
}

constexpr int kTenthOfASecond = 75; // blocks
constexpr SynthEvent kOrgan{Kind::Program, 0, 0, 19};

SynthEvent noteOn(int channel = 0)
{
    return {Kind::NoteOn, static_cast<std::uint8_t>(channel), 60, 100};
}

TEST(FluidSynthTest, IsSilentUntilANoteBegins)
{
    const auto synth = testing::testSynth();
    EXPECT_EQ(levels(*synth, kTenthOfASecond).left, 0.0);
    synth->send(noteOn());
    EXPECT_GT(levels(*synth, kTenthOfASecond).left, 0.001);
}

TEST(FluidSynthTest, EndsNotesAndAllOfThem)
{
    const auto synth = testing::testSynth({.hasReverb = false});
    synth->send(kOrgan);
    synth->send(noteOn());
    levels(*synth, kTenthOfASecond);
    synth->send({Kind::NoteOff, 0, 60, 0});
    levels(*synth, 20 * kTenthOfASecond);
    EXPECT_LT(levels(*synth, kTenthOfASecond).left, 1e-4);
    synth->send(noteOn());
    levels(*synth, kTenthOfASecond);
    synth->releaseAll();
    levels(*synth, 20 * kTenthOfASecond);
    EXPECT_LT(levels(*synth, kTenthOfASecond).left, 1e-4);
}

TEST(FluidSynthTest, IsSilentAtOnceWhenTold)
{
    const auto synth = testing::testSynth({.hasReverb = false});
    synth->send(kOrgan);
    synth->send(noteOn());
    levels(*synth, kTenthOfASecond);
    synth->silence();
    levels(*synth, 2);
    EXPECT_EQ(levels(*synth, kTenthOfASecond).left, 0.0);
}

TEST(FluidSynthTest, AttenuatesANoteThatSounds)
{
    const auto synth = testing::testSynth({.hasReverb = false});
    synth->send(kOrgan);
    synth->send(noteOn());
    levels(*synth, 5 * kTenthOfASecond);
    const double before = levels(*synth, 5 * kTenthOfASecond).left;
    synth->send({Kind::Attenuation, 0, 0, 60});
    levels(*synth, 1);
    EXPECT_NEAR(levels(*synth, 5 * kTenthOfASecond).left / before, 0.5, 0.1);
    synth->send({Kind::Attenuation, 0, 0, kSilenceCentibels});
    levels(*synth, 4);
    EXPECT_LT(levels(*synth, kTenthOfASecond).left, 1e-5);
    synth->send({Kind::Attenuation, 0, 0, 0});
    levels(*synth, 1);
    EXPECT_NEAR(levels(*synth, 5 * kTenthOfASecond).left / before, 1.0, 0.2);
}

TEST(FluidSynthTest, PansToEitherSide)
{
    const auto synth = testing::testSynth({.hasReverb = false});
    synth->send({Kind::Pan, 0, 0, -500});
    synth->send(noteOn());
    const auto left = levels(*synth, kTenthOfASecond);
    EXPECT_GT(left.left, 10 * left.right);
    synth->silence();
    synth->send({Kind::Pan, 1, 0, 500});
    synth->send(noteOn(1));
    const auto right = levels(*synth, kTenthOfASecond);
    EXPECT_GT(right.right, 10 * right.left);
}

TEST(FluidSynthTest, PlaysOnTheLastOfItsChannels)
{
    const auto synth = testing::testSynth();
    synth->send(noteOn(kSynthChannels - 1));
    EXPECT_GT(levels(*synth, kTenthOfASecond).left, 0.001);
}

TEST(FluidSynthTest, PlaysDrumsOnAnyChannel)
{
    const auto synth = testing::testSynth({.hasReverb = false});
    synth->send({Kind::Drums, 3, 0, 1});
    synth->send({Kind::Program, 3, 0, 0});
    synth->send({Kind::NoteOn, 3, 42, 100}); // a closed hi-hat is over soon, a piano string is not
    EXPECT_GT(levels(*synth, kTenthOfASecond).left, 1e-4);
    levels(*synth, 10 * kTenthOfASecond);
    EXPECT_LT(levels(*synth, kTenthOfASecond).left, 1e-4);
}

class BrokenFontTest : public ::testing::Test {
protected:
    void refuses(const std::string& content, const std::string& saying)
    {
        const auto file = m_temporary.path() / "broken.sf2";
        std::ofstream(file, std::ios::binary) << content;
        const auto synth = devices::createFluidSynth(file);
        ASSERT_FALSE(synth);
        EXPECT_EQ(synth.error().code, base::ErrorCode::BadInput);
        EXPECT_THAT(synth.error().message, HasSubstr("broken.sf2"));
        EXPECT_THAT(synth.error().message, HasSubstr(saying));
    }
    static std::string font()
    {
        std::ifstream file(testing::testFont(), std::ios::binary);
        std::string all(1 << 20, '\0');
        file.read(all.data(), static_cast<std::streamsize>(all.size()));
        return all;
    }

    tests::TemporaryFolder m_temporary;
};

TEST_F(BrokenFontTest, IsRefusedWithAReason)
{
    refuses("", "is no sound font");
    refuses("Dear diary,", "is no sound font");
    refuses(font(), "ends too early");
    refuses(font().substr(0, 100), "ends too early");
    std::string scrambled = font().substr(0, 20'000);
    for (int byte = 0; byte < 4; ++byte) // its size, so that it seems whole
        scrambled[static_cast<std::size_t>(4 + byte)] = static_cast<char>((scrambled.size() - 8) >> 8 * byte & 0xff);
    refuses(scrambled, "damaged");
    EXPECT_EQ(devices::createFluidSynth(m_temporary.path() / "absent.sf2").error().code, base::ErrorCode::NotFound);
    EXPECT_FALSE(devices::createFluidSynth(m_temporary.path()));
}

} // namespace
} // namespace inventio::audio
