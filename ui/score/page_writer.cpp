#include "ui/score/page_writer.h"

#include <algorithm>
#include <cmath>
#include <span>

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "core/base/atomic_file.h"
#include "ui/score/page_painter.h"

namespace inventio::ui {

namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr int kDotsPerInch = 200;
constexpr int kUnitsPerInch = 1000; ///< of vector pictures

std::string endingOf(const std::filesystem::path& file)
{
    std::string ending = file.extension().string();
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

QSize pixelsOf(const engraving::PaperSize& paper, int perInch)
{
    const auto pixels = [perInch](double millimetres) {
        return static_cast<int>(std::lround(millimetres / kMillimetresPerInch * perInch));
    };
    return {pixels(paper.width), pixels(paper.height)};
}

QByteArray pdfOf(const engraving::PagedScore& score)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kUnitsPerInch);
    writer.setTitle(QString::fromStdString(score.title));
    writer.setCreator(QStringLiteral("Inventio"));
    return printPages(score, writer) ? bytes : QByteArray();
}

QByteArray svgOf(const engraving::PagedScore& score, std::size_t page)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(kUnitsPerInch);
    const QSize size = pixelsOf(score.paper, kUnitsPerInch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(QString::fromStdString(score.title));
    QPainter painter;
    if (!painter.begin(&generator))
        return {};
    paintPage(painter, score, page, QRectF(QPointF(0, 0), size));
    return painter.end() ? bytes : QByteArray();
}

QByteArray pngOf(const engraving::PagedScore& score, std::size_t page)
{
    const QSize size = pixelsOf(score.paper, kDotsPerInch);
    QImage image(size, QImage::Format_RGB32);
    const int dotsPerMetre = static_cast<int>(std::lround(kDotsPerInch * 1000 / kMillimetresPerInch));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, score, page, QRectF(QPointF(0, 0), size));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

base::Result<void> writeBytes(const std::filesystem::path& file, const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return base::failure(
            base::ErrorCode::CannotWrite, "The pages of \"" + file.filename().string() + "\" could not be painted.");
    return base::writeFileAtomically(
        file, std::as_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))));
}

/// "piece-2.png".
std::filesystem::path numbered(const std::filesystem::path& file, std::size_t page)
{
    std::filesystem::path result = file;
    result.replace_filename(file.stem().string() + '-' + std::to_string(page + 1) + file.extension().string());
    return result;
}

} // namespace

bool isPageFile(const std::filesystem::path& file)
{
    const std::string ending = endingOf(file);
    return ending == ".pdf" || ending == ".svg" || ending == ".png";
}

base::Result<std::vector<std::filesystem::path>> writePages(
    const engraving::PagedScore& score, const std::filesystem::path& file)
{
    std::vector<std::filesystem::path> files;
    const std::string ending = endingOf(file);
    const std::size_t count = ending == ".pdf" ? 1 : score.pages.size();
    for (std::size_t page = 0; page < count; ++page) {
        const auto path = count == 1 ? file : numbered(file, page);
        const auto written = writeBytes(path,
            ending == ".pdf"       ? pdfOf(score)
                : ending == ".svg" ? svgOf(score, page)
                                   : pngOf(score, page));
        if (!written)
            return base::failure(written.error());
        files.push_back(path);
    }
    return files;
}

bool printPages(const engraving::PagedScore& score, QPagedPaintDevice& device)
{
    const QPageSize size(
        QSizeF(score.paper.width, score.paper.height), QPageSize::Millimeter, {}, QPageSize::FuzzyMatch);
    device.setPageLayout(QPageLayout(size, QPageLayout::Portrait, QMarginsF()));
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    const double perMillimetre = device.logicalDpiX() / kMillimetresPerInch;
    const QRectF sheet(0, 0, score.paper.width * perMillimetre, score.paper.height * perMillimetre);
    for (std::size_t page = 0; page < score.pages.size(); ++page) {
        if (page > 0 && !device.newPage())
            return false;
        paintPage(painter, score, page, sheet);
    }
    return painter.end();
}

} // namespace inventio::ui
