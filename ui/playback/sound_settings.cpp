#include "ui/playback/sound_settings.h"

#include <algorithm>

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>

#include "core/audio/sound_font_info.h"
#include "core/audio/sound_fonts.h"
#include "ui/playback/sound_controller.h"
#include "ui/theme/style.h"
#include "ui/widgets/user_prompts.h"
#include "ui/widgets/wrapped_label.h"

namespace inventio::ui {

namespace {

// No file of this name exists: the entry that leads to the file dialog.
constexpr QLatin1String kOwnFile("?");
constexpr int kLicenceRole = Qt::UserRole + 1;
constexpr qsizetype kMaxLicenceLength = 120; // some fonts have a page of thanks there

QLabel* note(QWidget* parent)
{
    auto* label = new WrappedLabel(parent);
    setRole(label, "muted");
    return label;
}

QString pathOf(const std::filesystem::path& file)
{
    return QString::fromStdString(file.string());
}

} // namespace

SoundSettings::SoundSettings(SoundController& sound, UserPrompts& prompts, QWidget* parent)
    : QWidget(parent)
    , m_sound(sound)
    , m_prompts(prompts)
    , m_driver(new QComboBox(this))
    , m_buffer(new QComboBox(this))
    , m_state(note(this))
    , m_font(new QComboBox(this))
    , m_fontState(note(this))
{
    m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fillDrivers();
    fillBuffers();
    fillFonts();
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&Output"), m_driver);
    form->addRow(tr("&Buffer"), m_buffer);
    form->addRow(QString(), m_state);
    form->addRow(tr("&Instruments"), m_font);
    form->addRow(QString(), m_fontState);
    connect(m_driver, &QComboBox::activated, this, &SoundSettings::chooseOutput);
    connect(m_buffer, &QComboBox::activated, this, &SoundSettings::chooseOutput);
    connect(m_font, &QComboBox::activated, this, &SoundSettings::chooseFont);
    connect(&m_sound.system(), &SoundSystem::changed, this, &SoundSettings::showChosen);
    connect(&m_sound.system(), &SoundSystem::fontRefused, this, [this](const QString& reason) { m_refusal = reason; });
    showChosen();
}

void SoundSettings::fillDrivers()
{
    m_driver->addItem(tr("Automatic"), QString());
    for (const auto& backend : m_sound.system().engine().backends)
        m_driver->addItem(QString::fromStdString(backend.name), QString::fromStdString(backend.id));
    m_driver->addItem(tr("No sound"), QLatin1String(audio::kSilentBackend));
}

void SoundSettings::fillBuffers()
{
    m_buffer->setToolTip(tr("A small one answers keys sooner, a large one bears a busy computer. JACK has its own."));
    for (const int frames : {64, 128, 256, 512, 1024}) {
        const double milliseconds = 1000.0 * frames / audio::kUsualRate;
        m_buffer->addItem(tr("%1 frames, %2 ms").arg(frames).arg(QLocale().toString(milliseconds, 'f', 1)), frames);
    }
}

void SoundSettings::fillFonts()
{
    m_font->clear();
    m_font->addItem(tr("Automatic"), QString());
    for (const auto& font : audio::findSoundFonts(audio::soundFontFolders())) {
        m_font->addItem(QString::fromStdString(font.name), pathOf(font.file));
        m_font->setItemData(m_font->count() - 1, QString::fromStdString(font.licence), kLicenceRole);
        m_font->setItemData(m_font->count() - 1, pathOf(font.file), Qt::ToolTipRole);
    }
    m_font->addItem(tr("Choose a file…"), QString(kOwnFile));
}

void SoundSettings::choose(const SoundSystem::Choice& choice)
{
    m_refusal.clear();
    m_sound.choose(choice);
    showChosen();
}

void SoundSettings::chooseOutput()
{
    auto choice = m_sound.chosen();
    choice.backend = m_driver->currentData().toString().toStdString();
    choice.bufferFrames = m_buffer->currentData().toInt();
    choose(choice);
}

void SoundSettings::chooseFont()
{
    QString font = m_font->currentData().toString();
    if (font == kOwnFile) {
        const QString folder = QFileInfo(pathOf(m_sound.system().font())).absolutePath();
        font = m_prompts.chooseFileToOpen(folder, tr("Sound fonts") + QStringLiteral(" (*.sf2 *.sf3 *.SF2 *.SF3)"));
        if (font.isEmpty())
            return showChosen();
    }
    auto choice = m_sound.chosen();
    choice.font = font.toStdString();
    choose(choice);
}

void SoundSettings::showChosen()
{
    const auto chosen = m_sound.chosen();
    const QString font = pathOf(chosen.font);
    m_driver->setCurrentIndex(std::max(0, m_driver->findData(QString::fromStdString(chosen.backend))));
    m_buffer->setCurrentIndex(m_buffer->findData(chosen.bufferFrames));
    m_state->setText(m_sound.system().state());
    if (m_font->findData(font) < 0) { // a file of the user's
        const auto info = audio::readSoundFontInfo(font.toStdString());
        const QString name = info ? QString::fromStdString(info->name) : QString();
        m_font->insertItem(m_font->count() - 1, name.isEmpty() ? QFileInfo(font).fileName() : name, font);
        m_font->setItemData(m_font->count() - 2, font, Qt::ToolTipRole);
    }
    m_font->setCurrentIndex(m_font->findData(font));
    showFont();
}

void SoundSettings::showFont()
{
    const QString words = fontWords();
    m_fontState->setText(words);
    m_fontState->setVisible(!words.isEmpty());
}

QString SoundSettings::fontWords() const
{
    const QString sounding = pathOf(m_sound.system().font());
    if (!m_refusal.isEmpty())
        return m_refusal + QLatin1Char(' ') + (sounding.isEmpty() ? QString() : tr("The old instruments play on."));
    const int shown = sounding.isEmpty() ? -1 : m_font->findData(sounding);
    const QString licence
        = shown < 0 ? QString() : m_font->itemData(shown, kLicenceRole).toString().left(kMaxLicenceLength);
    const QString file = QFileInfo(sounding).fileName();
    return licence.isEmpty() ? file : tr("%1, licence: %2").arg(file, licence);
}

} // namespace inventio::ui
