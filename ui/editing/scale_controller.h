#pragma once

#include <QObject>

namespace inventio::ui {

class Actions;
class Document;
class RollPanel;

/// Shades on the roll what is outside the key of the piece, as it was when the highlight was switched on or the piece was
/// opened. [GUI]
class ScaleController : public QObject {
    Q_OBJECT
public:
    ScaleController(const Document& document, const Actions& actions, RollPanel& roll, QObject* parent = nullptr);

private:
    void highlight();

    const Document& m_document;
    const Actions& m_actions;
    RollPanel& m_roll;
};

} // namespace inventio::ui
