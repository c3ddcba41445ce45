#pragma once

#include <QObject>

#include "core/project/piece.h"

namespace inventio::ui {

class Actions;
class Document;
class RollPanel;

/// Edits of the piece as a whole, beside the roll's own commands: undo, quantise with a choice, tracks, crop. [GUI]
class EditController : public QObject {
    Q_OBJECT
public:
    EditController(Document& document, const Actions& actions, RollPanel& roll, QObject* parent = nullptr);

private:
    void connectActions();
    void showSteps();
    void quantiseWith();
    void toggleTrack(bool project::TrackMix::*what, const QString& on, const QString& off);
    void crop();
    void addBars();
    std::size_t trackOfSelection() const;

    Document& m_document;
    const Actions& m_actions;
    RollPanel& m_roll;
};

} // namespace inventio::ui
