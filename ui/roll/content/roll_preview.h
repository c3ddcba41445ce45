#pragma once

#include <array>
#include <memory>
#include <vector>

#include <QObject>
#include <QPointer>

#include "core/project/piece.h"

namespace inventio::ui {

/// Who may show something in place of the document's piece, or over it: the more important the later.
enum class PreviewSource {
    Take,         ///< what is being recorded, before it is in the piece
    Review,       ///< the change that is looked at
    OtherVersion, ///< B, while it is heard
    Scrub,        ///< an earlier iteration, while the scrubber is held
    Live,         ///< what follows the sliders, while they move
    Model,        ///< what a model is doing right now
};

/// What one source shows. Nothing of it can be edited.
struct Preview {
    std::shared_ptr<const project::Piece> piece; ///< in place of the document's; null: the document's stays
    std::vector<music::Note> removed;            ///< drawn hollow
    std::vector<music::Note> recording;          ///< growing while they are played

    bool isEmpty() const { return !piece && removed.empty() && recording.empty(); }
    friend bool operator==(const Preview&, const Preview&) = default;
};

class PreviewSlot;

/// What the roll shows of what the piece may become. Every source has a slot of its own, which no other source can
/// change or clear; of each layer the most important slot that has it is seen. [GUI]
class RollPreview : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The one slot of a source. The source keeps it as long as it may show something.
    PreviewSlot slotOf(PreviewSource source);

    std::shared_ptr<const project::Piece> piece() const; ///< null: the document's own
    /// Of the most important source that shows a piece or removed notes, so that they never mix.
    const std::vector<music::Note>& removed() const;
    const std::vector<music::Note>& recording() const;

Q_SIGNALS:
    void pieceChanged();  ///< another piece is seen
    void layersChanged(); ///< removed or recording notes are others

private:
    friend class PreviewSlot;
    void set(PreviewSource source, Preview preview);

    std::array<Preview, 6> m_previews; ///< by source
};

/// A source's way to its slot; shows nothing any more once it is gone. [GUI]
class PreviewSlot {
public:
    PreviewSlot() = default; ///< of no roll: passes over everything
    PreviewSlot(PreviewSlot&& other) noexcept;
    PreviewSlot& operator=(PreviewSlot&& other) noexcept;
    ~PreviewSlot() { clear(); }

    void show(Preview preview);
    void clear() { show({}); }

private:
    friend class RollPreview;
    PreviewSlot(RollPreview* roll, PreviewSource source);

    QPointer<RollPreview> m_roll;
    PreviewSource m_source{};
};

} // namespace inventio::ui
