#include "ui/versions/version_band.h"

#include <QStyle>

#include "ui/document/document.h"
#include "ui/theme/style.h"
#include "ui/versions/version_controller.h"

namespace inventio::ui {

VersionBand::VersionBand(QWidget* parent)
    : QLabel(parent)
{
    setRole(this, "band");
    setTextFormat(Qt::PlainText);
}

void VersionBand::follow(const Document& document, const VersionController& versions)
{
    const auto update = [this, &document, &versions] { show(document, versions); };
    connect(&document, &Document::projectChanged, this, update);
    connect(&versions, &VersionController::otherChanged, this, update);
    connect(&versions, &VersionController::showsOtherChanged, this, update);
    update();
}

void VersionBand::show(const Document& document, const VersionController& versions)
{
    const auto& project = document.project();
    const auto* other = project.find(versions.other());
    const auto& shown = versions.showsOther() && other != nullptr ? *other : project.currentVersion();
    const auto& hidden = &shown == other ? project.currentVersion() : (other != nullptr ? *other : shown);
    const QString name = QString::fromStdString(shown.name);
    const bool isBefore = other != nullptr && shown.id < hidden.id;
    setText(other == nullptr ? name : (isBefore ? tr("Before · %1") : tr("After · %1")).arg(name));
    setProperty("before", isBefore || other == nullptr);
    style()->unpolish(this); // for the colour that goes with the property
    style()->polish(this);
}

} // namespace inventio::ui
