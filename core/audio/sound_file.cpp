#include "core/audio/sound_file.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <string>
#include <string_view>
#include <utility>

#include <sndfile.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/atomic_file.h"

namespace inventio::audio {

namespace {

constexpr int kEars = 2;

struct Ending {
    std::string_view text;
    SoundContainer container;
};
constexpr std::array kEndings{
    Ending{".wav", SoundContainer::Wav},
    Ending{".flac", SoundContainer::Flac},
    Ending{".ogg", SoundContainer::Ogg},
    Ending{".oga", SoundContainer::Ogg},
};

int libraryFormat(const SoundFormat& format)
{
    if (format.container == SoundContainer::Ogg)
        return SF_FORMAT_OGG | SF_FORMAT_VORBIS;
    const int container = format.container == SoundContainer::Wav ? SF_FORMAT_WAV : SF_FORMAT_FLAC;
    switch (format.sample) {
    case SampleFormat::Pcm16:
        return container | SF_FORMAT_PCM_16;
    case SampleFormat::Pcm24:
        return container | SF_FORMAT_PCM_24;
    case SampleFormat::Float:
        return container | SF_FORMAT_FLOAT;
    }
    return container;
}

} // namespace

std::optional<SoundContainer> containerFor(const std::filesystem::path& file)
{
    std::string ending = file.extension().string();
    std::ranges::transform(
        ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    const auto known = std::ranges::find(kEndings, ending, &Ending::text);
    return known == kEndings.end() ? std::nullopt : std::optional(known->container);
}

/// The library writes through calls of ours: so no failed write gets lost in an encoder.
class SoundFileWriter::Impl {
public:
    explicit Impl(base::AtomicFile file)
        : m_file(std::move(file))
    {
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() { close(); }

    base::Result<void> open(const SoundFormat& format)
    {
        SF_INFO info{};
        info.samplerate = format.rate;
        info.channels = kEars;
        info.format = libraryFormat(format);
        if (sf_format_check(&info) == SF_FALSE)
            return base::failure(base::ErrorCode::Unsupported, "Files of this kind cannot hold such samples.");
        SF_VIRTUAL_IO calls{fileLength, seek, read, write, tell};
        m_sound = sf_open_virtual(&calls, SFM_WRITE, &info, this);
        if (!m_sound && m_errno != 0)
            return base::failure(m_file.failed(m_errno));
        if (!m_sound)
            return base::failure(base::ErrorCode::Unsupported,
                std::string("The sound file cannot be made: ") + sf_strerror(nullptr) + ".");
        sf_command(m_sound, SFC_SET_CLIPPING, nullptr, SF_TRUE);
        // It would hold the time of day, and the same music would give another file.
        sf_command(m_sound, SFC_SET_ADD_PEAK_CHUNK, nullptr, SF_FALSE);
        double quality = 0.6; // about 190 kbit/s, where few hear a difference
        sf_command(m_sound, SFC_SET_VBR_ENCODING_QUALITY, &quality, sizeof quality);
        return {};
    }

    base::Result<void> add(std::span<const float> interleaved)
    {
        const auto frames = static_cast<sf_count_t>(interleaved.size() / kEars);
        if (sf_writef_float(m_sound, interleaved.data(), frames) != frames || m_errno != 0)
            return base::failure(m_file.failed(m_errno != 0 ? m_errno : EIO));
        return {};
    }

    base::Result<void> finish()
    {
        close();
        if (m_errno != 0)
            return base::failure(m_file.failed(m_errno));
        return m_file.commit();
    }

private:
    void close()
    {
        if (m_sound)
            sf_close(std::exchange(m_sound, nullptr));
    }

    /// Remembers the first failure.
    template <class Number> Number noted(Number result)
    {
        if (result < 0 && m_errno == 0)
            m_errno = errno;
        return result;
    }

    static Impl& self(void* user) { return *static_cast<Impl*>(user); }
    static int number(void* user) { return self(user).m_file.descriptor(); }

    static sf_count_t fileLength(void* user)
    {
        struct stat status { };
        return self(user).noted(::fstat(number(user), &status)) < 0 ? 0 : status.st_size;
    }
    static sf_count_t seek(sf_count_t offset, int whence, void* user)
    {
        return self(user).noted(::lseek(number(user), offset, whence));
    }
    static sf_count_t tell(void* user) { return self(user).noted(::lseek(number(user), 0, SEEK_CUR)); }
    static sf_count_t read(void* bytes, sf_count_t count, void* user)
    {
        return self(user).noted(::read(number(user), bytes, static_cast<std::size_t>(count)));
    }
    static sf_count_t write(const void* bytes, sf_count_t count, void* user)
    {
        sf_count_t done = 0;
        while (done < count) {
            const auto* rest = static_cast<const char*>(bytes) + done;
            const ssize_t now = ::write(number(user), rest, static_cast<std::size_t>(count - done));
            if (now < 0 && errno == EINTR)
                continue;
            if (self(user).noted(now) <= 0)
                break;
            done += now;
        }
        return done;
    }

    base::AtomicFile m_file;
    SNDFILE* m_sound = nullptr;
    int m_errno = 0;
};

SoundFileWriter::SoundFileWriter(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
SoundFileWriter::SoundFileWriter(SoundFileWriter&&) noexcept = default;
SoundFileWriter& SoundFileWriter::operator=(SoundFileWriter&&) noexcept = default;
SoundFileWriter::~SoundFileWriter() = default;

base::Result<SoundFileWriter> SoundFileWriter::create(const std::filesystem::path& file, const SoundFormat& format)
{
    auto place = base::AtomicFile::create(file);
    if (!place)
        return base::failure(place.error());
    auto impl = std::make_unique<Impl>(*std::move(place));
    if (auto opened = impl->open(format); !opened)
        return base::failure(opened.error());
    return SoundFileWriter(std::move(impl));
}

base::Result<void> SoundFileWriter::write(std::span<const float> interleaved)
{
    return m_impl->add(interleaved);
}

base::Result<void> SoundFileWriter::finish()
{
    return m_impl->finish();
}

} // namespace inventio::audio
