#pragma once

#include <memory>
#include <vector>

#include <QFrame>

#include "core/project/piece.h"

class QGridLayout;
class QLabel;

namespace inventio::ui {

class Actions;
class Document;
class TuneCard;

/// A card in the middle of the roll while there is nothing in the piece: play it, draw it, or start from a tune; at the
/// first start it offers the tunes alone. Pointing at one plays it. The card goes as soon as something is begun. [GUI]
class EmptyPage : public QFrame {
    Q_OBJECT
public:
    /// Lies over `roll`.
    EmptyPage(const Document& document, const Actions& actions, QWidget* roll);

    /// Offers the tunes though there is a piece, until something is begun.
    void greet();

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void melodyChosen(const QString& id);
    /// To be heard while the pointer is over it.
    void melodyPointed(const std::shared_ptr<const inventio::project::Piece>& piece);
    void melodyLeft();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeTitle();
    QWidget* makeBegin(const Actions& actions);
    void addTunes();
    void follow();
    void dismiss();
    void centre();
    void hear(TuneCard& card, QPoint pointer);
    void layTunes(QSize room);

    const Document& m_document;
    QLabel* m_title = nullptr;
    QWidget* m_begin = nullptr; ///< what an empty page offers beside the tunes
    QLabel* m_or = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<TuneCard*> m_tunes;
    bool m_isDismissed = false; ///< until another piece is open
    bool m_greets = false;
    bool m_isHeard = false; ///< one of the tunes
    QPoint m_stillAt;       ///< where the pointer was when the page came under it
};

} // namespace inventio::ui
