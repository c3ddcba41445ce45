#include "ui/enhance/enhance_controller.h"

#include <algorithm>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/roll/roll_panel.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

using project::VersionId;

namespace {

constexpr int kFrameMs = 16;

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

EnhanceController::EnhanceController(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_preview(parts.roll.preview().slotOf(PreviewSource::Enhance))
{
    m_frames.setInterval(kFrameMs);
    connect(&m_frames, &QTimer::timeout, this, &EnhanceController::showNewestSnapshot);
    auto& composer = m_parts.composer;
    connect(&composer, &Composer::enhanced, this,
        [this](const std::shared_ptr<const project::EnhanceOutcome>& outcome) { take(*outcome); });
    connect(&composer, &Composer::enhanceFailed, this, [this](const QString& reason) {
        end();
        m_parts.panel.tell(m_missing.isEmpty() ? reason : m_missing);
    });
    connect(&composer, &Composer::modelMissing, this, [this](const QString& reason) {
        m_missing = tr("Enhance needs the model. %1").arg(reason);
        m_parts.panel.tell(m_missing);
    });
    connect(&composer, &Composer::modelLoaded, this, [this] { m_missing.clear(); });
    allow();
}

void EnhanceController::start()
{
    startOn(m_parts.document.project().current);
}

void EnhanceController::again()
{
    const auto& project = m_parts.document.project();
    const auto& version = project.currentVersion();
    m_parts.panel.drawSeed();
    const auto* parent = version.enhance ? project.find(version.parent) : nullptr;
    if (!parent)
        return startOn(version.id);
    // The piece as the model saw it: the selection and the region of then may be no more.
    run({parent->id, version.enhance->before, parent->piece, m_parts.panel.settings().params});
}

void EnhanceController::startOn(VersionId id)
{
    const auto settings = m_parts.panel.settings();
    const auto users = m_parts.document.project().version(id).piece;
    if (settings.scope == project::EnhanceScope::Region && !users->region) {
        m_parts.panel.tell(tr("There is no region yet: drag one with the region tool (4), or choose another scope."));
        return;
    }
    if (settings.scope == project::EnhanceScope::Selection && m_parts.document.selection().empty()) {
        m_parts.panel.tell(tr("Select the notes around which the model may work, or choose another scope."));
        return;
    }
    auto piece
        = std::make_shared<const project::Piece>(project::pieceForModel(*users, m_parts.document.selection(), settings));
    run({id, std::move(piece), users, settings.params});
}

void EnhanceController::run(project::EnhanceRequest request)
{
    if (m_parts.composer.isEnhancing())
        return;
    m_version = request.version;
    m_users = request.users;
    m_parts.composer.enhance(std::move(request));
    m_parts.panel.setRunning(true);
    m_frames.start();
    allow();
    Q_EMIT started();
}

void EnhanceController::stop()
{
    m_parts.composer.stop();
}

void EnhanceController::showNewestSnapshot()
{
    const auto snapshot = m_parts.composer.takeSnapshot();
    if (!snapshot)
        return;
    m_parts.panel.showSnapshot(*snapshot);
    const auto& version = m_parts.document.project().currentVersion();
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
    const auto& project = m_parts.document.project();
    const auto* parent = project.find(request.version);
    const auto* current = project.find(project.current);
    const bool onShow = parent && (current == parent || current->parent == parent->id);
    return onShow && (parent->piece == request.users || *parent->piece == *request.users);
}

void EnhanceController::take(const project::EnhanceOutcome& outcome)
{
    end();
    const int changes = static_cast<int>(outcome.version.enhance ? outcome.version.enhance->log.size() : 0);
    m_parts.panel.tell(endingOf(outcome, changes));
    if (changes == 0)
        return;
    const auto& before = m_parts.document.project();
    const bool onShow = parentIsUntouched(outcome.request);
    const VersionId parent = before.find(outcome.request.version) ? outcome.request.version : before.current;
    project::Version version = outcome.version;
    version.name = nameOfNext(before).toStdString();
    const QString name = QString::fromStdString(version.name);
    auto next = project::withChild(before, parent, std::move(version));
    const VersionId made = next.current;
    if (!onShow)
        next.current = before.current;
    m_parts.document.commit(tr("Enhance (%n changes)", nullptr, changes), std::move(next));
    if (!onShow)
        m_parts.notices.offer(tr("You went on editing while the model worked. “%1” waits in the versions.").arg(name),
            tr("Open"), [this, made] {
                auto project = m_parts.document.project();
                if (!project.find(made))
                    return;
                project.current = made;
                m_parts.document.commit(tr("Open Version"), std::move(project));
            });
    Q_EMIT finished(parent, made, onShow);
}

void EnhanceController::end()
{
    m_frames.stop();
    m_userWorks = false;
    m_preview.clear();
    m_parts.panel.setRunning(false);
    m_users.reset();
    allow();
    Q_EMIT stopped();
}

void EnhanceController::allow()
{
    const bool running = m_parts.composer.isEnhancing();
    m_parts.actions.provide(Need::RestingModel, !running);
    m_parts.actions.provide(Need::WorkingModel, running);
}

} // namespace inventio::ui
