#pragma once

#include "ui/widgets/elided_label.h"

namespace inventio::ui {

class Composer;

/// Which model there is, for the status bar. [GUI]
class ModelState : public ElidedLabel {
    Q_OBJECT
public:
    explicit ModelState(QWidget* parent = nullptr);

    void watch(Composer& composer);
    const QString& identity() const { return m_identity; } ///< of the model; empty: none yet

private:
    QString m_identity;
};

} // namespace inventio::ui
