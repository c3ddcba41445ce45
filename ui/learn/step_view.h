#pragma once

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;

namespace inventio::ui {

class Actions;
class BarPlot;
class LinePlot;
class WrappedLabel;

/// What a step of a lesson shows. Texts are Markdown.
struct ShownStep {
    QString lesson; ///< its title
    QString place;  ///< "2 of 7"
    QString title;
    QString text;
    QString reaction{}; ///< empty: none yet
    QString notice{};   ///< why something cannot be done now; empty: nothing
    QString next;       ///< what going on is called
    bool isDone = false;
    bool canDoIt = false; ///< for the user
};

/// A step of a lesson: sentences, what came out, and the buttons to go on. [GUI]
class StepView : public QWidget {
    Q_OBJECT
public:
    explicit StepView(const Actions& actions, QWidget* parent = nullptr);

    void show(const ShownStep& step);
    /// What it says of what came out; empty: nothing yet.
    QString reaction() const;
    QString text() const;
    /// Below the sentences: what the next edit is drawn from, and how the model of the program learned. Hidden at first.
    BarPlot& draws() { return *m_draws; }
    LinePlot& training() { return *m_training; }

Q_SIGNALS:
    void listWanted();

private:
    QWidget* makeSentences();
    QWidget* makeButtons(const Actions& actions);

    QLabel* m_lesson;
    QLabel* m_place;
    QLabel* m_title = nullptr;
    WrappedLabel* m_text = nullptr;
    QFrame* m_reactionCard = nullptr;
    WrappedLabel* m_reaction = nullptr;
    WrappedLabel* m_notice = nullptr;
    BarPlot* m_draws = nullptr;
    LinePlot* m_training = nullptr;
    QPushButton* m_doIt = nullptr;
    QPushButton* m_next = nullptr;
};

} // namespace inventio::ui
