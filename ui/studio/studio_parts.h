#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <QString>

#include "core/audio/sound_engine.h"
#include "core/midi/midi_input.h"
#include "core/midi/midi_output.h"
#include "core/session/training.h"
#include "ui/enhance/composer.h"

namespace inventio::ui {

class UserPrompts;

using MakeKeyboard = std::function<std::unique_ptr<midi::MidiInput>()>;
using MakeMidiOut = std::function<std::unique_ptr<midi::MidiOutput>()>;

/// What the studio is made of: whatever differs between the program and its tests.
struct StudioParts {
    MakeScorer makeScorer;
    std::string program;              ///< with its version, "inventio 0.1.0"
    std::filesystem::path dataFolder; ///< of the user's, for journals
    QString settingsFile;
    MakeAccompanimentModel makeAccompaniment{}; ///< null: nothing can be accompanied
    MakeScorerFrom makeScorerFrom{};            ///< null: there is no choice of a model
    session::Train train{};                     ///< null: none can be trained
    UserPrompts* prompts = nullptr;             ///< null: dialogs over the window. Not owned
    bool loadsModelEarly = true;                ///< right after the window is there
    bool opensSound = true;                     ///< likewise
    bool greets = false;                        ///< who starts it for the first time
    audio::SoundEngine sound{};                 ///< what it sounds with
    MakeKeyboard makeKeyboard{};                ///< where MIDI keyboards come from; null: there are none
    MakeMidiOut makeMidiOut{};                  ///< where instruments at a port come from; null: there are none
};

} // namespace inventio::ui
