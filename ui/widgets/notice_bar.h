#pragma once

#include <functional>

#include <QFrame>

class QLabel;
class QPushButton;

namespace inventio::ui {

/// One sentence above the roll that waits to be read, perhaps with something to do about it. Nothing waits for it. [GUI]
class NoticeBar : public QFrame {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void showSentence(const QString& sentence);
    void offer(const QString& sentence, const QString& answer, std::function<void()> then);
    /// Takes a notice away whose reason is gone, unless another one stands there by now.
    void withdraw(const QString& sentence);
    QString sentence() const;

private:
    QLabel* m_text;
    QPushButton* m_answer;
    std::function<void()> m_then;
};

} // namespace inventio::ui
