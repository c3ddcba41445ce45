#include "ui/enhance/made_versions.h"

#include <utility>

#include <QCoreApplication>

#include "ui/document/document.h"
#include "ui/enhance/variation_name.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

namespace {

struct Made {
    Q_DECLARE_TR_FUNCTIONS(MadeVersions)
};

bool isUntouched(const project::Project& project, const AskedVersion& asked)
{
    const auto* parent = project.find(asked.id);
    const auto* current = project.find(project.current);
    const bool onShow = parent && (current == parent || current->parent == parent->id);
    return onShow && (parent->piece == asked.users || *parent->piece == *asked.users);
}

} // namespace

MadeVersions commitMade(Document& document, NoticeBar& notices, const QString& step, const AskedVersion& asked,
    const std::vector<project::Version>& versions)
{
    const auto& before = document.project();
    MadeVersions made{before.find(asked.id) ? asked.id : before.current, {}, isUntouched(before, asked)};
    auto next = before;
    QString name;
    for (project::Version version : versions) {
        version.name = nameOfNext(version, next).toStdString();
        const bool isFirst = made.first.value == 0;
        if (isFirst)
            name = QString::fromStdString(version.name);
        next = project::withChild(std::move(next), made.parent, std::move(version));
        if (isFirst)
            made.first = next.current;
    }
    next.current = made.isOnShow ? made.first : before.current;
    document.commit(step, std::move(next));
    if (!made.isOnShow)
        notices.offer(Made::tr("You went on editing while the model worked. “%1” waits in the versions.").arg(name),
            Made::tr("Open"), [&document, first = made.first] {
                auto project = document.project();
                if (!project.find(first))
                    return;
                project.current = first;
                document.commit(Made::tr("Open Version"), std::move(project));
            });
    return made;
}

} // namespace inventio::ui
