#include "ui/accompaniment/accompany_controller.h"

#include <utility>

#include "core/project/enhance_changes.h"
#include "ui/accompaniment/accompany_panel.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/made_versions.h"
#include "ui/enhance/work_preview.h"

namespace inventio::ui {

namespace {

/// How a version was accompanied, and what is left of it.
QString verdictOf(const project::Version& version)
{
    if (!version.accompaniment)
        return version.piece->noteCount() > 0 ? QString() : AccompanyController::tr("Play, draw or open a tune first.");
    return AccompanyController::tr(
        "Done: %n notes added.", nullptr, project::countsOf(project::changesOf(version)).added);
}

} // namespace

AccompanyController::AccompanyController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
{
    const auto on = [this](ActionId action, auto handler) { m_dependencies.actions.on(action, this, handler); };
    on("model.accompany", [this] { start(); });
    on("model.accompanyAgain", [this] { again(); });
    on("model.newAccompanimentSeed", [this] { m_dependencies.panel.drawSeed(); });
    on("model.enhanceAccompaniment", [this] { m_dependencies.actions["model.enhance"]->trigger(); });
    auto& composer = m_dependencies.composer;
    connect(&composer, &Composer::accompanied, this,
        [this](const std::shared_ptr<const project::AccompanyOutcome>& outcome) { take(*outcome); });
    connect(&composer, &Composer::accompanyFailed, this, &AccompanyController::fail);
    const auto startWaiting = [this] {
        if (!m_dependencies.composer.isWorking() && std::exchange(m_waits, false))
            start();
    };
    connect(&composer, &Composer::enhanced, this, startWaiting);
    connect(&composer, &Composer::enhanceFailed, this, startWaiting);
    connect(&m_dependencies.preview, &WorkPreview::advanced, this, [this](const project::EnhanceSnapshot& snapshot) {
        if (m_runs)
            m_dependencies.panel.showShare(snapshot.share);
    });
    connect(&m_dependencies.document, &Document::pieceChanged, this, &AccompanyController::followDocument);
    followDocument();
}

void AccompanyController::followDocument()
{
    const auto& version = m_dependencies.document.project().currentVersion();
    m_dependencies.panel.setPiece(*version.piece);
    if (!m_runs)
        m_dependencies.panel.showSentence(verdictOf(version));
    provideNeeds();
}

void AccompanyController::start()
{
    Q_EMIT beginning();
    m_waits = !m_runs && m_dependencies.composer.isWorking();
    const auto& version = m_dependencies.document.project().currentVersion();
    if (!m_waits && !m_runs)
        run(project::requestFor(version.id, version.piece, m_dependencies.panel.settings()));
}

void AccompanyController::again()
{
    const auto& project = m_dependencies.document.project();
    const auto& version = project.currentVersion();
    const auto* parent = version.accompaniment ? project.find(version.parent) : nullptr;
    if (!parent || m_dependencies.composer.isWorking())
        return;
    Q_EMIT beginning();
    m_dependencies.panel.drawSeed();
    const auto settings = m_dependencies.panel.settings();
    run({.version = parent->id,
        .piece = version.accompaniment->before,
        .users = parent->piece,
        .melody = version.accompaniment->receipt.melody,
        .style = settings.style,
        .settings = settings.music,
        .rules = accompany::drawRulesOf(settings.style)});
}

void AccompanyController::run(project::AccompanyRequest request)
{
    m_runs = true;
    m_dependencies.preview.begin(request.version, request.users);
    m_dependencies.composer.accompany(std::move(request));
    m_dependencies.panel.setRunning(true);
    provideNeeds();
    Q_EMIT started();
}

void AccompanyController::take(const project::AccompanyOutcome& outcome)
{
    end();
    const auto made = commitMade(m_dependencies.document, m_dependencies.notices, tr("Accompany"),
        {outcome.request.version, outcome.request.users}, {outcome.version});
    Q_EMIT finished(made.parent, made.first, made.isOnShow);
}

void AccompanyController::fail(const QString& reason)
{
    end();
    m_dependencies.panel.showSentence(reason);
}

void AccompanyController::end()
{
    m_runs = false;
    m_dependencies.preview.end();
    m_dependencies.panel.setRunning(false);
    m_dependencies.panel.showSentence(verdictOf(m_dependencies.document.project().currentVersion()));
    provideNeeds();
    Q_EMIT stopped();
}

void AccompanyController::provideNeeds()
{
    const auto& project = m_dependencies.document.project();
    const auto& version = project.currentVersion();
    const bool isChorale = version.accompaniment && version.accompaniment->receipt.style == accompany::Style::Chorale;
    m_dependencies.actions.provide(
        Need::AccompaniedOnShow, version.accompaniment && project.find(version.parent) != nullptr);
    m_dependencies.actions.provide(Need::ChoraleOnShow, isChorale);
}

} // namespace inventio::ui
