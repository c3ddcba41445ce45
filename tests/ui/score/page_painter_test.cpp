#include "ui/score/page_painter.h"

#include <QImage>

#include <gtest/gtest.h>

#include "tests/core/music/pieces.h"

namespace inventio::ui {
namespace {

engraving::PagedScore scale()
{
    std::vector<music::Note> notes;
    for (int i = 0; i < 40 * 4; ++i)
        notes.push_back(music::testing::noteAt(i * 480, 60 + i % 12, 480));
    return *engraving::layPages(music::testing::pieceOf(std::move(notes)), {});
}

QImage paint(const PageLook& look)
{
    const engraving::PagedScore score = scale();
    QImage image(900, 1270, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, score, 0, QRectF(0, 0, 900, 900 * score.paper.height / score.paper.width), look);
    painter.end();
    return image;
}

int inkIn(const QImage& image, const QRect& rect, const std::function<bool(const QColor&)>& is)
{
    int count = 0;
    for (int y = rect.top(); y <= rect.bottom(); ++y)
        for (int x = rect.left(); x <= rect.right(); ++x)
            count += is(image.pixelColor(x, y));
    return count;
}

bool isRed(const QColor& colour)
{
    return colour.red() > 200 && colour.green() < 60;
}

bool isInk(const QColor& colour)
{
    return colour.lightness() < 128;
}

PageLook looking(const QRectF& seen)
{
    return {[](const engraving::Symbol& symbol) {
                return symbol.role == engraving::Role::Head ? QColor(Qt::red) : QColor(Qt::black);
            },
        Qt::black, true, seen};
}

TEST(PagePainterTest, EverySymbolHasItsColour)
{
    const QImage image = paint(looking({0, 0, 900, 1270}));
    EXPECT_GT(inkIn(image, image.rect(), isRed), 1000);
    PageLook black = looking({0, 0, 900, 1270});
    black.colours = [](const engraving::Symbol&) { return QColor(Qt::black); };
    EXPECT_EQ(inkIn(paint(black), image.rect(), isRed), 0);
}

TEST(PagePainterTest, SystemsThatAreNotSeenAreLeftOut)
{
    const QImage all = paint(looking({0, 0, 900, 1270}));
    const QImage above = paint(looking({0, 0, 900, 400}));
    const QRect seen(0, 0, 900, 400);
    EXPECT_EQ(above.copy(seen), all.copy(seen)) << "what is seen is all there";
    const QRect lower(0, 700, 900, 400);
    EXPECT_GT(inkIn(all, lower, isInk), 1000);
    EXPECT_EQ(inkIn(above, lower, isInk), 0);
}

TEST(PagePainterTest, FineStaffLinesAreOfWholePixels)
{
    const engraving::PagedScore score = scale();
    const double space = 900 * score.staffSpace / score.paper.width;
    const engraving::PlacedSystem& first = score.pages[0].systems[0];
    const int x = static_cast<int>((first.x + score.score.systems[0].moments[0].x - 0.7) * space);
    const QImage image = paint(looking({0, 0, 900, 1270}));
    const int top = static_cast<int>((first.y - 1) * space);
    int lines = 0;
    for (int y = top; y < top + 6 * space; ++y) {
        const QColor colour = image.pixelColor(x, y);
        EXPECT_TRUE(colour == Qt::black || colour == Qt::white) << y;
        lines += colour == Qt::black;
    }
    EXPECT_EQ(lines, 5);
}

} // namespace
} // namespace inventio::ui
