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
    /// What the manual says about the notice on show: a page as of setHelpTopic(). The next notice has none again.
    void setHelp(const char* topic);
    /// Takes a notice away whose reason is gone, unless another one stands there by now.
    void withdraw(const QString& sentence);
    QString sentence() const;

Q_SIGNALS:
    void helpWanted(const QString& topic);

private:
    QLabel* m_text;
    QPushButton* m_answer;
    QPushButton* m_help;
    std::function<void()> m_then;
};

} // namespace inventio::ui
