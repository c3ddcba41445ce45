#include "ui/playback/sound_system.h"

#include <utility>

#include "core/audio/sound_fonts.h"
#include "core/audio/synth_set.h"
#include "ui/widgets/core_sentences.h"

namespace inventio::ui {

namespace {

constexpr int kWatchMs = 500;

base::Result<std::filesystem::path> foundFont()
{
    return audio::defaultSoundFont(audio::soundFontFolders());
}

} // namespace

/// What came of opening one.
struct SoundSystem::NewFont {
    std::filesystem::path chosen;
    std::filesystem::path file; ///< of the synthesizers
    base::Result<audio::SynthSet> synths = base::failure(base::ErrorCode::NotFound, {});
    std::string refused; ///< why the one that was chosen was not taken

    void load(const audio::MakeSynth& makeSynth, const base::Result<std::filesystem::path>& found)
    {
        if (!found) {
            synths = base::failure(found.error());
            return;
        }
        file = *found;
        synths = audio::createSynthSet(makeSynth, *found, {.rate = audio::kUsualRate});
    }
};

SoundSystem::SoundSystem(audio::SoundEngine engine, QObject* parent)
    : QObject(parent)
    , m_engine(std::move(engine))
    , m_tap(audio::kUsualRate)
    , m_player(audio::kUsualRate)
{
    m_player.setSynths(m_tap.listenTo({})); // instruments at a port play without a font, too
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &SoundSystem::watch);
}

void SoundSystem::open(const Choice& choice)
{
    m_choice = choice;
    m_watch.start();
    openMissing();
}

void SoundSystem::openMissing()
{
    if (isOpening())
        return; // it is looked again afterwards
    // The clock first: the playhead must run also while a large font is being read.
    const bool isOther = m_has.backend != m_choice.backend || m_has.bufferFrames != m_choice.bufferFrames;
    if (!m_output || isOther)
        openOutput();
    else if (!m_triedFont || m_has.font != m_choice.font)
        openFont();
    watch();
}

void SoundSystem::openOutput()
{
    // Only one output at a time may ask the player for sound, and ending one may take a moment.
    auto old = std::make_shared<std::unique_ptr<audio::AudioOutput>>(std::move(m_output));
    m_has.backend = m_choice.backend;
    m_has.bufferFrames = m_choice.bufferFrames;
    const audio::OutputSettings settings{.backend = m_choice.backend, .periodFrames = m_choice.bufferFrames};
    m_job.start([this, old, settings](const std::stop_token&) {
        old->reset();
        auto opened = std::make_shared<std::unique_ptr<audio::AudioOutput>>(
            audio::openOutput(m_player, m_engine.backends, settings));
        return [this, opened] {
            m_output = std::move(*opened);
            openMissing();
            Q_EMIT changed();
        };
    });
}

void SoundSystem::openFont()
{
    auto font = std::make_shared<NewFont>();
    font->chosen = m_choice.font;
    m_job.start([this, font, makeSynth = m_engine.makeSynth, hasNone = m_font.empty()](const std::stop_token&) {
        font->load(makeSynth, font->chosen.empty() ? foundFont() : font->chosen);
        if (!font->synths && !font->chosen.empty()) {
            font->refused = font->synths.error().message;
            if (hasNone) // better another font than no sound
                font->load(makeSynth, foundFont());
        }
        return [this, font] { take(*font); };
    });
}

void SoundSystem::take(NewFont& font)
{
    m_triedFont = true;
    if (font.synths) {
        m_player.setSynths(m_tap.listenTo(std::move(*font.synths)));
        m_font = font.file;
        Q_EMIT fontChanged();
    } else if (m_font.empty()) {
        m_fontTrouble = inOurWords(font.synths.error().message);
    }
    if (font.refused.empty()) {
        m_has.font = font.chosen;
    } else {
        if (m_choice.font == font.chosen)
            m_choice.font = m_has.font;
        Q_EMIT fontRefused(inOurWords(font.refused));
    }
    openMissing();
    Q_EMIT changed();
}

audio::OutputStatus SoundSystem::output() const
{
    return m_output ? m_output->status() : audio::OutputStatus{};
}

QString SoundSystem::state() const
{
    if (!m_output)
        return isOpening() ? tr("Sound: opening…") : tr("Sound: not opened yet");
    const auto status = m_output->status();
    if (status.isSilent() && m_has.backend == audio::kSilentBackend)
        return tr("No sound, as chosen in the settings");
    if (const QString why = trouble(); !why.isEmpty())
        return tr("No sound: %1").arg(why);
    if (m_font.empty())
        return tr("Sound: reading the sound font…");
    return tr("Sound: %1, %2 ms")
        .arg(QString::fromStdString(status.backend))
        .arg(qRound(status.latencySeconds * 1000.0));
}

QString SoundSystem::briefState() const
{
    return trouble().isEmpty() ? state() : tr("No sound");
}

QString SoundSystem::trouble() const
{
    if (!m_output || m_has.backend == audio::kSilentBackend)
        return {};
    const auto status = m_output->status();
    if (status.isSilent())
        return inOurWords(status.message);
    return m_font.empty() && m_triedFont ? m_fontTrouble : QString();
}

/// One may have been installed since.
void SoundSystem::lookForFont()
{
    constexpr int kWatches = 6; // about three seconds
    const bool isMissing = m_triedFont && m_font.empty() && !isOpening();
    m_watchesWithoutFont = isMissing ? m_watchesWithoutFont + 1 : 0;
    if (m_watchesWithoutFont == kWatches) {
        m_watchesWithoutFont = 0;
        openFont();
    }
}

void SoundSystem::watch()
{
    m_tap.setLatency(midi::toNanoseconds({latencySeconds()}));
    lookForFont();
    if (std::exchange(m_told, state()) != m_told)
        Q_EMIT changed();
}

} // namespace inventio::ui
