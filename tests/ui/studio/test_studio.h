#pragma once

#include "ui/insight/inside_controller.h"
#include "ui/manual/help_controller.h"
#include "ui/recording/live_controller.h"
#include "ui/studio/studio_features.h"
#include "ui/studio/studio_window.h"

namespace inventio::ui {

/// The real window, with ways to what is in it.
class TestStudio : public StudioWindow {
public:
    using StudioWindow::StudioWindow;

    using StudioWindow::actions;
    using StudioWindow::document;
    using StudioWindow::settings;
    using StudioWindow::theme;

    RollPanel& roll() { return *panels().roll; }
    PagePanel& pages() { return *panels().pages; }
    EnhancePanel& enhancePanel() { return *panels().enhance; }
    AccompanyPanel& accompanyPanel() { return *panels().accompany; }
    ModelTabs& modelTabs() { return *panels().models; }
    VersionsPanel& versionsPanel() { return *panels().versions; }
    Scrubber& scrubber() { return *panels().scrubber; }
    NoticeBar& notices() { return *panels().notices; }
    TransportBar& transport() { return *panels().transport; }
    PianoPanel& piano() { return *panels().piano; }

    Composer& composer() { return *features().composer; }
    FileController& files() { return *features().files; }
    VersionController& versions() { return *features().versions; }
    EnhanceController& enhancing() { return *features().enhancing; }
    AccompanyController& accompanying() { return *features().accompanying; }
    LiveEnhanceController& following() { return *features().following; }
    ReviewController& review() { return *features().review; }
    LensController& lens() { return *features().lens; }
    SoundController& sound() { return *features().sound; }
    ListenController& listening() { return *features().listening; }
    ExportController& exports() { return *features().exports; }
    PartWritingController& partWriting() { return *features().partWriting; }
    InsideController& inside() { return *features().findChild<InsideController*>(); }
    HelpController& help() { return *features().findChild<HelpController*>(); }
    LiveKeyboard& live() { return features().live->keyboard(); }
    RecordController& recording() { return features().live->recording(); }
};

} // namespace inventio::ui
