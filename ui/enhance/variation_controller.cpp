#include "ui/enhance/variation_controller.h"

#include <algorithm>
#include <utility>

#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/enhance/variation_strip.h"
#include "ui/versions/version_controller.h"

namespace inventio::ui {

using project::Version;
using project::VersionId;

VariationController::VariationController(const Dependencies& dependencies, QObject* parent)
    : QObject(parent)
    , m_dependencies(dependencies)
{
    const auto onShow = [this] { return m_dependencies.document.project().current; };
    m_dependencies.actions.on("variation.keep", this, [this, onShow] { keep(onShow()); });
    m_dependencies.actions.on("variation.reject", this, [this, onShow] { reject(onShow()); });
    auto& strip = m_dependencies.strip;
    connect(&strip, &VariationStrip::kept, this, &VariationController::keep);
    connect(&strip, &VariationStrip::rejected, this, &VariationController::reject);
    connect(&strip, &VariationStrip::pointed, this, &VariationController::look);
    connect(&strip, &VariationStrip::left, this, &VariationController::lookAway);
    connect(&strip, &VariationStrip::chosen, this, [this](VersionId version) {
        lookAway();
        m_dependencies.versions.open(version);
    });
}

void VariationController::keep(VersionId id)
{
    lookAway();
    auto project = m_dependencies.document.project();
    const auto version = std::ranges::find(project.versions, id, &Version::id);
    if (version == project.versions.end())
        return;
    version->favourite = true;
    project.current = id;
    m_dependencies.document.commit(tr("Keep “%1”").arg(QString::fromStdString(version->name)), std::move(project));
    Q_EMIT kept();
}

void VariationController::reject(VersionId id)
{
    lookAway();
    auto project = m_dependencies.document.project();
    const auto family = familyOnShow(project);
    const auto found = std::ranges::find(family, id, &Version::id);
    if (found == family.end() || !(*found)->isMade()) // the original stays
        return;
    const auto next = std::next(found) == family.end() ? std::prev(found) : std::next(found);
    const VersionId shown = project.current == id ? (*next)->id : project.current;
    const QString name = QString::fromStdString((*found)->name);
    project = project::withoutVersion(std::move(project), id);
    project.current = shown;
    m_dependencies.document.commit(tr("Reject “%1”").arg(name), std::move(project));
}

void VariationController::look(VersionId version)
{
    auto& versions = m_dependencies.versions;
    if (!m_looks)
        m_other = versions.other();
    const bool isOther = version != m_dependencies.document.project().current;
    versions.compareWith(isOther ? version : m_other);
    versions.showOther(isOther);
    if (std::exchange(m_looks, true) != m_looks)
        Q_EMIT lookedAt(true);
}

void VariationController::lookAway()
{
    if (!std::exchange(m_looks, false))
        return;
    m_dependencies.versions.showOther(false);
    m_dependencies.versions.compareWith(m_other);
    Q_EMIT lookedAt(false);
}

} // namespace inventio::ui
