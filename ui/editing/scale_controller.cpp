#include "ui/editing/scale_controller.h"

#include "core/analysis/key.h"
#include "core/project/piece.h"
#include "ui/actions/actions.h"
#include "ui/document/document.h"
#include "ui/roll/roll_panel.h"

namespace inventio::ui {

ScaleController::ScaleController(const Document& document, const Actions& actions, RollPanel& roll, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_actions(actions)
    , m_roll(roll)
{
    m_actions.on("view.highlightScale", this, [this] { highlight(); });
    connect(&m_document, &Document::replaced, this, &ScaleController::highlight);
}

void ScaleController::highlight()
{
    std::optional<ScaleHighlight> scale;
    if (m_actions["view.highlightScale"]->isChecked())
        if (const auto key
            = analysis::estimateKey(analysis::pitchClassWeights(project::sequenceOf(m_document.piece()))))
            scale = ScaleHighlight{key->tonic, key->mode};
    m_roll.overlays().setScale(scale);
}

} // namespace inventio::ui
