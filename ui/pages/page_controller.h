#pragma once

#include <QObject>

#include "core/music/time.h"

namespace inventio::ui {

class Actions;
class PagePanel;
class RollPanel;

/// Puts pages in the roll's place and the roll back in theirs. What can only be done on the roll brings it back. [GUI]
class PageController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        const Actions& actions;
        RollPanel& roll;
        PagePanel& pages;
    };
    explicit PageController(const Dependencies& dependencies, QObject* parent = nullptr);

    bool isShown() const;
    void setShown(bool shown);

private:
    void showRollAt(music::Ticks at);

    Dependencies m_dependencies;
};

} // namespace inventio::ui
