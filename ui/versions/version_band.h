#pragma once

#include <QLabel>

namespace inventio::ui {

class Document;
class VersionController;

/// A band over the roll that names the version on show, and says whether it is the one before or after. [GUI]
class VersionBand : public QLabel {
    Q_OBJECT
public:
    explicit VersionBand(QWidget* parent = nullptr);

    void follow(const Document& document, const VersionController& versions);

private:
    void show(const Document& document, const VersionController& versions);
};

} // namespace inventio::ui
