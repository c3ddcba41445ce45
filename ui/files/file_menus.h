#pragma once

#include <QObject>

class QMenu;

namespace inventio::ui {

class Actions;
class FileController;
class Settings;

/// The menus of sample melodies and of files opened lately, within the menu of files, once that is filled. [GUI]
class FileMenus : public QObject {
    Q_OBJECT
public:
    FileMenus(const Actions& actions, const Settings& settings, FileController& files, QObject* parent = nullptr);

private:
    QMenu* makeMelodies(QWidget* parent);
    void fillRecent();

    const Settings& m_settings;
    FileController& m_files;
    QMenu* m_recent = nullptr;
};

} // namespace inventio::ui
