#pragma once

#include <utility>
#include <vector>

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace inventio::ui {

/// A button that does what an action does, with its hint, while the action can be done. [GUI]
QPushButton* buttonFor(QAction* action, const char* role, QWidget* parent);

/// A tight column without margins.
QVBoxLayout* stacked(QWidget* box);

/// Choices below one another, their names at the left, as wide as the panel that they are in.
void addChoices(QWidget* box, const std::vector<std::pair<QString, QComboBox*>>& choices);

/// "about a minute" in the user's words.
QString timeLeft(double seconds);

/// The button that lets a model work; while it does, one that stops it, and how far it is; below them a sentence. Nothing in
/// it moves when the model begins or ends. [GUI]
class WorkBox : public QWidget {
    Q_OBJECT
public:
    /// What the box says of itself, and what it is called.
    struct Words {
        QString button;   ///< by which lessons point at it: the id of its action
        QString progress; ///< for screen readers
        int lines = 3;    ///< of the longest sentence
    };
    WorkBox(QAction* begin, QAction* stop, const Words& words, QWidget* parent = nullptr);

    /// What the button is called.
    void setTitle(const QString& title);
    void setRunning(bool running);
    /// `share`: 0..1 of the work
    void showProgress(double share, const QString& sentence);
    void showSentence(const QString& sentence);

private:
    QPushButton* m_begin;
    QPushButton* m_stop;
    QProgressBar* m_bar;
    QLabel* m_state;
};

} // namespace inventio::ui
