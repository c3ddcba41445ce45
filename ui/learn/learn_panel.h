#pragma once

#include <vector>

#include <QWidget>

#include "ui/learn/capsule_card.h"

class QStackedWidget;
class QVBoxLayout;

namespace inventio::ui {

class Actions;
class StepView;

/// At the right of the window, beside everything else: the lessons, or a step of one. [GUI]
class LearnPanel : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        CapsuleCard::Shown shown;
        bool isPossible = true;
    };
    explicit LearnPanel(const Actions& actions, QWidget* parent = nullptr);

    /// Lays it open beside everything else, or takes it away.
    void setOpen(bool open);
    void showList(const std::vector<Entry>& entries);
    void showStep();
    StepView& step() { return *m_step; }

Q_SIGNALS:
    void chosen(int entry);
    void listWanted();
    void openChanged(bool isOpen);

private:
    QWidget* makeList();

    QStackedWidget* m_pages;
    QVBoxLayout* m_cards = nullptr;
    StepView* m_step;
};

} // namespace inventio::ui
