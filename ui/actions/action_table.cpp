#include "ui/actions/action_table.h"

#include <array>

#include <QCoreApplication>

namespace inventio::ui {

namespace {

// clang-format off
constexpr std::array kTable{
    ActionInfo{Do::New, Menu::File, QT_TRANSLATE_NOOP("Actions", "&New"), "Ctrl+N", "new", QT_TRANSLATE_NOOP("Actions", "Begin an empty piece")},
    ActionInfo{Do::Open, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O", "open", QT_TRANSLATE_NOOP("Actions", "Open a project or a MIDI file")},
    ActionInfo{Do::Save, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Save"), "Ctrl+S", "save", QT_TRANSLATE_NOOP("Actions", "Save the project with all its versions"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::SaveAs, Menu::File, QT_TRANSLATE_NOOP("Actions", "Save &As…"), "Ctrl+Shift+S", "", QT_TRANSLATE_NOOP("Actions", "Save the project under another name")},
    ActionInfo{Do::ImportMidi, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Import MIDI…"), "Ctrl+I", "", QT_TRANSLATE_NOOP("Actions", "Open a MIDI file after a look at what the model can use of it"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::ExportMidi, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Export MIDI…"), "Ctrl+E", "", QT_TRANSLATE_NOOP("Actions", "Write the current version as a MIDI file, with its receipt")},
    ActionInfo{Do::ExportMusicXml, Menu::File, QT_TRANSLATE_NOOP("Actions", "Export Music&XML…"), "", "", QT_TRANSLATE_NOOP("Actions", "Write the current version as sheet music for notation programs")},
    ActionInfo{Do::ExportPicture, Menu::File, QT_TRANSLATE_NOOP("Actions", "Export &Picture…"), "", "", QT_TRANSLATE_NOOP("Actions", "Save the piano roll as PNG or SVG")},
    ActionInfo{Do::ExportAudio, Menu::File, QT_TRANSLATE_NOOP("Actions", "Export A&udio…"), "Ctrl+Shift+E", "", QT_TRANSLATE_NOOP("Actions", "Play the current version into a WAV, FLAC or Ogg file")},
    ActionInfo{Do::Print, Menu::File, QT_TRANSLATE_NOOP("Actions", "P&rint…"), "Ctrl+P", "", QT_TRANSLATE_NOOP("Actions", "Print the piano roll")},
    ActionInfo{Do::Quit, Menu::File, QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", QT_TRANSLATE_NOOP("Actions", "Close the studio"), Kind::Plain, Keys::Window, true},

    ActionInfo{Do::Undo, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo", QT_TRANSLATE_NOOP("Actions", "Take back the last step")},
    ActionInfo{Do::Redo, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z Ctrl+Y", "redo", QT_TRANSLATE_NOOP("Actions", "Do again what was taken back")},
    ActionInfo{Do::Cut, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Cu&t"), "Ctrl+X", "", QT_TRANSLATE_NOOP("Actions", "Take the selected notes away, to paste them elsewhere"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::Copy, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "", QT_TRANSLATE_NOOP("Actions", "Copy the selected notes")},
    ActionInfo{Do::Paste, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Paste"), "Ctrl+V", "", QT_TRANSLATE_NOOP("Actions", "Insert copied notes at the playhead")},
    ActionInfo{Do::Duplicate, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "D&uplicate"), "Ctrl+D", "", QT_TRANSLATE_NOOP("Actions", "Repeat the selected notes behind themselves")},
    ActionInfo{Do::Delete, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Delete"), "Del Backspace", "", QT_TRANSLATE_NOOP("Actions", "Remove the selected notes"), Kind::Plain, Keys::Roll},
    ActionInfo{Do::SelectAll, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Select &All"), "Ctrl+A", "", QT_TRANSLATE_NOOP("Actions", "Select all notes"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::SelectNone, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Select N&one"), "Ctrl+Shift+A", "", QT_TRANSLATE_NOOP("Actions", "Select no note")},
    ActionInfo{Do::Quantise, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Quantise"), "Q", "", QT_TRANSLATE_NOOP("Actions", "Draw the selected notes to the grid"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::QuantiseWith, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Quantise &With…"), "Shift+Q", "", QT_TRANSLATE_NOOP("Actions", "Quantise with a grid and strength of your choice")},
    ActionInfo{Do::SemitoneUp, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Semitone Up"), "Up", "", QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes a semitone up"), Kind::Plain, Keys::Roll, true},
    ActionInfo{Do::SemitoneDown, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Semitone Down"), "Down", "", QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes a semitone down"), Kind::Plain, Keys::Roll},
    ActionInfo{Do::OctaveUp, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Octave Up"), "Shift+Up", "", QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes an octave up"), Kind::Plain, Keys::Roll},
    ActionInfo{Do::OctaveDown, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Octave Down"), "Shift+Down", "", QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes an octave down"), Kind::Plain, Keys::Roll},
    ActionInfo{Do::ScaleStepUp, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Scale Step Up"), "Alt+Up", "", QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes up within the scale"), Kind::Plain, Keys::Roll},
    ActionInfo{Do::ScaleStepDown, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "Scale Step Down"), "Alt+Down", "", QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes down within the scale"), Kind::Plain, Keys::Roll},
    ActionInfo{Do::Lock, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Lock Notes"), "Ctrl+L", "lock", QT_TRANSLATE_NOOP("Actions", "Lock the selected notes against the model, or free them"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::Settings, Menu::Edit, QT_TRANSLATE_NOOP("Actions", "&Settings…"), "Ctrl+,", "settings", QT_TRANSLATE_NOOP("Actions", "Language, appearance, sound and keyboard"), Kind::Plain, Keys::Window, true},

    ActionInfo{Do::ToolSelect, Menu::View, QT_TRANSLATE_NOOP("Actions", "Tool: &Select"), "1", "select", QT_TRANSLATE_NOOP("Actions", "Select and move notes"), Kind::Switch},
    ActionInfo{Do::ToolDraw, Menu::View, QT_TRANSLATE_NOOP("Actions", "Tool: &Draw"), "2", "draw", QT_TRANSLATE_NOOP("Actions", "Draw notes"), Kind::Switch},
    ActionInfo{Do::ToolErase, Menu::View, QT_TRANSLATE_NOOP("Actions", "Tool: &Erase"), "3", "erase", QT_TRANSLATE_NOOP("Actions", "Erase notes"), Kind::Switch},
    ActionInfo{Do::ToolRegion, Menu::View, QT_TRANSLATE_NOOP("Actions", "Tool: &Region"), "4", "region", QT_TRANSLATE_NOOP("Actions", "Draw the region in which the model may work"), Kind::Switch},
    ActionInfo{Do::ToolLock, Menu::View, QT_TRANSLATE_NOOP("Actions", "Tool: &Lock"), "5", "lock", QT_TRANSLATE_NOOP("Actions", "Lock notes and areas against the model"), Kind::Switch},
    ActionInfo{Do::ZoomIn, Menu::View, QT_TRANSLATE_NOOP("Actions", "Zoom &In"), "Ctrl++ Ctrl+=", "", QT_TRANSLATE_NOOP("Actions", "Show less time, wider"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::ZoomOut, Menu::View, QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), "Ctrl+-", "", QT_TRANSLATE_NOOP("Actions", "Show more time, narrower")},
    ActionInfo{Do::ZoomTaller, Menu::View, QT_TRANSLATE_NOOP("Actions", "Taller Keys"), "Ctrl+Alt+= Ctrl+Alt++", "", QT_TRANSLATE_NOOP("Actions", "Show fewer pitches, taller")},
    ActionInfo{Do::ZoomFlatter, Menu::View, QT_TRANSLATE_NOOP("Actions", "Flatter Keys"), "Ctrl+Alt+-", "", QT_TRANSLATE_NOOP("Actions", "Show more pitches, flatter")},
    ActionInfo{Do::Fit, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Fit Everything"), "F", "fit", QT_TRANSLATE_NOOP("Actions", "Show the whole piece")},
    ActionInfo{Do::ZoomSelection, Menu::View, QT_TRANSLATE_NOOP("Actions", "Zoom to Selection"), "Z", "", QT_TRANSLATE_NOOP("Actions", "Show the selected notes as large as they fit")},
    ActionInfo{Do::Ghost, Menu::View, QT_TRANSLATE_NOOP("Actions", "&Ghost of the Other Version"), "G", "ghost", QT_TRANSLATE_NOOP("Actions", "Show the other version pale behind this one"), Kind::Switch, Keys::Window, true},
    ActionInfo{Do::Lens, Menu::View, QT_TRANSLATE_NOOP("Actions", "Model &Lens"), "H", "lens", QT_TRANSLATE_NOOP("Actions", "Show what the model would add or remove, before it does"), Kind::Switch},
    ActionInfo{Do::ScaleHighlight, Menu::View, QT_TRANSLATE_NOOP("Actions", "Highlight S&cale"), "K", "", QT_TRANSLATE_NOOP("Actions", "Shade the pitches outside the key of the piece"), Kind::Switch},
    ActionInfo{Do::Follow, Menu::View, QT_TRANSLATE_NOOP("Actions", "Follow &Playhead"), "Shift+F", "follow", QT_TRANSLATE_NOOP("Actions", "Off, page by page, or continuously")},
    ActionInfo{Do::Piano, Menu::View, QT_TRANSLATE_NOOP("Actions", "P&iano"), "P", "piano", QT_TRANSLATE_NOOP("Actions", "Show a piano to play with the mouse"), Kind::Switch, Keys::Window, true},
    ActionInfo{Do::FullScreen, Menu::View, QT_TRANSLATE_NOOP("Actions", "F&ull Screen"), "F11", "", QT_TRANSLATE_NOOP("Actions", "Use the whole screen"), Kind::Switch, Keys::Window, true},

    ActionInfo{Do::Play, Menu::Play, QT_TRANSLATE_NOOP("Actions", "&Play"), "Space", "play", QT_TRANSLATE_NOOP("Actions", "Play or pause")},
    ActionInfo{Do::ToStart, Menu::Play, QT_TRANSLATE_NOOP("Actions", "&Stop, to Start"), "Home Return Enter", "stop", QT_TRANSLATE_NOOP("Actions", "Stop and go to the start")},
    ActionInfo{Do::Loop, Menu::Play, QT_TRANSLATE_NOOP("Actions", "&Loop"), "Ctrl+Shift+L", "loop", QT_TRANSLATE_NOOP("Actions", "Play the loop on the ruler again and again"), Kind::Switch},
    ActionInfo{Do::LoopSelection, Menu::Play, QT_TRANSLATE_NOOP("Actions", "Loop Selec&tion"), "L", "", QT_TRANSLATE_NOOP("Actions", "Loop the time of the selected notes, or nothing")},
    ActionInfo{Do::Metronome, Menu::Play, QT_TRANSLATE_NOOP("Actions", "&Metronome"), "Ctrl+M", "metronome", QT_TRANSLATE_NOOP("Actions", "Click on every beat"), Kind::Switch},
    ActionInfo{Do::Record, Menu::Play, QT_TRANSLATE_NOOP("Actions", "&Record"), "R", "record", QT_TRANSLATE_NOOP("Actions", "Record what you play, or end the take"), Kind::Switch, Keys::Window, true},
    ActionInfo{Do::Capture, Menu::Play, QT_TRANSLATE_NOOP("Actions", "C&apture"), "Shift+R", "capture", QT_TRANSLATE_NOOP("Actions", "Make a take of what you have just played, though you did not record it")},
    ActionInfo{Do::RhythmAssist, Menu::Play, QT_TRANSLATE_NOOP("Actions", "Rh&ythm Assist"), "Ctrl+Shift+R", "", QT_TRANSLATE_NOOP("Actions", "Show your takes in time with the grid; without it they are as you played them"), Kind::Switch},
    ActionInfo{Do::Typing, Menu::Play, QT_TRANSLATE_NOOP("Actions", "Musical Typ&ing"), "Ctrl+Shift+K", "keyboard", QT_TRANSLATE_NOOP("Actions", "Play notes with the letters of the computer's keyboard"), Kind::Switch, Keys::Window, true},
    ActionInfo{Do::KeysLower, Menu::Play, QT_TRANSLATE_NOOP("Actions", "Keys an Octave Lo&wer"), "Ctrl+PgDown", "", QT_TRANSLATE_NOOP("Actions", "Move the piano and the letters an octave down")},
    ActionInfo{Do::KeysHigher, Menu::Play, QT_TRANSLATE_NOOP("Actions", "Keys an Octave Hi&gher"), "Ctrl+PgUp", "", QT_TRANSLATE_NOOP("Actions", "Move the piano and the letters an octave up")},
    ActionInfo{Do::CompareAB, Menu::Play, QT_TRANSLATE_NOOP("Actions", "&Hear the Other Version"), "C", "compare", QT_TRANSLATE_NOOP("Actions", "Switch between the two compared versions at the same moment; hold the key for a short look"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::ListenBoth, Menu::Play, QT_TRANSLATE_NOOP("Actions", "Hear &Both Together"), "", "", QT_TRANSLATE_NOOP("Actions", "Hear the two compared versions at once"), Kind::Switch},
    ActionInfo{Do::ListenSides, Menu::Play, QT_TRANSLATE_NOOP("Actions", "Original Left, &Enhanced Right"), "", "", QT_TRANSLATE_NOOP("Actions", "Hear the older version at the left ear, the newer one at the right"), Kind::Switch},
    ActionInfo{Do::MatchLevels, Menu::Play, QT_TRANSLATE_NOOP("Actions", "E&qually Loud"), "", "", QT_TRANSLATE_NOOP("Actions", "Lower the louder one of the compared versions until both are equally loud"), Kind::Switch},
    ActionInfo{Do::BlindTest, Menu::Play, QT_TRANSLATE_NOOP("Actions", "Blin&d Test…"), "Shift+C", "", QT_TRANSLATE_NOOP("Actions", "Hear both versions without being told which is which, and say which is yours")},
    ActionInfo{Do::Mute, Menu::Play, QT_TRANSLATE_NOOP("Actions", "M&ute Track"), "M", "", QT_TRANSLATE_NOOP("Actions", "Silence the track of the selected notes, or let it sound"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::Solo, Menu::Play, QT_TRANSLATE_NOOP("Actions", "S&olo Track"), "S", "", QT_TRANSLATE_NOOP("Actions", "Hear only the track of the selected notes, or all")},
    ActionInfo{Do::Panic, Menu::Play, QT_TRANSLATE_NOOP("Actions", "Pa&nic"), "Ctrl+Alt+P", "panic", QT_TRANSLATE_NOOP("Actions", "Silence every note at once"), Kind::Plain, Keys::Window, true},

    ActionInfo{Do::Enhance, Menu::Model, QT_TRANSLATE_NOOP("Actions", "&Enhance"), "Ctrl+Return Ctrl+Enter", "enhance", QT_TRANSLATE_NOOP("Actions", "Let the model add and remove notes")},
    ActionInfo{Do::EnhanceAgain, Menu::Model, QT_TRANSLATE_NOOP("Actions", "Enhance &Again"), "Ctrl+Shift+Return Ctrl+Shift+Enter", "again", QT_TRANSLATE_NOOP("Actions", "Try the same piece once more with another seed")},
    ActionInfo{Do::StopEnhance, Menu::Model, QT_TRANSLATE_NOOP("Actions", "&Stop"), "Esc", "stop", QT_TRANSLATE_NOOP("Actions", "Stop the model and keep what it has done so far")},
    ActionInfo{Do::NewSeed, Menu::Model, QT_TRANSLATE_NOOP("Actions", "&New Seed"), "", "dice", QT_TRANSLATE_NOOP("Actions", "Another seed gives another result")},
    ActionInfo{Do::NextChange, Menu::Model, QT_TRANSLATE_NOOP("Actions", "Ne&xt Change"), "N", "next", QT_TRANSLATE_NOOP("Actions", "Go to the next change that the model made"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::PreviousChange, Menu::Model, QT_TRANSLATE_NOOP("Actions", "Pre&vious Change"), "Shift+N", "previous", QT_TRANSLATE_NOOP("Actions", "Go to the change before")},
    ActionInfo{Do::KeepChange, Menu::Model, QT_TRANSLATE_NOOP("Actions", "&Keep Change"), "Y", "keep", QT_TRANSLATE_NOOP("Actions", "Keep this change and lock its note")},
    ActionInfo{Do::TakeBackChange, Menu::Model, QT_TRANSLATE_NOOP("Actions", "&Take Change Back"), "X", "reject", QT_TRANSLATE_NOOP("Actions", "Take this one change back")},
    ActionInfo{Do::RegionFromSelection, Menu::Model, QT_TRANSLATE_NOOP("Actions", "&Region from Selection"), "Ctrl+R", "", QT_TRANSLATE_NOOP("Actions", "Let the model work around the selected notes only"), Kind::Plain, Keys::Window, true},
    ActionInfo{Do::ClearRegion, Menu::Model, QT_TRANSLATE_NOOP("Actions", "&Clear Region"), "", "", QT_TRANSLATE_NOOP("Actions", "Let the model work everywhere")},
    ActionInfo{Do::CropToRegion, Menu::Model, QT_TRANSLATE_NOOP("Actions", "Cro&p to Region"), "", "", QT_TRANSLATE_NOOP("Actions", "Keep only the time of the region")},

    ActionInfo{Do::OpenVersion, Menu::Versions, QT_TRANSLATE_NOOP("Actions", "&Open Version"), "", "", QT_TRANSLATE_NOOP("Actions", "Work on the version chosen in the list")},
    ActionInfo{Do::CompareVersion, Menu::Versions, QT_TRANSLATE_NOOP("Actions", "&Compare With Version"), "", "compare", QT_TRANSLATE_NOOP("Actions", "Show and play the chosen version as the other one")},
    ActionInfo{Do::RenameVersion, Menu::Versions, QT_TRANSLATE_NOOP("Actions", "&Rename Version"), "F2", "", QT_TRANSLATE_NOOP("Actions", "Give the chosen version a name")},
    ActionInfo{Do::FavouriteVersion, Menu::Versions, QT_TRANSLATE_NOOP("Actions", "&Favourite"), "", "star", QT_TRANSLATE_NOOP("Actions", "Mark the chosen version with a star, or take it away")},
    ActionInfo{Do::DeleteVersion, Menu::Versions, QT_TRANSLATE_NOOP("Actions", "&Delete Version"), "", "", QT_TRANSLATE_NOOP("Actions", "Delete the chosen version; what came from it stays")},

    ActionInfo{Do::Shortcuts, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&Keys and Gestures"), "F1 ?", "help", QT_TRANSLATE_NOOP("Actions", "All keys at a glance")},
    ActionInfo{Do::Palette, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&Find an Action…"), "Ctrl+Shift+P", "search", QT_TRANSLATE_NOOP("Actions", "Type what you want to do")},
    ActionInfo{Do::About, Menu::Help, QT_TRANSLATE_NOOP("Actions", "&About Inventio"), "", "", QT_TRANSLATE_NOOP("Actions", "Version and licences"), Kind::Plain, Keys::Window, true},
};
// clang-format on

} // namespace

std::span<const ActionInfo> actionTable()
{
    return kTable;
}

QString menuTitle(Menu menu)
{
    static constexpr std::array kTitles{QT_TRANSLATE_NOOP("Actions", "&File"), QT_TRANSLATE_NOOP("Actions", "&Edit"),
        QT_TRANSLATE_NOOP("Actions", "&View"), QT_TRANSLATE_NOOP("Actions", "&Play"),
        QT_TRANSLATE_NOOP("Actions", "&Model"), QT_TRANSLATE_NOOP("Actions", "Ver&sions"),
        QT_TRANSLATE_NOOP("Actions", "&Help")};
    return QCoreApplication::translate("Actions", kTitles[static_cast<std::size_t>(menu)]);
}

} // namespace inventio::ui
