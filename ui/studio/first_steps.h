#pragma once

#include <array>

#include <QFrame>

class QHBoxLayout;
class QPushButton;

namespace inventio::ui {

class Actions;

/// Above the roll at the first start: the four things that make the story, each a button that ticks itself once it is
/// done, and at the end what is left to do. Where there is little room they lack their keys, or the next one is there
/// alone. [GUI]
class FirstSteps : public QFrame {
    Q_OBJECT
public:
    enum class Step { Play, Enhance, Compare, Keep };

    FirstSteps(const Actions& actions, QWidget* parent = nullptr);

    /// Shows them, none done.
    void begin();
    void tick(Step step);
    bool isDone(Step step) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    static constexpr std::size_t kSteps = 4;
    enum class Words { WithKeys, Alone, OfTheNextStep };

    void fit();
    void setWords(Words words);

    const Actions& m_actions;
    QHBoxLayout* m_row;
    std::array<QPushButton*, kSteps> m_chips{};
    QPushButton* m_export;
    QPushButton* m_learn;
};

} // namespace inventio::ui
