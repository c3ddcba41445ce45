#include "ui/versions/version_controller.h"

#include <algorithm>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/roll/roll_panel.h"
#include "ui/versions/versions_panel.h"

namespace inventio::ui {

using project::VersionId;

VersionController::VersionController(const Parts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
    , m_preview(parts.roll.preview().slotOf(PreviewSource::OtherVersion))
{
    const auto on = [this](ActionId what, auto handler) { m_parts.actions.on(what, this, handler); };
    on("version.open", [this] { open(m_parts.panel.chosen()); });
    on("version.compare", [this] { compareWith(m_parts.panel.chosen()); });
    on("version.rename", [this] { m_parts.panel.editName(); });
    on("version.favourite", [this] { toggleFavourite(); });
    on("version.delete", [this] { remove(); });
    connect(&m_parts.panel, &VersionsPanel::openRequested, this, &VersionController::open);
    connect(&m_parts.panel, &VersionsPanel::renamed, this, &VersionController::rename);
    connect(&m_parts.panel, &VersionsPanel::choiceChanged, this, &VersionController::allow);
    connect(&m_parts.document, &Document::projectChanged, this, &VersionController::follow);
    connect(&m_parts.document, &Document::replaced, this, [this] { compareWith({}); });
    allow();
}

void VersionController::open(VersionId version)
{
    const auto before = m_parts.document.project().current;
    if (version == before || !m_parts.document.project().find(version))
        return;
    auto project = m_parts.document.project();
    project.current = version;
    m_parts.document.commit(tr("Open Version"), std::move(project));
    compareWith(before);
}

void VersionController::showOther(bool shows)
{
    shows = shows && m_piece;
    if (shows == m_showsOther)
        return;
    m_showsOther = shows;
    m_preview.show({.piece = shows ? m_piece : nullptr, .removed = {}, .recording = {}});
    m_parts.roll.setGhost(shows ? m_parts.document.project().currentVersion().piece : m_piece);
    Q_EMIT showsOtherChanged();
}

void VersionController::compareWith(VersionId other)
{
    if (other == m_parts.document.project().current)
        other = {};
    if (other == m_other)
        return follow();
    m_other = other;
    m_parts.panel.setOther(other);
    follow();
    Q_EMIT otherChanged();
}

void VersionController::follow()
{
    const auto& project = m_parts.document.project();
    if (m_other == project.current && m_other.value != 0) {
        const auto parent = project.currentVersion().parent;
        return compareWith(project.find(parent) ? parent : VersionId{});
    }
    const auto* version = project.find(m_other);
    if (!version && m_other.value != 0)
        return compareWith({});
    showOther(false);
    m_piece = version ? version->piece : nullptr;
    m_parts.roll.setGhost(m_piece);
    allow();
}

void VersionController::allow()
{
    const auto& project = m_parts.document.project();
    const bool isCurrent = m_parts.panel.chosen() == project.current;
    m_parts.actions.provide(Need::ChosenVersion, !isCurrent);
    m_parts.actions.provide(Need::SeveralVersions, project.versions.size() > 1);
    m_parts.actions.provide(Need::OtherVersion, m_other.value != 0);
}

void VersionController::rename(VersionId id, const QString& name)
{
    auto project = m_parts.document.project();
    const auto version = std::ranges::find(project.versions, id, &project::Version::id);
    if (version == project.versions.end())
        return;
    if (!name.isEmpty())
        version->name = name.toStdString();
    m_parts.document.commit(tr("Rename Version"), std::move(project));
    m_parts.panel.setOther(m_other); // shows the name again where it was not changed
}

void VersionController::toggleFavourite()
{
    auto project = m_parts.document.project();
    auto& version = *std::ranges::find(project.versions, m_parts.panel.chosen(), &project::Version::id);
    version.favourite = !version.favourite;
    const QString step = version.favourite ? tr("Mark Favourite") : tr("Unmark Favourite");
    m_parts.document.commit(step, std::move(project));
}

void VersionController::remove()
{
    m_parts.document.commit(
        tr("Delete Version"), project::withoutVersion(m_parts.document.project(), m_parts.panel.chosen()));
}

} // namespace inventio::ui
