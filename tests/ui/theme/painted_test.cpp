// What controls look like is measured on their pictures: whether they can be seen where they lie.
#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QStyleOptionButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include "ui/theme/contrast.h"
#include "ui/theme/studio_style.h"
#include "ui/theme/style.h"
#include "ui/theme/theme_keeper.h"

namespace inventio::ui {
namespace {

constexpr double kText = 4.5;
constexpr double kGraphics = 3.0;

struct Look {
    ThemeChoice theme;
    double scale;
};

class PaintedTest : public testing::TestWithParam<Look> {
protected:
    PaintedTest()
    {
        m_keeper.setScale(GetParam().scale);
        m_keeper.choose(GetParam().theme);
        m_window.setStyleSheet(studioStyle(m_keeper.theme()));
        setRole(&m_panel, "panel");
        m_panel.setAttribute(Qt::WA_StyledBackground);
        auto* layout = new QVBoxLayout(&m_window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(&m_panel);
        m_inside = new QVBoxLayout(&m_panel);
    }
    ~PaintedTest() override
    {
        m_keeper.setScale(1.0);
        QApplication::setPalette(QPalette());
    }

    template <class Widget> Widget& add(const QString& text = {})
    {
        auto* widget = new Widget(&m_panel);
        if constexpr (requires { widget->setText(text); })
            widget->setText(text);
        m_inside->addWidget(widget);
        return *widget;
    }

    QImage picture()
    {
        m_window.resize(m_window.sizeHint().expandedTo({400, 100}));
        m_window.show();
        return m_window.grab().toImage().convertToFormat(QImage::Format_RGB32);
    }

    const QColor& ground() const { return m_keeper.theme().colours.panel; }
    static QColor at(const QImage& image, const QPoint& place) { return image.pixelColor(place); }

    /// The greatest contrast of anything in `rect` to the ground beside it.
    double strongest(const QImage& image, const QRect& rect) const
    {
        double most = 1.0;
        for (int y = rect.top(); y <= rect.bottom(); ++y)
            for (int x = rect.left(); x <= rect.right(); ++x)
                most = std::max(most, contrast(at(image, {x, y}), ground()));
        return most;
    }

    QRect placeOf(const QWidget& widget) const { return {widget.mapTo(&m_window, QPoint(0, 0)), widget.size()}; }

    template <class Button> QRect indicatorOf(const Button& button, QStyle::SubElement element) const
    {
        QStyleOptionButton option;
        option.initFrom(&button);
        option.text = button.text();
        return button.style()->subElementRect(element, &option, &button).translated(placeOf(button).topLeft());
    }

    ThemeKeeper m_keeper;
    QWidget m_window;
    QWidget m_panel;
    QVBoxLayout* m_inside = nullptr;
};

TEST_P(PaintedTest, BoxesCanBeSeenTickedOrNot)
{
    auto& off = add<QCheckBox>(QStringLiteral("off"));
    auto& on = add<QCheckBox>(QStringLiteral("on"));
    on.setChecked(true);
    auto& disabled = add<QCheckBox>(QStringLiteral("disabled"));
    disabled.setEnabled(false);
    auto& sliding = add<QCheckBox>(QStringLiteral("switch"));
    setRole(&sliding, "switch");
    auto& choice = add<QRadioButton>(QStringLiteral("choice"));
    const QImage image = picture();
    for (const QCheckBox* box : {&off, &on, &disabled, &sliding})
        EXPECT_GE(strongest(image, indicatorOf(*box, QStyle::SE_CheckBoxIndicator)), kGraphics)
            << box->text().toStdString();
    EXPECT_GE(strongest(image, indicatorOf(choice, QStyle::SE_RadioButtonIndicator)), kGraphics);
}

TEST_P(PaintedTest, ATickCanBeToldFromNone)
{
    auto& off = add<QCheckBox>(QStringLiteral("off"));
    auto& on = add<QCheckBox>(QStringLiteral("on"));
    on.setChecked(true);
    const QImage image = picture();
    const auto corner = [&](const QCheckBox& box) {
        const QRect rect = indicatorOf(box, QStyle::SE_CheckBoxIndicator);
        return at(image, rect.topLeft() + QPoint(rect.width() / 2, rect.height() / 5));
    };
    EXPECT_GE(contrast(corner(off), corner(on)), kGraphics);
}

TEST_P(PaintedTest, BoxesGrowWithTheInterface)
{
    const auto& box = add<QCheckBox>(QStringLiteral("off"));
    picture();
    const QSize size = indicatorOf(box, QStyle::SE_CheckBoxIndicator).size();
    EXPECT_EQ(size, QSize(16, 16) * GetParam().scale);
}

TEST_P(PaintedTest, FieldsAndGroovesHaveEdgesThatCanBeSeen)
{
    auto& field = add<QLineEdit>();
    auto& list = add<QComboBox>();
    auto& button = add<QPushButton>(QStringLiteral("Close"));
    auto& slider = add<QSlider>();
    slider.setOrientation(Qt::Horizontal);
    slider.setFocusPolicy(Qt::NoFocus);
    m_window.setFocus();
    const QImage image = picture();
    for (const QWidget* widget : std::initializer_list<const QWidget*>{&field, &list, &button}) {
        const QRect place = placeOf(*widget);
        const QRect edge(place.left() + place.width() / 2, place.top(), 1, 3);
        EXPECT_GE(strongest(image, edge), kGraphics) << widget->metaObject()->className();
    }
    const QRect place = placeOf(slider);
    EXPECT_GE(strongest(image, {place.center(), QSize(1, 2)}), kGraphics) << "the groove beside the handle";
}

TEST_P(PaintedTest, TextCanBeReadAndDisabledTextBeSeen)
{
    const QString text = QStringLiteral("MMMM");
    auto& plain = add<QLabel>(text);
    auto& muted = add<QLabel>(text);
    setRole(&muted, "muted");
    auto& heading = add<QLabel>(text);
    setRole(&heading, "heading");
    auto& button = add<QPushButton>(text);
    button.setEnabled(false);
    auto& box = add<QCheckBox>(text);
    box.setEnabled(false);
    auto& tool = add<QToolButton>(text);
    tool.setEnabled(false);
    const QImage image = picture();
    for (const QLabel* label : {&plain, &muted, &heading})
        EXPECT_GE(strongest(image, placeOf(*label)), kText - 0.1) << label->text().toStdString();
    // Within the frame, or behind the box.
    const int behind = qRound(24 * GetParam().scale);
    const int frame = 4;
    EXPECT_GE(strongest(image, placeOf(button).adjusted(frame, frame, -frame, -frame)), kGraphics - 0.1);
    EXPECT_GE(strongest(image, placeOf(box).adjusted(behind, frame, -frame, -frame)), kGraphics - 0.1);
    EXPECT_GE(strongest(image, placeOf(tool).adjusted(frame, frame, -frame, -frame)), kGraphics - 0.1);
}

TEST_P(PaintedTest, AListIsFramedNeitherWithTheKeysNorWithout)
{
    auto& tree = add<QTreeWidget>();
    tree.setHeaderHidden(true);
    tree.addTopLevelItem(new QTreeWidgetItem({QStringLiteral("Variation")}));
    auto& button = add<QPushButton>(QStringLiteral("Enhance"));
    for (QWidget* focused : {static_cast<QWidget*>(&button), static_cast<QWidget*>(&tree)}) {
        picture();
        focused->setFocus();
        const QImage image = picture();
        const QRect rect(tree.mapTo(&m_window, QPoint()), tree.size());
        for (const QPoint& edge : {QPoint(rect.left(), rect.bottom() - 8), QPoint(rect.center().x(), rect.bottom()),
                 QPoint(rect.right(), rect.bottom() - 8)})
            EXPECT_EQ(at(image, edge), ground());
    }
}

TEST_P(PaintedTest, ControlsHaveTheirHeights)
{
    auto& button = add<QPushButton>(QStringLiteral("Close"));
    auto& primary = add<QPushButton>(QStringLiteral("Enhance"));
    setRole(&primary, "primary");
    auto& field = add<QLineEdit>();
    auto& list = add<QComboBox>();
    auto& tool = add<QToolButton>();
    picture();
    const double scale = GetParam().scale;
    for (const QWidget* widget : std::initializer_list<const QWidget*>{&button, &field, &list, &tool})
        EXPECT_NEAR(widget->sizeHint().height(), 28 * scale, 2) << widget->metaObject()->className();
    EXPECT_NEAR(primary.sizeHint().height(), 40 * scale, 2);
    EXPECT_NEAR(tool.iconSize().width(), 20 * scale, 1);
}

INSTANTIATE_TEST_SUITE_P(Looks, PaintedTest,
    testing::Values(Look{ThemeChoice::Light, 1}, Look{ThemeChoice::Dark, 1}, Look{ThemeChoice::HighContrast, 1},
        Look{ThemeChoice::Light, 1.25}, Look{ThemeChoice::Dark, 2}));

} // namespace
} // namespace inventio::ui
