#include "ui/studio/qt_messages.h"

#include <atomic>
#include <cstdlib>
#include <string>

#include <QString>
#include <QtGlobal>

namespace inventio::ui {

namespace {

// Any thread may end the program.
std::atomic<void (*)(std::string_view)> g_tell{nullptr};
std::atomic<bool> g_started{false};

std::string endingFor(const QString& reason)
{
    if (!g_started)
        return std::string(kNoDisplay);
    return "The studio cannot go on: " + reason.toStdString()
        + " Every step of your work is backed up; it is offered at the next start.";
}

void onQtMessage(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    const auto tell = g_tell.load();
    if (type == QtFatalMsg) {
        tell(endingFor(text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.')));
        std::_Exit(EXIT_FAILURE);
    }
    if (type == QtCriticalMsg)
        tell(text.toStdString());
}

} // namespace

void installQtMessages(void (*tell)(std::string_view sentence))
{
    g_tell = tell;
    qInstallMessageHandler(onQtMessage);
}

void noteStudioStarted()
{
    g_started = true;
}

} // namespace inventio::ui
