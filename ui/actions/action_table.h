#pragma once

#include <span>

#include <QtGlobal>

namespace inventio::ui {

/// The menus of the window, in their order.
enum class Menu { File, Edit, Note, View, Play, Model, Versions, Learn, Help };

enum class Kind { Plain, Switch };

/// Where a key works.
enum class Keys {
    Window, ///< everywhere in the window
    Roll,   ///< only while the roll has the focus, and there before those of the window
};

/// What must be there for an action to be enabled; several joined by |.
enum class Need : unsigned {
    Nothing = 0,
    Selection = 1U << 0, ///< of notes
    Editable = 1U << 1,  ///< the roll shows the piece itself, not a preview
    CopiedNotes = 1U << 2,
    Region = 1U << 3,
    UndoStep = 1U << 4,
    RedoStep = 1U << 5,
    RestingModel = 1U << 6,
    WorkingModel = 1U << 7,
    Changes = 1U << 8,        ///< of the model's, in the version on show
    ChosenChange = 1U << 9,   ///< one of them is under review
    ChosenVersion = 1U << 10, ///< in the list, other than the one on show
    SeveralVersions = 1U << 11,
    OtherVersion = 1U << 12, ///< to compare with
    MadeVersion = 1U << 13,  ///< by a model: the one chosen in the list, or else on show
    MadeOnShow = 1U << 14,   ///< the version on show was made by a model from another one
    EnhancedOnShow = 1U << 15,
    AccompaniedOnShow = 1U << 16,
    ChoraleOnShow = 1U << 17, ///< the version on show was accompanied as a chorale
    Lesson = 1U << 18,        ///< that is worked through
    EarlierStep = 1U << 19,   ///< of it
    DoableStep = 1U << 20,    ///< that can be done for the user
};

constexpr Need operator|(Need a, Need b)
{
    return static_cast<Need>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

/// Whether `there` holds everything that is needed.
constexpr bool meets(Need there, Need needed)
{
    return (static_cast<unsigned>(needed) & ~static_cast<unsigned>(there)) == 0;
}

/// One thing that the studio can be asked to do by menu, key, button, palette or context menu.
struct ActionInfo {
    const char* id = ""; ///< stable and never translated: settings and lessons name the action by it
    Menu menu{};
    const char* text = ""; ///< untranslated, context "Actions"
    const char* keys
        = ""; ///< by default, in QKeySequence's portable form; several parted by spaces, the first is shown
    const char* icon = ""; ///< in resources/icons, or ""
    const char* hint = ""; ///< what it does, for tool tips and screen readers; untranslated
    Kind kind = Kind::Plain;
    Keys where = Keys::Window;
    Need needs = Need::Nothing;
    bool newGroup = false;      ///< a line stands before it in its menu
    bool inContextMenu = false; ///< of the roll
};

namespace detail {

inline constexpr Need kSelectedNotes = Need::Selection | Need::Editable;

// clang-format off
inline constexpr ActionInfo kActions[]{
    {.id = "file.new", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "&New"), .keys = "Ctrl+N", .icon = "new", .hint = QT_TRANSLATE_NOOP("Actions", "Begin an empty piece")},
    {.id = "file.open", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "&Open…"), .keys = "Ctrl+O", .icon = "open", .hint = QT_TRANSLATE_NOOP("Actions", "Open a project or a MIDI file")},
    {.id = "file.save", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "&Save"), .keys = "Ctrl+S", .icon = "save", .hint = QT_TRANSLATE_NOOP("Actions", "Save the project with all its versions"), .newGroup = true},
    {.id = "file.saveAs", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "Save &As…"), .keys = "Ctrl+Shift+S", .hint = QT_TRANSLATE_NOOP("Actions", "Save the project under another name")},
    {.id = "file.importMidi", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "&Import MIDI…"), .keys = "Ctrl+I", .hint = QT_TRANSLATE_NOOP("Actions", "Open a MIDI file after a look at what the model can use of it"), .newGroup = true},
    {.id = "file.export.midi", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "&Export MIDI…"), .keys = "Ctrl+E", .hint = QT_TRANSLATE_NOOP("Actions", "Write the current version as a MIDI file, with its receipt")},
    {.id = "file.export.musicxml", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "Export Music&XML…"), .hint = QT_TRANSLATE_NOOP("Actions", "Write the current version as sheet music for notation programs")},
    {.id = "file.exportPages", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "Export S&heet Music…"), .hint = QT_TRANSLATE_NOOP("Actions", "Write the current version as pages of sheet music: PDF, SVG or PNG")},
    {.id = "file.exportPicture", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "Export &Picture…"), .hint = QT_TRANSLATE_NOOP("Actions", "Save the piano roll as PNG or SVG")},
    {.id = "file.exportAudio", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "Export A&udio…"), .keys = "Ctrl+Shift+E", .hint = QT_TRANSLATE_NOOP("Actions", "Play the current version into a WAV, FLAC or Ogg file")},
    {.id = "file.print", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "P&rint…"), .keys = "Ctrl+P", .hint = QT_TRANSLATE_NOOP("Actions", "Print the current version as sheet music")},
    {.id = "file.quit", .menu = Menu::File, .text = QT_TRANSLATE_NOOP("Actions", "&Quit"), .keys = "Ctrl+Q", .hint = QT_TRANSLATE_NOOP("Actions", "Close the studio"), .newGroup = true},

    {.id = "edit.undo", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "&Undo"), .keys = "Ctrl+Z", .icon = "undo", .hint = QT_TRANSLATE_NOOP("Actions", "Take back the last step"), .needs = Need::UndoStep},
    {.id = "edit.redo", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "&Redo"), .keys = "Ctrl+Shift+Z Ctrl+Y", .icon = "redo", .hint = QT_TRANSLATE_NOOP("Actions", "Do again what was taken back"), .needs = Need::RedoStep},
    {.id = "edit.cut", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "Cu&t"), .keys = "Ctrl+X", .hint = QT_TRANSLATE_NOOP("Actions", "Take the selected notes away, to paste them elsewhere"), .needs = kSelectedNotes, .newGroup = true, .inContextMenu = true},
    {.id = "edit.copy", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "&Copy"), .keys = "Ctrl+C", .hint = QT_TRANSLATE_NOOP("Actions", "Copy the selected notes"), .needs = Need::Selection, .inContextMenu = true},
    {.id = "edit.paste", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "&Paste"), .keys = "Ctrl+V", .hint = QT_TRANSLATE_NOOP("Actions", "Insert copied notes at the playhead"), .needs = Need::Editable | Need::CopiedNotes, .inContextMenu = true},
    {.id = "edit.duplicate", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "D&uplicate"), .keys = "Ctrl+D", .hint = QT_TRANSLATE_NOOP("Actions", "Repeat the selected notes behind themselves"), .needs = kSelectedNotes, .inContextMenu = true},
    {.id = "edit.delete", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "&Delete"), .keys = "Del Backspace", .hint = QT_TRANSLATE_NOOP("Actions", "Remove the selected notes"), .where = Keys::Roll, .needs = kSelectedNotes, .inContextMenu = true},
    {.id = "edit.selectAll", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "Select &All"), .keys = "Ctrl+A", .hint = QT_TRANSLATE_NOOP("Actions", "Select all notes"), .newGroup = true, .inContextMenu = true},
    {.id = "edit.selectNone", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "Select N&one"), .keys = "Ctrl+Shift+A", .hint = QT_TRANSLATE_NOOP("Actions", "Select no note"), .needs = Need::Selection},
    {.id = "edit.nextNote", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "Select Next Note"), .keys = "Ctrl+Right", .hint = QT_TRANSLATE_NOOP("Actions", "Select the note after the selected ones"), .where = Keys::Roll},
    {.id = "edit.previousNote", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "Select Previous Note"), .keys = "Ctrl+Left", .hint = QT_TRANSLATE_NOOP("Actions", "Select the note before the selected ones"), .where = Keys::Roll},
    {.id = "edit.addNextNote", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "Add Next Note to Selection"), .keys = "Ctrl+Shift+Right", .hint = QT_TRANSLATE_NOOP("Actions", "Select one more note, the next one"), .where = Keys::Roll},
    {.id = "edit.addPreviousNote", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "Add Previous Note to Selection"), .keys = "Ctrl+Shift+Left", .hint = QT_TRANSLATE_NOOP("Actions", "Select one more note, the one before"), .where = Keys::Roll},
    {.id = "edit.addBars", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "Add &Bars at the End"), .keys = "Ctrl+B", .hint = QT_TRANSLATE_NOOP("Actions", "Add four empty bars and make them the region, for the model or for you to fill"), .needs = Need::Editable, .newGroup = true},
    {.id = "edit.settings", .menu = Menu::Edit, .text = QT_TRANSLATE_NOOP("Actions", "&Settings…"), .keys = "Ctrl+,", .icon = "settings", .hint = QT_TRANSLATE_NOOP("Actions", "Language, appearance, sound and keyboard"), .newGroup = true},

    {.id = "edit.quantise", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "&Quantise"), .keys = "Q", .hint = QT_TRANSLATE_NOOP("Actions", "Draw the selected notes to the grid"), .needs = kSelectedNotes, .inContextMenu = true},
    {.id = "edit.quantiseWith", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "Quantise &With…"), .keys = "Shift+Q", .hint = QT_TRANSLATE_NOOP("Actions", "Quantise with a grid and strength of your choice")},
    {.id = "edit.semitoneUp", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "Semitone Up"), .keys = "Up", .hint = QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes a semitone up"), .where = Keys::Roll, .needs = kSelectedNotes, .newGroup = true, .inContextMenu = true},
    {.id = "edit.semitoneDown", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "Semitone Down"), .keys = "Down", .hint = QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes a semitone down"), .where = Keys::Roll, .needs = kSelectedNotes, .inContextMenu = true},
    {.id = "edit.octaveUp", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "Octave Up"), .keys = "Shift+Up", .hint = QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes an octave up"), .where = Keys::Roll, .needs = kSelectedNotes, .inContextMenu = true},
    {.id = "edit.octaveDown", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "Octave Down"), .keys = "Shift+Down", .hint = QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes an octave down"), .where = Keys::Roll, .needs = kSelectedNotes, .inContextMenu = true},
    {.id = "edit.scaleStepUp", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "Scale Step Up"), .keys = "Alt+Up", .hint = QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes up within the scale"), .where = Keys::Roll, .needs = kSelectedNotes, .inContextMenu = true},
    {.id = "edit.scaleStepDown", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "Scale Step Down"), .keys = "Alt+Down", .hint = QT_TRANSLATE_NOOP("Actions", "Transpose the selected notes down within the scale"), .where = Keys::Roll, .needs = kSelectedNotes, .inContextMenu = true},
    {.id = "edit.earlier", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "&Earlier"), .keys = "Left", .hint = QT_TRANSLATE_NOOP("Actions", "Move the selected notes a step earlier"), .where = Keys::Roll, .needs = kSelectedNotes, .newGroup = true},
    {.id = "edit.later", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "&Later"), .keys = "Right", .hint = QT_TRANSLATE_NOOP("Actions", "Move the selected notes a step later"), .where = Keys::Roll, .needs = kSelectedNotes},
    {.id = "edit.slightlyEarlier", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "Slightly Earlier"), .keys = "Ctrl+Alt+Left", .hint = QT_TRANSLATE_NOOP("Actions", "Move the selected notes a tick earlier"), .where = Keys::Roll, .needs = kSelectedNotes},
    {.id = "edit.slightlyLater", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "Slightly Later"), .keys = "Ctrl+Alt+Right", .hint = QT_TRANSLATE_NOOP("Actions", "Move the selected notes a tick later"), .where = Keys::Roll, .needs = kSelectedNotes},
    {.id = "edit.shorter", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "&Shorter"), .keys = "Shift+Left", .hint = QT_TRANSLATE_NOOP("Actions", "Shorten the selected notes by a step"), .where = Keys::Roll, .needs = kSelectedNotes, .newGroup = true},
    {.id = "edit.longer", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "L&onger"), .keys = "Shift+Right", .hint = QT_TRANSLATE_NOOP("Actions", "Lengthen the selected notes by a step"), .where = Keys::Roll, .needs = kSelectedNotes},
    {.id = "edit.softer", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "So&fter"), .keys = "-", .hint = QT_TRANSLATE_NOOP("Actions", "Lower the velocity of the selected notes"), .where = Keys::Roll, .needs = kSelectedNotes, .newGroup = true},
    {.id = "edit.louder", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "Lo&uder"), .keys = "+", .hint = QT_TRANSLATE_NOOP("Actions", "Raise the velocity of the selected notes"), .where = Keys::Roll, .needs = kSelectedNotes},
    {.id = "edit.join", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "&Join"), .keys = "J", .hint = QT_TRANSLATE_NOOP("Actions", "Make one note of the selected ones of a pitch"), .needs = kSelectedNotes, .inContextMenu = true},
    {.id = "edit.lock", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "&Lock Notes"), .keys = "Ctrl+L", .icon = "lock", .hint = QT_TRANSLATE_NOOP("Actions", "Lock the selected notes against the model, or free them"), .needs = kSelectedNotes, .newGroup = true, .inContextMenu = true},
    {.id = "edit.insertNote", .menu = Menu::Note, .text = QT_TRANSLATE_NOOP("Actions", "&Insert Note at Cursor"), .keys = "Return Enter", .hint = QT_TRANSLATE_NOOP("Actions", "Write a note where the cursor of the roll is, or select the one there"), .where = Keys::Roll, .needs = Need::Editable, .newGroup = true},

    {.id = "tool.select", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Tool: &Select"), .keys = "1", .icon = "select", .hint = QT_TRANSLATE_NOOP("Actions", "Select and move notes"), .kind = Kind::Switch},
    {.id = "tool.draw", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Tool: &Draw"), .keys = "2", .icon = "draw", .hint = QT_TRANSLATE_NOOP("Actions", "Draw notes"), .kind = Kind::Switch},
    {.id = "tool.erase", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Tool: &Erase"), .keys = "3", .icon = "erase", .hint = QT_TRANSLATE_NOOP("Actions", "Erase notes"), .kind = Kind::Switch},
    {.id = "tool.region", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Tool: &Region"), .keys = "4", .icon = "region", .hint = QT_TRANSLATE_NOOP("Actions", "Draw the region in which the model may work"), .kind = Kind::Switch},
    {.id = "tool.lock", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Tool: &Lock"), .keys = "5", .icon = "lock", .hint = QT_TRANSLATE_NOOP("Actions", "Lock notes and areas against the model"), .kind = Kind::Switch},
    {.id = "tool.split", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Tool: Spl&it"), .keys = "6", .icon = "split", .hint = QT_TRANSLATE_NOOP("Actions", "Cut a note in two where it is clicked"), .kind = Kind::Switch},
    {.id = "view.page", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Pag&e View"), .keys = "Shift+P", .icon = "page", .hint = QT_TRANSLATE_NOOP("Actions", "Show the piece as pages of sheet music in place of the roll"), .kind = Kind::Switch, .newGroup = true},
    {.id = "view.zoomIn", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Zoom &In"), .keys = "Ctrl++ Ctrl+=", .hint = QT_TRANSLATE_NOOP("Actions", "Show less time, wider"), .newGroup = true},
    {.id = "view.zoomOut", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), .keys = "Ctrl+-", .hint = QT_TRANSLATE_NOOP("Actions", "Show more time, narrower")},
    {.id = "view.tallerKeys", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Taller Rows"), .keys = "Ctrl+Alt+= Ctrl+Alt++", .hint = QT_TRANSLATE_NOOP("Actions", "Show fewer pitches, taller")},
    {.id = "view.flatterKeys", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Shorter Rows"), .keys = "Ctrl+Alt+-", .hint = QT_TRANSLATE_NOOP("Actions", "Show more pitches, flatter")},
    {.id = "view.fit", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "&Fit Everything"), .keys = "F", .icon = "fit", .hint = QT_TRANSLATE_NOOP("Actions", "Show the whole piece"), .inContextMenu = true},
    {.id = "view.zoomToSelection", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Zoom to Selection"), .keys = "Z", .hint = QT_TRANSLATE_NOOP("Actions", "Show the selected notes as large as they fit"), .needs = Need::Selection, .inContextMenu = true},
    {.id = "view.ghost", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "&Ghost of the Other Version"), .keys = "G", .icon = "ghost", .hint = QT_TRANSLATE_NOOP("Actions", "Show the other version pale behind this one"), .kind = Kind::Switch, .newGroup = true, .inContextMenu = true},
    {.id = "view.beforeOverAfter", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Before &Over After"), .keys = "Shift+G", .hint = QT_TRANSLATE_NOOP("Actions", "Show the compared version in a roll of its own above this one; both scroll together"), .kind = Kind::Switch},
    {.id = "view.colourByVoice", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Colour by &Voice"), .keys = "V", .hint = QT_TRANSLATE_NOOP("Actions", "Colour notes by the voice that sings them; without it by whose they are"), .kind = Kind::Switch, .inContextMenu = true},
    {.id = "view.lens", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Model &Lens"), .keys = "H", .icon = "lens", .hint = QT_TRANSLATE_NOOP("Actions", "Show what the model would add or remove, before it does"), .kind = Kind::Switch},
    {.id = "view.partWriting", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Part-&Writing…"), .keys = "Ctrl+Alt+W", .hint = QT_TRANSLATE_NOOP("Actions", "List and mark what a teacher of harmony would underline, and mend it"), .kind = Kind::Switch},
    {.id = "view.nonChordTones", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "&Non-Chord Tones"), .keys = "Shift+H", .hint = QT_TRANSLATE_NOOP("Actions", "Mark passing notes, suspensions and the like below the harmony"), .kind = Kind::Switch},
    {.id = "view.highlightScale", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Highlight S&cale"), .keys = "K", .hint = QT_TRANSLATE_NOOP("Actions", "Shade the pitches outside the key of the piece"), .kind = Kind::Switch},
    {.id = "view.followPlayhead", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "Follow &Playhead"), .keys = "Shift+F", .icon = "follow", .hint = QT_TRANSLATE_NOOP("Actions", "Off, page by page, or continuously"), .kind = Kind::Switch},
    {.id = "view.piano", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "P&iano"), .keys = "P", .icon = "piano", .hint = QT_TRANSLATE_NOOP("Actions", "Show a piano to play with the mouse"), .kind = Kind::Switch, .newGroup = true},
    {.id = "view.fullScreen", .menu = Menu::View, .text = QT_TRANSLATE_NOOP("Actions", "F&ull Screen"), .keys = "F11", .hint = QT_TRANSLATE_NOOP("Actions", "Use the whole screen"), .kind = Kind::Switch, .newGroup = true},

    {.id = "play.play", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "&Play"), .keys = "Space", .icon = "play", .hint = QT_TRANSLATE_NOOP("Actions", "Play or pause")},
    {.id = "play.toStart", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "&Stop and Rewind"), .keys = "Home Return Enter", .icon = "stop", .hint = QT_TRANSLATE_NOOP("Actions", "Stop and go to the start")},
    {.id = "play.loop", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "&Loop"), .keys = "Ctrl+Shift+L", .icon = "loop", .hint = QT_TRANSLATE_NOOP("Actions", "Play the loop on the ruler again and again"), .kind = Kind::Switch},
    {.id = "play.loopSelection", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Loop Selec&tion"), .keys = "L", .hint = QT_TRANSLATE_NOOP("Actions", "Loop the time of the selected notes, or nothing"), .needs = Need::Selection, .inContextMenu = true},
    {.id = "play.metronome", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "&Metronome"), .keys = "Ctrl+M", .icon = "metronome", .hint = QT_TRANSLATE_NOOP("Actions", "Click on every beat"), .kind = Kind::Switch},
    {.id = "play.tempo", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Set Tempo…"), .keys = "Shift+T", .hint = QT_TRANSLATE_NOOP("Actions", "Change the tempo where the playhead is"), .newGroup = true},
    {.id = "play.tapTempo", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Tap Tempo"), .keys = "T", .hint = QT_TRANSLATE_NOOP("Actions", "Set the tempo by tapping the beat")},
    {.id = "play.timeSignature", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Time Signature…"), .keys = "Ctrl+T", .hint = QT_TRANSLATE_NOOP("Actions", "Change the time signature from the bar of the playhead on")},
    {.id = "play.timingChange", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "&Change Tempo or Time Signature Here…"), .keys = "Ctrl+Shift+T", .hint = QT_TRANSLATE_NOOP("Actions", "Add, edit or remove a change of tempo or time signature at the bar of the playhead")},
    {.id = "record.record", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "&Record"), .keys = "R", .icon = "record", .hint = QT_TRANSLATE_NOOP("Actions", "Record what you play, or end the take"), .kind = Kind::Switch, .newGroup = true},
    {.id = "record.capture", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "C&apture"), .keys = "Shift+R", .icon = "capture", .hint = QT_TRANSLATE_NOOP("Actions", "Make a take of what you have just played, though you did not record it")},
    {.id = "record.rhythmAssist", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Rh&ythm Assist"), .keys = "Ctrl+Shift+R", .hint = QT_TRANSLATE_NOOP("Actions", "Show your takes in time with the grid; without it they are as you played them"), .kind = Kind::Switch},
    {.id = "record.typing", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Musical Typ&ing"), .keys = "Ctrl+Shift+K", .icon = "keyboard", .hint = QT_TRANSLATE_NOOP("Actions", "Play notes with the letters of the computer's keyboard"), .kind = Kind::Switch, .newGroup = true},
    {.id = "record.octaveLower", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Keys an Octave Lo&wer"), .keys = "Ctrl+PgDown", .hint = QT_TRANSLATE_NOOP("Actions", "Move the piano and the letters an octave down")},
    {.id = "record.octaveHigher", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Keys an Octave Hi&gher"), .keys = "Ctrl+PgUp", .hint = QT_TRANSLATE_NOOP("Actions", "Move the piano and the letters an octave up")},
    {.id = "compare.other", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Switch &Before and After"), .keys = "C", .icon = "compare", .hint = QT_TRANSLATE_NOOP("Actions", "Switch between the two compared versions at the same moment; hold the key for a short look"), .needs = Need::OtherVersion, .newGroup = true},
    {.id = "compare.both", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Hear &Both Together"), .hint = QT_TRANSLATE_NOOP("Actions", "Hear the two compared versions at once"), .kind = Kind::Switch},
    {.id = "compare.sides", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Before Left, A&fter Right"), .hint = QT_TRANSLATE_NOOP("Actions", "Hear the older version at the left ear, the newer one at the right"), .kind = Kind::Switch},
    {.id = "compare.equallyLoud", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Match &Loudness"), .hint = QT_TRANSLATE_NOOP("Actions", "Lower the louder one of the compared versions until both are equally loud"), .kind = Kind::Switch},
    {.id = "compare.blindTest", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Blin&d Test…"), .keys = "Shift+C", .hint = QT_TRANSLATE_NOOP("Actions", "Hear both versions without being told which is which, and say which is yours")},
    {.id = "play.mute", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "M&ute Track"), .keys = "M", .hint = QT_TRANSLATE_NOOP("Actions", "Silence the track of the selected notes, or let it sound"), .newGroup = true},
    {.id = "play.solo", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "S&olo Track"), .keys = "S", .hint = QT_TRANSLATE_NOOP("Actions", "Hear only the track of the selected notes, or all")},
    {.id = "play.panic", .menu = Menu::Play, .text = QT_TRANSLATE_NOOP("Actions", "Pa&nic"), .keys = "Ctrl+Alt+P", .icon = "panic", .hint = QT_TRANSLATE_NOOP("Actions", "Silence every note at once"), .newGroup = true},

    {.id = "model.enhance", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "&Enhance"), .keys = "Ctrl+Return Ctrl+Enter", .icon = "enhance", .hint = QT_TRANSLATE_NOOP("Actions", "Let the model add and remove notes"), .needs = Need::RestingModel},
    {.id = "model.enhanceAgain", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "&Another Variation"), .keys = "Ctrl+Shift+Return Ctrl+Shift+Enter", .icon = "again", .hint = QT_TRANSLATE_NOOP("Actions", "Enhance what this version was made from once more, with another seed"), .needs = Need::RestingModel | Need::EnhancedOnShow},
    {.id = "model.accompany", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "A&ccompany"), .keys = "Ctrl+Alt+Return Ctrl+Alt+Enter", .icon = "piano", .hint = QT_TRANSLATE_NOOP("Actions", "Let a model write a choir or a piano to the melody"), .needs = Need::RestingModel},
    {.id = "model.accompanyAgain", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Another Acco&mpaniment"), .keys = "Ctrl+Alt+Shift+Return Ctrl+Alt+Shift+Enter", .icon = "again", .hint = QT_TRANSLATE_NOOP("Actions", "Accompany the same melody once more, with another seed"), .needs = Need::RestingModel | Need::AccompaniedOnShow},
    {.id = "model.enhanceAccompaniment", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Enhance Accom&paniment"), .icon = "enhance", .hint = QT_TRANSLATE_NOOP("Actions", "Let the first model mend the three voices that the other one wrote"), .needs = Need::RestingModel | Need::ChoraleOnShow},
    {.id = "model.stop", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "&Stop"), .keys = "Esc", .icon = "stop", .hint = QT_TRANSLATE_NOOP("Actions", "Stop the model and keep what it has done so far"), .needs = Need::WorkingModel},
    {.id = "model.live", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "&Live"), .keys = "Ctrl+Alt+L", .hint = QT_TRANSLATE_NOOP("Actions", "Let the notes follow the sliders while they move; switched off, it restores what was"), .kind = Kind::Switch},
    {.id = "model.newSeed", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "&New Seed"), .icon = "dice", .hint = QT_TRANSLATE_NOOP("Actions", "Another seed gives another result")},
    {.id = "model.newAccompanimentSeed", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "New Seed to Accompan&y"), .icon = "dice", .hint = QT_TRANSLATE_NOOP("Actions", "Another seed gives another accompaniment")},
    {.id = "model.nextChange", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Ne&xt Change"), .keys = "N", .icon = "next", .hint = QT_TRANSLATE_NOOP("Actions", "Go to the next change that the model made"), .needs = Need::Changes, .newGroup = true},
    {.id = "model.previousChange", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Pre&vious Change"), .keys = "Shift+N", .icon = "previous", .hint = QT_TRANSLATE_NOOP("Actions", "Go to the change before"), .needs = Need::Changes},
    {.id = "model.keepChange", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "&Keep Change"), .keys = "Y", .icon = "keep", .hint = QT_TRANSLATE_NOOP("Actions", "Keep this change and lock its note"), .needs = Need::ChosenChange},
    {.id = "model.takeBackChange", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Re&ject Change"), .keys = "X", .icon = "reject", .hint = QT_TRANSLATE_NOOP("Actions", "Take this one change back"), .needs = Need::ChosenChange},
    {.id = "variation.keep", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Keep &Variation"), .keys = "Shift+Y", .icon = "star", .hint = QT_TRANSLATE_NOOP("Actions", "Keep the variation on show and mark it with a star"), .needs = Need::MadeOnShow, .newGroup = true},
    {.id = "variation.reject", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Re&ject Variation"), .keys = "Shift+X", .hint = QT_TRANSLATE_NOOP("Actions", "Delete the variation on show and show the next one"), .needs = Need::MadeOnShow},
    {.id = "model.regionFromSelection", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "&Region from Selection"), .keys = "Ctrl+R", .hint = QT_TRANSLATE_NOOP("Actions", "Let the model work around the selected notes only"), .needs = kSelectedNotes, .newGroup = true, .inContextMenu = true},
    {.id = "model.clearRegion", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "&Clear Region"), .hint = QT_TRANSLATE_NOOP("Actions", "Let the model work everywhere"), .needs = Need::Editable | Need::Region, .inContextMenu = true},
    {.id = "model.cropToRegion", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Cro&p to Region"), .hint = QT_TRANSLATE_NOOP("Actions", "Keep only the time of the region"), .needs = Need::Region},

    {.id = "model.inside", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Looking &Inside…"), .keys = "Ctrl+Alt+I", .hint = QT_TRANSLATE_NOOP("Actions", "See what the model draws its next edit from, how its work went, and what supports a note"), .kind = Kind::Switch, .newGroup = true},
    {.id = "model.choose", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Choose Model…"), .hint = QT_TRANSLATE_NOOP("Actions", "Let another model work, from a file"), .newGroup = true},
    {.id = "model.useShipped", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "Use Model of the Program"), .hint = QT_TRANSLATE_NOOP("Actions", "Let the model work that comes with the program")},
    {.id = "model.train", .menu = Menu::Model, .text = QT_TRANSLATE_NOOP("Actions", "&Train a Style of Your Own…"), .hint = QT_TRANSLATE_NOOP("Actions", "Let a model learn from a folder of your files")},

    {.id = "version.open", .menu = Menu::Versions, .text = QT_TRANSLATE_NOOP("Actions", "&Open Version"), .hint = QT_TRANSLATE_NOOP("Actions", "Work on the version chosen in the list"), .needs = Need::ChosenVersion},
    {.id = "version.compare", .menu = Menu::Versions, .text = QT_TRANSLATE_NOOP("Actions", "&Compare With Version"), .icon = "compare", .hint = QT_TRANSLATE_NOOP("Actions", "Show and play the chosen version as the other one"), .needs = Need::ChosenVersion},
    {.id = "version.replay", .menu = Menu::Versions, .text = QT_TRANSLATE_NOOP("Actions", "Re&play What Made It"), .hint = QT_TRANSLATE_NOOP("Actions", "Do again what made the chosen version, and say whether it gives the same notes"), .needs = Need::MadeVersion},
    {.id = "version.rename", .menu = Menu::Versions, .text = QT_TRANSLATE_NOOP("Actions", "&Rename Version"), .keys = "F2", .hint = QT_TRANSLATE_NOOP("Actions", "Give the chosen version a name")},
    {.id = "version.favourite", .menu = Menu::Versions, .text = QT_TRANSLATE_NOOP("Actions", "&Favourite"), .icon = "star", .hint = QT_TRANSLATE_NOOP("Actions", "Mark the chosen version with a star, or take it away")},
    {.id = "version.delete", .menu = Menu::Versions, .text = QT_TRANSLATE_NOOP("Actions", "&Delete Version"), .hint = QT_TRANSLATE_NOOP("Actions", "Delete the chosen version; what came from it stays"), .needs = Need::SeveralVersions},

    {.id = "learn.open", .menu = Menu::Learn, .text = QT_TRANSLATE_NOOP("Actions", "&Lessons"), .keys = "F3", .icon = "help", .hint = QT_TRANSLATE_NOOP("Actions", "Understand the model by working on your own piece"), .kind = Kind::Switch},
    {.id = "learn.start", .menu = Menu::Learn, .text = QT_TRANSLATE_NOOP("Actions", "Go &On Learning"), .hint = QT_TRANSLATE_NOOP("Actions", "Open the first lesson that is not done")},
    {.id = "learn.doIt", .menu = Menu::Learn, .text = QT_TRANSLATE_NOOP("Actions", "&Do This Step for Me"), .keys = "Alt+Return", .hint = QT_TRANSLATE_NOOP("Actions", "Let the studio do what the step of the lesson asks for"), .needs = Need::Lesson | Need::DoableStep, .newGroup = true},
    {.id = "learn.next", .menu = Menu::Learn, .text = QT_TRANSLATE_NOOP("Actions", "&Next Step"), .keys = "Alt+Right", .hint = QT_TRANSLATE_NOOP("Actions", "Go to the next step of the lesson"), .needs = Need::Lesson},
    {.id = "learn.back", .menu = Menu::Learn, .text = QT_TRANSLATE_NOOP("Actions", "Step &Back"), .keys = "Alt+Left", .hint = QT_TRANSLATE_NOOP("Actions", "Go to the step of the lesson before"), .needs = Need::Lesson | Need::EarlierStep},
    {.id = "learn.damage", .menu = Menu::Learn, .text = QT_TRANSLATE_NOOP("Actions", "&Spoil Some Notes"), .hint = QT_TRANSLATE_NOOP("Actions", "Put every seventh note on a wrong pitch, to see whether the model finds it"), .needs = Need::Editable, .newGroup = true},

    {.id = "help.manual", .menu = Menu::Help, .text = QT_TRANSLATE_NOOP("Actions", "&Manual"), .keys = "F1", .hint = QT_TRANSLATE_NOOP("Actions", "Show what the manual says about the thing under the pointer or at hand")},
    {.id = "help.keys", .menu = Menu::Help, .text = QT_TRANSLATE_NOOP("Actions", "&Keys and Gestures"), .keys = "?", .icon = "help", .hint = QT_TRANSLATE_NOOP("Actions", "All keys at a glance")},
    {.id = "help.firstSteps", .menu = Menu::Help, .text = QT_TRANSLATE_NOOP("Actions", "First &Steps"), .hint = QT_TRANSLATE_NOOP("Actions", "Choose a tune, and be shown what to do with it")},
    {.id = "help.findAction", .menu = Menu::Help, .text = QT_TRANSLATE_NOOP("Actions", "&Find an Action…"), .keys = "Ctrl+Shift+P", .icon = "search", .hint = QT_TRANSLATE_NOOP("Actions", "Type what you want to do")},
    {.id = "help.about", .menu = Menu::Help, .text = QT_TRANSLATE_NOOP("Actions", "&About Inventio"), .hint = QT_TRANSLATE_NOOP("Actions", "Version and licences"), .newGroup = true},
};
// clang-format on

} // namespace detail

/// All actions in the order of the menus. Menus, context menu, keys, palette and shortcuts page read them here; what an
/// action does is told to Actions::on by the feature it belongs to, or is a command of the roll.
constexpr std::span<const ActionInfo> actionTable()
{
    return detail::kActions;
}

} // namespace inventio::ui
