#include "ui/enhance/enhance_controller.h"

#include <algorithm>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/roll/roll_panel.h"
#include "ui/widgets/frame_clock.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

using project::VersionId;

namespace {

QString nameOfNext(const project::Project& project)
{
    const auto made = std::ranges::count_if(
        project.versions, [](const project::Version& version) { return version.enhance.has_value(); });
    return EnhanceController::tr("Enhanced %1").arg(made + 1);
}

QString endingOf(const project::EnhanceOutcome& outcome, int changes)
{
    QString changed = EnhanceController::tr("%n changes.", nullptr, changes);
    switch (outcome.reason) {
    case composing::StopReason::NothingLeft:
        return changed + QLatin1Char(' ') + EnhanceController::tr("The model finds nothing left to improve.");
    case composing::StopReason::IterationsSpent:
        return changed + QLatin1Char(' ')
            + EnhanceController::tr(
                "All iterations are spent; about %n more seem to be left.", nullptr, qRound(outcome.expectedEditsLeft));
    case composing::StopReason::Cancelled:
        return changed + QLatin1Char(' ') + EnhanceController::tr("Stopped by you; what was done so far is kept.");
    }
    return changed;
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
    connect(&composer, &Composer::enhanced, this,
        [this](const std::shared_ptr<const project::EnhanceOutcome>& outcome) { take(*outcome); });
    connect(&composer, &Composer::enhanceFailed, this, [this](const QString& reason) {
        end();
        m_dependencies.panel.showSentence(m_missing.isEmpty() ? reason : m_missing);
    });
    connect(&composer, &Composer::modelMissing, this, [this](const QString& reason) {
        m_missing = tr("Enhance needs the model. %1").arg(reason);
        m_dependencies.panel.showSentence(m_missing);
    });
    connect(&composer, &Composer::modelLoaded, this, [this] { m_missing.clear(); });
    provideNeeds();
}

void EnhanceController::start()
{
    startOn(m_dependencies.document.project().current);
}

void EnhanceController::again()
{
    const auto& project = m_dependencies.document.project();
    const auto& version = project.currentVersion();
    m_dependencies.panel.drawSeed();
    const auto* parent = version.enhance ? project.find(version.parent) : nullptr;
    if (!parent)
        return startOn(version.id);
    // The piece as the model saw it: the selection and the region of then may be no more.
    run({parent->id, version.enhance->before, parent->piece, m_dependencies.panel.settings().params});
}

void EnhanceController::startOn(VersionId id)
{
    const auto settings = m_dependencies.panel.settings();
    const auto users = m_dependencies.document.project().version(id).piece;
    if (settings.scope == project::EnhanceScope::Region && !users->region) {
        m_dependencies.panel.showSentence(
            tr("There is no region yet: drag one with the region tool (4), or choose another scope."));
        return;
    }
    if (settings.scope == project::EnhanceScope::Selection && m_dependencies.document.selection().empty()) {
        m_dependencies.panel.showSentence(
            tr("Select the notes around which the model may work, or choose another scope."));
        return;
    }
    auto piece = std::make_shared<const project::Piece>(
        project::pieceForModel(*users, m_dependencies.document.selection(), settings));
    run({id, std::move(piece), users, settings.params});
}

void EnhanceController::run(project::EnhanceRequest request)
{
    if (m_dependencies.composer.isEnhancing())
        return;
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
    const int changes = static_cast<int>(outcome.version.enhance ? outcome.version.enhance->log.size() : 0);
    m_dependencies.panel.showSentence(endingOf(outcome, changes));
    if (changes == 0)
        return;
    const auto& before = m_dependencies.document.project();
    const bool onShow = parentIsUntouched(outcome.request);
    const VersionId parent = before.find(outcome.request.version) ? outcome.request.version : before.current;
    project::Version version = outcome.version;
    version.name = nameOfNext(before).toStdString();
    const QString name = QString::fromStdString(version.name);
    auto next = project::withChild(before, parent, std::move(version));
    const VersionId made = next.current;
    if (!onShow)
        next.current = before.current;
    m_dependencies.document.commit(tr("Enhance (%n changes)", nullptr, changes), std::move(next));
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
    const bool running = m_dependencies.composer.isEnhancing();
    m_dependencies.actions.provide(Need::RestingModel, !running);
    m_dependencies.actions.provide(Need::WorkingModel, running);
}

} // namespace inventio::ui
