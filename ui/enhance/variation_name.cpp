#include "ui/enhance/variation_name.h"

#include <algorithm>

#include <QCoreApplication>

namespace inventio::ui {

QString nameOfNextVariation(const project::Project& project)
{
    const auto made = std::ranges::count_if(
        project.versions, [](const project::Version& version) { return version.enhance.has_value(); });
    return QCoreApplication::translate("Variation", "Variation %1").arg(made + 1);
}

} // namespace inventio::ui
