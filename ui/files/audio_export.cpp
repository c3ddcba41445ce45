#include "ui/files/audio_export.h"

#include "core/audio/render.h"
#include "core/audio/sound_fonts.h"
#include "core/session/track_mix.h"

namespace inventio::ui {

namespace {

/// What is to be rendered, and into what.
struct Order {
    music::Sequence sequence;
    audio::MixerState mix;
    std::filesystem::path font;
    std::filesystem::path file;
    audio::SoundFormat format;
    audio::MakeSynth makeSynth;
};

base::Result<audio::RenderReport> render(
    const Order& order, const std::stop_token& stop, const std::function<void(double)>& onProgress)
{
    const auto font = order.font.empty() ? audio::defaultSoundFont(audio::soundFontFolders())
                                         : base::Result<std::filesystem::path>(order.font);
    if (!font)
        return base::failure(font.error());
    const auto synth = order.makeSynth(*font, {.rate = order.format.rate});
    if (!synth)
        return base::failure(synth.error());
    return audio::renderToFile(order.sequence, order.mix, **synth, order.format, order.file, stop, onProgress);
}

} // namespace

AudioExport::AudioExport(audio::MakeSynth makeSynth, QObject* parent)
    : QObject(parent)
    , m_makeSynth(std::move(makeSynth))
{
}

void AudioExport::start(const project::Piece& piece, const std::filesystem::path& font,
    const std::filesystem::path& file, const audio::SoundFormat& format)
{
    const auto order = std::make_shared<const Order>(
        Order{project::sequenceOf(piece), session::mixerStateOf(piece), font, file, format, m_makeSynth});
    m_job.start([this, order](const std::stop_token& stop) -> BackgroundJob::Then {
        const auto report = render(*order, stop, [this](double share) { Q_EMIT progressed(share); });
        return [this, order, report] {
            if (report)
                Q_EMIT done(QString::fromStdString(order->file.string()));
            else if (report.error().code == base::ErrorCode::Cancelled)
                Q_EMIT cancelled();
            else
                Q_EMIT failed(QString::fromStdString(report.error().message));
        };
    });
}

} // namespace inventio::ui
