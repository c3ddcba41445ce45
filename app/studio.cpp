#include "app/studio.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include <QApplication>
#include <QIcon>
#include <QStandardPaths>

#include "app/commands/accompaniment_model.h"
#include "app/commands/paths.h"
#include "app/studio_training.h"
#include "app/terminal/console.h"
#include "core/devices/fluidsynth/fluid_engine.h"
#include "core/devices/rtmidi/rt_midi.h"
#include "core/model/arcnn_scorer.h"
#include "ui/settings/settings.h"
#include "ui/studio/qt_messages.h"
#include "ui/studio/studio_window.h"
#include "ui/studio/translations.h"

namespace inventio::app {

namespace {

base::Result<std::unique_ptr<composing::NoteScorer>> loadModel(const std::filesystem::path& weights)
{
    auto scorer = model::loadScorer(moduleFolder(places()), {weights, studioThreads()});
    if (!scorer)
        return base::failure(scorer.error());
    return std::move(*scorer);
}

base::Result<std::unique_ptr<composing::NoteScorer>> loadShippedModel()
{
    const auto weights = shippedWeights(places());
    if (!weights)
        return base::failure(base::ErrorCode::NotFound,
            "The weights that come with the program (bach.safetensors) are missing; install it again.");
    return loadModel(*weights);
}

bool mayHaveDisplay()
{
    return std::ranges::any_of(std::array{"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}, [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value;
    });
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/inventio/inventio.ini");
}

std::filesystem::path dataFolder()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString();
    return std::filesystem::path(folder) / "inventio";
}

} // namespace

ExitCode runStudio(int argumentCount, char** arguments, const std::string& file)
{
    if (!mayHaveDisplay()) {
        complain(ui::kNoDisplay);
        return ExitCode::Failed;
    }
    ui::installQtMessages([](std::string_view sentence) { complain(sentence); });
    QApplication application(argumentCount, arguments);
    ui::noteStudioStarted();
    QApplication::setApplicationName(QStringLiteral("inventio"));
    QApplication::setApplicationDisplayName(QStringLiteral("Inventio"));
    QApplication::setDesktopFileName(QStringLiteral("inventio"));
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/inventio.svg")));
    const ui::Translations translations(ui::Settings(settingsFile()).language());
    ui::StudioParts parts{loadShippedModel, "inventio " INVENTIO_VERSION, dataFolder(), settingsFile()};
    parts.greets = true;
    parts.makeScorerFrom
        = [](const std::filesystem::path& weights) { return [weights] { return loadModel(weights); }; };
    parts.makeAccompaniment
        = [](accompany::Style style) { return loadAccompanimentModel(style, std::nullopt, studioThreads()); };
    parts.train = trainForStudio;
    parts.sound = devices::fluidEngine();
    parts.makeKeyboard = [] { return devices::createRtMidiInput(); };
    parts.makeMidiOut = [] { return devices::createRtMidiOutput(); };
    ui::StudioWindow window(parts);
    window.show();
    window.begin(QString::fromStdString(file));
    return QApplication::exec() == 0 ? ExitCode::Done : ExitCode::Failed;
}

} // namespace inventio::app
