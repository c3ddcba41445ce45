#pragma once

#include <memory>

#include <QMainWindow>

#include "ui/studio/studio_panels.h"
#include "ui/studio/studio_parts.h"

class QSplitter;

namespace inventio::ui {

class Actions;
class Document;
class Settings;
class SideRail;
class StudioFeatures;
class ThemeKeeper;

/// The window people work in: lays out the panels, and keeps how it looks. What can be done in it is in the features.
/// [GUI]
class StudioWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit StudioWindow(const StudioParts& parts);
    ~StudioWindow() override;

    /// What to show first: a file, else unsaved work of an earlier start, else a sample melody.
    void begin(const QString& file);

    StudioFeatures& features() { return *m_features; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

    Document& document() { return *m_document; }
    Actions& actions() { return *m_actions; }
    Settings& settings() { return *m_settings; }
    ThemeKeeper& theme() { return *m_theme; }
    const StudioPanels& panels() const { return m_panels; }

private:
    void makeServices();
    void makePanels();
    void makeStateLine();
    void layOut();
    QWidget* makeLeft();
    QWidget* makeMiddle();
    QWidget* makeRight();
    void connectWindow();
    void applyTheme();
    void fitScreen();
    void foldSides();
    void shareWidth();
    void showTitle();
    void remember();
    void restore();

    StudioParts m_parts;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<UserPrompts> m_dialogs; ///< where the parts bring no others
    Document* m_document = nullptr;
    Actions* m_actions = nullptr;
    ThemeKeeper* m_theme = nullptr;
    StudioPanels m_panels;
    QSplitter* m_columns = nullptr;
    SideRail* m_left = nullptr;
    SideRail* m_right = nullptr;
    QWidget* m_low = nullptr;                   ///< what only a high window has room for
    double m_laidOutFor = 0.0;                  ///< interface size
    std::unique_ptr<StudioFeatures> m_features; ///< the last: they use all of it
};

} // namespace inventio::ui
