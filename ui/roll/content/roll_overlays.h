#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "ui/roll/scene/fault_marks.h"
#include "ui/roll/scene/lens_map.h"
#include "ui/roll/scene/note_index.h"
#include "ui/roll/scene/scale_highlight.h"

namespace inventio::ui {

/// What is laid under the notes to look at: the other version, the model's lens, the scale; and what their colour tells. [GUI]
class RollOverlays : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    void setGhost(std::shared_ptr<const project::Piece> piece); ///< null: none
    bool isGhostShown() const { return m_ghostShown; }
    void setGhostShown(bool shown);
    const NoteIndex* ghost() const { return m_ghost && m_ghostShown ? &*m_ghost : nullptr; } ///< null: none is seen

    /// The same version in a roll of its own, above this one.
    bool isOtherShown() const { return m_otherShown; }
    void setOtherShown(bool shown);
    const NoteIndex* other() const { return m_ghost ? &*m_ghost : nullptr; } ///< null: there is none

    void setLens(std::shared_ptr<const LensMap> lens); ///< null: none
    const LensMap* lens() const { return m_lens.get(); }

    /// Faults of part-writing to mark, of which one may stand out; -1: none does.
    void setFaults(std::vector<FaultMark> faults, int chosen);
    const std::vector<FaultMark>& faults() const { return m_faults; }
    int chosenFault() const { return m_chosenFault; }

    void setScale(std::optional<ScaleHighlight> scale);
    const std::optional<ScaleHighlight>& scale() const { return m_scale; }

    /// What the colour of notes tells: the voice, or whose they are.
    void setColoursByVoice(bool on);
    bool coloursByVoice() const { return m_coloursByVoice; }

Q_SIGNALS:
    void changed();

private:
    std::optional<NoteIndex> m_ghost;
    bool m_ghostShown = true;
    bool m_otherShown = false;
    std::shared_ptr<const LensMap> m_lens;
    std::optional<ScaleHighlight> m_scale;
    std::vector<FaultMark> m_faults;
    int m_chosenFault = -1;
    bool m_coloursByVoice = false;
};

} // namespace inventio::ui
