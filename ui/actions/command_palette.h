#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace inventio::ui {

class Actions;

/// Finds an action by what one types of its name, and does it. [GUI]
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    explicit CommandPalette(const Actions& actions, QWidget* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void find(const QString& words);
    void perform();

    const Actions& m_actions;
    QLineEdit* m_field;
    QListWidget* m_list;
};

} // namespace inventio::ui
