#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "core/project/enhance_request.h"
#include "ui/insight/inside_panel.h"

namespace inventio::ui {

class Actions;
class Composer;
class Document;
class EnhancePanel;
class RollPanel;

/// Keeps the panel that looks inside the model up to date while it is open: asks the composer anew when the piece, the
/// settings, the selection or the part in view changed, a moment later; the creative risk alone asks nobody. [GUI]
class InsideController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        Composer& composer;
        const Actions& actions;
        EnhancePanel& panel;
        RollPanel& roll;
        UserPrompts& prompts;
    };
    InsideController(const Dependencies& dependencies, QWidget* window, QObject* parent = nullptr);
    ~InsideController() override;

    InsidePanel& panel() { return *m_panel; }

Q_SIGNALS:
    void shown();

private:
    /// What an answer depends on.
    struct Question {
        std::shared_ptr<const project::Piece> piece; ///< the document's
        project::EnhanceSettings settings;           ///< but for the risk
        std::vector<project::NoteId> selection;
        InsidePanel::Page page = InsidePanel::Page::NextEdit;
        music::Ticks at;
        bool operator==(const Question&) const = default;
    };
    Question question() const;
    std::optional<music::Note> selectedNote() const;
    double risk() const;
    void askSoon();
    void ask();
    void showReading(const std::shared_ptr<const session::InsightReading>& reading);
    void showMoment();

    Dependencies m_dependencies;
    std::unique_ptr<InsidePanel> m_panel;
    QTimer m_soon;
    std::optional<Question> m_asked;
    std::shared_ptr<const project::Piece> m_sent;
};

} // namespace inventio::ui
