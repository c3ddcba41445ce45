#pragma once

#include <QDialog>

namespace inventio::ui {

/// All keys and gestures at a glance. [GUI]
class ShortcutsDialog : public QDialog {
    Q_OBJECT
public:
    explicit ShortcutsDialog(QWidget* parent = nullptr);
};

} // namespace inventio::ui
