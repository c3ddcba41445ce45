#pragma once

#include <optional>
#include <vector>

#include <QDialog>

#include "ui/actions/action_id.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace inventio::ui {

class Actions;
class KeyField;

/// All keys and gestures at a glance. A click on a key changes it: the new one is pressed, whoever has it now is named,
/// and it is set, or all is put back as it was at first. [GUI]
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(Actions& actions, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    class Column;

    QWidget* makePage();
    QWidget* makeEditor();
    void addMenu(Column& column, Menu menu);
    void choose(ActionId action);
    void showConflict();
    void set();
    void remove();
    void reset();
    void resetAll();
    void showKeys();
    void makeRoom();
    void arrange(int beside);

    Actions& m_actions;
    std::vector<QToolButton*> m_buttons; ///< by the row of the table
    QScrollArea* m_scroll = nullptr;
    QGridLayout* m_page = nullptr;
    std::vector<QGridLayout*> m_columns; ///< of the page
    QWidget* m_editor = nullptr;
    std::optional<ActionId> m_chosen;
    QLabel* m_name = nullptr;
    KeyField* m_key = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_set = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_reset = nullptr;
    QPushButton* m_resetAll = nullptr;
};

} // namespace inventio::ui
