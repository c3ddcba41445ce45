#pragma once

#include <QDialog>

namespace inventio::ui {

/// Version, what the program is made with, and licences. [GUI]
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    AboutDialog(const QString& version, const QString& model, const QString& soundFont, QWidget* parent = nullptr);
};

} // namespace inventio::ui
