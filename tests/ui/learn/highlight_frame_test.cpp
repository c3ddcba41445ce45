#include "ui/learn/highlight_frame.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace inventio::ui {

namespace {

class HighlightFrameTest : public ::testing::Test {
protected:
    HighlightFrameTest()
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addWidget(&first);
        layout->addWidget(&second);
        window.resize(300, 200);
        window.show();
    }

    bool surrounds(const QWidget& widget)
    {
        for (int i = 0; i < 5; ++i) // layouts first, then what follows them
            QApplication::processEvents();
        return frame.isVisible() && frame.geometry().contains(QRect(widget.mapTo(&window, QPoint()), widget.size()));
    }

    QWidget window;
    QPushButton first{QStringLiteral("First")};
    QPushButton second{QStringLiteral("Second")};
    HighlightFrame frame{&window};
};

TEST_F(HighlightFrameTest, StaysAroundWhatMovesAndGoesWithWhatIsHidden)
{
    EXPECT_FALSE(frame.isVisible());
    frame.surround(Place{&second, second.rect()});
    EXPECT_TRUE(surrounds(second));
    EXPECT_FALSE(surrounds(first));
    first.hide(); // the second one moves up
    EXPECT_TRUE(surrounds(second));
    second.hide();
    EXPECT_FALSE(surrounds(second));
    second.show();
    EXPECT_TRUE(surrounds(second));
    frame.surround(std::nullopt);
    EXPECT_FALSE(frame.isVisible());
}

TEST_F(HighlightFrameTest, LetsThePointerThrough)
{
    frame.surround(Place{&second, second.rect()});
    const QPoint centre = second.mapTo(&window, second.rect().center());
    EXPECT_EQ(window.childAt(centre), &second);
}

} // namespace

} // namespace inventio::ui
