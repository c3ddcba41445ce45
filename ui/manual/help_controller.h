#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace inventio::ui {

class Actions;
class ManualWindow;
class NoticeBar;

/// Brings the page of the manual that is about the thing under the pointer, or else about what has the focus, when its key is
/// pressed, in dialogs too; and the first page from the menu. [GUI]
class HelpController : public QObject {
    Q_OBJECT
public:
    HelpController(const Actions& actions, const NoticeBar& notices, QWidget* window, QObject* parent = nullptr);
    ~HelpController() override;

    /// As ManualWindow::showTopic(). In front of whatever waits for an answer.
    void open(const QString& topic);
    ManualWindow* manual() const; ///< null until it was opened

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const Actions& m_actions;
    QWidget* m_window;
    QPointer<ManualWindow> m_manual;
};

/// That of the first widget that has one, or the first page. Either may be null. [GUI]
QString topicAt(const QWidget* pointed, const QWidget* focused);

} // namespace inventio::ui
