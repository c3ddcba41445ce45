#pragma once

#include <QDialog>

#include "core/session/blind_test.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace inventio::ui {

/// What is told apart: two versions by their names, or, where those are empty, one's own notes and what was made of them.
struct BlindNames {
    QString sought;
    QString other;
};

/// Lets one hear two versions without knowing which is which, and say which is the one that is sought. [GUI]
class BlindTestDialog : public QDialog {
    Q_OBJECT
public:
    explicit BlindTestDialog(const session::BlindTest& test, BlindNames names = {}, QWidget* parent = nullptr);

    const session::BlindTest& test() const { return m_test; }
    /// Begins to play; to be called once it is connected.
    void begin();

Q_SIGNALS:
    /// Which of the two is to be heard from now on.
    void heard(bool isSought);

private:
    QWidget* makeQuestion();
    QWidget* makeResult();
    void hear(session::BlindTest::Place place);
    void answer(session::BlindTest::Place place);
    void showRound();
    void showResult();
    QString verdict() const;

    session::BlindTest m_test;
    BlindNames m_names;
    QStackedWidget* m_pages;
    QLabel* m_round = nullptr;
    QPushButton* m_first = nullptr;
    QPushButton* m_second = nullptr;
    QLabel* m_marks = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_verdict = nullptr;
};

} // namespace inventio::ui
