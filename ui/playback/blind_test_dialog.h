#pragma once

#include <QDialog>

#include "core/session/blind_test.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace inventio::ui {

/// Lets one hear two versions without knowing which is which, and say which is one's own. [GUI]
class BlindTestDialog : public QDialog {
    Q_OBJECT
public:
    explicit BlindTestDialog(const session::BlindTest& test, QWidget* parent = nullptr);

    const session::BlindTest& test() const { return m_test; }
    /// Begins to play; to be called once it is connected.
    void begin();

Q_SIGNALS:
    /// Which of the two is to be heard from now on.
    void heard(bool isYours);

private:
    QWidget* makeQuestion();
    QWidget* makeResult();
    void hear(session::BlindTest::Place place);
    void answer(session::BlindTest::Place place);
    void showRound();
    void showResult();
    QString verdict() const;

    session::BlindTest m_test;
    QStackedWidget* m_pages;
    QLabel* m_round = nullptr;
    QPushButton* m_first = nullptr;
    QPushButton* m_second = nullptr;
    QLabel* m_marks = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_verdict = nullptr;
};

} // namespace inventio::ui
