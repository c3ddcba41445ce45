#include "ui/insight/inside_controller.h"

#include <algorithm>

#include "core/project/piece_edits.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/composer.h"
#include "ui/enhance/enhance_panel.h"
#include "ui/roll/roll_panel.h"

namespace inventio::ui {

namespace {

constexpr int kDelayMs = 40; // as the lens: it gathers the steps of a drag

} // namespace

InsideController::InsideController(const Dependencies& dependencies, QWidget* window, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_panel(std::make_unique<InsidePanel>(dependencies.prompts, window))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kDelayMs);
    connect(&m_soon, &QTimer::timeout, this, &InsideController::ask);
    auto& document = m_dependencies.document;
    connect(&document, &Document::projectChanged, this, &InsideController::askSoon);
    connect(&document, &Document::selectionChanged, this, &InsideController::askSoon);
    connect(&m_dependencies.roll.viewport(), &RollViewport::changed, this, &InsideController::askSoon);
    connect(&m_dependencies.panel, &EnhancePanel::settingsChanged, this, [this] {
        m_panel->setRisk(risk());
        askSoon();
    });
    auto& composer = m_dependencies.composer;
    connect(&composer, &Composer::insightRead, this, &InsideController::showReading);
    connect(&composer, &Composer::modelLoaded, this, [this] {
        m_asked.reset();
        askSoon();
    });
    connect(&composer, &Composer::modelMissing, this, [this](const QString& reason) { m_panel->showSentence(reason); });
    QAction* action = m_dependencies.actions["model.inside"];
    m_dependencies.actions.on("model.inside", this, [this, action] { m_panel->setVisible(action->isChecked()); });
    connect(m_panel.get(), &InsidePanel::visibilityChanged, this, [this, action](bool isVisible) {
        action->setChecked(isVisible);
        ask();
    });
    connect(m_panel.get(), &InsidePanel::pageChanged, this, &InsideController::ask);
}

InsideController::~InsideController() = default;

double InsideController::risk() const
{
    return m_dependencies.panel.settings().params.creativeRisk.start();
}

/// The one that is selected alone.
std::optional<music::Note> InsideController::selectedNote() const
{
    const auto& selection = m_dependencies.document.selection();
    if (selection.size() != 1)
        return std::nullopt;
    const auto* note = project::findNote(m_dependencies.document.piece(), selection.front());
    return note ? std::optional(note->note) : std::nullopt;
}

/// With a note selected the model looks around it, else at what is seen at the left of the roll.
InsideController::Question InsideController::question() const
{
    const auto note = selectedNote();
    const auto firstSeen = std::max(m_dependencies.roll.viewport().geometry().firstTick(), music::Ticks{0});
    Question question{m_dependencies.document.project().currentVersion().piece, m_dependencies.panel.settings(),
        m_dependencies.document.selection(), m_panel->page(), note ? note->onset : firstSeen};
    question.settings.params.creativeRisk = 1.0;
    return question;
}

void InsideController::askSoon()
{
    if (m_panel->isVisible())
        m_soon.start();
}

void InsideController::ask()
{
    if (!m_panel->isVisible() || m_dependencies.composer.isWorking())
        return;
    showMoment();
    auto question = this->question();
    if (question == m_asked)
        return;
    const auto& version = m_dependencies.document.project().currentVersion();
    m_sent = std::make_shared<const project::Piece>(
        project::pieceForModel(*question.piece, question.selection, question.settings));
    session::InsightRequest request{m_sent, question.settings.params, question.at};
    if (question.page == InsidePanel::Page::Support)
        request.note = selectedNote();
    if (question.page == InsidePanel::Page::Course && version.enhance)
        request.enhance = std::make_shared<const project::EnhanceRecord>(*version.enhance);
    m_asked = std::move(question);
    m_dependencies.composer.readInsight(std::move(request));
}

/// The step of the scrubber.
void InsideController::showMoment()
{
    const auto& version = m_dependencies.document.project().currentVersion();
    m_panel->setShownIterations(version.enhance ? std::optional(version.enhance->shownIterations) : std::nullopt);
}

void InsideController::showReading(const std::shared_ptr<const session::InsightReading>& reading)
{
    if (reading->request.piece != m_sent)
        return; // of a piece that is no more
    m_panel->show(reading, risk());
    Q_EMIT shown();
}

} // namespace inventio::ui
