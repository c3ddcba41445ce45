#include "ui/manual/help_controller.h"

#include <QApplication>
#include <QCursor>
#include <QKeyEvent>

#include "ui/actions/actions.h"
#include "ui/actions/key_field.h"
#include "ui/actions/key_map.h"
#include "ui/manual/manual_window.h"
#include "ui/widgets/help_topic.h"
#include "ui/widgets/notice_bar.h"

namespace inventio::ui {

namespace {

QString topicHere()
{
    return topicAt(QApplication::widgetAt(QCursor::pos()), QApplication::focusWidget());
}

} // namespace

QString topicAt(const QWidget* pointed, const QWidget* focused)
{
    for (const QWidget* widget : {pointed, focused})
        if (QString topic = helpTopicOf(widget); !topic.isEmpty())
            return topic;
    return QString::fromLatin1(kFirstTopic);
}

HelpController::HelpController(const Actions& actions, const NoticeBar& notices, QWidget* window, QObject* parent)
    : QObject(parent)
    , m_actions(actions)
    , m_window(window)
{
    actions.on("help.manual", this, [this] { open(QString::fromLatin1(kFirstTopic)); });
    connect(&notices, &NoticeBar::helpWanted, this, &HelpController::open);
    actions["help.manual"]->installEventFilter(this);
    QApplication::instance()->installEventFilter(this);
}

HelpController::~HelpController()
{
    delete m_manual;
}

ManualWindow* HelpController::manual() const
{
    return m_manual;
}

void HelpController::open(const QString& topic)
{
    QWidget* modal = QApplication::activeModalWidget();
    QWidget* parent = modal != nullptr ? modal : m_window;
    if (m_manual && m_manual->parentWidget() != parent)
        delete m_manual;
    if (!m_manual)
        m_manual = new ManualWindow(m_actions, parent);
    m_manual->showTopic(topic);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

bool HelpController::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_actions["help.manual"]) {
        if (event->type() != QEvent::Shortcut)
            return false;
        open(topicHere());
        return true;
    }
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto* widget = static_cast<QWidget*>(watched);
    if (widget->window() == m_window || qobject_cast<const KeyField*>(widget) != nullptr)
        return false; // the window has the action's key; a field for keys takes any
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!m_actions.keys().keysOf("help.manual").contains(pressedKey(*key)))
        return false;
    open(topicAt(QApplication::widgetAt(QCursor::pos()), widget));
    return true;
}

} // namespace inventio::ui
