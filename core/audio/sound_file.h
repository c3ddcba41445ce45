#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "core/base/result.h"

namespace inventio::audio {

enum class SoundContainer { Wav, Flac, Ogg };
enum class SampleFormat {
    Pcm16,
    Pcm24,
    Float, ///< WAV alone; Ogg Vorbis has no samples and heeds none of these
};

/// What kind of stereo file to write.
struct SoundFormat {
    SoundContainer container = SoundContainer::Wav;
    SampleFormat sample = SampleFormat::Pcm16;
    int rate = 48'000; ///< frames a second

    friend bool operator==(const SoundFormat&, const SoundFormat&) = default;
};

/// The container that a file name asks for by its ending: .wav, .flac, .ogg (or .oga), in any case. Pure. [Any]
std::optional<SoundContainer> containerFor(const std::filesystem::path& file);

/// Writes a sound file that is afterwards whole or not there. One thread. [Off]
class SoundFileWriter {
public:
    /// Fails with CannotWrite, or Unsupported where the container has no such samples or rate.
    static base::Result<SoundFileWriter> create(const std::filesystem::path& file, const SoundFormat& format);
    SoundFileWriter(SoundFileWriter&&) noexcept;
    SoundFileWriter& operator=(SoundFileWriter&&) noexcept;
    ~SoundFileWriter();

    /// Frames of two samples, left and right, -1..1; what lies beyond is cut. Fails with CannotWrite.
    base::Result<void> write(std::span<const float> interleaved);
    /// Makes the file take its place; once, at the end. Fails with CannotWrite.
    base::Result<void> finish();

private:
    class Impl;
    explicit SoundFileWriter(std::unique_ptr<Impl> impl);

    std::unique_ptr<Impl> m_impl;
};

} // namespace inventio::audio
