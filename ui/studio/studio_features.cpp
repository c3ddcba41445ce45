#include "ui/studio/studio_features.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <QActionGroup>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

#include "ui/accompaniment/accompany_controller.h"
#include "ui/accompaniment/accompany_panel.h"
#include "ui/accompaniment/model_tabs.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/editing/edit_controller.h"
#include "ui/editing/scale_controller.h"
#include "ui/enhance/enhance_controller.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/lens_controller.h"
#include "ui/enhance/live_enhance_controller.h"
#include "ui/enhance/model_state.h"
#include "ui/enhance/preset_controller.h"
#include "ui/enhance/replay_controller.h"
#include "ui/enhance/review_controller.h"
#include "ui/enhance/variation_controller.h"
#include "ui/enhance/work_preview.h"
#include "ui/files/empty_page.h"
#include "ui/files/export_controller.h"
#include "ui/files/file_controller.h"
#include "ui/files/file_menus.h"
#include "ui/inspector/part_writing_controller.h"
#include "ui/learn/learn_controller.h"
#include "ui/learn/learn_panel.h"
#include "ui/models/model_controller.h"
#include "ui/pages/page_controller.h"
#include "ui/pages/page_panel.h"
#include "ui/playback/listen_controller.h"
#include "ui/playback/sound_controller.h"
#include "ui/playback/timing_controller.h"
#include "ui/playback/transport_bar.h"
#include "ui/recording/live_controller.h"
#include "ui/recording/live_keyboard.h"
#include "ui/recording/record_controller.h"
#include "ui/roll/roll_panel.h"
#include "ui/settings/settings.h"
#include "ui/studio/first_steps.h"
#include "ui/studio/studio_help.h"
#include "ui/versions/version_band.h"
#include "ui/versions/version_controller.h"
#include "ui/versions/versions_panel.h"
#include "ui/widgets/frame_clock.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/state_line.h"

namespace inventio::ui {

namespace {

constexpr std::uintmax_t kLargestSmallFont = 16'000'000; ///< bytes
constexpr int kBarsAtOnce = 20;
constexpr int kBarsOfEmpty = 8;
constexpr int kMinBars = 4; ///< in view of a piece that has notes
constexpr int kLowestShown = 40;
constexpr int kHighestShown = 79;

} // namespace

StudioFeatures::StudioFeatures(
    const StudioParts& parts, const StudioServices& services, const StudioPanels& panels, QMainWindow& window)
    : frames(std::make_unique<FrameClock>())
    , composer(std::make_unique<Composer>(parts.makeScorer, parts.program, parts.makeAccompaniment))
    , files(std::make_unique<FileController>(FileController::Dependencies{services.document, services.actions,
                                                 services.settings, *panels.notices, services.prompts},
          parts.dataFolder / "journals"))
    , fileMenus(std::make_unique<FileMenus>(services.actions, services.settings, *files))
    , editing(std::make_unique<EditController>(services.document, services.actions, *panels.roll))
    , scale(std::make_unique<ScaleController>(services.document, services.actions, *panels.roll))
    , versions(std::make_unique<VersionController>(
          VersionController::Dependencies{services.document, services.actions, *panels.versions, *panels.roll}))
    , enhancing(std::make_unique<EnhanceController>(EnhanceController::Dependencies{
          services.document, *composer, services.actions, *panels.enhance, *panels.roll, *panels.notices, *frames}))
    , accompanying(std::make_unique<AccompanyController>(AccompanyController::Dependencies{
          services.document, *composer, services.actions, *panels.accompany, enhancing->preview(), *panels.notices}))
    , following(std::make_unique<LiveEnhanceController>(LiveEnhanceController::Dependencies{
          services.document, *composer, services.actions, *panels.enhance, *panels.roll, *frames}))
    , presets(std::make_unique<PresetController>(
          PresetController::Dependencies{*panels.enhance, services.settings, services.prompts}))
    , variations(std::make_unique<VariationController>(
          VariationController::Dependencies{services.document, services.actions, *panels.variations, *versions}))
    , review(std::make_unique<ReviewController>(ReviewController::Dependencies{
          services.document, services.actions, *panels.roll, *panels.scrubber, *panels.card}))
    , lens(std::make_unique<LensController>(
          LensController::Dependencies{services.document, *composer, services.actions, *panels.enhance, *panels.roll}))
    , replays(std::make_unique<ReplayController>(ReplayController::Dependencies{
          services.document, *composer, services.actions, *panels.versions, *panels.notices}))
    , sound(std::make_unique<SoundController>(SoundController::Dependencies{services.document, services.actions,
          *panels.roll, *panels.transport, *versions, services.settings, parts.sound, *frames}))
    , timing(std::make_unique<TimingController>(TimingController::Dependencies{
          services.document, services.actions, *panels.roll, *panels.transport, sound->transport()}))
    , listening(std::make_unique<ListenController>(ListenController::Dependencies{services.document, services.actions,
                                                       *panels.transport, *versions, *sound, services.settings},
          ListenController::kHoldMs))
    , exports(std::make_unique<ExportController>(ExportController::Dependencies{
          services.document, services.actions, services.settings, services.prompts, *panels.progress, *sound}))
    , live(std::make_unique<LiveController>(LiveController::Dependencies{services.document, services.actions,
          services.settings, *panels.roll, *panels.tracks, *panels.piano, *panels.countIn, *sound, window}))
    , partWriting(
          std::make_unique<PartWritingController>(PartWritingController::Dependencies{services.document,
                                                      services.actions, *panels.roll, services.settings, *enhancing},
              &window))
    , models(std::make_unique<ModelController>(ModelController::Dependencies{*composer, services.actions,
                                                   services.settings, *panels.notices, services.prompts, window},
          ModelController::Source{parts.makeScorer, parts.makeScorerFrom, parts.train, parts.dataFolder / "models"}))
    , m_pages(
          std::make_unique<PageController>(PageController::Dependencies{services.actions, *panels.roll, *panels.pages}))
    , m_learning(std::make_unique<LearnController>(
          LearnController::Dependencies{{services.document, services.actions, *panels.enhance, *panels.scrubber,
                                            *enhancing, *accompanying, *lens, *sound, live->recording(), *partWriting},
              services.settings, *panels.learn, window,
              QString::fromStdString((parts.dataFolder / "lessons").string())},
          &window))
    , m_services(services)
    , m_panels(panels)
{
    connectFiles();
    connectRoll();
    connectModel();
    connectAccompany();
    connectSound();
    followSteps();
    followSettings();
    m_advises = parts.greets;
    setHelpTopics(panels, *this);
    panels.modelState->watch(*composer);
    panels.band->follow(services.document, *versions);
    panels.roll->view().installEventFilter(this);
}

StudioFeatures::~StudioFeatures() = default;

void StudioFeatures::start(const StudioParts& parts)
{
    if (parts.makeKeyboard)
        live->keyboard().open(parts.makeKeyboard(), m_services.settings.midiPort());
    if (parts.makeMidiOut)
        sound->system().midiOut().open(parts.makeMidiOut(), m_services.settings.midiOutPort());
    if (parts.opensSound)
        QTimer::singleShot(0, this, [this] { sound->start(); });
    if (parts.loadsModelEarly) // after the first picture, which it would hold up where cores are few
        QTimer::singleShot(0, this, [this] {
            models->begin();
            composer->loadModel();
        });
    else
        models->begin();
}

void StudioFeatures::connectFiles()
{
    connect(files.get(), &FileController::opened, this, [this] {
        m_panels.enhance->setMelody(project::MelodyRole::Leads);
        m_panels.enhance->setTiming(composing::Timing::Auto);
        m_panels.transport->showTime(m_services.document.piece(), {0});
        showWholePiece();
        if (m_services.document.piece().noteCount() == 0)
            m_pages->setShown(false); // to write in, or to choose a tune
    });
    connect(m_panels.empty, &EmptyPage::melodyChosen, this, [this](const QString& id) {
        sound->playInstead(nullptr);
        m_panels.roll->setPlayheadVisible(true);
        files->openMelody(id);
        sound->play();
        m_panels.steps->tick(FirstSteps::Step::Play);
    });
    connect(m_panels.empty, &EmptyPage::melodyPointed, this, [this](const std::shared_ptr<const project::Piece>& tune) {
        m_panels.roll->setPlayheadVisible(false); // the tune is not the one in the roll
        sound->stop();
        sound->playInstead(tune);
        sound->play();
    });
    connect(m_panels.empty, &EmptyPage::melodyLeft, this, [this] {
        sound->stop();
        sound->playInstead(nullptr);
        m_panels.roll->setPlayheadVisible(true);
    });
    connect(files.get(), &FileController::timingChosen, m_panels.enhance, &EnhancePanel::setTiming);
    connect(exports.get(), &ExportController::exported, this,
        [this](const QString& file) { showMessage(tr("Written: %1").arg(QFileInfo(file).fileName())); });
    const auto name = [this] {
        exports->setName(files->name());
        m_panels.pages->setTitle(files->name());
    };
    connect(files.get(), &FileController::opened, this, name);
    connect(&m_services.document, &Document::savedChanged, this, name);
    name();
}

void StudioFeatures::showWholePiece() const
{
    const auto& piece = m_services.document.piece();
    const auto& metre = piece.metre;
    const auto end = std::max(
        m_panels.roll->content().endOfLastBar(), metre.barStart(piece.noteCount() > 0 ? kMinBars : kBarsOfEmpty));
    if (metre.barsUntil(end) > kBarsAtOnce)
        return;
    // With room for the voices that the model adds below a melody.
    m_panels.roll->viewport().fitTo({{0}, end, kLowestShown, kHighestShown});
}

void StudioFeatures::connectRoll()
{
    auto* tools = new QActionGroup(this);
    for (const Tool tool : allTools())
        tools->addAction(m_services.actions[tool.action]);
    m_services.actions.on("view.followPlayhead", this, [this] { // after the roll has done it
        const char* names[]
            = {QT_TR_NOOP("Following is off"), QT_TR_NOOP("Follows page by page"), QT_TR_NOOP("Follows continuously")};
        showMessage(tr(names[static_cast<int>(m_panels.roll->viewport().followMode())]));
    });
    connect(m_panels.learn, &LearnPanel::openChanged, this, [this](bool isOpen) {
        if (isOpen)
            m_pages->setShown(false); // lessons point at the roll
    });
    m_services.actions.on("view.nonChordTones", this, [this] {
        m_panels.roll->harmony().setForeignNotesShown(m_services.actions["view.nonChordTones"]->isChecked());
    });
    LowerLanes& lanes = m_panels.roll->lanes();
    lanes.setLane(static_cast<LowerLane>(m_services.settings.lowerLane()));
    auto& overlays = m_panels.roll->overlays();
    connect(&lanes, &LowerLanes::laneChanged, this, [this, &lanes, &overlays] {
        if (!overlays.isOtherShown()) // for which the lanes make room
            m_services.settings.setLowerLane(static_cast<int>(lanes.lane()));
    });
    overlays.setColoursByVoice(m_services.settings.coloursByVoice());
    connect(&overlays, &RollOverlays::changed, this, [this, &overlays] {
        if (overlays.coloursByVoice() != m_services.settings.coloursByVoice())
            m_services.settings.setColoursByVoice(overlays.coloursByVoice());
    });
    m_panels.transport->setSnap(m_panels.roll->content().tools().snap());
    connect(m_panels.transport, &TransportBar::snapChosen, this, [this](SnapUnit unit) {
        m_panels.roll->setSnap(unit);
        m_panels.roll->view().setFocus();
    });
}

/// Of the two that are compared the elder is Before.
void StudioFeatures::nameOtherRoll()
{
    const auto& project = m_services.document.project();
    const bool isSwapped = versions->showsOther();
    const auto* above = project.find(isSwapped ? project.current : versions->other());
    const auto below = isSwapped ? versions->other() : project.current;
    if (!above)
        return m_panels.roll->setOtherTitle({});
    const QString name = QString::fromStdString(above->name);
    m_panels.roll->setOtherTitle(above->id < below ? tr("Before · %1").arg(name) : tr("After · %1").arg(name));
}

void StudioFeatures::connectModel()
{
    connect(versions.get(), &VersionController::otherChanged, this, &StudioFeatures::nameOtherRoll);
    connect(versions.get(), &VersionController::showsOtherChanged, this, &StudioFeatures::nameOtherRoll);
    connect(&m_services.document, &Document::projectChanged, this, &StudioFeatures::nameOtherRoll);
    connect(enhancing.get(), &EnhanceController::beginning, following.get(), &LiveEnhanceController::giveWay);
    connect(following.get(), &LiveEnhanceController::previewing, this, [this] { versions->showOther(false); });
    connect(following.get(), &LiveEnhanceController::previewed, sound.get(), &SoundController::playInstead);
    connect(following.get(), &LiveEnhanceController::made, this, [this](project::VersionId base) {
        versions->showOther(false);
        versions->compareWith(base);
    });
    connect(enhancing.get(), &EnhanceController::started, this, [this] {
        m_panels.models->showPanel(m_panels.enhance);
        versions->showOther(false);
        review->setPaused(true);
    });
    connect(enhancing.get(), &EnhanceController::stopped, this, [this] { review->setPaused(false); });
    connect(variations.get(), &VariationController::kept, this, [this] { m_panels.roll->view().setFocus(); });
    connect(m_panels.versions, &VersionsPanel::pointed, variations.get(), &VariationController::look);
    connect(m_panels.versions, &VersionsPanel::pointerLeft, variations.get(), &VariationController::lookAway);
    connect(variations.get(), &VariationController::lookedAt, this, &StudioFeatures::playLookedAt);
    connect(review.get(), &ReviewController::previewing, this, [this] { versions->showOther(false); });
    connect(enhancing.get(), &EnhanceController::finished, this, &StudioFeatures::compareMade);
}

void StudioFeatures::connectAccompany()
{
    using Accompany = AccompanyController;
    connect(accompanying.get(), &Accompany::beginning, following.get(), &LiveEnhanceController::giveWay);
    connect(accompanying.get(), &Accompany::started, this, [this] {
        m_panels.models->showPanel(m_panels.accompany);
        enhancing->followComposer();
        versions->showOther(false);
        review->setPaused(true);
    });
    connect(accompanying.get(), &Accompany::stopped, this, [this] { review->setPaused(false); });
    connect(accompanying.get(), &Accompany::finished, this, &StudioFeatures::compareMade);
}

void StudioFeatures::compareMade(project::VersionId parent, project::VersionId made, bool isOnShow)
{
    versions->compareWith(isOnShow ? parent : made);
    m_panels.versions->choose(m_services.document.project().current);
}

/// Who points at a variation hears it, as long as the pointer stays.
void StudioFeatures::playLookedAt(bool looks)
{
    if (looks && !sound->isPlaying()) {
        m_playsLookedAt = true;
        sound->play();
    } else if (!looks && std::exchange(m_playsLookedAt, false)) {
        sound->pause();
    }
}

void StudioFeatures::connectSound()
{
    connect(sound.get(), &SoundController::stateTold, this, [this](const QString& state) {
        m_panels.soundState->setText(sound->system().briefState()); // if there is none, a notice says why
        m_panels.soundState->setToolTip(state);
    });
    connect(sound.get(), &SoundController::silenced, this, &StudioFeatures::tellSilence);
    connect(&sound->system(), &SoundSystem::fontChanged, this, &StudioFeatures::offerBetterFont);
    connect(timing.get(), &TimingController::told, this, &StudioFeatures::showMessage);
    connect(sound.get(), &SoundController::troubled, this, [this](const QString& sentence) {
        m_panels.notices->showSentence(sentence);
        m_panels.notices->setHelp("troubleshooting#no-sound");
    });
    connect(&live->recording(), &RecordController::begun, this, [this] { versions->showOther(false); });
    connect(&live->recording(), &RecordController::written, this,
        [this] { m_panels.enhance->setMelody(project::MelodyRole::LeadsMended); });
    connect(&live->recording(), &RecordController::told, this, &StudioFeatures::showMessage);
    connect(live.get(), &LiveController::stateChanged, this, [this](const QString& state, const QString& why) {
        m_panels.keyboardState->setText(state);
        m_panels.keyboardState->setToolTip(why);
    });
    live->tellState();
}

void StudioFeatures::tellSilence(const QString& why)
{
    m_panels.notices->withdraw(
        std::exchange(m_silence, why.isEmpty() ? QString() : tr("Nothing will be heard. %1").arg(why)));
    if (m_silence.isEmpty())
        return;
    m_panels.notices->offer(
        m_silence, tr("Sound Settings…"), [this] { m_services.actions["edit.settings"]->trigger(); });
    m_panels.notices->setHelp("troubleshooting#no-sound");
}

void StudioFeatures::followSettings()
{
    enhancing->preview().setAnimated(m_services.settings.animates());
    m_panels.roll->view().setAnimated(m_services.settings.animates());
}

/// Once, and not over the first steps: the music is judged by how the font sounds.
void StudioFeatures::offerBetterFont()
{
    std::error_code unknown;
    const auto bytes = std::filesystem::file_size(sound->system().font(), unknown);
    if (!m_advises || unknown || bytes > kLargestSmallFont || m_panels.steps->isVisible()
        || m_services.settings.wasOfferedFont())
        return;
    m_services.settings.setOfferedFont();
    m_panels.notices->offer(tr("The sound font that was found is a small one. With the package fluid-soundfont-gm "
                               "every instrument sounds better, and it is used as soon as it is chosen."),
        tr("Sound Settings…"), [this] { m_services.actions["edit.settings"]->trigger(); });
}

void StudioFeatures::greet() const
{
    m_panels.empty->greet();
    m_panels.steps->begin();
}

/// Each step ticks itself, however it was done.
void StudioFeatures::followSteps()
{
    using Step = FirstSteps::Step;
    const auto tick = [this](Step step) { return [this, step] { m_panels.steps->tick(step); }; };
    m_services.actions.on("help.firstSteps", this, [this] { greet(); });
    connect(m_services.actions["play.play"], &QAction::triggered, this, tick(Step::Play));
    connect(enhancing.get(), &EnhanceController::finished, this, tick(Step::Enhance));
    connect(versions.get(), &VersionController::showsOtherChanged, this, [this] {
        if (versions->showsOther())
            m_panels.steps->tick(Step::Compare);
    });
    connect(variations.get(), &VariationController::kept, this, tick(Step::Keep));
}

void StudioFeatures::showMessage(const QString& sentence) const
{
    m_panels.states->tell(sentence);
}

bool StudioFeatures::eventFilter(QObject* watched, QEvent* event)
{
    const bool isHand = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress
        || event->type() == QEvent::MouseButtonRelease;
    if (watched == &m_panels.roll->view() && isHand) {
        if (composer->isWorking())
            enhancing->preview().setUserWorks(event->type() == QEvent::MouseButtonPress);
        else if (event->type() == QEvent::MouseButtonPress)
            versions->showOther(false); // what is drawn goes into the version on show
    }
    return QObject::eventFilter(watched, event);
}

} // namespace inventio::ui
