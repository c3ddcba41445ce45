#include "core/audio/sound_file.h"

#include <cmath>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sndfile.h>

#include "core/base/atomic_file.h"
#include "tests/temporary_folder.h"

/// libsndfile forgets its Ogg encoder where the header of the file cannot be written.
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libvorbis\nleak:libogg\n";
}

namespace inventio::audio {
namespace {

using ::testing::HasSubstr;

struct Read {
    SF_INFO info{};
    std::vector<float> samples;
};

Read readBack(const std::filesystem::path& file)
{
    Read result;
    SNDFILE* sound = sf_open(file.c_str(), SFM_READ, &result.info);
    if (!sound)
        return result;
    result.samples.resize(static_cast<std::size_t>(result.info.frames * result.info.channels));
    sf_readf_float(sound, result.samples.data(), result.info.frames);
    sf_close(sound);
    return result;
}

/// A tone at the left, half as loud at the right.
std::vector<float> tone(int frames)
{
    std::vector<float> samples;
    for (int i = 0; i < frames; ++i) {
        const auto sample = static_cast<float>(0.5 * std::sin(i * 0.05));
        samples.insert(samples.end(), {sample, sample / 2});
    }
    return samples;
}

class SoundFileTest : public ::testing::Test {
protected:
    Read written(const std::string& name, const SoundFormat& format, const std::vector<float>& samples)
    {
        auto writer = SoundFileWriter::create(m_temporary.path() / name, format);
        EXPECT_TRUE(writer);
        EXPECT_TRUE(writer->write(samples));
        EXPECT_TRUE(writer->finish());
        return readBack(m_temporary.path() / name);
    }
    std::vector<std::byte> bytesOf(const std::string& name)
    {
        return base::readFile(m_temporary.path() / name, 1 << 20).value();
    }
    void expectSame(const Read& read, const std::vector<float>& samples, float tolerance)
    {
        ASSERT_EQ(read.samples.size(), samples.size());
        EXPECT_EQ(read.info.channels, 2);
        for (std::size_t i = 0; i < samples.size(); ++i)
            ASSERT_NEAR(read.samples[i], samples[i], tolerance) << i;
    }

    tests::TemporaryFolder m_temporary;
};

TEST_F(SoundFileTest, WritesWavInEverySampleSize)
{
    const auto samples = tone(1000);
    expectSame(written("a.wav", {SoundContainer::Wav, SampleFormat::Pcm16, 44'100}, samples), samples, 1.0f / 32'000);
    expectSame(written("b.wav", {SoundContainer::Wav, SampleFormat::Pcm24, 48'000}, samples), samples, 1e-6f);
    expectSame(written("c.wav", {SoundContainer::Wav, SampleFormat::Float, 96'000}, samples), samples, 0.0f);
    EXPECT_EQ(readBack(m_temporary.path() / "a.wav").info.samplerate, 44'100);
}

TEST_F(SoundFileTest, WritesFlac)
{
    const auto samples = tone(10'000);
    expectSame(written("a.flac", {SoundContainer::Flac, SampleFormat::Pcm16, 48'000}, samples), samples, 1.0f / 32'000);
    expectSame(written("b.flac", {SoundContainer::Flac, SampleFormat::Pcm24, 48'000}, samples), samples, 1e-6f);
}

TEST_F(SoundFileTest, WritesOgg)
{
    const auto samples = tone(48'000);
    expectSame(written("a.ogg", {SoundContainer::Ogg, SampleFormat::Pcm16, 48'000}, samples), samples, 0.05f);
}

TEST_F(SoundFileTest, CutsWhatIsTooLoud)
{
    const auto read = written("a.wav", {}, {2.0f, -2.0f});
    EXPECT_NEAR(read.samples[0], 1.0f, 1e-4);
    EXPECT_NEAR(read.samples[1], -1.0f, 1e-4);
}

TEST_F(SoundFileTest, GivesTheSameBytesAgain)
{
    for (const auto container : {SoundContainer::Wav, SoundContainer::Flac}) {
        written("a", {container, SampleFormat::Pcm24, 48'000}, tone(5000));
        written("b", {container, SampleFormat::Pcm24, 48'000}, tone(5000));
        EXPECT_EQ(bytesOf("a"), bytesOf("b"));
    }
}

TEST_F(SoundFileTest, LeavesNothingUnlessItIsFinished)
{
    {
        auto writer = SoundFileWriter::create(m_temporary.path() / "a.wav", {});
        ASSERT_TRUE(writer && writer->write(tone(1000)));
    }
    EXPECT_TRUE(std::filesystem::is_empty(m_temporary.path()));
}

TEST_F(SoundFileTest, SaysWhyItCannotWrite)
{
    const auto folder = SoundFileWriter::create(m_temporary.path() / "absent" / "a.wav", {});
    ASSERT_FALSE(folder);
    EXPECT_THAT(folder.error().message, HasSubstr("its folder does not exist"));
    EXPECT_EQ(
        SoundFileWriter::create(m_temporary.path() / "a.flac", {SoundContainer::Flac, SampleFormat::Float, 48'000})
            .error()
            .code,
        base::ErrorCode::Unsupported);
}

TEST_F(SoundFileTest, NoticesAFullDiskInEveryContainer)
{
    std::filesystem::create_symlink("/dev/full", m_temporary.path() / "full");
    for (const auto container : {SoundContainer::Wav, SoundContainer::Flac, SoundContainer::Ogg}) {
        auto writer = SoundFileWriter::create(m_temporary.path() / "full", {container, SampleFormat::Pcm16, 48'000});
        const auto ended = writer ? writer->write(tone(200'000)).and_then([&writer] { return writer->finish(); })
                                  : base::Result<void>(base::failure(writer.error()));
        ASSERT_FALSE(ended);
        EXPECT_EQ(ended.error().code, base::ErrorCode::CannotWrite);
        EXPECT_THAT(ended.error().message, HasSubstr("the disk is full"));
    }
}

TEST(ContainerTest, IsToldByTheEnding)
{
    EXPECT_EQ(containerFor("a.wav"), SoundContainer::Wav);
    EXPECT_EQ(containerFor("a.b.FLAC"), SoundContainer::Flac);
    EXPECT_EQ(containerFor("x/a.oga"), SoundContainer::Ogg);
    EXPECT_EQ(containerFor("a.mp3"), std::nullopt);
    EXPECT_EQ(containerFor(".wav"), std::nullopt);
}

} // namespace
} // namespace inventio::audio
