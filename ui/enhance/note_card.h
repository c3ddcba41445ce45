#pragma once

#include <optional>

#include <QFrame>

#include "core/composing/edit.h"
#include "core/project/piece.h"

class QLabel;

namespace inventio::ui {

class Actions;

/// Why a note is there, or is not any more. [GUI]
class NoteCard : public QFrame {
    Q_OBJECT
public:
    struct Content {
        project::PieceNote note;
        bool isRemoved = false;                ///< the model took it away
        std::optional<composing::Edit> madeBy; ///< the edit of the model's behind it
        int rank = 0;                          ///< of the change among all, counted from 1; 0: it is none
        int changes = 0;
    };
    explicit NoteCard(const Actions& actions, QWidget* parent = nullptr);

    void show(const project::Piece& piece, const Content& content);
    void showSelection(int notes); ///< none or several

private:
    QLabel* m_title;
    QLabel* m_place;
    QLabel* m_reason;
    QLabel* m_count;
    QWidget* m_buttons;
};

} // namespace inventio::ui
