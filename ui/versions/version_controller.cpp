#include "ui/versions/version_controller.h"

#include <algorithm>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/roll/roll_panel.h"
#include "ui/versions/versions_panel.h"

namespace inventio::ui {

using project::VersionId;

VersionController::VersionController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
    , m_preview(dependencies.roll.preview().slotOf(PreviewSource::OtherVersion))
{
    const auto on = [this](ActionId what, auto handler) { m_dependencies.actions.on(what, this, handler); };
    on("version.open", [this] { open(m_dependencies.panel.chosen()); });
    on("version.compare", [this] { compareWith(m_dependencies.panel.chosen()); });
    on("version.rename", [this] { m_dependencies.panel.editName(); });
    on("version.favourite", [this] { toggleFavourite(m_dependencies.panel.chosen()); });
    connect(&m_dependencies.panel, &VersionsPanel::starClicked, this, &VersionController::toggleFavourite);
    on("version.delete", [this] { remove(); });
    connect(&m_dependencies.panel, &VersionsPanel::openRequested, this, &VersionController::open);
    connect(&m_dependencies.panel, &VersionsPanel::renamed, this, &VersionController::rename);
    connect(&m_dependencies.panel, &VersionsPanel::choiceChanged, this, &VersionController::provideNeeds);
    connect(&m_dependencies.document, &Document::projectChanged, this, &VersionController::updateOther);
    connect(&m_dependencies.document, &Document::replaced, this, [this] { compareWith({}); });
    provideNeeds();
}

void VersionController::open(VersionId version)
{
    const auto before = m_dependencies.document.project().current;
    if (version == before || !m_dependencies.document.project().find(version))
        return;
    auto project = m_dependencies.document.project();
    project.current = version;
    m_dependencies.document.commit(tr("Open Version"), std::move(project));
    compareWith(before);
}

void VersionController::showOther(bool shows)
{
    shows = shows && m_piece;
    if (shows == m_showsOther)
        return;
    m_showsOther = shows;
    m_preview.show({.piece = shows ? m_piece : nullptr, .removed = {}, .recording = {}});
    m_dependencies.roll.overlays().setGhost(shows ? m_dependencies.document.project().currentVersion().piece : m_piece);
    Q_EMIT showsOtherChanged();
}

void VersionController::compareWith(VersionId other)
{
    if (other == m_dependencies.document.project().current)
        other = {};
    if (other == m_other)
        return updateOther();
    m_other = other;
    m_dependencies.panel.setOther(other);
    updateOther();
    Q_EMIT otherChanged();
}

void VersionController::updateOther()
{
    const auto& project = m_dependencies.document.project();
    if (m_other == project.current && m_other.value != 0) {
        const auto parent = project.currentVersion().parent;
        return compareWith(project.find(parent) ? parent : VersionId{});
    }
    const auto* version = project.find(m_other);
    if (!version && m_other.value != 0)
        return compareWith({});
    showOther(false);
    m_piece = version ? version->piece : nullptr;
    m_dependencies.roll.overlays().setGhost(m_piece);
    provideNeeds();
}

void VersionController::provideNeeds()
{
    const auto& project = m_dependencies.document.project();
    const auto chosen = m_dependencies.panel.chosen();
    m_dependencies.actions.provide(Need::ChosenVersion, chosen != project.current);
    const auto* version = project.find(chosen);
    m_dependencies.actions.provide(Need::MadeVersion, version && version->isMade());
    m_dependencies.actions.provide(Need::SeveralVersions, project.versions.size() > 1);
    m_dependencies.actions.provide(Need::OtherVersion, m_other.value != 0);
}

void VersionController::rename(VersionId id, const QString& name)
{
    auto project = m_dependencies.document.project();
    const auto version = std::ranges::find(project.versions, id, &project::Version::id);
    if (version == project.versions.end())
        return;
    if (!name.isEmpty())
        version->name = name.toStdString();
    m_dependencies.document.commit(tr("Rename Version"), std::move(project));
    m_dependencies.panel.setOther(m_other); // shows the name again where it was not changed
}

void VersionController::toggleFavourite(VersionId id)
{
    auto project = m_dependencies.document.project();
    auto& version = *std::ranges::find(project.versions, id, &project::Version::id);
    version.favourite = !version.favourite;
    const QString step = version.favourite ? tr("Mark Favourite") : tr("Unmark Favourite");
    m_dependencies.document.commit(step, std::move(project));
}

void VersionController::remove()
{
    m_dependencies.document.commit(tr("Delete Version"),
        project::withoutVersion(m_dependencies.document.project(), m_dependencies.panel.chosen()));
}

} // namespace inventio::ui
