#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QSignalSpy>
#include <QStringList>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "core/devices/fluidsynth/fluid_engine.h"
#include "tests/ui/enhance/scorers.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/enhance_controller.h"
#include "ui/studio/studio_window.h"
#include "ui/widgets/asker.h"

namespace inventio::ui {

constexpr int kWaitMs = 20'000;

inline StudioParts studioParts(const MakeScorer& makeScorer, const QString& folder, Asker* asker)
{
    StudioParts parts;
    parts.makeScorer = makeScorer;
    parts.program = "inventio test";
    parts.dataFolder = folder.toStdString();
    parts.settingsFile = folder + QStringLiteral("/settings.ini");
    parts.asker = asker;
    parts.loadsModelEarly = false;
    parts.opensSound = false;
    parts.sound = devices::fluidEngine();
    return parts;
}

/// Answers at once and remembers what was said.
class FakeAsker final : public Asker {
public:
    Unsaved whetherToSave(const QString&) override { return unsaved; }
    QString fileToOpen(const QString&, const QString&) override { return {}; }
    QString fileToWrite(const QString&, const QString&, const QString&) override { return {}; }
    bool whetherToImport(const QString&, const formats::MidiFile&, const grid::GridReport&) override { return true; }
    std::optional<std::size_t> whichToRecover(const std::vector<project::Recovered>&) override { return 0; }
    void tellFailure(const QString& sentence) override { failures << sentence; }

    Unsaved unsaved = Unsaved::Discard; ///< what is done with unsaved changes
    QStringList failures;
};

/// The real window over a folder of its own, with a sample melody in it, without sound.
class StudioTest : public testing::Test {
protected:
    StudioTest() { open(makeBassScorer); }

    /// Another start of the studio, in a folder inside `folder`, or in itself.
    void open(const MakeScorer& makeScorer, const QString& inside = {})
    {
        studio.reset();
        studio = std::make_unique<StudioWindow>(studioParts(makeScorer, folder.filePath(inside), &asker));
        studio->show();
        studio->begin({});
    }

    void enhance()
    {
        QSignalSpy stopped(&studio->enhancing(), &EnhanceController::stopped);
        studio->actions()["model.enhance"]->trigger();
        ASSERT_TRUE(stopped.wait(kWaitMs));
    }

    const project::Project& project() { return studio->document().project(); }

    QTemporaryDir folder;
    FakeAsker asker;
    std::unique_ptr<StudioWindow> studio;
};

} // namespace inventio::ui
