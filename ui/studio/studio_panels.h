#pragma once

class QLabel;

namespace inventio::ui {

class AccompanyPanel;
class CountInLabel;
class EmptyPage;
class EnhancePanel;
class FirstSteps;
class LearnPanel;
class ModelState;
class ModelTabs;
class NoteCard;
class NoticeBar;
class PagePanel;
class PianoPanel;
class ProgressNotice;
class RollPanel;
class Scrubber;
class StateLine;
class TracksPanel;
class TransportBar;
class VariationStrip;
class VersionBand;
class VersionsPanel;

/// What stands in the window, for the features that need it. The window made and owns them.
struct StudioPanels {
    TransportBar* transport = nullptr;
    VersionsPanel* versions = nullptr;
    TracksPanel* tracks = nullptr;
    RollPanel* roll = nullptr;
    PagePanel* pages = nullptr; ///< in its place
    EmptyPage* empty = nullptr;
    FirstSteps* steps = nullptr;
    Scrubber* scrubber = nullptr;
    NoticeBar* notices = nullptr;
    ProgressNotice* progress = nullptr;
    EnhancePanel* enhance = nullptr;
    AccompanyPanel* accompany = nullptr;
    ModelTabs* models = nullptr; ///< which hold both
    VersionBand* band = nullptr;
    VariationStrip* variations = nullptr;
    NoteCard* card = nullptr;
    PianoPanel* piano = nullptr;
    CountInLabel* countIn = nullptr;
    LearnPanel* learn = nullptr;
    StateLine* states = nullptr;
    ModelState* modelState = nullptr;
    QLabel* fileState = nullptr;
    QLabel* soundState = nullptr;
    QLabel* keyboardState = nullptr;
};

} // namespace inventio::ui
