#pragma once

#include <memory>
#include <optional>
#include <utility>

#include <QMainWindow>

#include "core/project/piece.h"
#include "ui/studio/studio_parts.h"
#include "ui/theme/theme_keeper.h"

class QLabel;
class QSplitter;

namespace inventio::ui {

class Actions;
class CountInLabel;
class DialogAsker;
class Document;
class EditController;
class EnhanceController;
class EnhancePanel;
class ExportController;
class FileController;
class LensController;
class LiveKeyboard;
class ListenController;
class NoteCard;
class NoticeBar;
class ProgressNotice;
class PianoPanel;
class RecordController;
class ReviewController;
class RollPanel;
class Scrubber;
class Settings;
class SoundController;
class TracksPanel;
class TransportBar;
class TypingController;
class VersionController;
class VersionsPanel;

/// The window people work in. Puts the parts together; what they do is in the controllers. [GUI]
class StudioWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit StudioWindow(const StudioParts& parts);
    ~StudioWindow() override;

    /// What to show first: a file, else unsaved work of an earlier start, else a sample melody.
    void begin(const QString& file);

    // For the parts of the window that are added to it, and for tests.
    Document& document() { return *m_document; }
    Composer& composer() { return *m_composer; }
    Actions& actions() { return *m_actions; }
    RollPanel& roll() { return *m_roll; }
    EnhancePanel& enhancePanel() { return *m_enhancePanel; }
    EnhanceController& enhancing() { return *m_enhancing; }
    ReviewController& review() { return *m_review; }
    VersionController& versions() { return *m_versions; }
    VersionsPanel& versionsPanel() { return *m_versionsPanel; }
    SoundController& sound() { return *m_sound; }
    ListenController& listening() { return *m_listening; }
    LensController& lens() { return *m_lens; }
    LiveKeyboard& live() { return *m_live; }
    RecordController& recording() { return *m_recording; }
    PianoPanel& piano() { return *m_piano; }
    FileController& files() { return *m_files; }
    ExportController& exports() { return *m_exports; }
    Scrubber& scrubber() { return *m_scrubber; }
    NoticeBar& notices() { return *m_notices; }
    TransportBar& transport() { return *m_transport; }
    ThemeKeeper& theme() { return *m_theme; }
    Settings& settings() { return *m_settings; }

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeParts();
    QWidget* makeLeft();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void makeControllers();
    Asker& asker();
    void makeStatusBar();
    void connectFiles();
    void connectView();
    void connectModel();
    void connectHelp();
    void makeKeyboard();
    void connectPiano();
    void connectRecording();
    void fillCountIn();
    void setTyping(bool on);
    void showLetters();
    void shiftOctave(int by);
    void chooseTrack(int track);
    void followSound();
    void showKeyboard();
    void showSoundingKeys();
    void fillMelodies();
    void fillRecentFiles();
    void fillThemes();
    void applyTheme();
    void showWholePiece();
    void highlightScale();
    void nextFollowMode();
    void showTitle();
    void remember();
    void restore();

    StudioParts m_parts;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<DialogAsker> m_dialogs;
    Document* m_document = nullptr;
    Composer* m_composer = nullptr;
    Actions* m_actions = nullptr;
    ThemeKeeper* m_theme = nullptr;

    TransportBar* m_transport = nullptr;
    QSplitter* m_columns = nullptr;
    VersionsPanel* m_versionsPanel = nullptr;
    TracksPanel* m_tracksPanel = nullptr;
    RollPanel* m_roll = nullptr;
    Scrubber* m_scrubber = nullptr;
    NoticeBar* m_notices = nullptr;
    ProgressNotice* m_exporting = nullptr;
    EnhancePanel* m_enhancePanel = nullptr;
    NoteCard* m_card = nullptr;
    QLabel* m_modelState = nullptr;
    QLabel* m_fileState = nullptr;
    QLabel* m_soundState = nullptr;
    QLabel* m_keyboardState = nullptr;
    PianoPanel* m_piano = nullptr;
    CountInLabel* m_countIn = nullptr;
    QString m_model;

    FileController* m_files = nullptr;
    ExportController* m_exports = nullptr;
    EditController* m_edits = nullptr;
    EnhanceController* m_enhancing = nullptr;
    ReviewController* m_review = nullptr;
    VersionController* m_versions = nullptr;
    LensController* m_lens = nullptr;
    SoundController* m_sound = nullptr;
    LiveKeyboard* m_live = nullptr;
    TypingController* m_typing = nullptr;
    RecordController* m_recording = nullptr;
    std::optional<std::pair<project::TrackMix, bool>> m_liveSound; ///< of the chosen track, and whether it is drums
    ListenController* m_listening = nullptr;
    QMenu* m_recentMenu = nullptr;
};

} // namespace inventio::ui
