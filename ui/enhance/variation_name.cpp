#include "ui/enhance/variation_name.h"

#include <algorithm>

#include <QCoreApplication>

namespace inventio::ui {

QString nameOfNext(const project::Version& made, const project::Project& project)
{
    const bool isAccompaniment = made.accompaniment.has_value();
    const auto before = std::ranges::count_if(project.versions, [isAccompaniment](const project::Version& version) {
        return isAccompaniment ? version.accompaniment.has_value() : version.enhance.has_value();
    });
    return (isAccompaniment ? QCoreApplication::translate("Variation", "Accompaniment %1")
                            : QCoreApplication::translate("Variation", "Variation %1"))
        .arg(before + 1);
}

} // namespace inventio::ui
