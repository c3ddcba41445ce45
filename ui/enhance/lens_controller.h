#pragma once

#include <memory>

#include <QObject>
#include <QTimer>

#include "core/project/lens.h"
#include "ui/roll/scene/lens_map.h"

namespace inventio::ui {

class Actions;
class Composer;
class Document;
class EnhancePanel;
class RollPanel;

/// What the roll shows of a reading: the probabilities of the edits that may be drawn, and the likeliest notes. [Any]
LensMap lensMapOf(const project::LensReading& reading);

/// Keeps the lens up to date while it is on: asks the composer anew after every change, a moment later. [GUI]
class LensController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        Document& document;
        Composer& composer;
        const Actions& actions;
        EnhancePanel& panel;
        RollPanel& roll;
    };
    explicit LensController(const Dependencies& dependencies, QObject* parent = nullptr);

    void setOn(bool on);
    bool isOn() const { return m_on; }

Q_SIGNALS:
    void shown(const inventio::project::LensReading& reading);

private:
    void askSoon();
    void ask();
    void show(const project::LensReading& reading);

    Dependencies m_dependencies;
    QTimer m_soon;
    bool m_on = false;
    std::shared_ptr<const project::Piece> m_asked;
};

} // namespace inventio::ui
