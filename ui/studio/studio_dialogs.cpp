#include "ui/studio/studio_dialogs.h"

#include <QCoreApplication>

#include "ui/actions/actions.h"
#include "ui/actions/command_palette.h"
#include "ui/actions/shortcuts_dialog.h"
#include "ui/enhance/enhance_controller.h"
#include "ui/enhance/model_state.h"
#include "ui/insight/inside_controller.h"
#include "ui/manual/help_controller.h"
#include "ui/playback/midi_out_settings.h"
#include "ui/playback/sound_controller.h"
#include "ui/playback/sound_settings.h"
#include "ui/recording/keyboard_settings.h"
#include "ui/recording/live_controller.h"
#include "ui/recording/record_controller.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_dialog.h"
#include "ui/studio/about_dialog.h"
#include "ui/studio/studio_features.h"
#include "ui/widgets/help_topic.h"

namespace inventio::ui {

namespace {

/// The context of the texts here.
struct StudioDialogs {
    Q_DECLARE_TR_FUNCTIONS(StudioDialogs)
};

void changeSettings(const StudioServices& services, StudioFeatures& features, QWidget* window)
{
    SettingsDialog dialog(services.settings, services.theme, window);
    setHelpTopic(&dialog, "settings");
    auto* sound = new SoundSettings(*features.sound, services.prompts, &dialog);
    setHelpTopic(sound, "troubleshooting#no-sound");
    dialog.addSection(StudioDialogs::tr("SOUND"), sound);
    auto* instruments = new MidiOutSettings(services.settings, features.sound->system().midiOut(), &dialog);
    setHelpTopic(instruments, "settings#instruments");
    dialog.addSection(StudioDialogs::tr("INSTRUMENTS"), instruments);
    QObject::connect(&dialog, &SettingsDialog::changed, &features, &StudioFeatures::followSettings);
    auto* keyboard = new KeyboardSettings(services.settings, features.live->keyboard(), &dialog);
    QObject::connect(
        keyboard, &KeyboardSettings::strengthChanged, &features.live->recording(), &RecordController::refreshTiming);
    setHelpTopic(keyboard, "troubleshooting#keyboard");
    dialog.addSection(StudioDialogs::tr("KEYBOARD"), keyboard);
    dialog.exec();
}

} // namespace

void connectDialogs(const StudioServices& services, StudioFeatures& features, const StudioPanels& panels,
    const QString& program, QWidget* window)
{
    auto& actions = services.actions;
    actions.on("edit.settings", window, [services, &features, window] { changeSettings(services, features, window); });
    actions.on("help.keys", window, [&actions, window] { ShortcutsDialog(actions, window).exec(); });
    new HelpController(actions, *panels.notices, window, &features);
    auto* inside = new InsideController(
        {services.document, *features.composer, actions, *panels.enhance, *panels.roll, services.prompts}, window,
        &features);
    setHelpTopic(&inside->panel(), "inside");
    actions.on("help.findAction", window, [&actions, window] { CommandPalette(actions, window).exec(); });
    actions.on("help.about", window, [&features, &model = *panels.modelState, program, window] {
        AboutDialog(program, model.identity(), features.sound->soundFont(), window).exec();
    });
}

} // namespace inventio::ui
