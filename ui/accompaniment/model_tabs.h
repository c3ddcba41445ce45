#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace inventio::ui {

/// One panel at a time of those through which models are asked. [GUI]
class ModelTabs : public QWidget {
    Q_OBJECT
public:
    explicit ModelTabs(QWidget* parent = nullptr);

    /// Takes it over.
    void add(const QString& name, QWidget* panel);
    void showPanel(QWidget* panel);
    QWidget* shown() const;

private:
    void fit();

    QTabBar* m_tabs;
    QStackedWidget* m_pages;
};

} // namespace inventio::ui
