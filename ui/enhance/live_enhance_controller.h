#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "core/project/enhance_request.h"
#include "ui/roll/content/roll_preview.h"

namespace inventio::ui {

class Actions;
class Composer;
class Document;
class EnhancePanel;
class FrameClock;
class RollPanel;

/// Lets the notes follow the sliders while these move. Every result is made anew from the version that was on show before,
/// in one draft, and takes the place of the one before it: however long the hand moves, it is one version and one step.
/// Nobody waits for a result: its notes are seen as they are drawn, among those of the one before that they have not
/// replaced yet, and a move of the hand ends what is being drawn for an earlier one.
/// Switched off, it takes back what it made last, unless the user went on from there. [GUI]
class LiveEnhanceController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        Composer& composer;
        const Actions& actions;
        EnhancePanel& panel;
        RollPanel& roll;
        const FrameClock& frames;
    };
    explicit LiveEnhanceController(const Dependencies& dependencies, QObject* parent = nullptr);

    /// Takes back what it made last, and lets go of what is being made.
    void giveWay();

Q_SIGNALS:
    /// Notes that are being drawn are about to be seen in place of what is on show.
    void previewing();
    /// What is to be heard until the next of them, or until something was made; null: the version on show.
    void previewed(const std::shared_ptr<const inventio::project::Piece>& piece);
    /// A version of `base` is on show, in the place of the last one.
    void made(inventio::project::VersionId base);

private:
    /// What a result was made from.
    struct Ground {
        project::Project project; ///< without a result
        project::VersionId base;
    };
    /// A result, or none where the model found nothing to change.
    struct Result {
        Ground ground;
        project::VersionId version;
        std::shared_ptr<const project::Piece> piece;
        int steps = 0; ///< of the document, with it
    };

    void setOn(bool on);
    void follow();
    void ask();
    void take(const project::EnhanceOutcome& outcome);
    void showDrawn();
    void endPreview();
    composing::EditLog logOnShow() const;
    bool isOnShow() const;
    bool isNewest() const;
    Ground ground() const;

    Dependencies m_dependencies;
    PreviewSlot m_preview;
    std::shared_ptr<const project::EnhanceSnapshot> m_drawn; ///< in it
    QTimer m_pause;
    bool m_isOn = false;
    bool m_wanted = false; ///< the settings changed since they were asked for
    project::EnhanceSettings m_seen;
    std::optional<Ground> m_asked; ///< while a request is under way
    int m_askedAt = 0;             ///< steps of the document
    std::optional<Result> m_result;
};

} // namespace inventio::ui
