#pragma once

#include <memory>

#include <QObject>

#include "ui/studio/studio_panels.h"
#include "ui/studio/studio_parts.h"

class QMainWindow;

namespace inventio::ui {

class AccompanyController;
class Actions;
class Composer;
class Document;
class EditController;
class EnhanceController;
class ExportController;
class FileController;
class FileMenus;
class FrameClock;
class LearnController;
class LensController;
class LiveEnhanceController;
class ListenController;
class LiveController;
class PartWritingController;
class ModelController;
class PageController;
class PresetController;
class ReplayController;
class ReviewController;
class ScaleController;
class Settings;
class SoundController;
class ThemeKeeper;
class TimingController;
class VariationController;
class VersionController;

/// What all features share. The window made it.
struct StudioServices {
    Document& document;
    Actions& actions;
    Settings& settings;
    ThemeKeeper& theme;
    UserPrompts& prompts;
};

/// What the studio can do: one object for each feature, which connects its own actions; here is only what they have to do
/// with each other. Each may use those above it, and ends before them. [GUI]
class StudioFeatures : public QObject {
    Q_OBJECT
public:
    StudioFeatures(
        const StudioParts& parts, const StudioServices& services, const StudioPanels& panels, QMainWindow& window);
    ~StudioFeatures() override;

    /// Brings up what takes its time, once the window is there.
    void start(const StudioParts& parts);
    /// Once they were changed.
    void followSettings();

    const std::unique_ptr<FrameClock> frames;
    const std::unique_ptr<Composer> composer;
    const std::unique_ptr<FileController> files;
    const std::unique_ptr<FileMenus> fileMenus;
    const std::unique_ptr<EditController> editing;
    const std::unique_ptr<ScaleController> scale;
    const std::unique_ptr<VersionController> versions;
    const std::unique_ptr<EnhanceController> enhancing;
    const std::unique_ptr<AccompanyController> accompanying;
    const std::unique_ptr<LiveEnhanceController> following;
    const std::unique_ptr<PresetController> presets;
    const std::unique_ptr<VariationController> variations;
    const std::unique_ptr<ReviewController> review;
    const std::unique_ptr<LensController> lens;
    const std::unique_ptr<ReplayController> replays;
    const std::unique_ptr<SoundController> sound;
    const std::unique_ptr<TimingController> timing;
    const std::unique_ptr<ListenController> listening;
    const std::unique_ptr<ExportController> exports;
    const std::unique_ptr<LiveController> live;
    const std::unique_ptr<PartWritingController> partWriting;
    const std::unique_ptr<ModelController> models;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectFiles();
    void connectRoll();
    void connectModel();
    void connectAccompany();
    void compareMade(project::VersionId parent, project::VersionId made, bool isOnShow);
    void nameOtherRoll();
    void connectSound();
    void greet() const;
    void followSteps();
    void showWholePiece() const;
    void playLookedAt(bool looks);
    void tellSilence(const QString& why);
    void offerBetterFont();
    void showMessage(const QString& sentence) const;

    std::unique_ptr<PageController> m_pages;
    std::unique_ptr<LearnController> m_learning; ///< a child of the window as well
    StudioServices m_services;
    StudioPanels m_panels;
    bool m_playsLookedAt = false; ///< only for that
    bool m_advises = false;       ///< a person is there, who may not have been told
    QString m_silence;            ///< the notice about it
};

} // namespace inventio::ui
