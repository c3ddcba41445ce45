#include "ui/enhance/live_enhance_controller.h"

#include <utility>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/composer.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/enhance/variation_name.h"
#include "ui/roll/roll_panel.h"
#include "ui/widgets/frame_clock.h"

namespace inventio::ui {

using project::EnhanceScope;

namespace {

constexpr int kPauseMs = 80; ///< between two requests, so that the ear can follow

/// What a slider or a choice can change; where the model works is for Enhance itself to answer.
bool soundsAlike(project::EnhanceSettings a, const project::EnhanceSettings& b)
{
    a.scope = b.scope;
    return a == b;
}

} // namespace

LiveEnhanceController::LiveEnhanceController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_preview(dependencies.roll.preview().slotOf(PreviewSource::Live))
    , m_seen(dependencies.panel.settings())
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    auto* action = m_dependencies.actions["model.live"];
    m_dependencies.actions.on("model.live", this, [this, action] { setOn(action->isChecked()); });
    connect(&m_pause, &QTimer::timeout, this, &LiveEnhanceController::ask);
    connect(&m_dependencies.panel, &EnhancePanel::settingsChanged, this, &LiveEnhanceController::follow);
    connect(&m_dependencies.document, &Document::replaced, this, [this] {
        m_result.reset();
        endPreview();
    });
    auto& composer = m_dependencies.composer;
    connect(&composer, &Composer::enhanced, this,
        [this](const std::shared_ptr<const project::EnhanceOutcome>& outcome) { take(*outcome); });
    connect(&m_dependencies.frames, &FrameClock::frame, this, &LiveEnhanceController::showDrawn);
    connect(&composer, &Composer::enhanceFailed, this, [this] {
        m_asked.reset();
        endPreview();
    });
}

void LiveEnhanceController::setOn(bool on)
{
    m_isOn = on;
    m_seen = m_dependencies.panel.settings();
    if (!on)
        giveWay();
}

void LiveEnhanceController::giveWay()
{
    m_wanted = false;
    if (m_asked)
        m_dependencies.composer.stop();
    m_asked.reset();
    endPreview();
    if (!isNewest())
        return;
    m_dependencies.document.undo();
    m_result.reset();
}

void LiveEnhanceController::follow()
{
    const auto settings = m_dependencies.panel.settings();
    if (soundsAlike(std::exchange(m_seen, settings), settings) || !m_isOn)
        return;
    m_wanted = true;
    if (!m_pause.isActive())
        m_pause.start(0); // after the handlers of the change, one of which may be another's Enhance
}

/// One at a time: take() asks again for what was wanted meanwhile.
void LiveEnhanceController::ask()
{
    const auto& document = m_dependencies.document;
    if (m_asked && m_wanted)
        m_dependencies.composer.stop();
    if (m_asked || !std::exchange(m_wanted, false) || m_dependencies.composer.isWorking())
        return;
    Ground ground = this->ground();
    const auto users = ground.project.version(ground.base).piece;
    const auto& settings = m_seen;
    const bool hasPlace = settings.scope == EnhanceScope::Everything
        || (settings.scope == EnhanceScope::Region ? users->region.has_value() : !document.selection().empty());
    if (!hasPlace)
        return;
    m_dependencies.composer.enhance({.version = ground.base,
        .piece = std::make_shared<const project::Piece>(project::pieceForModel(*users, document.selection(), settings)),
        .users = users,
        .params = project::paramsOf(settings),
        .drafts = 1,
        .onShow = logOnShow()});
    m_asked = std::move(ground);
    m_askedAt = document.steps();
    m_pause.start(kPauseMs);
}

void LiveEnhanceController::take(const project::EnhanceOutcome& outcome)
{
    if (!m_asked)
        return;
    auto& document = m_dependencies.document;
    if (m_wanted && !m_pause.isActive())
        m_pause.start(0);
    showDrawn();
    Ground ground = *std::exchange(m_asked, std::nullopt);
    if (document.steps() != m_askedAt)
        return endPreview(); // the user went on by hand, which counts more
    if (m_wanted) {          // what is drawn stays on show until the next one draws over it
        if (m_drawn)
            Q_EMIT previewed(m_drawn->piece);
        return;
    }
    project::Project next = ground.project;
    next.current = ground.base;
    if (outcome.version.enhance && !outcome.version.enhance->log.empty()) {
        project::Version version = outcome.version;
        version.name = nameOfNext(version, next).toStdString();
        next = project::withChild(std::move(next), ground.base, std::move(version));
    }
    const project::VersionId shown = next.current;
    if (isNewest())
        document.amend(tr("Live"), std::move(next));
    else
        document.commit(tr("Live"), std::move(next));
    const project::VersionId base = ground.base;
    m_result = {std::move(ground), shown, document.project().version(shown).piece, document.steps()};
    endPreview();
    Q_EMIT made(base);
}

void LiveEnhanceController::showDrawn()
{
    if (!m_asked || m_dependencies.document.steps() != m_askedAt)
        return;
    auto drawn = m_dependencies.composer.takeSnapshot();
    if (!drawn)
        return;
    if (!m_drawn)
        Q_EMIT previewing();
    m_drawn = std::move(drawn);
    m_preview.show({.piece = m_drawn->piece, .removed = m_drawn->removed, .recording = {}});
}

void LiveEnhanceController::endPreview()
{
    if (!std::exchange(m_drawn, nullptr))
        return;
    m_preview.clear();
    Q_EMIT previewed(nullptr);
}

/// What made the notes on show from the ground.
composing::EditLog LiveEnhanceController::logOnShow() const
{
    if (m_drawn)
        return m_drawn->log;
    const bool isResult = isOnShow() && m_result->version != m_result->ground.base;
    return isResult ? m_dependencies.document.project().currentVersion().enhance->log : composing::EditLog{};
}

/// Whether the last result is what the user sees, unchanged.
bool LiveEnhanceController::isOnShow() const
{
    const auto& project = m_dependencies.document.project();
    return m_result && project.current == m_result->version && project.currentVersion().piece == m_result->piece;
}

/// Whether the last result is the newest step as well.
bool LiveEnhanceController::isNewest() const
{
    return isOnShow() && m_result->version != m_result->ground.base
        && m_dependencies.document.steps() == m_result->steps;
}

LiveEnhanceController::Ground LiveEnhanceController::ground() const
{
    const auto& project = m_dependencies.document.project();
    if (isNewest())
        return m_result->ground;
    const bool isFromBase = isOnShow() && project.find(m_result->ground.base) != nullptr;
    return {project, isFromBase ? m_result->ground.base : project.current};
}

} // namespace inventio::ui
