#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;

namespace inventio::ui {

/// How far something has come that goes on beside the window, and a way to call it off. Hidden until begin(). [GUI]
class ProgressNotice : public QFrame {
    Q_OBJECT
public:
    explicit ProgressNotice(QWidget* parent = nullptr);

    void begin(const QString& sentence);
    void showProgress(double share); ///< 0..1
    void end();

Q_SIGNALS:
    void cancelled();

private:
    QLabel* m_text;
    QProgressBar* m_bar;
    QLabel* m_percent;
};

} // namespace inventio::ui
