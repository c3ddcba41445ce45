#include "ui/score/page_writer.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QImage>
#include <QPdfWriter>
#include <QTemporaryDir>

#include "tests/core/music/pieces.h"
#include "ui/score/page_painter.h"

namespace inventio::ui {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

music::Sequence bars(int count)
{
    std::vector<music::Note> notes;
    for (int i = 0; i < 4 * count; ++i)
        notes.push_back(music::testing::noteAt(i * 480, 60 + i % 12, 480));
    return music::testing::pieceOf(std::move(notes));
}

class PageWriterTest : public ::testing::Test {
protected:
    std::filesystem::path path(const char* name) const
    {
        return folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    QByteArray content(const char* name) const
    {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static engraving::PagedScore pages(int count)
    {
        engraving::PageStyle style;
        style.title = "Chorale";
        style.composer = "J. S. Bach";
        return *engraving::layPages(bars(count), style);
    }

    QTemporaryDir folder;
};

TEST_F(PageWriterTest, WritesAPdfWithItsTitle)
{
    const auto written = writePages(pages(200), path("piece.pdf"));
    ASSERT_TRUE(written.has_value());
    EXPECT_THAT(*written, ElementsAre(path("piece.pdf")));
    EXPECT_TRUE(content("piece.pdf").startsWith("%PDF"));
    EXPECT_EQ(content("piece.pdf").count("/Type /Page\n"), static_cast<qsizetype>(pages(200).pages.size()));
}

TEST_F(PageWriterTest, WritesOnePageUnderItsNameAndSeveralWithNumbers)
{
    EXPECT_THAT(*writePages(pages(4), path("one.PNG")), ElementsAre(path("one.PNG")));
    const auto several = writePages(pages(120), path("several.svg"));
    ASSERT_TRUE(several.has_value());
    EXPECT_THAT(*several, SizeIs(pages(120).pages.size()));
    EXPECT_EQ(several->front(), path("several-1.svg"));
    EXPECT_TRUE(content("several-1.svg").contains("<svg"));
    EXPECT_FALSE(content("several-1.svg").contains("<text")) << "no font is needed to see it";
}

TEST_F(PageWriterTest, SaysThatAFileCannotBeWritten)
{
    const auto written = writePages(pages(4), path("missing/piece.pdf"));
    ASSERT_FALSE(written.has_value());
    EXPECT_EQ(written.error().code, base::ErrorCode::CannotWrite);
}

TEST_F(PageWriterTest, KnowsItsEndings)
{
    EXPECT_TRUE(isPageFile("a/b.pdf"));
    EXPECT_TRUE(isPageFile("b.PNG"));
    EXPECT_FALSE(isPageFile("b.musicxml"));
    EXPECT_FALSE(isPageFile("pdf"));
}

int darkPixels(const QImage& image, const QRect& part)
{
    int count = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            count += qGray(image.pixel(x, y)) < 128;
    return count;
}

TEST_F(PageWriterTest, PaintsWithinTheMarginsOfAWhiteSheet)
{
    const auto score = pages(8);
    QImage image(840, 1188, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, score, 0, QRectF(QPointF(0, 0), image.size()));
    painter.end();
    EXPECT_GT(darkPixels(image, image.rect()), 3000);
    EXPECT_EQ(darkPixels(image, {0, 0, 50, 1188}), 0);
    EXPECT_EQ(darkPixels(image, {790, 0, 50, 1188}), 0);
    EXPECT_GT(darkPixels(image, {300, 40, 240, 60}), 100) << "the title";
    EXPECT_TRUE(image.save(QStringLiteral(INVENTIO_PICTURES "/page.png")));
}

} // namespace
} // namespace inventio::ui
