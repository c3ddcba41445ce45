#include "ui/files/file_menus.h"

#include <QFileInfo>
#include <QMenu>

#include "ui/actions/actions.h"
#include "ui/files/file_controller.h"
#include "ui/files/melodies.h"
#include "ui/settings/settings.h"

namespace inventio::ui {

FileMenus::FileMenus(const Actions& actions, const Settings& settings, FileController& files, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_files(files)
{
    auto* menu = actions.menu(Menu::File);
    m_recent = new QMenu(tr("Open &Recent"), menu);
    menu->insertMenu(actions["file.save"], makeMelodies(menu));
    menu->insertMenu(actions["file.save"], m_recent);
    connect(&m_files, &FileController::recentFilesChanged, this, &FileMenus::fillRecent);
    fillRecent();
}

QMenu* FileMenus::makeMelodies(QWidget* parent)
{
    auto* menu = new QMenu(tr("Sample &Melodies"), parent);
    bool wasWhole = false;
    for (const auto& melody : melodies()) {
        if (melody.isWhole != wasWhole)
            menu->addSection(tr("To listen to"));
        wasWhole = melody.isWhole;
        auto* action = menu->addAction(melody.title, this, [this, id = melody.id] { m_files.openMelody(id); });
        action->setStatusTip(melody.by);
        action->setToolTip(melody.by);
    }
    return menu;
}

void FileMenus::fillRecent()
{
    m_recent->clear();
    for (const auto& file : m_settings.recentFiles()) {
        QString name = QFileInfo(file).fileName();
        auto* action = m_recent->addAction(
            name.replace(QLatin1Char('&'), QLatin1String("&&")), this, [this, file] { m_files.open(file); });
        action->setStatusTip(file);
    }
    m_recent->setEnabled(!m_recent->isEmpty());
}

} // namespace inventio::ui
