#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QSignalSpy>
#include <QStringList>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <gtest/gtest.h>

#include "core/devices/fluidsynth/fluid_engine.h"
#include "tests/core/accompany/acting_models.h"
#include "tests/ui/enhance/scorers.h"
#include "tests/ui/studio/fonts.h"
#include "tests/ui/studio/test_studio.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/enhance_controller.h"
#include "ui/playback/sound_controller.h"
#include "ui/settings/settings.h"
#include "ui/widgets/user_prompts.h"

namespace inventio::ui {

constexpr int kWaitMs = 20'000;

inline StudioParts studioParts(const MakeScorer& makeScorer, const QString& folder, UserPrompts* prompts)
{
    StudioParts parts;
    parts.makeScorer = makeScorer;
    parts.makeAccompaniment = accompany::makeFreeModel;
    parts.program = "inventio test";
    parts.dataFolder = folder.toStdString();
    parts.settingsFile = folder + QStringLiteral("/settings.ini");
    parts.prompts = prompts;
    parts.loadsModelEarly = false;
    parts.opensSound = false;
    parts.sound = devices::fluidEngine();
    return parts;
}

/// Answers at once and remembers what was said.
class FakePrompts final : public UserPrompts {
public:
    Unsaved confirmSave(const QString&) override { return unsaved; }
    bool confirmStopExport(const QString&) override { return stopsExport; }
    QString chooseFileToOpen(const QString&, const QString&) override { return fileToOpen; }
    QString chooseFolder(const QString&) override { return {}; }
    QString chooseFileToWrite(const QString& suggestion, const QString&, const QString&, const QString& title) override
    {
        suggestions << suggestion;
        titles << title;
        return written;
    }
    std::optional<composing::Timing> confirmImport(
        const QString&, const formats::MidiFile&, const ImportFindings&) override
    {
        return composing::Timing::Auto;
    }
    std::optional<std::size_t> chooseRecovery(const std::vector<project::Recovered>&) override { return 0; }
    QString askName(const QString&, const QString& suggestion) override { return name.value_or(suggestion); }
    void showFailure(const QString& sentence) override { failures << sentence; }

    Unsaved unsaved = Unsaved::Discard; ///< what is done with unsaved changes
    QString fileToOpen;                 ///< none
    std::optional<QString> name;        ///< of something new; the one that is suggested
    QStringList failures;
    QString written;         ///< the file that is chosen to be written
    QStringList suggestions; ///< that were made for it
    QStringList titles;      ///< of the questions for it
    bool stopsExport = true;
};

/// The real window over a folder of its own, with a sample melody in it, without sound.
class StudioTest : public testing::Test {
protected:
    StudioTest() { open(makeBassScorer); }

    /// Another start of the studio, in a folder inside `folder`, or in itself.
    void open(const MakeScorer& makeScorer, const QString& inside = {})
    {
        studio.reset();
        studio = std::make_unique<TestStudio>(studioParts(makeScorer, folder.filePath(inside), &prompts));
        studio->show();
        studio->begin({});
    }

    void enhance()
    {
        QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
        studio->actions()["model.enhance"]->trigger();
        ASSERT_TRUE(stopped.wait(kWaitMs));
    }

    /// A device that nobody hears, so that something can be played.
    void openSilence()
    {
        studio->settings().setAudioDriver(QString::fromLatin1(audio::kSilentBackend));
        if (const auto small = testFont()) // that of the system may take long to read
            studio->settings().setSoundFont(QString::fromStdString(small->string()));
        studio->sound().start();
        ASSERT_TRUE(QTest::qWaitFor([this] { return !studio->sound().system().isOpening(); }, kWaitMs));
    }
    bool waitUntilPlaying(bool plays)
    {
        return QTest::qWaitFor([this, plays] { return studio->sound().isPlaying() == plays; }, kWaitMs);
    }

    const project::Project& project() { return studio->document().project(); }

    QTemporaryDir folder;
    FakePrompts prompts;
    std::unique_ptr<TestStudio> studio;
};

} // namespace inventio::ui
