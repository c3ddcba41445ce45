#include "ui/playback/sound_settings.h"

#include <fstream>

#include <QComboBox>
#include <QLabel>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include "tests/ui/studio/fonts.h"
#include "tests/ui/studio/studio_fixture.h"
#include "ui/playback/sound_controller.h"
#include "ui/settings/settings.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {
namespace {

/// Answers with a file of the test's.
class FilePrompts final : public UserPrompts {
public:
    Unsaved confirmSave(const QString&) override { return Unsaved::Discard; }
    bool confirmStopExport(const QString&) override { return true; }
    QString chooseFileToOpen(const QString&, const QString&) override { return file; }
    QString chooseFolder(const QString&) override { return {}; }
    QString chooseFileToWrite(const QString&, const QString&, const QString&, const QString&) override { return {}; }
    std::optional<composing::Timing> confirmImport(
        const QString&, const formats::MidiFile&, const ImportFindings&) override
    {
        return composing::Timing::Auto;
    }
    std::optional<std::size_t> chooseRecovery(const std::vector<project::Recovered>&) override { return {}; }
    QString askName(const QString&, const QString& suggestion) override { return suggestion; }
    void showFailure(const QString&) override { }

    QString file;
};

class SoundSettingsTest : public StudioTest {
protected:
    void SetUp() override
    {
        const auto font = testFont();
        if (!font)
            GTEST_SKIP() << "there is no sound font on this machine";
        m_font = QString::fromStdString(font->string());
        studio->sound().choose({audio::kSilentBackend, *font});
        wait();
        m_section = std::make_unique<SoundSettings>(studio->sound(), m_files);
    }

    void wait()
    {
        ASSERT_TRUE(QTest::qWaitFor([this] { return !studio->sound().system().isOpening(); }, kWaitMs));
    }
    /// The box that offers `data`.
    QComboBox& boxWith(const QString& data)
    {
        for (auto* box : m_section->findChildren<QComboBox*>())
            if (box->findData(data) >= 0)
                return *box;
        throw std::runtime_error("no such choice: " + data.toStdString());
    }
    QComboBox& drivers() { return boxWith(QLatin1String(audio::kSilentBackend)); }
    QComboBox& fonts() { return boxWith(m_font); }
    /// As the user's hand does.
    static void choose(QComboBox& box, int index)
    {
        box.setCurrentIndex(index);
        Q_EMIT box.activated(index);
    }
    void chooseFile(const QString& file)
    {
        m_files.file = file;
        choose(fonts(), fonts().count() - 1);
        wait();
    }
    bool shows(const QString& text)
    {
        const auto labels = m_section->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text().contains(text); });
    }

    QString m_font;
    FilePrompts m_files;
    std::unique_ptr<SoundSettings> m_section;
};

TEST_F(SoundSettingsTest, ShowsWhatSounds)
{
    EXPECT_EQ(fonts().currentData().toString(), m_font);
    EXPECT_EQ(drivers().currentData().toString(), QLatin1String(audio::kSilentBackend));
    EXPECT_TRUE(shows(studio->sound().system().state()));
    EXPECT_TRUE(shows(studio->sound().soundFont()));
}

TEST_F(SoundSettingsTest, ChangesTheFontAtOnce)
{
    choose(fonts(), fonts().findData(QString()));
    wait();
    EXPECT_EQ(studio->settings().soundFont(), QString());
    EXPECT_TRUE(shows(studio->sound().soundFont()));
}

TEST_F(SoundSettingsTest, ChangesTheBufferAtOnce)
{
    auto& buffers = *m_section->findChildren<QComboBox*>().at(1);
    choose(buffers, buffers.findData(128));
    wait();
    EXPECT_EQ(studio->settings().audioBuffer(), 128);
    EXPECT_EQ(studio->sound().system().choice().backend, audio::kSilentBackend);
    EXPECT_EQ(studio->settings().soundFont(), m_font);
}

TEST_F(SoundSettingsTest, TakesAFontOfTheUsers)
{
    const QString own = folder.filePath(QStringLiteral("own.sf2"));
    ASSERT_TRUE(QFile::copy(m_font, own));
    chooseFile(own);
    EXPECT_EQ(fonts().currentData().toString(), own);
    EXPECT_EQ(studio->settings().soundFont(), own);
}

TEST_F(SoundSettingsTest, SaysWhyAFontIsRefused)
{
    const QString broken = folder.filePath(QStringLiteral("broken.sf2"));
    std::ofstream(broken.toStdString()) << "RIFFnot a font";
    chooseFile(broken);
    EXPECT_TRUE(shows(QStringLiteral("broken.sf2")));
    EXPECT_EQ(fonts().currentData().toString(), m_font);
    EXPECT_EQ(studio->settings().soundFont(), m_font);
}

TEST_F(SoundSettingsTest, StaysWhenNoFileIsChosen)
{
    chooseFile({});
    EXPECT_EQ(fonts().currentData().toString(), m_font);
}

/// Where no sound font lies.
class MissingFontTest : public StudioTest {
protected:
    ~MissingFontTest() override
    {
        qputenv("XDG_DATA_DIRS", m_dirs);
        qputenv("XDG_DATA_HOME", m_home);
    }

    QByteArray m_dirs = qgetenv("XDG_DATA_DIRS");
    QByteArray m_home = qgetenv("XDG_DATA_HOME");
    QTemporaryDir m_empty;
};

TEST_F(MissingFontTest, IsTakenAsSoonAsItAppears)
{
    if (!testFont())
        GTEST_SKIP() << "there is no sound font on this machine";
    qputenv("XDG_DATA_DIRS", m_empty.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_empty.path().toUtf8());
    auto& system = studio->sound().system();
    studio->sound().choose({audio::kSilentBackend, {}});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !system.isOpening(); }, kWaitMs));
    EXPECT_TRUE(system.font().empty());
    EXPECT_TRUE(system.trouble().isEmpty()) << "silence was chosen";
    qputenv("XDG_DATA_DIRS", m_dirs);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !system.font().empty(); }, kWaitMs));
}

TEST_F(MissingFontTest, SilenceIsToldWithAButtonAndTakenBack)
{
    Q_EMIT studio->sound().silenced(QStringLiteral("There is no sound device."));
    EXPECT_EQ(studio->notices().sentence(), QStringLiteral("Nothing will be heard. There is no sound device."));
    Q_EMIT studio->sound().silenced({});
    EXPECT_TRUE(studio->notices().sentence().isEmpty());
}

} // namespace
} // namespace inventio::ui
