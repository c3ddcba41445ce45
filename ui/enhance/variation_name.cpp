#include "ui/enhance/variation_name.h"

#include <algorithm>

#include <QCoreApplication>

namespace inventio::ui {

QString nameOfNext(const project::Version& made, const project::Project& project)
{
    const bool isAccompaniment = made.accompaniment.has_value();
    const QString name = isAccompaniment ? QCoreApplication::translate("Variation", "Accompaniment %1")
                                         : QCoreApplication::translate("Variation", "Variation %1");
    const auto isTaken = [&](const QString& wanted) {
        return std::ranges::find(project.versions, wanted.toStdString(), &project::Version::name)
            != project.versions.end();
    };
    auto number = 1 + std::ranges::count_if(project.versions, [isAccompaniment](const project::Version& version) {
        return isAccompaniment ? version.accompaniment.has_value() : version.enhance.has_value();
    });
    while (isTaken(name.arg(number))) // where an earlier one was rejected, or has been named so by hand
        ++number;
    return name.arg(number);
}

} // namespace inventio::ui
