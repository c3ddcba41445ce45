#pragma once

#include <map>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "ui/learn/capsule_library.h"
#include "ui/learn/highlight_frame.h"
#include "ui/learn/lesson_watcher.h"
#include "ui/learn/step_doer.h"

class QMainWindow;

namespace inventio::ui {

class LearnPanel;
class Settings;

/// Leads through the lessons: shows a step, points at the control that it is about, waits for what is to happen, says what
/// came of it in the user's own piece, and remembers how far one has come. [GUI]
class LearnController : public QObject {
    Q_OBJECT
public:
    struct Dependencies {
        LessonWatcher::Dependencies studio;
        Settings& settings;
        LearnPanel& panel;
        QMainWindow& window;
        QString ownFolder; ///< with lessons of one's own
    };
    explicit LearnController(const Dependencies& dependencies, QObject* parent = nullptr);

    const std::vector<LibraryEntry>& library() const { return m_library; }
    /// Begins a lesson, or goes on with it where it was left. Nothing happens if it cannot be worked through.
    void open(const QString& id);
    QString lesson() const; ///< that is worked through; empty: none
    int step() const { return m_step; }
    /// What the step waited for has happened.
    bool isDone() const { return m_isDone; }

Q_SIGNALS:
    void reacted(); ///< to what the user did

private:
    const learn::Capsule& capsule() const;
    const learn::CapsuleStep& currentStep() const;
    void connectActions();
    void setShown(bool shown);
    void readLessons();
    void showList();
    void start();
    void begin(int step);
    void next();
    void back();
    void doIt();
    void leave();
    void finish();
    void remember(int steps);
    bool isWaiting() const;
    void arrive();
    void follow();
    void show();
    void point();
    void provideNeeds() const;
    bool updateReaction();
    void plot();
    QString filledText(const learn::CapsuleText& text) const;
    learn::Filling fill(const learn::TextPart& part) const;

    Dependencies m_dependencies;
    LessonWatcher m_watcher;
    StepDoer m_doer;
    HighlightFrame* m_frame;
    std::vector<LibraryEntry> m_library;
    int m_lesson = -1; ///< of the library
    int m_step = 0;
    bool m_isDone = false;
    QString m_reaction;
    QString m_notice;
    using Reading = std::shared_ptr<const project::LensReading>;
    Reading m_lensBefore;                              ///< when the step began
    std::pair<Reading, Reading> m_drawn;               ///< on the plot: now, before
    std::map<std::string, Fact, std::less<>> m_before; ///< facts when the step began
};

} // namespace inventio::ui
