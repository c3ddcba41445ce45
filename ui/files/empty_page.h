#pragma once

#include <QFrame>

namespace inventio::ui {

class Actions;
class Document;

/// A card in the middle of the roll while there is nothing in the piece: play it, draw it, or start from a tune. It goes
/// as soon as one of them is begun. [GUI]
class EmptyPage : public QFrame {
    Q_OBJECT
public:
    /// Lies over `roll`.
    EmptyPage(const Document& document, const Actions& actions, QWidget* roll);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void melodyChosen(const QString& id);

private:
    void addTunes();
    void follow();
    void dismiss();
    void centre();

    const Document& m_document;
    bool m_isDismissed = false; ///< until another piece is open
};

} // namespace inventio::ui
