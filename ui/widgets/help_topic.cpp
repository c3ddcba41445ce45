#include "ui/widgets/help_topic.h"

#include <QVariant>
#include <QWidget>

namespace inventio::ui {

namespace {

constexpr const char* kTopic = "helpTopic"; ///< a property of the widget

} // namespace

void setHelpTopic(QWidget* widget, const char* topic)
{
    widget->setProperty(kTopic, QString::fromLatin1(topic));
}

QString helpTopicOf(const QWidget* widget)
{
    for (; widget != nullptr; widget = widget->parentWidget())
        if (auto topic = widget->property(kTopic).toString(); !topic.isEmpty())
            return topic;
    return {};
}

} // namespace inventio::ui
