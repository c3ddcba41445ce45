#include "ui/studio/qt_messages.h"

#include <atomic>
#include <cstdlib>
#include <string>

#include <QString>
#include <QtGlobal>

namespace inventio::ui {

namespace {

// Any thread may end the program.
std::atomic<void (*)(std::string_view)> printer{nullptr};
std::atomic<bool> hasStarted{false};

std::string endingFor(const QString& reason)
{
    if (!hasStarted)
        return std::string(kNoDisplay);
    return "The studio cannot go on: " + reason.toStdString()
        + " Every step of your work is backed up; it is offered at the next start.";
}

void onQtMessage(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    const auto print = printer.load();
    if (type == QtFatalMsg) {
        print(endingFor(text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.')));
        std::_Exit(EXIT_FAILURE);
    }
    if (type == QtCriticalMsg)
        print(text.toStdString());
}

} // namespace

void installQtMessages(void (*print)(std::string_view sentence))
{
    printer = print;
    qInstallMessageHandler(onQtMessage);
}

void noteStudioStarted()
{
    hasStarted = true;
}

} // namespace inventio::ui
