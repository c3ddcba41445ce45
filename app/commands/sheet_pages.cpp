#include "app/commands/sheet_pages.h"

#include <memory>

#include <QGuiApplication>

#include "ui/score/page_writer.h"

namespace inventio::app {

base::Result<void> writeSheetPages(
    const music::Sequence& sequence, const engraving::PageStyle& style, const std::filesystem::path& file)
{
    const auto pages = engraving::layPages(sequence, style);
    if (!pages)
        return base::failure(pages.error());
    // Fonts need an application, but no screen.
    static char name[] = "inventio";
    static char* arguments[] = {name, nullptr};
    static int count = 1;
    std::unique_ptr<QGuiApplication> application;
    if (QCoreApplication::instance() == nullptr) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString&) {}); // of a session that is not needed
        application = std::make_unique<QGuiApplication>(count, arguments);
    }
    const auto written = ui::writePages(*pages, file);
    if (!written)
        return base::failure(written.error());
    return {};
}

} // namespace inventio::app
