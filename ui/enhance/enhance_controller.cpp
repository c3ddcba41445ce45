#include "ui/enhance/enhance_controller.h"

#include <algorithm>
#include <utility>

#include "core/project/piece_edits.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/variation_name.h"
#include "ui/enhance/verdict.h"
#include "ui/roll/roll_panel.h"
#include "ui/widgets/frame_clock.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

using project::VersionId;

namespace {

/// The best first.
std::vector<const project::Version*> allOf(const project::EnhanceOutcome& outcome)
{
    std::vector<const project::Version*> all{&outcome.version};
    for (const auto& version : outcome.others)
        all.push_back(&version);
    return all;
}

/// "bars 3–4"; of a region that ends within a bar, that bar too.
QString nameOf(const project::Area& region, const music::TimeSignatureMap& metre)
{
    const int first = metre.at(std::max(region.from, music::Ticks{0})).bar + 1;
    const int last = std::max(first, metre.barsUntil(region.to));
    return first == last ? EnhanceController::tr("bar %1").arg(first)
                         : EnhanceController::tr("bars %1–%2").arg(first).arg(last);
}

} // namespace

EnhanceController::EnhanceController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_preview(dependencies.roll.preview().slotOf(PreviewSource::Enhance))
{
    const auto on = [this](ActionId action, auto handler) { m_dependencies.actions.on(action, this, handler); };
    on("model.enhance", [this] { start(); });
    on("model.enhanceAgain", [this] { again(); });
    on("model.stop", [this] { stop(); });
    on("model.newSeed", [this] { m_dependencies.panel.drawSeed(); });
    auto& composer = m_dependencies.composer;
    connect(
        &composer, &Composer::enhanced, this, [this](const std::shared_ptr<const project::EnhanceOutcome>& outcome) {
            if (m_runs)
                take(*outcome);
            else if (std::exchange(m_waits, false))
                start();
        });
    connect(&composer, &Composer::enhanceFailed, this, [this](const QString& reason) {
        if (m_runs)
            end();
        m_waits = false;
        m_dependencies.panel.showSentence(m_missing.isEmpty() ? reason : m_missing);
    });
    connect(&composer, &Composer::modelMissing, this, [this](const QString& reason) {
        m_missing = tr("Enhance needs the model. %1").arg(reason);
        m_dependencies.panel.showSentence(m_missing);
    });
    connect(&composer, &Composer::modelLoaded, this, [this](const QString&, bool knowsIdioms) {
        m_missing.clear();
        m_dependencies.panel.setKnowsIdioms(knowsIdioms);
    });
    connect(&m_dependencies.document, &Document::pieceChanged, this, &EnhanceController::followDocument);
    connect(&m_dependencies.document, &Document::selectionChanged, this, &EnhanceController::withdrawQuestion);
    connect(&m_dependencies.panel, &EnhancePanel::settingsChanged, this, &EnhanceController::withdrawQuestion);
    provideNeeds();
    followDocument();
}

void EnhanceController::followDocument()
{
    const auto& version = m_dependencies.document.project().currentVersion();
    if (const auto& region = version.piece->region; region != m_region) {
        m_region = region;
        m_dependencies.panel.setRegion(region ? nameOf(*region, version.piece->metre) : QString());
    }
    if (!m_runs)
        m_dependencies.panel.showSentence(m_missing.isEmpty() ? verdictOf(version) : m_missing);
    provideNeeds();
}

void EnhanceController::start()
{
    Q_EMIT beginning();
    m_waits = !m_runs && m_dependencies.composer.isEnhancing();
    if (!m_waits)
        startOn(m_dependencies.document.project().current);
}

/// What the version on show was made from, asked once more as the panel stands now, in the region on show.
void EnhanceController::again()
{
    const auto& project = m_dependencies.document.project();
    const auto& version = project.currentVersion();
    const auto* parent = version.enhance ? project.find(version.parent) : nullptr;
    if (!parent || m_dependencies.composer.isEnhancing())
        return;
    m_dependencies.panel.drawSeed();
    const auto settings = m_dependencies.panel.settings();
    // The selection of then may be no more; the model saw it as its region.
    if (settings.scope == project::EnhanceScope::Selection)
        return run({.version = parent->id,
            .piece = version.enhance->before,
            .users = parent->piece,
            .params = project::paramsOf(settings)});
    auto users = *parent->piece;
    users.region = version.piece->region;
    run({.version = parent->id,
        .piece = std::make_shared<const project::Piece>(project::pieceForModel(users, {}, settings)),
        .users = parent->piece,
        .params = project::paramsOf(settings)});
}

void EnhanceController::mend(const project::Area& area, const std::vector<project::NoteId>& without)
{
    if (m_dependencies.composer.isEnhancing())
        return;
    Q_EMIT beginning();
    const auto& version = m_dependencies.document.project().currentVersion();
    auto settings = m_dependencies.panel.settings();
    settings.scope = project::EnhanceScope::Region;
    settings.melody = project::MelodyRole::Leads;
    settings.params.creativeRisk = std::min(settings.params.creativeRisk.at(1.0), 1.0);
    auto asked = project::withoutNotes(*version.piece, without);
    asked.region = area;
    run({.version = version.id,
        .piece = std::make_shared<const project::Piece>(project::pieceForModel(asked, {}, settings)),
        .users = version.piece,
        .params = project::paramsOf(settings)});
}

void EnhanceController::askFor(const QString& sentence)
{
    m_asks = true;
    m_dependencies.panel.showSentence(sentence);
}

/// What was asked for is there now, or is no longer needed.
void EnhanceController::withdrawQuestion()
{
    if (std::exchange(m_asks, false))
        followDocument();
}

void EnhanceController::startOn(VersionId id)
{
    const auto settings = m_dependencies.panel.settings();
    const auto users = m_dependencies.document.project().version(id).piece;
    if (settings.scope == project::EnhanceScope::Region && !users->region) {
        return askFor(tr("There is no region yet: drag one with the region tool (4)."));
    }
    if (settings.scope == project::EnhanceScope::Selection && m_dependencies.document.selection().empty()) {
        return askFor(tr("Select the notes around which the model may work, or let it work everywhere."));
    }
    auto piece = std::make_shared<const project::Piece>(
        project::pieceForModel(*users, m_dependencies.document.selection(), settings));
    run({.version = id,
        .piece = std::move(piece),
        .users = users,
        .params = project::paramsOf(settings),
        .variations = composing::kDrafts});
}

void EnhanceController::run(project::EnhanceRequest request)
{
    if (m_dependencies.composer.isEnhancing())
        return;
    m_runs = true;
    m_version = request.version;
    m_users = request.users;
    m_dependencies.composer.enhance(std::move(request));
    m_dependencies.panel.setRunning(true);
    m_showing = connect(&m_dependencies.frames, &FrameClock::frame, this, &EnhanceController::showNewestSnapshot);
    provideNeeds();
    Q_EMIT started();
}

void EnhanceController::stop()
{
    m_dependencies.composer.stop();
}

void EnhanceController::showNewestSnapshot()
{
    const auto snapshot = m_dependencies.composer.takeSnapshot();
    if (!snapshot)
        return;
    m_dependencies.panel.showSnapshot(*snapshot);
    const auto& version = m_dependencies.document.project().currentVersion();
    if (!m_animated || m_userWorks || (version.id == m_version && version.piece != m_users))
        return m_preview.clear(); // what the user works on
    m_preview.show({.piece = snapshot->piece, .removed = snapshot->removed, .recording = {}});
}

void EnhanceController::setUserWorks(bool works)
{
    m_userWorks = works;
    m_preview.clear();
}

bool EnhanceController::parentIsUntouched(const project::EnhanceRequest& request) const
{
    const auto& project = m_dependencies.document.project();
    const auto* parent = project.find(request.version);
    const auto* current = project.find(project.current);
    const bool onShow = parent && (current == parent || current->parent == parent->id);
    return onShow && (parent->piece == request.users || *parent->piece == *request.users);
}

void EnhanceController::take(const project::EnhanceOutcome& outcome)
{
    end();
    if (!outcome.version.enhance || outcome.version.enhance->log.empty())
        return m_dependencies.panel.showSentence(tr("Done: the model finds nothing to change."));
    const auto& before = m_dependencies.document.project();
    const bool onShow = parentIsUntouched(outcome.request);
    const VersionId parent = before.find(outcome.request.version) ? outcome.request.version : before.current;
    auto next = before;
    VersionId made;
    QString name;
    for (const auto* version : allOf(outcome)) {
        project::Version variation = *version;
        variation.name = nameOfNextVariation(next).toStdString();
        if (made.value == 0)
            name = QString::fromStdString(variation.name);
        next = project::withChild(std::move(next), parent, std::move(variation));
        if (made.value == 0)
            made = next.current;
    }
    next.current = made;
    if (!onShow)
        next.current = before.current;
    m_dependencies.document.commit(tr("Enhance"), std::move(next));
    if (!onShow)
        m_dependencies.notices.offer(
            tr("You went on editing while the model worked. “%1” waits in the versions.").arg(name), tr("Open"),
            [this, made] {
                auto project = m_dependencies.document.project();
                if (!project.find(made))
                    return;
                project.current = made;
                m_dependencies.document.commit(tr("Open Version"), std::move(project));
            });
    Q_EMIT finished(parent, made, onShow);
}

void EnhanceController::end()
{
    m_runs = false;
    disconnect(m_showing);
    m_userWorks = false;
    m_preview.clear();
    m_dependencies.panel.setRunning(false);
    m_users.reset();
    provideNeeds();
    Q_EMIT stopped();
}

void EnhanceController::provideNeeds()
{
    const auto& project = m_dependencies.document.project();
    const auto& version = project.currentVersion();
    m_dependencies.actions.provide(Need::MadeOnShow, version.enhance && project.find(version.parent));
    m_dependencies.actions.provide(Need::RestingModel, !m_runs);
    m_dependencies.actions.provide(Need::WorkingModel, m_runs);
}

} // namespace inventio::ui
