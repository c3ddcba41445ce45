#pragma once

#include <array>

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace inventio::ui {

class Actions;

/// Above the roll at the first start: the four things that make the story, each a button that ticks itself once it is
/// done, and at the end what is left to do. [GUI]
class FirstSteps : public QFrame {
    Q_OBJECT
public:
    enum class Step { Play, Enhance, Compare, Keep };

    FirstSteps(const Actions& actions, QWidget* parent = nullptr);

    /// Shows them, none done.
    void begin();
    void tick(Step step);
    bool isDone(Step step) const;

private:
    static constexpr std::size_t kSteps = 4;

    void showKeys();

    const Actions& m_actions;
    QHBoxLayout* m_row;
    std::array<QPushButton*, kSteps> m_chips{};
    QPushButton* m_export;
    QPushButton* m_learn;
};

} // namespace inventio::ui
