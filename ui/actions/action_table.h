#pragma once

#include <span>

#include <QString>

namespace inventio::ui {

/// Everything the studio can be asked to do by menu, key, button or palette.
enum class Do {
    New,
    Open,
    Save,
    SaveAs,
    ImportMidi,
    ExportMidi,
    ExportMusicXml,
    ExportPicture,
    ExportAudio,
    Print,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Delete,
    Duplicate,
    SelectAll,
    SelectNone,
    Quantise,
    QuantiseWith,
    SemitoneUp,
    SemitoneDown,
    OctaveUp,
    OctaveDown,
    ScaleStepUp,
    ScaleStepDown,
    Lock,
    Settings,
    ToolSelect,
    ToolDraw,
    ToolErase,
    ToolRegion,
    ToolLock,
    ZoomIn,
    ZoomOut,
    ZoomTaller,
    ZoomFlatter,
    Fit,
    ZoomSelection,
    Ghost,
    Lens,
    ScaleHighlight,
    Follow,
    Piano,
    FullScreen,
    Play,
    ToStart,
    Loop,
    LoopSelection,
    Metronome,
    Record,
    Capture,
    RhythmAssist,
    Typing,
    KeysLower,
    KeysHigher,
    CompareAB,
    ListenBoth,
    ListenSides,
    MatchLevels,
    BlindTest,
    Mute,
    Solo,
    Panic,
    Enhance,
    EnhanceAgain,
    StopEnhance,
    NewSeed,
    NextChange,
    PreviousChange,
    KeepChange,
    TakeBackChange,
    RegionFromSelection,
    ClearRegion,
    CropToRegion,
    OpenVersion,
    CompareVersion,
    RenameVersion,
    FavouriteVersion,
    DeleteVersion,
    Shortcuts,
    Palette,
    About,
};

/// The menus of the window, in their order.
enum class Menu { File, Edit, View, Play, Model, Versions, Help };

enum class Kind { Plain, Switch };

/// Where a key works.
enum class Keys {
    Window, ///< everywhere in the window
    Roll,   ///< only the roll takes it, by itself; the menu shows it
};

struct ActionInfo {
    Do what{};
    Menu menu{};
    const char* text = ""; ///< untranslated, context "Actions"
    const char* keys = ""; ///< of QKeySequence's portable form; several parted by spaces, the first is shown
    const char* icon = ""; ///< in resources/icons, or ""
    const char* hint = ""; ///< what it does, for tool tips and screen readers; untranslated
    Kind kind = Kind::Plain;
    Keys where = Keys::Window;
    bool newGroup = false; ///< a line stands before it in its menu
};

/// All actions in the order of the menus.
std::span<const ActionInfo> actionTable();

QString menuTitle(Menu menu);

} // namespace inventio::ui
