#pragma once

#include <vector>

#include <QDialog>

#include "core/project/journal.h"

class QListWidget;

namespace inventio::ui {

/// Lists what an earlier start could not save. [GUI]
class RecoveryDialog : public QDialog {
    Q_OBJECT
public:
    explicit RecoveryDialog(const std::vector<project::Recovered>& recoverable, QWidget* parent = nullptr);

    std::size_t chosen() const;

private:
    void removeChosen(const std::vector<project::Recovered>& recoverable);

    QListWidget* m_list;
};

} // namespace inventio::ui
