#include "ui/enhance/replay_controller.h"

#include "core/composing/note_list.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/versions/versions_panel.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

ReplayController::ReplayController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
{
    m_dependencies.actions.on("version.replay", this, [this] {
        m_dependencies.composer.replay(m_dependencies.document.project().version(m_dependencies.versions.chosen()));
    });
    connect(&m_dependencies.composer, &Composer::replayed, this, &ReplayController::show);
    connect(&m_dependencies.composer, &Composer::replayFailed, this, &ReplayController::showFailure);
}

void ReplayController::show(const session::Replayed& event)
{
    const auto& receipt = event.replay->receipt;
    const QString how = tr("seed %1, %n changes", nullptr, project::changesIn(receipt)).arg(project::seedOf(receipt));
    QString sentence = event.replay->givesTheSame()
        ? tr("“%1”: the model makes the same notes again (%2).").arg(nameOf(event.version), how)
        : tr("“%1”: the model makes other notes than these (%2).").arg(nameOf(event.version), how);
    const auto* version = m_dependencies.document.project().find(event.version);
    if (version && composing::hashOfNotes(project::sequenceOf(*version->piece)) != project::resultHashOf(receipt))
        sentence += QLatin1Char(' ') + tr("You have changed it since.");
    m_dependencies.notices.showSentence(sentence);
}

void ReplayController::showFailure(project::VersionId version, const QString& reason)
{
    m_dependencies.notices.showSentence(tr("“%1” cannot be replayed. %2").arg(nameOf(version), reason));
}

QString ReplayController::nameOf(project::VersionId version) const
{
    const auto* found = m_dependencies.document.project().find(version);
    return found ? QString::fromStdString(found->name) : QString();
}

} // namespace inventio::ui
