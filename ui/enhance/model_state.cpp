#include "ui/enhance/model_state.h"

#include "ui/enhance/composer.h"
#include "ui/theme/style.h"

namespace inventio::ui {

ModelState::ModelState(QWidget* parent)
    : ElidedLabel(tr("Model: not loaded yet"), parent)
{
    setRole(this, "muted");
}

void ModelState::watch(Composer& composer)
{
    connect(&composer, &Composer::modelLoading, this, [this] { setText(tr("Model: loading…")); });
    connect(&composer, &Composer::modelLoaded, this, [this](const QString& identity) {
        m_identity = identity;
        setText(tr("Model: %1").arg(identity.section(QLatin1Char(' '), 0, 0)));
        setToolTip(identity);
    });
    connect(&composer, &Composer::modelRefused, this, [this] {
        if (m_identity.isEmpty())
            setText(tr("Model: not loaded yet"));
    });
    connect(&composer, &Composer::modelMissing, this, [this](const QString& reason) {
        setText(tr("Model: none"));
        setToolTip(reason);
    });
}

} // namespace inventio::ui
