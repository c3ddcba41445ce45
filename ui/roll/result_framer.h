#pragma once

#include <memory>
#include <optional>
#include <utility>

#include <QObject>
#include <QTimer>

#include "core/project/piece.h"
#include "ui/roll/scene/pitch_span.h"
#include "ui/theme/theme.h"

namespace inventio::ui {

class RollContent;
class RollViewport;

/// Brings into view what comes without a hand in the roll: notes of a model, of another version, of a file. Where some of
/// them lie above or below what is seen, the rows move as little as it takes, or get lower. Nothing moves while a mouse
/// button is held, and during a preview only until the hand has chosen other rows. [GUI]
class ResultFramer : public QObject {
    Q_OBJECT
public:
    /// All of the panel's, and outlive this.
    ResultFramer(RollContent& content, RollViewport& viewport, const Theme& theme, QObject* parent = nullptr);

    /// Another piece is open: all its notes are new.
    void forget() { m_seen.reset(); }

private:
    using Rows = std::pair<double, double>; ///< top, height

    void follow();
    void frame();
    void bringIntoView(const project::Piece* seen);
    PitchSpan newOutOfView(const project::Piece* seen) const;
    PitchSpan pitchesToFrame(PitchSpan outOfView) const;
    bool canShow(const PitchSpan& span) const;
    double smallestRow() const;
    Rows rows() const;

    RollContent& m_content;
    RollViewport& m_viewport;
    const Theme& m_theme;
    std::shared_ptr<const project::Piece> m_seen;
    bool m_wasPreview = false;
    Rows m_rows; ///< as this left them
    QTimer m_later;
};

} // namespace inventio::ui
